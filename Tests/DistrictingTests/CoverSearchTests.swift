import Testing

@testable import Districting

struct CoverSearchTests {
  private func list(_ sets: [[Int]]) -> CandidateList {
    var list = CandidateList()
    for set in sets { list.append(set.map(UInt16.init), cost: 0) }
    return list
  }

  private func covers(
    _ sets: [[Int]], slacks: [Double], units: Int, districts: Int, budget: Double,
    stepLimit: Int = .max
  ) -> (found: [[Int]], isComplete: Bool) {
    var search = CoverSearch(
      list: list(sets), options: slacks.indices.map { .init(candidate: $0, slack: slacks[$0]) },
      units: units, districts: districts, stepLimit: stepLimit)
    var found: [[Int]] = []
    let isComplete = search.run(budget: budget) {
      found.append($0.sorted())
      return budget
    }
    return (found.sorted { $0.lexicographicallyPrecedes($1) }, isComplete)
  }

  /// Four units, whose pairs 0 1, 2 3, 0 2, 1 3 and singles 0, 1 make four covers.
  private let sets = [[0, 1], [2, 3], [0, 2], [1, 3], [0], [1]]

  @Test func everyCoverOfACount() {
    let none = [Double](repeating: 0, count: 6)
    let two = covers(sets, slacks: none, units: 4, districts: 2, budget: 0)
    #expect(two.found == [[0, 1], [2, 3]] && two.isComplete)
    let three = covers(sets, slacks: none, units: 4, districts: 3, budget: 0)
    #expect(three.found == [[1, 4, 5]] && three.isComplete)
    #expect(covers(sets, slacks: none, units: 4, districts: 4, budget: 0).found == [])
  }

  @Test func slacksKeepToTheBudget() {
    let slacks = [1, 1, 0.5, 2, 0, 0]
    let narrow = covers(sets, slacks: slacks, units: 4, districts: 2, budget: 2)
    #expect(narrow.found == [[0, 1]] && narrow.isComplete)
    #expect(
      covers(sets, slacks: slacks, units: 4, districts: 2, budget: 2.5).found == [[0, 1], [2, 3]])
    #expect(covers(sets, slacks: slacks, units: 4, districts: 2, budget: 1.5).found == [])
  }

  /// The budget that comes back with a cover counts from there on.
  @Test func aFoundCoverLowersTheBudget() {
    var search = CoverSearch(
      list: list(sets),
      options: [1, 1, 0, 0].enumerated().map {
        .init(candidate: $0.offset, slack: $0.element)
      }, units: 4, districts: 2, stepLimit: .max)
    var found: [[Int]] = []
    let isComplete = search.run(budget: 9) {
      found.append($0.sorted())
      return 0
    }
    #expect(found == [[2, 3]] && isComplete)
  }

  @Test func tooFewStepsLeaveTheSearchOpen() {
    let none = [Double](repeating: 0, count: 6)
    let answer = covers(sets, slacks: none, units: 4, districts: 2, budget: 0, stepLimit: 1)
    #expect(!answer.isComplete)
  }

  /// Beyond 64 units the sets fill more than one word.
  @Test func manyUnits() {
    let sets = [Array(0..<70), Array(70..<130), Array(0..<69), Array(69..<130)]
    let found = covers(sets, slacks: [0, 0, 0, 0], units: 130, districts: 2, budget: 0).found
    #expect(found == [[0, 1], [2, 3]])
  }

  @Test(arguments: 0..<80)
  func allCoversByBruteForce(_ seed: Int) {
    var draw = DrawnNumbers(seed: seed)
    let units = draw.whole(2...6)
    let districts = draw.whole(1...3)
    let sets = (0..<draw.whole(3...12)).map { _ in
      (0..<units).filter { _ in draw.chance(45) }
    }.filter { !$0.isEmpty }
    // Quarters, so that sums are exact and many are equal to the budget.
    let slacks = sets.map { _ in Double(draw.whole(0...6)) / 4 }
    let budget = Double(draw.whole(0...12)) / 4
    var expected: [[Int]] = []
    for choice in 0..<(1 << sets.count) where choice.nonzeroBitCount == districts {
      let chosen = sets.indices.filter { choice & (1 << $0) != 0 }
      let slack = chosen.map { slacks[$0] }.reduce(0, +)
      if chosen.flatMap({ sets[$0] }).sorted() == Array(0..<units), slack <= budget {
        expected.append(chosen)
      }
    }
    let answer = covers(sets, slacks: slacks, units: units, districts: districts, budget: budget)
    #expect(answer.isComplete)
    #expect(answer.found == expected.sorted { $0.lexicographicallyPrecedes($1) })
  }
}

import Testing

@testable import Districting

/// Answers near the best, and series of different ones, against all the answers there are.
struct NearAnswersTests {
  private static func place(_ seed: Int) -> Place {
    let units = 5 + seed % 5
    return seed % 4 == 0
      ? Place(seed: seed, units: units, ceilingWithRules: seed % 8 == 0)
      : Place(seed: seed, units: units, ruled: seed % 3 == 0)
  }

  private static func listed(_ place: Place) throws -> ListedDistricting {
    try ListedDistricting(place.problem, limits: DistrictingLimits(searchSteps: 20))
  }

  @Test(arguments: 0..<120)
  func everyAnswerUpToACost(_ seed: Int) throws {
    let place = Self.place(seed)
    let all = BruteForce(place)
    var listed = try Self.listed(place)
    for share in [0, 0.01, 0.1, 2] {
      let cutoff = all.cost.isFinite ? all.cost * (1 + share) : 1e9
      let near = listed.answers(costingAtMost: cutoff, most: 100_000)
      let expected = all.all.filter { $0.cost <= cutoff * (1 + 1e-12) }
      let found = (0..<near.count).map { near.districts(of: $0) }
      #expect(Set(found) == Set(expected.map(\.districts)), "\(place)")
      #expect(found.count == expected.count && near.completeBelow >= cutoff, "\(place)")
      for (cost, exact) in zip(near.costs, expected.map(\.cost).sorted()) {
        #expect(abs(cost - exact) <= 1e-9 * max(1, exact), "\(place)")
      }
      #expect(found.first == all.first, "\(place)")
      // The cheapest few are the first of all.
      let few = listed.answers(costingAtMost: cutoff, most: 3)
      #expect((0..<few.count).map { few.districts(of: $0) } == Array(found.prefix(3)), "\(place)")
      #expect(few.completeBelow <= (found.count > 3 ? near.costs[2] : .infinity), "\(place)")
    }
  }

  /// Nine units in a square of three by three, in three districts.
  private static let grid: Place = {
    let right = [0, 1, 3, 4, 6, 7].map { ($0, $0 + 1) }
    let down = (0..<6).map { ($0, $0 + 3) }
    return Place(
      loads: [Int](repeating: 1, count: 9), edges: right + down, districts: 3, band: 2...4
    ) { Double(abs($0 % 3 - $1 % 3) + abs($0 / 3 - $1 / 3)) }
  }()

  @Test func tooFewStepsAreToldOf() throws {
    var listed = try Self.listed(Self.grid)
    let near = listed.answers(costingAtMost: 1e9, most: 10, steps: 1)
    #expect(near.completeBelow == 0)
  }

  /// How many units are with other units than before.
  private static func changed(_ one: [[Int]], _ other: [[Int]]) -> Int {
    one.joined().count { unit in
      one.first { $0.contains(unit) } != other.first { $0.contains(unit) }
    }
  }

  @Test(arguments: 0..<120)
  func aSeriesOfDifferentAnswers(_ seed: Int) throws {
    let place = Self.place(3_000 + seed)
    let all = BruteForce(place)
    var draw = DrawnNumbers(seed: seed)
    let least = draw.whole(1...place.count)
    let gap = [0.02, 0.3, 3][draw.whole(0...2)]
    var expected: [[[Int]]] = []
    while expected.count < 4 {
      let others = all.all.filter { answer in
        answer.cost <= all.cost * (1 + gap) * (1 + 1e-12)
          && expected.allSatisfy { Self.changed(answer.districts, $0) >= least }
      }
      let cheapest = others.map(\.cost).min() ?? .infinity
      let equal = others.filter { $0.cost <= cheapest * (1 + 1e-9) }.map(\.districts)
      guard let first = BruteForce.first(of: equal, place) else { break }
      expected.append(first)
    }
    var listed = try Self.listed(place)
    let series = listed.distinctAnswers(4, within: gap) { Self.changed($0, $1) >= least }
    #expect(series.answers.map(\.districts) == expected, "\(place)")
    #expect(series.answers.allSatisfy { $0.isProven }, "\(place)")
    #expect(series.isExhausted == (expected.count < 4), "\(place)")
    for answer in series.answers {
      #expect(abs(answer.cost - place.cost(answer.districts)) <= 1e-9 * max(1, answer.cost))
    }
  }

  @Test func aSeriesThatRunsOutOfStepsProvesNothing() throws {
    var listed = try Self.listed(Self.grid)
    let series = listed.distinctAnswers(3, within: 1, steps: 0) { _, _ in true }
    #expect(series.answers.count == 1 && !series.isExhausted)
  }

  // MARK: The table

  /// Covers by another way: all choices.
  @Test(arguments: 0..<60)
  func allCoversOfATable(_ seed: Int) {
    var draw = DrawnNumbers(seed: seed)
    let units = [6, 7, 70][seed % 3]
    let districts = draw.whole(1...4)
    var list = CandidateList()
    var sets: Set<[Int]> = []
    // Units beyond the sixth go with the first, to fill more than one word.
    for _ in 0..<draw.whole(3...14) {
      var set = (0..<6).filter { _ in draw.chance(35) }
      if set.contains(0) { set += Array(6..<units) }
      if !set.isEmpty { sets.insert(set) }
    }
    let ordered = sets.sorted { $0.lexicographicallyPrecedes($1) }
    var options: [CoverSearch.Option] = []
    for (number, set) in ordered.enumerated() {
      list.append(set.map(UInt16.init), cost: 0, secondCost: Double(draw.whole(0...4)))
      options.append(.init(candidate: number, slack: Double(draw.whole(0...6)) / 4))
    }
    let (budget, most) = (Double(draw.whole(0...14)) / 4, Double(draw.whole(0...12)))
    let table = CoverTable(
      list: list, options: options, loads: [Int](repeating: 1, count: units), districts: districts,
      secondLimit: most)
    var found: [[Int]] = []
    let walk = table.walk(budget: budget, stepLimit: .max) {
      found.append($0.sorted())
      return budget
    }
    var expected: [[Int]] = []
    for choice in 0..<(1 << ordered.count) where choice.nonzeroBitCount == districts {
      let chosen = ordered.indices.filter { choice & (1 << $0) != 0 }
      if chosen.flatMap({ ordered[$0] }).sorted() == Array(0..<units),
        chosen.map({ options[$0].slack }).reduce(0, +) <= budget,
        chosen.map({ list.secondCosts[$0] }).reduce(0, +) <= most
      {
        expected.append(chosen)
      }
    }
    #expect(walk.isComplete)
    #expect(Set(found) == Set(expected) && found.count == expected.count)
  }
}

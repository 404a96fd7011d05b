import Testing

@testable import Districting

struct CandidateEnumerationTests {
  private func enumerate(_ place: Place, limit: Int = .max) -> CandidateList? {
    var enumeration = CandidateEnumeration(place.problem, band: place.band, limit: limit)
    return enumeration.run() == nil ? enumeration.found : nil
  }

  /// Every connected set of a square, whose diagonals are no links:
  ///
  ///     0───1
  ///     │   │
  ///     3───2
  private let square = Place(
    loads: [1, 2, 3, 4], edges: [(0, 1), (1, 2), (2, 3), (3, 0)], districts: 2, band: 1...10)

  @Test func theSetsOfASquare() {
    let list = enumerate(square)
    let sets = (0..<(list?.count ?? 0)).compactMap { list?.units(of: $0) }
    let expected = [
      [0], [1], [2], [3], [0, 1], [1, 2], [2, 3], [0, 3], [0, 1, 2], [1, 2, 3], [0, 2, 3],
      [0, 1, 3], [0, 1, 2, 3],
    ]
    #expect(sorted(sets) == sorted(expected))
  }

  @Test func theBandKeepsSetsOut() {
    var narrow = square
    narrow.band = 5...6
    let list = enumerate(narrow)
    let sets = (0..<(list?.count ?? 0)).compactMap { list?.units(of: $0) }
    // 1+4, 2+3, 1+2+3; 2+4 would be 6, but the two are not neighbours.
    #expect(sorted(sets) == [[0, 1, 2], [0, 3], [1, 2]])
    narrow.band = 11...20
    #expect(enumerate(narrow)?.count == 0)
  }

  /// The same sets as by brute force, each once, with the cost that the model gives.
  @Test(arguments: 0..<150)
  func everySetOnceWithItsCost(_ seed: Int) throws {
    let place = Place(seed: seed, units: 4 + seed % 8)
    let list = try #require(enumerate(place))
    let sets = (0..<list.count).map { list.units(of: $0) }
    #expect(sorted(sets) == sorted(BruteForce(place).sets), "\(place)")
    for (number, set) in sets.enumerated() {
      let expected = place.cost(set)
      #expect(abs(list.costs[number] - expected) <= 1e-9 * max(1, expected), "\(place)")
      #expect(place.problem.costs.cost(of: set) == list.costs[number] || expected > 0)
    }
    #expect(
      list.unitsLeftOut(of: place.count)
        == (0..<place.count).filter { unit in !sets.contains { $0.contains(unit) } })
  }

  @Test(arguments: [0, 1, 12])
  func theListStopsAtItsLimit(_ limit: Int) {
    #expect(enumerate(square, limit: limit) == nil)
  }

  /// A chain of 2,000 has few sets of a thousand and more, but each fills the memory of many.
  @Test func longCandidatesStopTheListBeforeItsLimit() {
    let units = 2_000
    let problem = DistrictingProblem(
      districts: 1, minimum: 1_000, maximum: units,
      graph: Graph(count: units, edges: (1..<units).map { ($0 - 1, $0) }),
      costs: CostModel(
        loads: [Int](repeating: 1, count: units), centreOwners: [units - 1],
        assignment: [Double](repeating: 0, count: units)))
    var enumeration = CandidateEnumeration(problem, band: 1_000...units, limit: 1_000)
    #expect(enumeration.run() == .listing(candidates: 1_000))
    // 1,000 + 1,001 + … members, up to a million and 40 a candidate allowed.
    #expect(enumeration.found.members.count == (1_000..<1_755).reduce(0, +))
  }

  @Test func aListOfJustTheLimitIsWhole() {
    #expect(enumerate(square, limit: 13)?.count == 13)
  }

  @Test func candidatesAreFoundAgainByTheirUnits() throws {
    let list = try #require(enumerate(square))
    let numbers = list.candidates(of: [[1, 2], [0, 2], [3]])
    #expect(sorted(numbers.map { list.units(of: $0) }) == [[1, 2], [3]])
  }

  @Test func unitsThatNoSetHoldsAreLeftOut() throws {
    // 9 is over the band, and keeps 1 from the rest.
    let place = Place(
      loads: [5, 5, 9, 1], edges: [(0, 1), (1, 2), (2, 3)], districts: 2, band: 5...8)
    #expect(try #require(enumerate(place)).unitsLeftOut(of: 4) == [2, 3])
  }

  private func sorted(_ sets: [[Int]]) -> [[Int]] {
    sets.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

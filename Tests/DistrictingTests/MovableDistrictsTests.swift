import SeededRandom
import Testing

@testable import Districting

/// What a search keeps up to date move by move is what it would work out anew.
struct MovableDistrictsTests {
  private static func place(_ seed: Int) -> Place {
    seed % 2 == 0
      ? Place(seed: seed, units: 24) : Place(seed: seed * 7, units: 12, periods: 1...3)
  }

  @Test func sumsThatAreKeptAreTheSumsThereAre() {
    let moves = (0..<40).map(movesMade)
    #expect(moves.reduce(0, +) > 10_000)
  }

  private func movesMade(_ seed: Int) -> Int {
    let place = Self.place(seed)
    let problem = seed % 4 < 2 ? place.problem : place.problem(withRulesOf: seed)
    let costs = SearchCosts(problem)
    var generator = SplitMix64(seed: UInt64(seed))
    guard let grown = GrownDistricts(problem) else { return 0 }
    var state = MovableDistricts(
      problem, costs: costs, districtOfUnit: grown.drawn(&generator))
    var (moves, breaches) = (0, state.breaches)
    for step in 0..<2_000 {
      guard let (unit, district) = state.drawMove(&generator) else { continue }
      let home = state.districtOfUnit[unit]
      let returning =
        step % 2 == 0 ? state.drawReturn(from: district, to: home, &generator) ?? -1 : -1
      guard let effect = state.effect(of: unit, to: district, back: returning) else { continue }
      let (cost, excess) = (state.cost, state.excess)
      guard state.move(unit, to: district, back: returning, effect) else { continue }
      moves += 1
      breaches += effect.breaches
      #expect(state.cost == cost + effect.cost && state.excess == excess + effect.excess)
      #expect(state.breaches == breaches)
    }
    expectTrue(state, of: place, problem, costs)
    return moves
  }

  private func expectTrue(
    _ state: MovableDistricts, of place: Place, _ problem: DistrictingProblem, _ costs: SearchCosts
  ) {
    var excess = 0
    var value = 0
    for district in 0..<place.districts {
      let members = place.loads.indices.filter { state.districtOfUnit[$0] == district }
      #expect(state.members(of: district).sorted() == members, "\(place)")
      #expect(place.isConnected(members), "\(place)")
      #expect(state.loads[district] == place.load(members))
      #expect(state.values[district] == costs.value(of: members), "\(place)")
      value += costs.value(of: members)
      let exact = problem.costs.cost(of: members)
      if exact.isFinite {
        let kept = costs.cost(of: state.values[district])
        #expect(abs(kept - exact) <= 1e-6 * max(1, exact), "\(kept) is not \(exact)")
      } else {
        #expect(state.values[district] >= SearchCosts.breach, "\(place)")
      }
      let named = district < problem.rules.named.count ? problem.rules.named[district] : nil
      let band =
        named?.band
        ?? LoadBand(
          minimum: place.band.lowerBound, maximum: place.band.upperBound)
      let load = place.load(members)
      excess += max(0, band.minimum - load, load - band.maximum)
      for later in place.later {
        let load = members.map { later.loads[$0] }.reduce(0, +)
        excess += max(0, later.band.lowerBound - load, load - later.band.upperBound)
      }
    }
    #expect(state.excess == excess, "\(place)")
    #expect(state.value == value, "\(place)")
    #expect(state.brokenRules == state.countBrokenRules(), "\(place)")
    if state.isAllowed {
      #expect(problem.violations(of: state.numbers.answer).isEmpty, "\(place)")
    }
  }

  /// A ring of four: taking two opposite units leaves two pieces, which a move must not do.
  @Test func noMoveCutsADistrictInTwo() throws {
    let place = Place(
      loads: [1, 1, 1, 1, 1], edges: [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4), (0, 2)],
      districts: 2, band: 1...4)
    let problem = place.problem
    // District 0 is the path 0 1 2, district 1 the path 3 4.
    var state = MovableDistricts(
      problem, costs: SearchCosts(problem), districtOfUnit: [0, 0, 0, 1, 1])
    // 0 and 2 are neighbours, so 1 stays with them when 0 leaves.
    let leaving = try #require(state.effect(of: 0, to: 1, back: -1))
    let hasLeft = state.move(0, to: 1, back: -1, leaving)
    #expect(hasLeft)
    // Now 4 is the only way from 0 to 3.
    let cutting = try #require(state.effect(of: 4, to: 0, back: -1))
    let hasCut = state.move(4, to: 0, back: -1, cutting)
    #expect(!hasCut)
    #expect(state.districtOfUnit == [1, 0, 0, 1, 1])
  }

  /// A district is never emptied, but may exchange its only unit.
  @Test func noMoveEmptiesADistrict() throws {
    let place = Place(loads: [1, 1, 1], edges: [(0, 1), (1, 2)], districts: 2, band: 1...2)
    let problem = place.problem
    var state = MovableDistricts(
      problem, costs: SearchCosts(problem), districtOfUnit: [0, 1, 1])
    #expect(state.effect(of: 0, to: 1, back: -1) == nil)
    let exchange = try #require(state.effect(of: 0, to: 1, back: 1))
    // 0 has no neighbour in what is left of the other district.
    let isExchanged = state.move(0, to: 1, back: 1, exchange)
    #expect(!isExchanged)
  }
}

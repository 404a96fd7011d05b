import Testing

@testable import Districting

/// The priced enumeration against the whole list.
struct PricedEnumerationTests {
  /// A place with prices drawn around its mean costs.
  private struct Case {
    let place: Place
    let problem: DistrictingProblem
    let enumeration: PricedEnumeration
    let list: CandidateList
    let prices: [Double]

    init?(_ seed: Int) {
      let place = Place(seed: 80_000 + seed, units: 5 + seed % 11)
      self.place = place
      problem = place.problem
      let bands = place.later.map(\.band)
      var whole = CandidateEnumeration(
        problem, band: place.band, laterBands: bands, limit: .max)
      guard whole.run() == nil,
        let enumeration = PricedEnumeration(problem, band: place.band, laterBands: bands)
      else { return nil }
      list = whole.found
      self.enumeration = enumeration
      var draw = DrawnNumbers(seed: seed)
      let mean = list.count == 0 ? 1 : list.costs.reduce(0, +) / Double(list.count)
      prices = place.loads.map { _ in mean * Double(draw.whole(-20...100)) / 100 }
    }

    /// Every district with its reduced cost, worked out from its definition.
    var reducedCosts: [(members: [Int], value: Double)] {
      (0..<list.count).map { number in
        let members = list.units(of: number)
        let value = place.cost(members) - members.map { prices[$0] }.reduce(0, +)
        return (members, value)
      }
    }
  }

  @Test(arguments: 0..<120)
  func justThoseBelowTheThreshold(_ seed: Int) throws {
    let drawn = try #require(Case(seed))
    let all = drawn.reducedCosts.sorted { $0.value < $1.value }
    for share in [0, 0.1, 0.5, 1] {
      let place = Int(share * Double(all.count))
      // Between two values, so that no rounding decides.
      let before = place > 0 ? all[place - 1].value : (all.first?.value ?? 0) - 1
      let after = place < all.count ? all[place].value : before + 1
      guard after - before > 1e-9 else { continue }
      let threshold = (before + after) / 2
      let listing = drawn.enumeration.list(
        drawn.prices, thresholds: drawn.enumeration.reaches.map { _ in threshold },
        limit: .max, stepLimit: .max)
      #expect(listing.stop == nil)
      let sets = (0..<listing.list.count).map { listing.list.units(of: $0) }
      #expect(sorted(sets) == sorted(all[..<place].map(\.members)), "\(drawn.place)")
      for (number, set) in sets.enumerated() {
        #expect(drawn.problem.costs.cost(of: set) == listing.list.costs[number])
      }
    }
  }

  /// By centre the least reduced cost, or a bound of it where the steps run out.
  @Test(arguments: 0..<120)
  func theLeastReducedCostOfEachCentre(_ seed: Int) throws {
    let drawn = try #require(Case(seed))
    var least = [Double](repeating: .infinity, count: drawn.place.owners.count)
    for (members, value) in drawn.reducedCosts {
      let centre = try #require(drawn.problem.costs.cheapestCentre(of: members))
      least[centre] = min(least[centre], value)
    }
    for steps in [0, 3, 30, 1_000_000] {
      let (best, _) = drawn.enumeration.best(drawn.prices, stepsPerCentre: steps)
      // The sum of the least ones, as many as there are districts, is what bounds need.
      let bounds = best.map(\.bound).sorted().prefix(drawn.place.districts)
      let expected = least.sorted().prefix(drawn.place.districts)
      let (bound, sum) = (bounds.reduce(0, +), expected.reduce(0, +))
      #expect(bound <= sum || expected.count < drawn.place.districts, "\(drawn.place)")
      let lowest = expected.first ?? .infinity
      if steps == 1_000_000, lowest.isFinite {
        #expect(abs(bounds[0] - lowest) <= 1e-9 * max(1, abs(lowest)), "\(drawn.place)")
      }
    }
  }

  private func sorted(_ sets: [[Int]]) -> [[Int]] {
    sets.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

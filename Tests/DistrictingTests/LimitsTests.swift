import Districting
import Testing

/// What a limit leaves: a plan where one was found, a true bound, and the limit's name.
struct LimitsTests {
  /// Sixteen units in a grid, in four districts of three to five.
  private let grid: Place = {
    let units = Array(0..<16)
    let right = units.filter { $0 % 4 < 3 }.map { ($0, $0 + 1) }
    let down = units.filter { $0 < 12 }.map { ($0, $0 + 4) }
    var place = Place(
      loads: units.map { 10 + $0 * 7 % 5 }, edges: right + down, districts: 4, band: 40...56
    ) { unit, centre in
      let (east, south) = (Double(unit % 4 - centre % 4), Double(unit / 4 - centre / 4))
      return Double(10 + unit * 7 % 5) * (east * east + south * south).squareRoot()
    }
    place.groups = units.map { $0 * 5 % 3 }
    place.retentionWeight = 1
    return place
  }()

  private func solve(_ place: Place, _ limits: DistrictingLimits) -> DistrictingAnswer {
    DistrictingSolver(limits: limits).solve(place.problem)
  }

  @Test func tooManyCandidatesLeaveTheSearchsPlan() throws {
    let answer = solve(grid, DistrictingLimits(candidates: 100, route: .listing))
    #expect(answer.status == .stopped(by: .candidates(100)))
    let districts = try #require(answer.districts)
    #expect(grid.problem.violations(of: districts) == [])
    #expect(abs(answer.cost - grid.cost(districts)) <= 1e-9 * answer.cost)
    #expect(answer.bound <= solve(grid, DistrictingLimits()).cost)
    #expect(answer.candidates == 100)
  }

  /// Without a list the bound is a sum of prices, whose rounding must not lift it over the best.
  @Test func aBoundWithoutAListIsTrue() {
    for seed in 0..<100 {
      let place = Place(seed: 900 + seed, units: 2 + seed % 7)
      let all = BruteForce(place)
      let answer = solve(place, DistrictingLimits(candidates: 0, searchSteps: 20, route: .listing))
      #expect(answer.bound <= answer.cost, "\(place)")
      #expect(answer.bound <= all.cost * (1 + 1e-12), "\(place)")
    }
  }

  @Test func justEnoughCandidatesAreEnough() {
    let whole = solve(grid, DistrictingLimits())
    #expect(whole.status == .optimal)
    #expect(solve(grid, DistrictingLimits(candidates: whole.candidates)) == whole)
    #expect(
      solve(grid, DistrictingLimits(candidates: whole.candidates - 1, route: .listing)).status
        == .stopped(by: .candidates(whole.candidates - 1)))
    // Unless it is told to list, the solver goes another way where the list does not fit.
    let priced = solve(grid, DistrictingLimits(candidates: whole.candidates - 1))
    #expect(priced.status == .optimal && priced.route == .pricing)
    #expect(priced.districts == whole.districts)
  }

  /// A search of no steps finds no plan here, and then there is none to show.
  @Test func aLimitBeforeAnyPlanLeavesNone() {
    let answer = solve(grid, DistrictingLimits(candidates: 0, searchSteps: 0))
    #expect(answer.status == .stopped(by: .candidates(0)))
    #expect(answer.districts == nil && answer.cost == .infinity)
    // The bound is true all the same: above nothing, and not above the best there is.
    #expect(answer.bound > 0 && answer.bound <= solve(grid, DistrictingLimits()).cost)
  }

  @Test func aLimitOnBranchesBeforeAnyPlanLeavesNone() {
    let answer = solve(Place.oddBlobs(band: 2...2), DistrictingLimits(branches: 1, searchSteps: 0))
    #expect(answer.status == .stopped(by: .branches(1)))
    #expect(answer.districts == nil && answer.cost == .infinity)
    #expect(answer.bound == 0 && answer.branches == 1)
    #expect(answer.candidates == 134)  // the edges: 24 + 46 + 1, and 3 × (20 + 1)
  }

  /// With singles and triples allowed at a cost of one each, the best answer has one of either.
  @Test func aLimitOnBranchesLeavesAPlanAndATrueBound() throws {
    let place = Place.oddBlobs(band: 1...3)
    let answer = solve(place, DistrictingLimits(branches: 1, searchSteps: 20_000))
    #expect(answer.status == .stopped(by: .branches(1)))
    let districts = try #require(answer.districts)
    #expect(place.problem.violations(of: districts) == [])
    #expect(answer.cost == Double(districts.count { $0.count != 2 }))
    #expect(answer.bound >= 0 && answer.bound <= 2)
    #expect(answer.cost >= 2)
  }

  /// Two districts cost next to nothing and a million: with the dear one out of the list the
  /// other alone must not set the measure.
  @Test func aDearDistrictBesideACheapOne() {
    var place = Place(loads: [7, 8], edges: [(0, 1)], districts: 2, band: 4...11) { unit, centre in
      unit == centre ? 0 : 1
    }
    place.assignment[0][0] = 1e-9
    (place.ideal, place.deviationWeight) = (7, 1e6)
    for gap in [0, 0.05] {
      let answer = solve(place, DistrictingLimits(gap: gap, searchSteps: 5))
      #expect(answer.status == .optimal && answer.districts == [[0], [1]])
      #expect(answer.cost - answer.bound <= (gap + 1e-9) * answer.cost)
    }
  }

  @Test(arguments: [0.001, 0.02, 0.1, 0.5])
  func anAnswerIsWithinTheGapAskedFor(_ gap: Double) {
    for seed in 0..<60 {
      let place = Place(seed: 700 + seed, units: 6 + seed % 5)
      let all = BruteForce(place)
      let answer = solve(place, DistrictingLimits(gap: gap, searchSteps: 20))
      guard all.answers > 0 else {
        #expect(answer.status == .infeasible, "\(place)")
        #expect(answer.bound == .infinity, "\(place)")
        continue
      }
      #expect(answer.status == .optimal, "\(place)")
      #expect(answer.bound <= all.cost * (1 + 1e-9), "\(place)")
      #expect(answer.cost >= all.cost * (1 - 1e-9), "\(place)")
      #expect(answer.cost - answer.bound <= gap * answer.cost + 1e-9, "\(place)")
      #expect(place.problem.violations(of: answer.districts ?? []) == [], "\(place)")
    }
  }
}

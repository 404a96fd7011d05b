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
    let answer = solve(grid, DistrictingLimits(candidates: 100))
    #expect(answer.status == .stopped(by: .candidates(100)))
    let districts = try #require(answer.districts)
    #expect(grid.problem.violations(of: districts) == [])
    #expect(abs(answer.cost - grid.cost(districts)) <= 1e-9 * answer.cost)
    #expect(answer.bound <= solve(grid, DistrictingLimits()).cost)
    #expect(answer.candidates == 100)
  }

  @Test func justEnoughCandidatesAreEnough() {
    let whole = solve(grid, DistrictingLimits())
    #expect(whole.status == .optimal)
    #expect(solve(grid, DistrictingLimits(candidates: whole.candidates)) == whole)
    #expect(
      solve(grid, DistrictingLimits(candidates: whole.candidates - 1)).status
        == .stopped(by: .candidates(whole.candidates - 1)))
  }

  /// A search of no steps finds no plan here, and then there is none to show.
  @Test func aLimitBeforeAnyPlanLeavesNone() {
    let answer = solve(grid, DistrictingLimits(candidates: 0, searchSteps: 0))
    #expect(answer.status == .stopped(by: .candidates(0)))
    #expect(answer.districts == nil && answer.cost == .infinity && answer.bound == 0)
  }

  @Test func probe() {
    for n in [20, 30, 36] { for seed in 0..<6 {
      let place = Place(seed: 40 + seed, units: n)
      var best = solve(place, DistrictingLimits(branches: 1, searchSteps: 0))
      best.districts = nil
      print("PROBE", n, seed, best)
    } }
    for side in [4, 5, 6] { for k in [3, 4,5,6,7] {
    let units = Array(0..<side*side)
    let right = units.filter { $0 % side < side-1 }.map { ($0, $0 + 1) }
    let down = units.filter { $0 < side*side-side }.map { ($0, $0 + side) }
    var place = Place(
      loads: units.map { 10 + $0 * 7 % 5 }, edges: right + down, districts: k, band: 12*side*side/k-5...12*side*side/k+5)
    place.deviationWeight = 1
    place.groups = units.map { $0 * 5 % 3 }
    place.retentionWeight = 0.01
    place.ideal = 12*side*side/k
    if let list = place.problem.tightenedBand, side*side/k < 7 {
      var best = solve(place, DistrictingLimits(branches: 1, searchSteps: 0))
      best.districts = nil
      print("PROBE", side, k, list, best)
    }
    } }
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

import Testing

@testable import Districting

/// The centre-based route against all answers there are, and against the list of candidates.
struct CentreRouteTests {
  private struct Outcome {
    var districts: [[Int]]?
    var cost: Double
    var bound: Double
    var stop: DistrictingAnswer.Limit?
    var branches: Int
  }

  /// The route alone, without any answer to begin with.
  private func solve(
    _ problem: DistrictingProblem, _ limits: DistrictingLimits = DistrictingLimits(),
    knowing known: [[Int]]? = nil, watch: Watch = .nobody
  ) -> Outcome {
    var incumbent = Incumbent(problem)
    if let known { incumbent.offer(known) }
    var route = CentreRoute(problem, limits: limits, incumbent: incumbent, watch: watch)
    let (bound, stop) = route.run()
    return Outcome(
      districts: route.incumbent.districts, cost: route.incumbent.cost, bound: bound, stop: stop,
      branches: route.branches)
  }

  private static func place(_ seed: Int, units: Int) -> Place {
    var place = Place(seed: seed, units: units)
    (place.retentionWeight, place.deviationWeight) = (0, 0)
    return place
  }

  private func expectBest(_ place: Place, _ context: Comment) -> Bool {
    let all = BruteForce(place)
    let outcome = solve(place.problem)
    #expect(outcome.stop == nil, context)
    guard let districts = outcome.districts else {
      #expect(all.answers == 0 && outcome.bound == .infinity, context)
      return false
    }
    #expect(place.problem.violations(of: districts) == [], context)
    #expect(abs(outcome.cost - all.cost) <= 1e-9 * max(1, all.cost), context)
    #expect(outcome.bound <= outcome.cost, context)
    #expect(outcome.cost - outcome.bound <= 1e-9 * outcome.cost, context)
    return true
  }

  @Test(arguments: Array(stride(from: 0, to: 150, by: 50)))
  func theBestOfAllAnswers(_ start: Int) {
    var solved = 0
    for seed in start..<start + 50 {
      let place = Self.place(seed * 7_919, units: 5 + seed % 6)
      if expectBest(place, "seed \(seed): \(place)") { solved += 1 }
    }
    #expect((20...47).contains(solved))
  }

  @Test(arguments: [0, 30])
  func theBestInEveryPeriod(_ start: Int) {
    var solved = 0
    for seed in start..<start + 30 {
      var place = Place(seed: seed * 101, units: 5 + seed % 6, periods: 1...3)
      (place.retentionWeight, place.deviationWeight) = (0, 0)
      if expectBest(place, "seed \(seed): \(place)") { solved += 1 }
    }
    #expect((6...29).contains(solved))
  }

  /// Together, apart, named districts with a band of their own, centres that cannot serve a unit
  /// and centres that must be used: as the list of candidates has it.
  @Test(arguments: Array(stride(from: 0, to: 100, by: 50)))
  func allRulesAreKept(_ start: Int) {
    var solved = 0
    for seed in start..<start + 50 {
      let problem = Self.ruled(Self.place(seed * 31 + 5, units: 6 + seed % 5), seed: seed)
      #expect(CentreRoute.canTake(problem))
      let outcome = solve(problem)
      let answer = DistrictingSolver(limits: DistrictingLimits(searchSteps: 200)).solve(problem)
      #expect(outcome.stop == nil)
      #expect((outcome.districts == nil) == (answer.status == .infeasible), "seed \(seed)")
      guard let districts = outcome.districts else {
        #expect(outcome.bound == .infinity)
        continue
      }
      solved += 1
      #expect(problem.violations(of: districts) == [], "seed \(seed)")
      #expect(abs(outcome.cost - answer.cost) <= 1e-9 * max(1, answer.cost), "seed \(seed)")
    }
    #expect((8...47).contains(solved))
  }

  private static func ruled(_ place: Place, seed: Int) -> DistrictingProblem {
    var draw = DrawnNumbers(seed: seed + 77)
    let units = place.count
    var rules = DistrictRules()
    if draw.chance(40) {
      rules.together = [[draw.whole(0...units - 1), draw.whole(0...units - 1)]]
    }
    if draw.chance(40) { rules.apart = [[0, draw.whole(1...units - 1)]] }
    if draw.chance(30) {
      let band = LoadBand(minimum: place.band.lowerBound, maximum: place.band.upperBound * 5 / 4)
      rules.named = [NamedDistrict(anchors: [draw.whole(0...units - 1)], band: band)]
    }
    let model = place.problem.costs
    let assignment = model.assignment.map { draw.chance(15) ? Double.infinity : $0 }
    let required = draw.chance(30) ? [draw.whole(0...model.centreOwners.count - 1)] : []
    return DistrictingProblem(
      districts: place.districts, minimum: place.band.lowerBound,
      maximum: place.band.upperBound, graph: place.problem.graph,
      costs: CostModel(
        loads: place.loads, centreOwners: model.centreOwners, assignment: assignment,
        requiredCentres: required),
      rules: rules)
  }

  /// Thirty units in a grid, six wide, in five districts.
  private static let grid: Place = {
    let units = Array(0..<30)
    let right = units.filter { $0 % 6 < 5 }.map { ($0, $0 + 1) }
    let down = units.filter { $0 < 24 }.map { ($0, $0 + 6) }
    let loads = units.map { 10 + $0 * $0 % 7 }
    return Place(loads: loads, edges: right + down, districts: 5, band: 70...74) { unit, centre in
      let (east, south) = (Double(unit % 6 - centre % 6), Double(unit / 6 - centre / 6))
      return Double(loads[unit]) * (east * east + south * south).squareRoot()
    }
  }()

  /// The list's answer to the grid.
  private static let best = DistrictingSolver().solve(grid.problem)

  @Test func aGridAsTheListHasIt() throws {
    let (problem, best) = (Self.grid.problem, Self.best)
    #expect(best.status == .optimal)
    let outcome = solve(problem)
    #expect(abs(outcome.cost - best.cost) <= 1e-9 * best.cost)
    #expect(outcome.branches > 12)
    #expect(problem.violations(of: try #require(outcome.districts)) == [])
    // With the best known there is less to do, and nothing better is found.
    let again = solve(problem, knowing: best.districts)
    #expect(again.districts == best.districts && again.stop == nil)
    #expect(again.branches <= outcome.branches)
    #expect(again.bound <= again.cost && again.cost - again.bound <= 1e-9 * again.cost)
  }

  @Test(arguments: [1, 5, 12])
  func aLimitOnBranchesLeavesATrueBound(_ branches: Int) {
    let outcome = solve(Self.grid.problem, DistrictingLimits(branches: branches))
    #expect(outcome.stop == .branches(branches) && outcome.branches == branches)
    #expect(outcome.bound > 0.8 * Self.best.cost && outcome.bound <= Self.best.cost)
    #expect(outcome.cost >= Self.best.cost * (1 - 1e-9))
  }

  @Test func aRequestStopsIt() {
    let outcome = solve(Self.grid.problem, watch: Watch(wantsStop: { true }))
    #expect(outcome.stop == .request && outcome.branches == 0 && outcome.districts == nil)
    #expect(outcome.bound >= 0 && outcome.bound <= Self.best.cost)
  }

  @Test(arguments: [0.01, 0.1])
  func anAnswerIsWithinTheGapAskedFor(_ gap: Double) throws {
    let outcome = solve(Self.grid.problem, DistrictingLimits(gap: gap))
    #expect(outcome.stop == nil)
    #expect(Self.grid.problem.violations(of: try #require(outcome.districts)) == [])
    #expect(outcome.bound <= Self.best.cost && Self.best.cost <= outcome.cost * (1 + 1e-9))
    #expect(outcome.cost - outcome.bound <= gap * outcome.cost * (1 + 1e-9))
  }

  /// Costs are counted in no unit of their own. (Powers of two change no digit.)
  @Test func theUnitOfCostDoesNotMatter() {
    for seed in 0..<15 {
      let place = Self.place(seed * 7_919, units: 9)
      let outcome = solve(place.problem)
      for factor in [0x1p-100, 0x1p60] {
        var scaled = place
        scaled.assignment = place.assignment.map { $0.map { factor * $0 } }
        let other = solve(scaled.problem)
        #expect(other.districts == outcome.districts && other.branches == outcome.branches)
        #expect(other.bound == factor * outcome.bound)
      }
    }
  }

  @Test func termsThatAreNoSumOverPairsAreDeclined() {
    var place = Self.place(3, units: 6)
    #expect(CentreRoute.canTake(place.problem))
    place.deviationWeight = 1
    #expect(!CentreRoute.canTake(place.problem))
    (place.deviationWeight, place.retentionWeight) = (0, 0.5)
    #expect(!CentreRoute.canTake(place.problem))
    func costs(
      _ imbalances: [CostModel.Imbalance], _ staffing: CostModel.Staffing?
    ) -> DistrictingProblem {
      DistrictingProblem(
        districts: 1, minimum: 1, maximum: 9, graph: Graph(count: 2, edges: [(0, 1)]),
        costs: CostModel(
          loads: [1, 2], centreOwners: [0], assignment: [1, 1], imbalances: imbalances,
          staffing: staffing))
    }
    #expect(CentreRoute.canTake(costs([.init(weight: 0, values: [1, 2])], nil)))
    #expect(!CentreRoute.canTake(costs([.init(weight: 1, values: [1, 2])], nil)))
    #expect(!CentreRoute.canTake(costs([], .init(weight: 1, staff: [1, 1], mean: 2))))
    #expect(CentreRoute.canTake(costs([], .init(weight: 0, staff: [0, 1], mean: 2))))
  }
}

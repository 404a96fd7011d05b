import Districting
import Synchronization
import Testing

/// The route that prices must come to what the route that lists comes to.
struct PricingRouteTests {
  private func solve(_ place: Place, _ route: Route, _ limits: DistrictingLimits? = nil)
    -> DistrictingAnswer
  {
    var limits = limits ?? DistrictingLimits(searchSteps: 20)
    limits.route = route
    return DistrictingSolver(limits: limits).solve(place.problem)
  }

  @Test(arguments: [1, 2, 3, 4, 6], [0.02, 0.15, 0.5, 3])
  func theSameAsBruteForce(_ districts: Int, _ width: Double) {
    for seed in 15_000..<15_002 {
      var place = Place(seed: seed, units: 6 + seed % 5)
      let mean = Double(place.load(Array(0..<place.count))) / Double(districts)
      let minimum = max(1, Int(mean * (1 - width)))
      place.districts = districts
      place.band = minimum...max(minimum, Int(mean * (1 + width)))
      let all = BruteForce(place)
      let answer = solve(place, .pricing)
      #expect(answer.districts == all.first, "\(place)")
      #expect((answer.status == .infeasible) == (all.answers == 0), "\(place)")
      #expect(answer.bound <= all.cost * (1 + 1e-12), "\(place)")
    }
  }

  /// Where answers are equal the two may choose differently: which of them is met is up to the proof.
  @Test(arguments: 0..<13)
  func theSameAsListing(_ seed: Int) {
    let place = Place(seed: 40_000 + seed, units: 11 + seed % 13)
    let (listed, priced) = (solve(place, .listing), solve(place, .pricing))
    #expect(priced.status == listed.status, "\(place)")
    #expect(
      priced.cost == listed.cost || abs(priced.cost - listed.cost) <= 1e-9 * listed.cost,
      "\(place)")
    #expect(place.problem.violations(of: priced.districts ?? []) == [] || listed.districts == nil)
    #expect(priced.candidates <= listed.candidates, "\(place)")
  }

  /// Wherever it is stopped, the bound is true and the plan keeps the rules.
  @Test(arguments: [0, 1, 3, 10, 40])
  func aLimitLeavesATrueBound(_ candidates: Int) {
    for seed in 0..<6 {
      let place = Place(seed: 60_000 + seed, units: 5 + seed % 6)
      let all = BruteForce(place)
      let limits = DistrictingLimits(candidates: candidates, searchSteps: 5)
      let answer = solve(place, .pricing, limits)
      #expect(answer.bound <= answer.cost, "\(place)")
      #expect(answer.bound <= all.cost * (1 + 1e-12), "\(place)")
      #expect(answer.candidates <= candidates, "\(place)")
      if let districts = answer.districts {
        #expect(place.problem.violations(of: districts) == [], "\(place)")
      }
      if answer.status == .optimal { #expect(answer.districts == all.first, "\(place)") }
    }
  }

  @Test func theRouteIsAsAskedFor() {
    let place = Place(seed: 5, units: 12)
    #expect(solve(place, .listing).route == .listing)
    #expect(DistrictingSolver().solve(place.problem).route == .listing)
    // A list that does not fit is not needed.
    let few = DistrictingSolver(limits: DistrictingLimits(candidates: 5)).solve(place.problem)
    #expect(few.route == .pricing, "\(place)")
  }

  /// Whenever a stop is asked for, there is a plan by then, and its bound is true.
  @Test(arguments: [0, 1, 2, 5, 10, 20, 40])
  func aStopLeavesAPlanAndATrueBound(_ questions: Int) {
    for (seed, route) in [(2, Route.listing), (3, .pricing), (5, .pricing), (5, .centres)] {
      let place = Place(seed: 40_000 + seed, units: 11 + seed % 13)
      let best = solve(place, .listing)
      let left = Mutex(questions)
      let watch = Watch(wantsStop: {
        left.withLock { left in
          left -= 1
          return left < 0
        }
      })
      let limits = DistrictingLimits(candidates: 60, searchSteps: 200, route: route)
      let answer = DistrictingSolver(limits: limits, watch: watch).solve(place.problem)
      #expect(answer.bound <= best.cost * (1 + 1e-9), "\(place)")
      #expect((answer.districts == nil) == (best.districts == nil), "\(place)")
      if let districts = answer.districts {
        #expect(place.problem.violations(of: districts) == [], "\(place)")
      }
    }
  }

  /// What is told while the proof runs is never above the best answer there is.
  @Test(arguments: 0..<13)
  func theBoundsToldAreTrue(_ seed: Int) {
    let place = Place(seed: 40_000 + seed, units: 11 + seed % 13)
    let best = solve(place, .listing)
    guard best.districts != nil else { return }
    let told = Mutex<[Progress]>([])
    var limits = DistrictingLimits(candidates: 60, searchSteps: 20)
    for route in [Route.pricing, nil] {
      limits.route = route
      let watch = Watch(tell: { progress in told.withLock { $0.append(progress) } })
      _ = DistrictingSolver(limits: limits, watch: watch).solve(place.problem)
    }
    for progress in told.withLock({ $0 }) {
      #expect(progress.bound ?? 0 <= best.cost * (1 + 1e-9), "\(place)")
    }
  }
}

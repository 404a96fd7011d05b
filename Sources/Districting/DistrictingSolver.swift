public import SeededRandom

/// Finds the best districts and proves that they are, by considering every possible one.
///
/// With few units a district, every connected set inside the band can be listed; districts are then
/// a choice among them that covers every unit once (Garfinkel and Nemhauser, "Optimal political
/// districting by implicit enumeration techniques", Management Science 16(8), 1970). The steps:
/// tighten the band, search for a good answer, list the candidates, bound the answer by a linear
/// programme over them, and close what is left between the two.
///
///     let answer = DistrictingSolver().solve(problem)
///     answer.status     // .optimal
///     answer.districts  // [[0, 1, 4], [2, 3, 5]]
public struct DistrictingSolver: Sendable {
  public var limits: DistrictingLimits
  public var watch: Watch

  public init(limits: DistrictingLimits = DistrictingLimits(), watch: Watch = .nobody) {
    self.limits = limits
    self.watch = watch
  }

  /// - Parameter known: districts that keep the problem's rules, where any are known: the answer is
  ///   no worse than they are, whatever limit stops the proof.
  /// - Returns: districts that are connected, inside the band of every period and hold every unit
  ///   once, with a true bound; or the proof that there are none.
  public func solve(
    _ problem: DistrictingProblem, knowing known: [[Int]]? = nil,
    generator: SplitMix64 = SplitMix64(seed: 1)
  ) -> DistrictingAnswer {
    guard let band = problem.tightenedBand, let laterBands = problem.tightenedLaterBands,
      problem.piecesCanShareDistricts
    else {
      return answer(.infeasible, nil, bound: .infinity)
    }
    var incumbent = Incumbent(problem)
    if let known, problem.violations(of: known).isEmpty { incumbent.offer(known) }
    tell(.search, problem, incumbent)
    var search = PlanSearch(problem, steps: limits.searchSteps, generator: generator)
    if let districts = search.run(), problem.violations(of: districts).isEmpty {
      incumbent.offer(districts)
    }
    if limits.route == .pricing {
      return priced(problem, band, laterBands, incumbent)
    }
    tell(.listing, problem, incumbent)
    var enumeration = CandidateEnumeration(
      problem, band: band, laterBands: laterBands, limit: limits.candidates,
      givesUpEarly: limits.route == nil, watch: watch)
    if let limit = enumeration.run() {
      if limits.route == nil, limit != .request {
        return priced(problem, band, laterBands, incumbent)
      }
      let bound = CentreBound(problem, band: band).value(upper: incumbent.cost)
      return answer(
        .stopped(by: limit), incumbent, bound: min(bound, incumbent.leastCost),
        candidates: enumeration.found.count)
    }
    let list = enumeration.found
    assert(incumbent.districts.map(problem.violations(of:))?.isEmpty ?? true)
    tell(.proof, problem, incumbent)
    var proof = BranchAndBound(
      problem, list: list, limits: limits, incumbent: incumbent, watch: watch)
    let (bound, stop) = proof.run(startingWith: list.candidates(of: incumbent.districts ?? []))
    incumbent = proof.incumbent
    assert(incumbent.districts.map(problem.violations(of:))?.isEmpty ?? true)
    let status: DistrictingAnswer.Status =
      if let stop { .stopped(by: stop) } else if incumbent.districts == nil { .infeasible } else {
        .optimal
      }
    var answer = answer(status, incumbent, bound: bound, candidates: list.count)
    answer.unitsInNoCandidate = list.unitsLeftOut(of: problem.loads.count)
    answer.branches = proof.branches
    answer.linearProgrammes = proof.linearProgrammes
    answer.record = proof.record
    return answer
  }

  /// The answer by pricing.
  private func priced(
    _ problem: DistrictingProblem, _ band: ClosedRange<Int>, _ laterBands: [ClosedRange<Int>],
    _ incumbent: Incumbent
  ) -> DistrictingAnswer {
    tell(.pricing, problem, incumbent)
    var route = PricingRoute(
      problem, band: band, laterBands: laterBands, limits: limits, incumbent: incumbent,
      watch: watch)
    let stop = route.run()
    let incumbent = route.incumbent
    assert(incumbent.districts.map(problem.violations(of:))?.isEmpty ?? true)
    var answer =
      if let stop {
        answer(.stopped(by: stop), incumbent, bound: route.bound, candidates: route.candidates)
      } else if incumbent.districts == nil {
        answer(.infeasible, nil, bound: .infinity, candidates: route.candidates)
      } else {
        answer(.optimal, incumbent, bound: route.bound, candidates: route.candidates)
      }
    answer.route = .pricing
    answer.branches = route.branches
    answer.linearProgrammes = route.linearProgrammes
    return answer
  }

  private func tell(
    _ phase: Progress.Phase, _ problem: DistrictingProblem, _ incumbent: Incumbent
  ) {
    let best = incumbent.districts == nil ? nil : incumbent.leastCost
    watch.tell(Progress(phase: phase, districts: problem.districts, best: best))
  }

  private func answer(
    _ status: DistrictingAnswer.Status, _ incumbent: Incumbent?, bound: Double,
    candidates: Int = 0
  ) -> DistrictingAnswer {
    DistrictingAnswer(
      status: status, route: .listing, districts: incumbent?.districts,
      cost: incumbent?.cost ?? .infinity,
      bound: bound, candidates: candidates, unitsInNoCandidate: [], branches: 0,
      linearProgrammes: 0)
  }
}

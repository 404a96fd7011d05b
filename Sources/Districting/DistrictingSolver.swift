public import SeededRandom

/// Finds the best districts and proves that they are, by considering every possible one.
///
/// First a search finds a good answer; then one of three routes proves it or finds a better one.
/// **Listing**: with few units a district, every connected set inside the band can be listed;
/// districts are then a choice among them that covers every unit once (Garfinkel and Nemhauser,
/// "Optimal political districting by implicit enumeration techniques", Management Science 16(8),
/// 1970). **Pricing**: where the list does not fit, only the sets are listed that can be part of a
/// better answer at the prices of a linear programme (``PricingRoute``). **Centres**: where districts
/// have many small units, each unit is given to a centre (``CentreRoute``). Whatever stops a route,
/// its answer stands with a true bound.
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
      return answer(.infeasible, limits.route ?? .listing, nil, bound: .infinity)
    }
    var incumbent = Incumbent(problem)
    if let known, problem.violations(of: known).isEmpty { incumbent.offer(known) }
    tell(.search, problem, incumbent)
    if let districts = anyAnswer(to: problem, generator: generator) { incumbent.offer(districts) }
    switch limits.route {
    case .listing: return listed(problem, band, laterBands, incumbent)
    case .pricing: return priced(problem, band, laterBands, incumbent)
    case .centres:
      guard CentreRoute.canTake(problem) else {
        return answer(.stopped(by: .centres), .centres, incumbent, bound: 0)
      }
      return centred(problem, incumbent)
    case nil:
      let answer = listed(problem, band, laterBands, incumbent)
      switch answer.status {
      case .stopped(by: .candidates), .stopped(by: .listing): break
      default: return answer
      }
      return suitsCentres(problem)
        ? centred(problem, incumbent) : priced(problem, band, laterBands, incumbent)
    }
  }

  /// A good answer by the search alone, of which nothing is proven; `nil` where it met none.
  public func anyAnswer(
    to problem: DistrictingProblem, generator: SplitMix64 = SplitMix64(seed: 1)
  ) -> [[Int]]? {
    var search = PlanSearch(
      problem, steps: limits.searchSteps, generator: generator, watch: watch)
    return search.run().flatMap { problem.violations(of: $0).isEmpty ? $0 : nil }
  }

  /// Whether sets that pay are too many to price: a band narrower than a unit's mean load says little
  /// of a set until it is nearly full, and districts of very many units have too many sets.
  private func suitsCentres(_ problem: DistrictingProblem) -> Bool {
    let units = problem.loads.count
    // Divided, since a maximum may be as large as a number can be.
    let isTight = problem.maximum - problem.minimum < problem.totalLoad / units
    return CentreRoute.canTake(problem)
      && (isTight || units >= Self.unitsForCentres * problem.districts)
  }

  /// How many candidates are listed where centres would do as well.
  private static let shortList = 100_000

  /// As many units a district on average as speak for choosing centres.
  private static let unitsForCentres = 16

  /// The answer by listing every candidate.
  private func listed(
    _ problem: DistrictingProblem, _ band: ClosedRange<Int>, _ laterBands: [ClosedRange<Int>],
    _ incumbent: Incumbent
  ) -> DistrictingAnswer {
    tell(.listing, problem, incumbent)
    // Where centres do as well, a list that is not short is not worth its while.
    let isFree = limits.route == nil
    let most = isFree && suitsCentres(problem) ? Self.shortList : limits.candidates
    var enumeration = CandidateEnumeration(
      problem, band: band, laterBands: laterBands, limit: min(most, limits.candidates),
      givesUpEarly: isFree, watch: watch)
    if let limit = enumeration.run() {
      // Where another route follows, it finds a better bound.
      let bound =
        isFree && limit != .request
        ? 0 : CentreBound(problem, band: band).value(upper: incumbent.cost)
      return answer(
        .stopped(by: limit), .listing, incumbent, bound: min(bound, incumbent.leastCost),
        candidates: enumeration.found.count)
    }
    let list = enumeration.found
    tell(.proof, problem, incumbent)
    var proof = BranchAndBound(
      problem, list: list, limits: limits, incumbent: incumbent, watch: watch)
    let (bound, stop) = proof.run(startingWith: list.candidates(of: incumbent.districts ?? []))
    var answer = answer(
      status(proof.incumbent, stop), .listing, proof.incumbent, bound: bound,
      candidates: list.count)
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
    var answer = answer(
      status(route.incumbent, stop), .pricing, route.incumbent, bound: route.bound,
      candidates: route.candidates)
    answer.branches = route.branches
    answer.linearProgrammes = route.linearProgrammes
    return answer
  }

  /// The answer by choosing centres.
  private func centred(_ problem: DistrictingProblem, _ incumbent: Incumbent) -> DistrictingAnswer {
    tell(.centres, problem, incumbent)
    var limits = limits
    // Its branches are many and small: as many as together take about as long as those of a list.
    let pairs = problem.loads.count * problem.costs.centreOwners.count
    let times = min(25, max(1, 125_000 / max(pairs, 1)))
    limits.branches = min(limits.branches, .max / 25) * times
    var route = CentreRoute(problem, limits: limits, incumbent: incumbent, watch: watch)
    let (bound, stop) = route.run()
    var answer = answer(
      status(route.incumbent, stop), .centres, route.incumbent, bound: bound)
    answer.branches = route.branches
    return answer
  }

  private func status(
    _ incumbent: Incumbent, _ stop: DistrictingAnswer.Limit?
  ) -> DistrictingAnswer.Status {
    if let stop {
      .stopped(by: stop)
    } else if incumbent.districts == nil {
      .infeasible
    } else {
      .optimal
    }
  }

  private func tell(
    _ phase: Progress.Phase, _ problem: DistrictingProblem, _ incumbent: Incumbent
  ) {
    let best = incumbent.districts == nil ? nil : incumbent.leastCost
    watch.tell(Progress(phase: phase, districts: problem.districts, best: best))
  }

  private func answer(
    _ status: DistrictingAnswer.Status, _ route: Route, _ incumbent: Incumbent?, bound: Double,
    candidates: Int = 0
  ) -> DistrictingAnswer {
    DistrictingAnswer(
      status: status, route: route, districts: incumbent?.districts,
      cost: incumbent?.cost ?? .infinity, bound: status == .infeasible ? .infinity : bound,
      candidates: candidates, unitsInNoCandidate: [], branches: 0, linearProgrammes: 0)
  }
}

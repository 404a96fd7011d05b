public import SeededRandom

/// A problem with the list of all its candidates, made once and solved often: under other ceilings,
/// for answers near the best, for answers that differ.
///
///     var listed = try ListedDistricting(problem)
///     listed.solve().cost                      // the best there is
///     listed.solve(ceiling: 12_000).cost       // with a second cost of at most 12,000
///
/// Each solve begins with the prices and the answers of those before, which saves most of the work
/// and changes no answer: a solve among a million candidates takes tenths of a second.
public struct ListedDistricting: Sendable {
  public let problem: DistrictingProblem
  let list: CandidateList
  /// What earlier solves came to.
  private var prices: ProofRecord.Prices?
  private var columns: [Int] = []
  private var known: [[[Int]]] = []

  /// Lists the candidates, and searches for a first answer where they are many.
  ///
  /// - Parameter problem: where it has a ceiling, the second costs are listed too, whatever the most
  ///   that they may sum to.
  /// - Throws: the limit that was in the way of the list.
  public init(
    _ problem: DistrictingProblem, limits: DistrictingLimits = DistrictingLimits(),
    watch: Watch = .nobody, generator: SplitMix64 = SplitMix64(seed: 1)
  ) throws(DistrictingAnswer.Limit) {
    self.problem = problem
    guard let band = problem.tightenedBand, let laterBands = problem.tightenedLaterBands,
      problem.piecesCanShareDistricts
    else {
      list = CandidateList()
      return
    }
    watch.tell(Progress(phase: .listing, districts: problem.districts))
    var enumeration = CandidateEnumeration(
      problem, band: band, laterBands: laterBands, limit: limits.candidates, watch: watch)
    if let limit = enumeration.run() { throw limit }
    list = enumeration.found
    // Among a few candidates the best is found as quickly without a first answer.
    guard list.count > Self.fewCandidates else { return }
    watch.tell(Progress(phase: .search, districts: problem.districts))
    var free = problem
    free.ceiling = nil
    var search = PlanSearch(free, steps: limits.searchSteps, generator: generator)
    if let found = search.run(), free.violations(of: found).isEmpty { known = [found] }
  }

  /// How many candidates there are.
  public var candidates: Int { list.count }

  /// The problem with another ceiling, or with none where it is infinite.
  func problem(under ceiling: Double?) -> DistrictingProblem {
    guard let ceiling else { return problem }
    precondition(problem.ceiling != nil, "A ceiling is on a second cost.")
    var changed = problem
    if ceiling.isFinite { changed.ceiling?.most = ceiling } else { changed.ceiling = nil }
    return changed
  }

  /// Finds the best answer and proves that it is.
  ///
  /// - Parameters:
  ///   - ceiling: the most that the second cost may sum to, infinity for as much as it will; `nil`
  ///     for the problem's own.
  ///   - cutoff: answers that cost more are not looked for. Where there is none that costs as little,
  ///     the status is `infeasible` and the bound the cutoff; it is infinity only where there is no
  ///     answer at any cost.
  ///   - known: districts of which some may keep the rules and the ceiling.
  /// - Precondition: the problem has a second cost where a ceiling is given.
  public mutating func solve(
    ceiling: Double? = nil, cutoff: Double = .infinity, knowing known: [[[Int]]] = [],
    limits: DistrictingLimits = DistrictingLimits(), watch: Watch = .nobody
  ) -> DistrictingAnswer {
    let problem = problem(under: ceiling)
    var incumbent = Incumbent(problem)
    for answer in known where problem.violations(of: answer).isEmpty { incumbent.offer(answer) }
    for answer in self.known { incumbent.offer(answer) }
    var proof = BranchAndBound(
      problem, list: list, limits: limits, incumbent: incumbent, watch: watch, interest: cutoff,
      rootPrices: prices, isStaged: true)
    let first = list.candidates(of: incumbent.districts ?? [])
    let (bound, stop) = proof.run(
      startingWith: first + columns.filter { !first.contains($0) })
    prices = proof.rootPrices
    columns = proof.rootColumns.suffix(Self.mostColumns)
    let best = proof.incumbent
    let isFound = best.districts != nil && best.leastCost <= cutoff
    if isFound, let districts = best.districts, !self.known.contains(districts) {
      self.known.append(districts)
    }
    let status: DistrictingAnswer.Status =
      if let stop { .stopped(by: stop) } else if isFound { .optimal } else { .infeasible }
    return DistrictingAnswer(
      status: status, route: .listing, districts: isFound ? best.districts : nil,
      cost: isFound ? best.cost : .infinity, bound: bound, candidates: list.count,
      unitsInNoCandidate: list.unitsLeftOut(of: problem.loads.count), branches: proof.branches,
      linearProgrammes: proof.linearProgrammes, record: proof.record)
  }

  private static let fewCandidates = 2_000

  /// As many columns as are taken on from one solve to the next.
  private static let mostColumns = 1_000

  /// The first relaxation for answers up to a cutoff, with cuts, its hopeless candidates dropped.
  ///
  /// - Returns: `nil` where the linear-programming solver gave up.
  mutating func relaxation(
    of problem: DistrictingProblem, cutoff: Double
  ) -> Relaxation? {
    var relaxation = Relaxation(
      problem, list: list, active: Array(0..<list.count), startingWith: columns, cutoff: cutoff)
    if let prices { relaxation.begin(at: prices) }
    do {
      try relaxation.solve()
      prices = relaxation.bestPrices ?? prices
      for _ in 0..<4 where !relaxation.isExhausted && relaxation.active.count > 10_000 {
        let before = relaxation.bound
        let cuts = SubsetRowCut.violated(
          by: relaxation.support, units: problem.loads.count, most: 30,
          except: Set(relaxation.cuts))
        if cuts.isEmpty { break }
        relaxation.add(cuts)
        try relaxation.solve()
        if relaxation.bound - before < 0.02 * (cutoff - before) { break }
      }
      relaxation.lower(cutoff: cutoff)
    } catch {
      return nil
    }
    return relaxation
  }
}

extension DistrictingAnswer.Limit: Error {}

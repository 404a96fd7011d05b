import LinearProgramming

/// Proves the best choice of candidates: linear programmes with cuts, complete search where little
/// is left, and branching on whether two units are in one district where much is.
///
/// Ryan and Foster, "An integer programming approach to scheduling", in Computer Scheduling of
/// Public Transport, 1981.
struct BranchAndBound {
  private let problem: DistrictingProblem
  private let list: CandidateList
  private let limits: DistrictingLimits
  private let watch: Watch
  private(set) var incumbent: Incumbent
  private(set) var branches = 0
  private(set) var linearProgrammes = 0
  /// More than any answer can cost.
  private let dearest: Double
  /// The least bound of a branch that was closed because it came close enough to the incumbent.
  private var leastClosed = Double.infinity
  /// Answers that cost more than this are of no interest, whether there are others or not.
  private var interest: Double
  /// Prices that the first branch begins with, and then those that it came to.
  private(set) var rootPrices: ProofRecord.Prices?
  /// The candidates that the first branch's linear programme came to.
  private(set) var rootColumns: [Int] = []
  /// Whether answers are looked for just above the bound first where none is known.
  private let isStaged: Bool
  private let coverSteps: Int
  /// The best bound that the first branch had.
  private var rootBound = 0.0
  private(set) var record: ProofRecord?

  /// A branch: candidates that agree with its decisions, and what its parent left behind.
  private struct Branch {
    var active: [Int]
    var columns: [Int]
    var cuts: [SubsetRowCut]
    var bound: Double
    /// Its number in the record.
    var node = 0
  }

  /// - Parameters:
  ///   - interest: answers that cost more are not looked for; the bound is then no more than this.
  ///   - rootPrices: prices that a similar problem came to, which save work and change no answer.
  ///   - isStaged: whether answers are looked for just above the bound first where none is known;
  ///     unless told, where there is a ceiling.
  ///   - coverSteps: how many choices a branch's search for covers may try.
  init(
    _ problem: DistrictingProblem, list: CandidateList, limits: DistrictingLimits,
    incumbent: Incumbent, watch: Watch = .nobody, interest: Double = .infinity,
    rootPrices: ProofRecord.Prices? = nil, isStaged: Bool? = nil, coverSteps: Int = 50_000
  ) {
    self.problem = problem
    self.list = list
    self.limits = limits
    self.watch = watch
    self.incumbent = incumbent
    let most = Double(problem.districts) * (list.costs.max() ?? 0)
    dearest = most > 0 ? most * (1 + 1e-9) : 1
    self.interest = min(dearest, interest)
    self.coverSteps = coverSteps
    self.isStaged = isStaged ?? (problem.ceiling != nil)
    self.rootPrices = rootPrices
  }

  /// - Returns: the bound, and the limit that stopped the proof, if one did.
  mutating func run(startingWith columns: [Int]) -> (bound: Double, stop: DistrictingAnswer.Limit?)
  {
    let (bound, stop) =
      isStaged && incumbent.districts == nil && interest == dearest
      ? runInStages(startingWith: columns) : runTree(startingWith: columns)
    // Where there is no answer, none costs less than more than any could.
    record?.claim = bound.isFinite ? bound : dearest
    return (bound, stop)
  }

  /// Looks for answers just above the bound first, and farther up only when there are none: a search
  /// for good answers knows no ceiling, and without a cutoff little could be dropped.
  private mutating func runInStages(
    startingWith columns: [Int]
  ) -> (bound: Double, stop: DistrictingAnswer.Limit?) {
    var root = Relaxation(
      problem, list: list, active: Array(0..<list.count), startingWith: columns, cutoff: dearest)
    if let rootPrices {
      root.begin(at: rootPrices)
    } else {
      defer { linearProgrammes += root.linearProgrammes }
      do throws(SolverError) {
        try root.solve()
      } catch {
        return (max(0, root.bound), .solver(error.description))
      }
    }
    rootPrices = root.bestPrices ?? rootPrices
    rootBound = max(rootBound, root.bound)
    for share in Self.stages where rootBound > 0 {
      interest = min(dearest, rootBound * (1 + share))
      let (bound, stop) = runTree(startingWith: root.columns)
      // An answer met on the way may be dearer than what was looked for.
      if stop != nil || incumbent.leastCost <= interest || interest == dearest {
        return (bound, stop)
      }
    }
    interest = dearest
    return runTree(startingWith: root.columns)
  }

  /// How far above the bound answers are looked for, as a share of it.
  private static let stages = [0.002, 0.01, 0.04, 0.16]

  private mutating func runTree(
    startingWith columns: [Int]
  ) -> (bound: Double, stop: DistrictingAnswer.Limit?) {
    leastClosed = .infinity
    if limits.keepsRecord { record = ProofRecord(listed: list.count) }
    var open = [
      Branch(active: Array(0..<list.count), columns: columns, cuts: [], bound: -.infinity)
    ]
    while let branch = open.popLast() {
      if branch.bound > cutoff {
        record?.nodes[branch.node].outcome = .closed
        continue
      }
      if branches >= max(limits.branches, 1) {
        open.append(branch)
        return (leastBound(open), .branches(limits.branches))
      }
      if watch.wantsStop() {
        open.append(branch)
        return (leastBound(open), .request)
      }
      tell(open + [branch])
      branches += 1
      do throws(SolverError) {
        open += try children(of: branch)
      } catch {
        open.append(branch)
        return (leastBound(open), .solver(error.description))
      }
    }
    return (leastBound([]), nil)
  }

  /// By what share the bound may fall short of the incumbent when a branch is closed.
  private static let closeness = 1e-8

  /// Answers that cost more than this are of no interest: the incumbent's cost, less the gap asked
  /// for; without an incumbent more than any answer can cost, or what was said to be of none.
  private var cutoff: Double {
    guard incumbent.leastCost.isFinite else { return interest }
    return min(interest, incumbent.cutoff(gap: limits.gap))
  }

  /// No answer costs less: neither one in an open or a closed branch, nor one that was dropped because
  /// it cannot pass the cutoff of its time, which was never below today's.
  private func leastBound(_ open: [Branch]) -> Double {
    var waiting = min(leastClosed, open.map(\.bound).min() ?? .infinity)
    if interest < dearest { waiting = min(waiting, interest) }
    guard incumbent.districts != nil else { return max(0, waiting) }
    return max(0, min(waiting, limits.gap > 0 ? cutoff : incumbent.leastCost))
  }

  private func tell(_ open: [Branch]) {
    let bound = leastBound(open)
    watch.tell(
      Progress(
        phase: .proof, districts: problem.districts,
        best: incumbent.districts == nil ? nil : incumbent.leastCost,
        bound: bound > 0 ? bound : nil))
  }

  /// Works on one branch until it is closed or splits in two.
  private mutating func children(of branch: Branch) throws(SolverError) -> [Branch] {
    var relaxation = Relaxation(
      problem, list: list, active: branch.active, cuts: branch.cuts,
      startingWith: branch.columns, cutoff: cutoff, keepsRecord: limits.keepsRecord)
    let isRoot = branch.bound == -.infinity
    if isRoot, let rootPrices { relaxation.begin(at: rootPrices) }
    defer {
      linearProgrammes += relaxation.linearProgrammes
      if isRoot { rootBound = max(rootBound, relaxation.bound) }
      record?.nodes[branch.node].steps += relaxation.record
      record?.nodes[branch.node].tooDear = relaxation.tooDear
    }
    guard let outcome = try closed(&relaxation, isRoot: isRoot) else {
      return split(relaxation, branch)
    }
    record?.nodes[branch.node].outcome = outcome
    return []
  }

  /// Raises the bound of a branch by cuts until it is closed or they help no more.
  /// - Returns: what closed it; `nil` where it is to be split.
  private mutating func closed(
    _ relaxation: inout Relaxation, isRoot: Bool
  ) throws(SolverError) -> ProofRecord.Outcome? {
    var roundsWithoutGain = 0
    while true {
      let before = relaxation.bound
      try relaxation.solve()
      if isRoot, relaxation.cuts.isEmpty {
        rootPrices = relaxation.bestPrices ?? rootPrices
        rootColumns = relaxation.columns
      }
      if relaxation.isExhausted { return .closed }
      offerSolution(of: relaxation)
      relaxation.lower(cutoff: cutoff)
      if relaxation.isExhausted { return .closed }
      if let searched = searchCovers(&relaxation) { return searched }
      // What the bound falls short by is the linear-programming solver's tolerance. No cost is below
      // zero, so an answer that costs nothing is best whatever the bound's rounding.
      if max(0, relaxation.bound) >= incumbent.leastCost * (1 - Self.closeness) {
        leastClosed = min(leastClosed, relaxation.bound)
        return .closed
      }
      let isGain = !before.isFinite || relaxation.bound - before > 0.02 * (cutoff - before)
      roundsWithoutGain = isGain ? 0 : roundsWithoutGain + 1
      guard roundsWithoutGain < 3, relaxation.cuts.count < 4 * problem.loads.count else {
        return nil
      }
      let cuts = SubsetRowCut.violated(
        by: relaxation.support, units: problem.loads.count, most: 30, except: Set(relaxation.cuts))
      if cuts.isEmpty { return nil }
      relaxation.add(cuts)
    }
  }

  /// Takes the linear programme's solution as an answer where it is whole.
  private mutating func offerSolution(of relaxation: Relaxation) {
    let whole = relaxation.uses.filter { $0.value > 1 - 1e-6 }
    guard whole.count == problem.districts, whole.count == relaxation.uses.count else { return }
    incumbent.offer(whole.map { list.units(of: $0.candidate) })
  }

  /// Searches all that is left at this branch, if that is little enough.
  /// - Returns: `nil` where the branch is not closed by it.
  private mutating func searchCovers(_ relaxation: inout Relaxation) -> ProofRecord.Outcome? {
    guard relaxation.active.count <= 20_000 else { return nil }
    let (options, budget) = relaxation.remainder()
    var search = CoverSearch(
      list: list, options: options, units: problem.loads.count, districts: problem.districts,
      stepLimit: coverSteps, secondLimit: problem.ceiling?.limit)
    let cutoffBefore = cutoff
    let isComplete = search.run(budget: budget) { candidates in
      incumbent.offer(candidates.map(list.units))
      return budget - (cutoffBefore - cutoff)
    }
    relaxation.lower(cutoff: cutoff)
    return isComplete ? .searched(candidates: options.count, budget: budget) : nil
  }

  /// Splits on the pair of units that the solution is least sure about: together in one branch,
  /// apart in the other. The branch taken first comes last.
  private mutating func split(_ relaxation: Relaxation, _ parent: Branch) -> [Branch] {
    let units = problem.loads.count
    let shares = PairShares(of: relaxation.support, units: units)
    var pair = (0, 1)
    var doubt = Double.infinity
    for one in 0..<units {
      for other in one + 1..<max(units, one + 1) {
        let distance = (shares[one, other] - 0.5).magnitude
        if distance < doubt { (pair, doubt) = ((one, other), distance) }
      }
    }
    // A whole solution that is no answer, as when it is above the ceiling by less than the
    // linear-programming solver minds, has no pair in doubt: part what it has together.
    if doubt > 0.5 - 1e-6, let undecided = undecidedPair(in: relaxation) { pair = undecided }
    func branch(keeping: (Bool, Bool) -> Bool) -> Branch {
      let agrees = { (candidate: Int) in
        let members = list.members[list.range(of: candidate)]
        return keeping(members.contains(UInt16(pair.0)), members.contains(UInt16(pair.1)))
      }
      return Branch(
        active: relaxation.active.filter(agrees), columns: relaxation.columns.filter(agrees),
        cuts: relaxation.cuts, bound: max(parent.bound, relaxation.bound))
    }
    var together = branch { $0 == $1 }
    var apart = branch { !($0 && $1) }
    if let nodes = record?.split(parent.node, one: pair.0, other: pair.1) {
      (together.node, apart.node) = nodes
    }
    return shares[pair.0, pair.1] >= 0.5 ? [apart, together] : [together, apart]
  }

  /// Two units that the solution has together and some active candidate has not.
  private func undecidedPair(in relaxation: Relaxation) -> (Int, Int)? {
    for (members, _) in relaxation.support {
      for candidate in relaxation.active {
        let others = list.members[list.range(of: candidate)]
        let inside = members.filter { others.contains(UInt16($0)) }
        guard !inside.isEmpty, inside.count < members.count,
          let outside = members.first(where: { !inside.contains($0) })
        else { continue }
        return (min(inside[0], outside), max(inside[0], outside))
      }
    }
    return nil
  }
}

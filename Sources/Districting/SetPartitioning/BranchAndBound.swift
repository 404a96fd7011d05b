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

  /// A branch: candidates that agree with its decisions, and what its parent left behind.
  private struct Branch {
    var active: [Int]
    var columns: [Int]
    var cuts: [SubsetRowCut]
    var bound: Double
  }

  init(
    _ problem: DistrictingProblem, list: CandidateList, limits: DistrictingLimits,
    incumbent: Incumbent, watch: Watch = .nobody
  ) {
    self.problem = problem
    self.list = list
    self.limits = limits
    self.watch = watch
    self.incumbent = incumbent
    let most = Double(problem.districts) * (list.costs.max() ?? 0)
    dearest = most > 0 ? most * (1 + 1e-9) : 1
  }

  /// - Returns: the bound, and the limit that stopped the proof, if one did.
  mutating func run(startingWith columns: [Int]) -> (bound: Double, stop: DistrictingAnswer.Limit?)
  {
    var open = [
      Branch(active: Array(0..<list.count), columns: columns, cuts: [], bound: -.infinity)
    ]
    while let branch = open.popLast() {
      if branch.bound > cutoff { continue }
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
  /// for; without an incumbent more than any answer can cost.
  private var cutoff: Double {
    guard incumbent.leastCost.isFinite else { return dearest }
    return incumbent.leastCost * (1 - limits.gap) + (limits.gap > 0 ? 0 : incumbent.tolerance)
  }

  /// No answer costs less: neither one in an open or a closed branch, nor one that was dropped because
  /// it cannot pass the cutoff of its time, which was never below today's.
  private func leastBound(_ open: [Branch]) -> Double {
    let waiting = min(leastClosed, open.map(\.bound).min() ?? .infinity)
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
      startingWith: branch.columns, cutoff: cutoff)
    defer { linearProgrammes += relaxation.linearProgrammes }
    var roundsWithoutGain = 0
    while true {
      let before = relaxation.bound
      try relaxation.solve()
      if relaxation.isExhausted { return [] }
      offerSolution(of: relaxation)
      relaxation.lower(cutoff: cutoff)
      if relaxation.isExhausted { return [] }
      if searchCovers(&relaxation) { return [] }
      // What the bound falls short by is the linear-programming solver's tolerance. No cost is below
      // zero, so an answer that costs nothing is best whatever the bound's rounding.
      if max(0, relaxation.bound) >= incumbent.leastCost * (1 - Self.closeness) {
        leastClosed = min(leastClosed, relaxation.bound)
        return []
      }
      let isGain = !before.isFinite || relaxation.bound - before > 0.02 * (cutoff - before)
      roundsWithoutGain = isGain ? 0 : roundsWithoutGain + 1
      guard roundsWithoutGain < 3, relaxation.cuts.count < 4 * problem.loads.count else { break }
      let cuts = SubsetRowCut.violated(
        by: relaxation.support, units: problem.loads.count, most: 30, except: Set(relaxation.cuts))
      if cuts.isEmpty { break }
      relaxation.add(cuts)
    }
    return split(relaxation, bound: max(branch.bound, relaxation.bound))
  }

  /// Takes the linear programme's solution as an answer where it is whole.
  private mutating func offerSolution(of relaxation: Relaxation) {
    let whole = relaxation.uses.filter { $0.value > 1 - 1e-6 }
    guard whole.count == problem.districts, whole.count == relaxation.uses.count else { return }
    incumbent.offer(whole.map { list.units(of: $0.candidate) })
  }

  /// Searches all that is left at this branch, if that is little enough.
  /// - Returns: whether the branch is closed by it.
  private mutating func searchCovers(_ relaxation: inout Relaxation) -> Bool {
    guard relaxation.active.count <= 20_000 else { return false }
    let (options, budget) = relaxation.remainder()
    var search = CoverSearch(
      list: list, options: options, units: problem.loads.count, districts: problem.districts,
      stepLimit: 50_000)
    let cutoffBefore = cutoff
    let isComplete = search.run(budget: budget) { candidates in
      incumbent.offer(candidates.map(list.units))
      return budget - (cutoffBefore - cutoff)
    }
    relaxation.lower(cutoff: cutoff)
    return isComplete
  }

  /// Splits on the pair of units that the solution is least sure about: together in one branch,
  /// apart in the other. The branch taken first comes last.
  private func split(_ relaxation: Relaxation, bound: Double) -> [Branch] {
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
    func branch(keeping: (Bool, Bool) -> Bool) -> Branch {
      let agrees = { (candidate: Int) in
        let members = list.members[list.range(of: candidate)]
        return keeping(members.contains(UInt16(pair.0)), members.contains(UInt16(pair.1)))
      }
      return Branch(
        active: relaxation.active.filter(agrees), columns: relaxation.columns.filter(agrees),
        cuts: relaxation.cuts, bound: bound)
    }
    let together = branch { $0 == $1 }
    let apart = branch { !($0 && $1) }
    return shares[pair.0, pair.1] >= 0.5 ? [apart, together] : [together, apart]
  }
}

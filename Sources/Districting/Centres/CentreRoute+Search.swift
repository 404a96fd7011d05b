extension CentreRoute {
  /// Closes every branch of a root in which an answer could cost less than a ceiling.
  ///
  /// - Returns: a bound on every answer of the root but the incumbent, and the limit that stopped
  ///   the search, if one did.
  mutating func search(
    _ root: CentreBranch, _ relaxation: inout CentreRelaxation, ceiling: Double
  ) -> (bound: Double, stop: DistrictingAnswer.Limit?) {
    var open = [root]
    var isRoot = true
    while var branch = open.popLast() {
      let ceilingNow = min(ceiling, cutoff)
      if branch.bound >= ceilingNow {
        relaxation.hasUsedCeiling = true
        continue
      }
      if let stop = limitReached {
        return (min(ceilingNow, branch.bound, open.map(\.bound).min() ?? .infinity), stop)
      }
      branches += 1
      let effort = effort(for: branch, isRoot: isRoot)
      isRoot = false
      guard bound(&branch, &relaxation, effort, ceiling: ceilingNow) else { continue }
      open += split(branch, relaxation)
      tell(bound: min(ceilingNow, open.map(\.bound).min() ?? ceilingNow))
    }
    return (relaxation.hasUsedCeiling ? min(ceiling, cutoff) : .infinity, nil)
  }

  private var limitReached: DistrictingAnswer.Limit? {
    if branches >= max(limits.branches, 1) { return .branches(limits.branches) }
    return watch.wantsStop() ? .request : nil
  }

  /// Improves a branch's bound, and takes what answers come by.
  /// - Returns: whether the branch may hold an answer below the ceiling.
  mutating func bound(
    _ branch: inout CentreBranch, _ relaxation: inout CentreRelaxation,
    _ effort: CentreRelaxation.Effort, ceiling: Double
  ) -> Bool {
    relaxation.solve(&branch, effort: effort, ceiling: ceiling) { districts in
      offer(districts)
      return min(ceiling, cutoff)
    }
  }

  private mutating func offer(_ districts: [[Int]]) {
    if problem.violations(of: districts).isEmpty { incumbent.offer(districts) }
  }

  /// Splits a branch where the prices are least sure: on whether a centre is used, and once all
  /// centres are known, on whether one serves a unit, large units first.
  ///
  /// - Returns: the branches, the one to be taken first last; none where all is decided, and the
  ///   districts then are taken as an answer.
  private mutating func split(
    _ branch: CentreBranch, _ relaxation: CentreRelaxation
  ) -> [CentreBranch] {
    let possible = branch.centres.indices.filter { branch.standings[$0] == .possible }
    if let position = possible.min(by: {
      (relaxation.uses[$0] - 0.5).magnitude < (relaxation.uses[$1] - 0.5).magnitude
    }) {
      return children(
        of: branch, isLikely: relaxation.uses[position] > 0.5,
        yes: { $0.choose(position) }, no: { $0.close(position) })
    }
    var best: (position: Int, unit: Int, share: Double)?
    var mostDoubt = 0.0
    for position in branch.centres.indices {
      for unit in 0..<branch.units where branch[position, unit] == .possible {
        let share = min(max(relaxation.shares[position * branch.units + unit], 0), 1)
        // Doubt that is next to nothing counts a little, so that large units are decided first.
        let doubt = (0.02 + share * (1 - share)) * Double(problem.loads[unit])
        if doubt > mostDoubt { (best, mostDoubt) = ((position, unit, share), doubt) }
      }
    }
    guard let best else {
      offer(
        branch.centres.indices.filter { branch.standings[$0] == .chosen }
          .map { branch.settledUnits(at: $0) })
      return []
    }
    return children(
      of: branch, isLikely: best.share > 0.5,
      yes: { $0.settle(best.unit, at: best.position) },
      no: { $0.forbid(best.unit, at: best.position) })
  }

  private func children(
    of branch: CentreBranch, isLikely: Bool, yes: (inout CentreBranch) -> Bool,
    no: (inout CentreBranch) -> Bool
  ) -> [CentreBranch] {
    var (with, without) = (branch, branch)
    let withs = yes(&with) ? [with.compacted()] : []
    let withouts = no(&without) ? [without.compacted()] : []
    return isLikely ? withouts + withs : withs + withouts
  }

  private func tell(bound: Double) {
    watch.tell(
      Progress(
        phase: .centres, districts: problem.districts,
        best: incumbent.districts == nil ? nil : incumbent.leastCost,
        bound: least(bound) > 0 ? least(bound) : nil))
  }
}

/// What follows from a branch's decisions whatever anything costs: by the count of districts, the
/// bands, the rules of districts, and the connection of each district.
///
/// Nothing that an answer may do is ruled out, and a branch in which every service is decided and
/// that passes has connected districts.
struct CentreDeduction {
  let problem: DistrictingProblem
  let band: ClosedRange<Int>
  let laterBands: [ClosedRange<Int>]

  /// Adds to a branch's decisions those that follow from them.
  ///
  /// - Returns: whether the branch may hold an answer.
  func narrow(_ branch: inout CentreBranch) -> Bool {
    repeat {
      guard countCentres(&branch) else { return false }
      for position in branch.centres.indices
      where branch.isStale[position] && branch.standings[position] != .closed {
        branch.isStale[position] = false
        guard narrow(&branch, at: position) || branch.close(position) else { return false }
      }
      guard serveEveryUnit(&branch) else { return false }
    } while branch.centres.indices.contains {
      branch.isStale[$0] && branch.standings[$0] != .closed
    }
    return true
  }

  /// As many centres are chosen as there are districts.
  private func countCentres(_ branch: inout CentreBranch) -> Bool {
    let chosen = branch.standings.count { $0 == .chosen }
    let possible = branch.standings.count { $0 == .possible }
    guard chosen <= problem.districts, problem.districts <= chosen + possible else { return false }
    for position in branch.centres.indices where branch.standings[position] == .possible {
      if chosen == problem.districts {
        guard branch.close(position) else { return false }
      } else if chosen + possible == problem.districts {
        guard branch.choose(position) else { return false }
      }
    }
    return true
  }

  /// Every unit is served, and by one centre only.
  private func serveEveryUnit(_ branch: inout CentreBranch) -> Bool {
    for unit in 0..<branch.units {
      var able = 0
      var last = 0
      var settled: Int?
      for position in branch.centres.indices where branch.standings[position] != .closed {
        switch branch[position, unit] {
        case .never: break
        case .possible: (able, last) = (able + 1, position)
        case .settled:
          guard settled == nil else { return false }
          (able, settled) = (able + 1, position)
        }
      }
      guard able > 0 else { return false }
      if let settled {
        if able == 1 { continue }
        for position in branch.centres.indices where position != settled {
          guard branch.forbid(unit, at: position) else { return false }
        }
      } else if able == 1, !branch.settle(unit, at: last) {
        return false
      }
    }
    return true
  }

  /// What one centre's district must and cannot hold.
  /// - Returns: whether the centre can have a district at all.
  private func narrow(_ branch: inout CentreBranch, at position: Int) -> Bool {
    let owner = problem.costs.centreOwners[branch.centres[position]]
    if branch.standings[position] == .chosen, !branch.settle(owner, at: position) { return false }
    guard branch[position, owner] != .never, keepRules(&branch, at: position) else { return false }
    guard let reach = reach(from: owner, of: branch, at: position) else { return false }
    for unit in 0..<branch.units where !reach.isReached[unit] {
      guard branch.forbid(unit, at: position) else { return false }
    }
    // Forbidding what is out of reach does not change the reach of anything else.
    branch.isStale[position] = false
    guard branch.standings[position] == .chosen else { return true }
    for unit in reach.needed where !branch.settle(unit, at: position) { return false }
    return true
  }

  /// Units that must be together are served together; of units that must be apart, one at most.
  private func keepRules(_ branch: inout CentreBranch, at position: Int) -> Bool {
    let table = problem.ruleTable
    guard !table.isEmpty else { return true }
    for group in table.groups {
      if group.contains(where: { branch[position, $0] == .never }) {
        for unit in group where !branch.forbid(unit, at: position) { return false }
      } else if group.contains(where: { branch[position, $0] == .settled }) {
        for unit in group where !branch.settle(unit, at: position) { return false }
      }
    }
    for unit in 0..<branch.units where branch[position, unit] == .settled {
      for foe in table.foesOfUnit[unit] where !branch.forbid(foe, at: position) { return false }
    }
    return true
  }
}

import CGLPK

extension GLPKProblem {
  /// What branch and bound found; the values are empty where there are none.
  struct BranchingResult {
    var status: SolveStatus
    var bound: Double?
    var columnValues: [Double]
    var branches: Int
  }

  /// Shared with GLPK's callback, which runs on this thread while ``branchAndBound(limit:gap:)`` waits.
  private struct Progress {
    var limit: Int?
    var branches = 0
    var bound: Double?

    mutating func readBound(of tree: OpaquePointer?) {
      let best = glp_ios_best_node(tree)
      guard best != 0 else { return }
      let value = glp_ios_node_bound(tree, best)
      // The root begins with the largest double as its bound, which says nothing.
      if value.magnitude < Double.greatestFiniteMagnitude { bound = value }
    }
  }

  /// Searches for whole numbers.
  /// - Precondition: the relaxation has just been solved to an optimum on this problem.
  /// - Parameters:
  ///   - limit: the most branchings, counted rather than timed.
  ///   - gap: the share of the objective by which the answer may miss the best.
  func branchAndBound(limit: Int?, gap: Double) throws(SolverError) -> BranchingResult {
    glp_term_out(GLP_OFF)
    var code: Int32 = 0
    // GLPK's own reduction of the model is slower to no purpose on ours, yet saves a failed search.
    for reducesFirst in [false, true] {
      var progress = Progress(limit: limit)
      code = search(&progress, gap: gap, reducesFirst: reducesFirst)
      let found = glp_mip_status(raw)
      if let status = GLPKCodes.integerStatus(code: code, solution: found, limit: limit) {
        return BranchingResult(
          status: status, bound: progress.bound,
          columnValues: status.hasSolution ? integerColumnValues() : [],
          branches: progress.branches)
      }
    }
    throw GLPKCodes.error(code)
  }

  private func search(_ progress: inout Progress, gap: Double, reducesFirst: Bool) -> Int32 {
    var settings = glp_iocp()
    glp_init_iocp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.presolve = reducesFirst ? GLP_ON : GLP_OFF
    settings.mip_gap = gap
    return withUnsafeMutablePointer(to: &progress) { progress in
      settings.cb_info = UnsafeMutableRawPointer(progress)
      settings.cb_func = { tree, info in
        guard let info else { return }
        let progress = info.assumingMemoryBound(to: Progress.self)
        // Branchings are counted and not nodes: where one side of a branching is hopeless GLPK goes
        // on with the other in the same node, for ever on some models without bounds.
        switch glp_ios_reason(tree) {
        case GLP_ISELECT: progress.pointee.readBound(of: tree)
        case GLP_IBRANCH:
          if let limit = progress.pointee.limit, progress.pointee.branches >= limit {
            progress.pointee.readBound(of: tree)
            glp_ios_terminate(tree)
          } else {
            progress.pointee.branches += 1
          }
        default: break
        }
      }
      return glp_intopt(raw, &settings)
    }
  }
}

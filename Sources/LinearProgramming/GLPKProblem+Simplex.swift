import CGLPK

extension GLPKProblem {
  /// Which simplex method to try first.
  enum Method {
    /// After new columns: the old solution still satisfies every row.
    case primal
    /// After new rows: the old prices are still right. Falls back to the primal.
    case dualFirst
  }

  /// Where a try begins.
  private enum Start {
    case asItIs
    case advancedBasis
    case slackBasisScaled
  }

  /// Solves the model with its whole-number rules set aside.
  ///
  /// Four tries, each from a plainer place than the one before, since a basis kept over many
  /// changes may turn out singular: the basis as it is with tight tolerances, the same with GLPK's
  /// own, GLPK's advanced basis, and slacks alone on a scaled model.
  func solveRelaxation(_ first: Method) throws(SolverError) -> Solution {
    glp_term_out(GLP_OFF)
    let begin = glp_get_it_cnt(raw)
    let limit = max(200_000, 50 * (rowCount + columnCount))
    var code: Int32 = 0
    let tries: [(start: Start, method: Method, isTight: Bool)] = [
      (.asItIs, first, true), (.asItIs, .primal, false), (.advancedBasis, .primal, false),
      (.slackBasisScaled, .primal, false),
    ]
    for attempt in tries {
      prepare(attempt.start)
      code = simplex(attempt.method, isTight: attempt.isTight, limit: limit)
      let (primal, dual) = (glp_get_prim_stat(raw), glp_get_dual_stat(raw))
      if let status = GLPKCodes.relaxationStatus(code: code, primal: primal, dual: dual) {
        return relaxationSolution(status, work: Int(glp_get_it_cnt(raw) - begin))
      }
    }
    let primal = glp_get_prim_stat(raw)
    if let status = GLPKCodes.limitedStatus(code: code, primal: primal, limit: limit) {
      return relaxationSolution(status, work: Int(glp_get_it_cnt(raw) - begin))
    }
    throw GLPKCodes.error(code)
  }

  /// A better first basis than slacks alone, for a model that was never solved.
  func prepareFirstBasis() {
    glp_term_out(GLP_OFF)
    glp_adv_basis(raw, 0)
  }

  private func prepare(_ start: Start) {
    switch start {
    case .asItIs: break
    case .advancedBasis: glp_adv_basis(raw, 0)
    case .slackBasisScaled:
      glp_scale_prob(raw, GLP_SF_AUTO)
      glp_std_basis(raw)
    }
  }

  private func simplex(_ method: Method, isTight: Bool, limit: Int) -> Int32 {
    var settings = glp_smcp()
    glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.presolve = GLP_OFF
    settings.meth = method == .primal ? GLP_PRIMAL : GLP_DUALP
    settings.it_lim = Int32(clamping: limit)
    if isTight {
      settings.tol_bnd = 1e-9
      settings.tol_dj = 1e-9
    }
    return glp_simplex(raw, &settings)
  }

  private func relaxationSolution(_ status: SolveStatus, work: Int) -> Solution {
    guard status.hasSolution else { return Solution(status, sense: sense, work: work) }
    let objective = glp_get_obj_val(raw)
    return Solution(
      status: status, objective: objective, bound: status == .optimal ? objective : nil,
      columnValues: columnValues(), rowValues: rowValues(), rowDuals: rowDuals(),
      reducedCosts: reducedCosts(), work: work)
  }
}

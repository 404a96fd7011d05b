import CGLPK

/// Every number that GLPK speaks in, put into our words; none is read anywhere else.
enum GLPKCodes {
  static func direction(_ sense: LinearModel.Sense) -> Int32 {
    sense == .minimise ? GLP_MIN : GLP_MAX
  }

  /// GLPK ends the process, or answers wrongly, when a kind of bound does not fit its numbers.
  static func boundKind(_ lower: Double, _ upper: Double) -> Int32 {
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): GLP_FR
    case (true, false): GLP_LO
    case (false, true): GLP_UP
    case (true, true): lower == upper ? GLP_FX : GLP_DB
    }
  }

  /// What the simplex method found, or `nil` where it must be tried another way.
  ///
  /// The dual simplex may end with "dual infeasible" alone, which is infeasible or unbounded; the
  /// primal tells them apart, so that is no conclusion either.
  static func relaxationStatus(code: Int32, primal: Int32, dual: Int32) -> SolveStatus? {
    guard code == 0 else { return nil }
    switch (primal, dual) {
    case (GLP_FEAS, GLP_FEAS): return .optimal
    case (GLP_FEAS, GLP_NOFEAS): return .unbounded
    case (GLP_NOFEAS, _): return .infeasible
    default: return nil
    }
  }

  /// What is left to say when every way of solving hit the limit on iterations.
  static func limitedStatus(code: Int32, primal: Int32, limit: Int) -> SolveStatus? {
    guard code == GLP_EITLIM else { return nil }
    let limit = SolveLimit.iterations(limit)
    return primal == GLP_FEAS ? .feasible(stoppedBy: limit) : .undecided(stoppedBy: limit)
  }

  /// What branch and bound found, or `nil` where it failed.
  static func integerStatus(code: Int32, solution: Int32, limit: Int?) -> SolveStatus? {
    switch (code, solution) {
    case (0, GLP_OPT), (GLP_EMIPGAP, GLP_FEAS), (GLP_EMIPGAP, GLP_OPT): return .optimal
    case (0, GLP_NOFEAS), (GLP_ENOPFS, _): return .infeasible
    case (GLP_ESTOP, GLP_FEAS), (GLP_ESTOP, GLP_OPT):
      return .feasible(stoppedBy: .branches(limit ?? 0))
    case (GLP_ESTOP, _): return .undecided(stoppedBy: .branches(limit ?? 0))
    default: return nil
    }
  }

  static func error(_ code: Int32) -> SolverError {
    switch code {
    case GLP_EBADB, GLP_ESING, GLP_ECOND: SolverError(.singularBasis, context: [sentence(code)])
    default: SolverError(.numericalFailure, context: [sentence(code)])
    }
  }

  private static func sentence(_ code: Int32) -> String {
    switch code {
    case 0: "It ended without a proof."
    case GLP_EBADB: "The basis has the wrong number of columns."
    case GLP_ESING: "The basis matrix is singular."
    case GLP_ECOND: "The basis matrix is close to singular."
    case GLP_EBOUND: "A bound was refused."
    case GLP_EFAIL: "The search failed."
    case GLP_EITLIM: "The limit on iterations was reached."
    case GLP_ENOPFS: "There is no primal feasible solution."
    case GLP_ENODFS: "There is no dual feasible solution."
    case GLP_EROOT: "The relaxation has no optimal basis."
    case GLP_EINSTAB: "The numbers are unstable."
    default: "It ended with code \(code)."
    }
  }
}

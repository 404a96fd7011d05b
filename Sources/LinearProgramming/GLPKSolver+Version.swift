import CGLPK

extension GLPKSolver {
  /// The solver and its version, such as "GLPK 5.0", for the record of a result.
  public static var version: String { "GLPK \(String(cString: glp_version()))" }
}

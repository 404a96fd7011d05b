/// Solves linear and mixed-integer models.
public protocol Solver: Sendable {
  /// - Throws: when the model is faulty (see ``LinearModel/faults()``) or the arithmetic fails.
  ///   A model without a solution is not an error: the status says so.
  func solve(_ model: LinearModel) throws(SolverError) -> Solution
}

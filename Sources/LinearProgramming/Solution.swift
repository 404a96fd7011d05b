/// What a solver found.
///
/// Arrays are in the model's order. Where the status has no solution they are empty and the
/// objective is the infinity that says so: for a minimum `+∞` when nothing was found and `-∞` when
/// unbounded; for a maximum the other way round.
public struct Solution: Hashable, Sendable {
  public var status: SolveStatus
  /// The objective at `columnValues`, the model's constant included.
  public var objective: Double
  /// No solution is better than this; equal to the objective when proven best, `nil` when unknown.
  public var bound: Double?
  public var columnValues: [Double]
  public var rowValues: [Double]
  /// How much the objective changes when a row's binding bound is raised by one: ∂objective/∂bound,
  /// for a minimum and a maximum alike; nought for a row that does not bind. Empty for a
  /// mixed-integer model, whose rows have no such price.
  public var rowDuals: [Double]
  /// cost − Σ row dual × entry, a column: how much the objective changes when one more unit of the
  /// column is forced in. Empty for a mixed-integer model.
  public var reducedCosts: [Double]
  /// Simplex iterations; for a mixed-integer model, branchings.
  public var work: Int

  public init(
    status: SolveStatus, objective: Double, bound: Double? = nil, columnValues: [Double] = [],
    rowValues: [Double] = [], rowDuals: [Double] = [], reducedCosts: [Double] = [], work: Int = 0
  ) {
    self.status = status
    self.objective = objective
    self.bound = bound
    self.columnValues = columnValues
    self.rowValues = rowValues
    self.rowDuals = rowDuals
    self.reducedCosts = reducedCosts
    self.work = work
  }

  /// A status without values.
  init(_ status: SolveStatus, sense: LinearModel.Sense, bound: Double? = nil, work: Int) {
    let worst: Double = sense == .minimise ? .infinity : -.infinity
    self.init(
      status: status, objective: status == .unbounded ? -worst : worst, bound: bound, work: work)
  }
}

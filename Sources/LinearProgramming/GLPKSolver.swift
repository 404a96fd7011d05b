/// Solves models with the GNU Linear Programming Kit: the simplex method, then branch and bound.
///
/// The same model gives the same answer on any machine: limits count branches, never seconds. GLPK
/// treats solutions within 10^-7 of each other (as a share of the objective) as equally good. Whole
/// numbers are looked for within ±10^12, and entries of rows smaller than 10^-9 count as nought.
public struct GLPKSolver: Solver {
  /// The most branchings to make; `nil` for no limit, with which the search ends only if every
  /// whole-number column is bounded, by its own bounds or by its rows.
  public var branchLimit: Int?
  /// By what share of its objective a solution called optimal may miss the best.
  public var relativeGap: Double

  public init(branchLimit: Int? = nil, relativeGap: Double = 0) {
    self.branchLimit = branchLimit
    self.relativeGap = relativeGap
  }

  public func solve(_ model: LinearModel) throws(SolverError) -> Solution {
    let faults = model.faults()
    guard faults.isEmpty else { throw SolverError(.faultyModel, context: faults) }
    guard let model = model.withWholeBounds() else {
      return Solution(.infeasible, sense: model.sense, work: 0)
    }
    let problem = GLPKProblem(model)
    problem.prepareFirstBasis()
    let relaxation = try problem.solveRelaxation(.primal)
    guard model.isMixedInteger else { return relaxation }
    switch relaxation.status {
    case .optimal: break
    case .unbounded: return try unboundedOrNot(model)
    case .feasible(let limit), .undecided(let limit):
      return Solution(.undecided(stoppedBy: limit), sense: model.sense, work: 0)
    case .infeasible, .infeasibleOrUnbounded:
      return Solution(relaxation.status, sense: model.sense, work: 0)
    }
    if problem.boundWholeNumbers(within: ModelFaults.largestNumber) {
      guard try problem.solveRelaxation(.primal).status == .optimal else {
        let context = "A whole number would have to be larger than \(ModelFaults.largestNumber)."
        throw SolverError(.numericalFailure, context: [context])
      }
    }
    let gap = relativeGap.isFinite ? max(0, relativeGap) : 0
    let found = try problem.branchAndBound(limit: branchLimit, gap: gap)
    return solution(found, of: model, relaxation: relaxation.objective, gap: gap)
  }

  private func solution(
    _ found: GLPKProblem.BranchingResult, of model: LinearModel, relaxation: Double, gap: Double
  ) -> Solution {
    let minimises = model.sense == .minimise
    let bound = found.bound.map { minimises ? max($0, relaxation) : min($0, relaxation) }
    guard found.status.hasSolution else {
      return Solution(
        found.status, sense: model.sense,
        bound: found.status == .infeasible ? nil : bound ?? relaxation, work: found.branches)
    }
    let objective = model.objective(of: found.columnValues)
    let isExact = found.status == .optimal && gap == 0
    let proven = bound ?? relaxation
    return Solution(
      status: found.status, objective: objective,
      // A bound beyond the objective is the tolerance's doing.
      bound: isExact ? objective : minimises ? min(proven, objective) : max(proven, objective),
      columnValues: found.columnValues, rowValues: model.rowValues(of: found.columnValues),
      work: found.branches)
  }

  /// A mixed-integer model whose relaxation is unbounded is itself unbounded when it has any
  /// solution at all, and infeasible otherwise (Meyer, Mathematical Programming 7, 1974: true for
  /// rational numbers, which doubles are). So any solution is looked for, costs set aside.
  private func unboundedOrNot(_ model: LinearModel) throws(SolverError) -> Solution {
    var anySolution = model
    for index in anySolution.columns.indices { anySolution.columns[index].cost = 0 }
    // Without bounds on the whole numbers the search for a first solution may never end.
    let probe = GLPKSolver(branchLimit: min(branchLimit ?? 10_000, 10_000))
    let found = try probe.solve(anySolution)
    let status: SolveStatus =
      switch found.status {
      case .optimal, .feasible: .unbounded
      case .infeasible: .infeasible
      case .unbounded, .infeasibleOrUnbounded, .undecided: .infeasibleOrUnbounded
      }
    return Solution(status, sense: model.sense, work: found.work)
  }
}

extension LinearModel {
  /// The same model with the bounds of whole-number columns moved inward to whole numbers, as GLPK
  /// demands; `nil` when that leaves a column no value.
  func withWholeBounds() -> LinearModel? {
    var model = self
    for (index, column) in columns.enumerated() where column.kind != .continuous {
      let (lower, upper) = (column.lower.rounded(.up), column.upper.rounded(.down))
      guard lower <= upper else { return nil }
      model.columns[index].lower = lower
      model.columns[index].upper = upper
    }
    return model
  }
}

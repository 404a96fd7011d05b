/// A linear programme that grows between solves and keeps its basis: the master of a column
/// generation.
///
///     var master = try GrowingProgramme(model)
///     var solution = try master.solve()
///     while let columns = priced(by: solution.rowDuals) {
///       try master.addColumns(columns)
///       solution = try master.solve()   // begins where the last one ended
///     }
///
/// Its memory belongs to the thread that made it: make, grow and solve it within one synchronous
/// function.
public struct GrowingProgramme: ~Copyable {
  private var problem: GLPKProblem
  private var method = GLPKProblem.Method.primal
  private var isFirst = true

  /// - Throws: ``SolverError`` where the model is faulty or has a column that is not continuous.
  @available(*, noasync, message: "GLPK memory belongs to one thread.")
  public init(_ model: LinearModel) throws(SolverError) {
    let faults = model.faults()
    guard faults.isEmpty else { throw SolverError(.faultyModel, context: faults) }
    let whole = model.columns.indices.filter { model.columns[$0].kind != .continuous }
    guard whole.isEmpty else {
      let context = whole.map { "The kind of \(model.columnLabel($0)) is not continuous." }
      throw SolverError(.notContinuous, context: context)
    }
    problem = GLPKProblem(model)
  }

  public var columnCount: Int { problem.columnCount }
  public var rowCount: Int { problem.rowCount }

  /// Adds columns after the last; none is added when one is faulty.
  /// - Complexity: O(entries + rows).
  public mutating func addColumns(_ columns: [NewColumn]) throws(SolverError) {
    let (old, rows) = (columnCount, rowCount)
    var faults: [String] = []
    if old + columns.count > ModelFaults.largestCount {
      faults.append(ModelFaults.tooMany("columns", old + columns.count))
    }
    var check = EntryCheck(limit: rows)
    for (offset, column) in columns.enumerated() {
      let index = old + offset
      faults += ModelFaults.column(column.lower, column.upper, column.cost) { "column \(index)" }
      check.begin()
      for entry in column.entries {
        if let problem = check.take(entry.row, entry.value) {
          faults.append(problem.sentence(in: "column \(index)", naming: "row"))
        }
      }
    }
    guard faults.isEmpty else { throw SolverError(.faultyModel, context: faults) }
    problem.append(columns: columns)
    if !columns.isEmpty { method = .primal }
  }

  /// Adds rows after the last; none is added when one is faulty.
  /// - Complexity: O(entries + columns).
  public mutating func addRows(_ rows: [LinearModel.Row]) throws(SolverError) {
    let (old, columns) = (rowCount, columnCount)
    var faults: [String] = []
    if old + rows.count > ModelFaults.largestCount {
      faults.append(ModelFaults.tooMany("rows", old + rows.count))
    }
    var check = EntryCheck(limit: columns)
    for (offset, row) in rows.enumerated() {
      faults += check.faults(of: row, at: old + offset)
    }
    guard faults.isEmpty else { throw SolverError(.faultyModel, context: faults) }
    problem.append(rows: rows)
    if !rows.isEmpty { method = .dualFirst }
  }

  /// Removes columns; those after them move up.
  ///
  /// A column that the current solution rests on is exchanged for a row's slack first, so the next
  /// solve still begins from a basis.
  /// - Parameter sorted: positions, ascending, none twice.
  public mutating func removeColumns(_ sorted: [Int]) throws(SolverError) {
    let count = columnCount
    var faults = sorted.filter { !(0..<count).contains($0) }.map {
      "Column \($0) cannot be removed: there are \(count), counted from zero."
    }
    for (one, next) in zip(sorted, sorted.dropFirst()) where one >= next {
      faults.append("Columns to remove must ascend, but \(next) follows \(one).")
    }
    guard faults.isEmpty else { throw SolverError(.faultyModel, context: faults) }
    problem.remove(columns: sorted)
    if !sorted.isEmpty { method = .primal }
  }

  public mutating func setCost(_ column: Int, _ cost: Double) throws(SolverError) {
    let count = columnCount
    guard (0..<count).contains(column) else {
      let fault = "Column \(column) has no cost: there are \(count), counted from zero."
      throw SolverError(.faultyModel, context: [fault])
    }
    if let fault = ModelFaults.number(cost, "The cost of column \(column)") {
      throw SolverError(.faultyModel, context: [fault])
    }
    problem.setCost(ofColumn: column, cost)
    method = .primal
  }

  /// Solves from where the last solve ended.
  ///
  /// The primal simplex follows new columns and costs, the dual follows new rows. A basis that has
  /// become singular is replaced, in the end by slacks alone, before an error is thrown.
  public mutating func solve() throws(SolverError) -> Solution {
    if isFirst { problem.prepareFirstBasis() }
    isFirst = false
    let solution = try problem.solveRelaxation(method)
    method = .primal
    return solution
  }
}

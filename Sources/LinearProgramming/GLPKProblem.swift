import CGLPK

/// The only owner of one GLPK problem; freed when it goes out of scope.
///
/// GLPK counts from one and ends the process on misuse; both stay in this file. Callers count from
/// zero and have checked every number (``LinearModel/faults()``, ``EntryCheck``).
struct GLPKProblem: ~Copyable {
  let raw: OpaquePointer
  let sense: LinearModel.Sense
  // Reused for every row and column, and padded at 0 as GLPK wants.
  private var indices: [Int32] = [0]
  private var values: [Double] = [0]

  /// - Parameter model: without faults; whole-number bounds already whole.
  @available(*, noasync, message: "GLPK memory belongs to one thread.")
  init(_ model: LinearModel) {
    raw = glp_create_prob()
    sense = model.sense
    glp_set_obj_dir(raw, GLPKCodes.direction(model.sense))
    glp_set_obj_coef(raw, 0, model.objectiveConstant)
    // GLPK ends the process when asked for no columns.
    if !model.columns.isEmpty { glp_add_cols(raw, Int32(model.columns.count)) }
    for (index, column) in model.columns.enumerated() {
      setBounds(ofColumn: index, column.lower, column.upper)
      setCost(ofColumn: index, column.cost)
      if column.kind != .continuous { glp_set_col_kind(raw, Int32(index + 1), GLP_IV) }
    }
    append(rows: model.rows)
  }

  deinit { glp_delete_prob(raw) }

  var columnCount: Int { Int(glp_get_num_cols(raw)) }
  var rowCount: Int { Int(glp_get_num_rows(raw)) }

  mutating func append(rows: [LinearModel.Row]) {
    guard !rows.isEmpty else { return }
    let first = Int(glp_add_rows(raw, Int32(rows.count)))
    for (offset, row) in rows.enumerated() {
      let kind = GLPKCodes.boundKind(row.lower, row.upper)
      glp_set_row_bnds(raw, Int32(first + offset), kind, row.lower, row.upper)
      clearEntries()
      for entry in row.entries { appendEntry(entry.column, entry.value) }
      glp_set_mat_row(raw, Int32(first + offset), Int32(indices.count - 1), indices, values)
    }
  }

  mutating func append(columns: [NewColumn]) {
    guard !columns.isEmpty else { return }
    let first = Int(glp_add_cols(raw, Int32(columns.count)))
    for (offset, column) in columns.enumerated() {
      setBounds(ofColumn: first - 1 + offset, column.lower, column.upper)
      setCost(ofColumn: first - 1 + offset, column.cost)
      clearEntries()
      for entry in column.entries { appendEntry(entry.row, entry.value) }
      glp_set_mat_col(raw, Int32(first + offset), Int32(indices.count - 1), indices, values)
    }
  }

  /// Smaller entries are taken for nought, as HiGHS does: dividing by one overflows, and GLPK ends
  /// the process then.
  private static let smallestEntry = 1e-9

  private mutating func clearEntries() {
    indices.removeLast(indices.count - 1)
    values.removeLast(values.count - 1)
  }

  private mutating func appendEntry(_ index: Int, _ value: Double) {
    guard value.magnitude >= Self.smallestEntry else { return }
    indices.append(Int32(index + 1))
    values.append(value)
  }

  /// - Parameter columns: positions, ascending, none twice.
  mutating func remove(columns: [Int]) {
    guard !columns.isEmpty else { return }
    for column in columns { takeOutOfBasis(column: column) }
    let numbers = [0] + columns.map { Int32($0 + 1) }
    glp_del_cols(raw, Int32(columns.count), numbers)
  }

  /// Puts a row's slack in the place of a basic column, so that the basis stays one.
  ///
  /// The column's tableau row is not all zero over the slacks that are not basic (the basis inverse
  /// is regular), and exchanging it for the slack with the largest entry keeps the basis regular.
  private mutating func takeOutOfBasis(column: Int) {
    let number = Int32(column + 1)
    guard glp_get_col_stat(raw, number) == GLP_BS else { return }
    let rows = glp_get_num_rows(raw)
    guard glp_bf_exists(raw) != 0 || glp_factorize(raw) == 0 else {
      glp_std_basis(raw)
      return
    }
    let room = Int(rows) + columnCount + 1
    var indices = [Int32](repeating: 0, count: room)
    var values = [Double](repeating: 0, count: room)
    let count = Int(glp_eval_tab_row(raw, rows + number, &indices, &values))
    var best: (row: Int32, size: Double)?
    for position in stride(from: 1, through: count, by: 1) where indices[position] <= rows {
      let size = values[position].magnitude
      if size > best?.size ?? 0 { best = (indices[position], size) }
    }
    guard let best else {
      glp_std_basis(raw)
      return
    }
    glp_set_col_stat(raw, number, GLP_NL)
    glp_set_row_stat(raw, best.row, GLP_BS)
  }

  func setCost(ofColumn column: Int, _ cost: Double) {
    glp_set_obj_coef(raw, Int32(column + 1), cost)
  }

  private func setBounds(ofColumn column: Int, _ lower: Double, _ upper: Double) {
    let kind = GLPKCodes.boundKind(lower, upper)
    glp_set_col_bnds(raw, Int32(column + 1), kind, lower, upper)
  }

  /// Bounds whole-number columns that have no bound of their own.
  ///
  /// Branch and bound ends the process on a whole number past 2^52, which it cannot round.
  /// - Returns: whether any bound was set, so that the relaxation must be solved again.
  func boundWholeNumbers(within largest: Double) -> Bool {
    var isChanged = false
    for column in 0..<columnCount where glp_get_col_kind(raw, Int32(column + 1)) != GLP_CV {
      let kind = glp_get_col_type(raw, Int32(column + 1))
      guard kind == GLP_FR || kind == GLP_LO || kind == GLP_UP else { continue }
      let lower = kind == GLP_LO ? glp_get_col_lb(raw, Int32(column + 1)) : -largest
      let upper = kind == GLP_UP ? glp_get_col_ub(raw, Int32(column + 1)) : largest
      setBounds(ofColumn: column, lower, upper)
      isChanged = true
    }
    return isChanged
  }

  // MARK: Reading

  func columnValues() -> [Double] { each(columnCount) { glp_get_col_prim(raw, $0) } }
  func rowValues() -> [Double] { each(rowCount) { glp_get_row_prim(raw, $0) } }
  func rowDuals() -> [Double] { each(rowCount) { glp_get_row_dual(raw, $0) } }
  func reducedCosts() -> [Double] { each(columnCount) { glp_get_col_dual(raw, $0) } }
  func integerColumnValues() -> [Double] { each(columnCount) { glp_mip_col_val(raw, $0) } }

  private func each(_ count: Int, _ read: (Int32) -> Double) -> [Double] {
    // Adding nought turns -0.0 into 0.0, which reads better and compares alike.
    count == 0 ? [] : (1...Int32(count)).map { read($0) + 0 }
  }
}

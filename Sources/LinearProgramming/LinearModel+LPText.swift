extension LinearModel {
  /// The model in CPLEX LP format, which GLPK, HiGHS, CPLEX and Gurobi read and people can too.
  ///
  /// The text depends on nothing but the model. Names are made safe and unique. A range is written
  /// as two rows and the objective's constant as a column fixed at one, since not every reader
  /// knows better; rows without bounds become comments.
  /// - Precondition: the model has no ``faults()``.
  /// - Complexity: O(columns + entries).
  public var lpText: String {
    LPWriter(self).text()
  }
}

private struct LPWriter {
  let model: LinearModel
  let names: TextNames
  /// Columns that some row names; the others must be in the objective to exist at all.
  private var isInRow: [Bool]
  private var needsHelper: Bool

  init(_ model: LinearModel) {
    self.model = model
    names = TextNames(model)
    isInRow = Array(repeating: false, count: model.columns.count)
    for row in model.rows where row.lower.isFinite || row.upper.isFinite {
      for entry in row.entries { isInRow[entry.column] = true }
    }
    let hasEmptyRow = model.rows.contains { $0.entries.isEmpty }
    needsHelper =
      model.objectiveConstant != 0 || model.columns.isEmpty
      || hasEmptyRow || !model.rows.contains { $0.lower.isFinite || $0.upper.isFinite }
  }

  func text() -> String {
    var lines: [String] = []
    if !model.name.isEmpty { lines.append("\\ " + TextNumber.comment(model.name)) }
    lines.append(model.sense == .minimise ? "Minimize" : "Maximize")
    lines += wrapped(" \(names.objective):", objectiveTerms(), "")
    lines.append("Subject To")
    lines += rows()
    lines += section("Bounds", bounds())
    lines += section("General", listed { isGeneral($0) })
    lines += section("Binary", listed { $0.kind == .binary && !isGeneral($0) })
    lines.append("End")
    return lines.joined(separator: "\n") + "\n"
  }

  private func objectiveTerms() -> [String] {
    var terms: [String] = []
    for (index, column) in model.columns.enumerated() where column.cost != 0 || !isInRow[index] {
      terms.append(term(column.cost, names.columns[index]))
    }
    if needsHelper { terms.append(term(model.objectiveConstant, names.helper)) }
    return terms.isEmpty ? [term(0, names.columns[0])] : terms
  }

  private func rows() -> [String] {
    var lines: [String] = []
    var written = 0
    for (row, name) in zip(model.rows, names.rows) {
      let terms =
        row.entries.isEmpty
        ? [term(0, names.helper)] : row.entries.map { term($0.value, names.columns[$0.column]) }
      let (lower, upper) = (TextNumber.text(row.lower), TextNumber.text(row.upper))
      switch (row.lower.isFinite, row.upper.isFinite) {
      case (false, false): lines.append("\\ \(name) has no bounds")
      case (true, false): lines += wrapped(" \(name):", terms, " >= \(lower)")
      case (false, true): lines += wrapped(" \(name):", terms, " <= \(upper)")
      case (true, true) where row.lower == row.upper:
        lines += wrapped(" \(name):", terms, " = \(lower)")
      case (true, true):
        lines += wrapped(" \(TextNames.half(name, isLower: true)):", terms, " >= \(lower)")
        lines += wrapped(" \(TextNames.half(name, isLower: false)):", terms, " <= \(upper)")
      }
      if row.lower.isFinite || row.upper.isFinite { written += 1 }
    }
    // Readers want at least one row.
    if written == 0 { lines.append(" no_rows__: + \(names.helper) <= 1") }
    return lines
  }

  private func bounds() -> [String] {
    var lines: [String] = []
    for (column, name) in zip(model.columns, names.columns) {
      let (lower, upper) = (TextNumber.text(column.lower), TextNumber.text(column.upper))
      switch (column.lower, column.upper) {
      case (0, .infinity): break
      case (0, 1) where column.kind == .binary: break
      case (-.infinity, .infinity): lines.append(" \(name) free")
      case (let one, let other) where one == other: lines.append(" \(name) = \(lower)")
      case (_, .infinity): lines.append(" \(name) >= \(lower)")
      default: lines.append(" \(lower) <= \(name) <= \(upper)")
      }
    }
    if needsHelper { lines.append(" \(names.helper) = 1") }
    return lines
  }

  /// Whole numbers whose bounds the section "Binary" would not say rightly.
  private func isGeneral(_ column: LinearModel.Column) -> Bool {
    switch column.kind {
    case .continuous: false
    case .integer: true
    case .binary: column.lower != 0 || column.upper != 1
    }
  }

  private func listed(_ isWanted: (LinearModel.Column) -> Bool) -> [String] {
    zip(model.columns, names.columns).filter { isWanted($0.0) }.map { " " + $0.1 }
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title] + lines
  }

  private func term(_ value: Double, _ name: String) -> String {
    let sign = value < 0 ? "-" : "+"
    return value.magnitude == 1
      ? "\(sign) \(name)" : "\(sign) \(TextNumber.text(value.magnitude)) \(name)"
  }

  /// Lines short enough (255 characters) for the strictest reader.
  private func wrapped(_ head: String, _ terms: [String], _ tail: String) -> [String] {
    var lines: [String] = []
    var line = head
    for term in terms {
      if line.utf8.count + term.utf8.count > 90, line != head {
        lines.append(line)
        line = "  "
      }
      line += " " + term
    }
    lines.append(line + tail)
    return lines
  }
}

extension LinearModel {
  /// The model in free MPS format, which every solver reads.
  ///
  /// The format has no sense of its own that all readers know, so a maximum is written as the
  /// minimum of the negated objective and a comment says so. Every bound of a whole-number column
  /// is written out, since readers differ on what is meant when it is not.
  /// - Precondition: the model has no ``faults()``.
  /// - Complexity: O(columns + entries).
  public var mpsText: String {
    MPSWriter(self).text()
  }
}

private struct MPSWriter {
  let model: LinearModel
  let names: TextNames

  init(_ model: LinearModel) {
    self.model = model
    names = TextNames(model)
  }

  private var sign: Double { model.sense == .minimise ? 1 : -1 }

  /// GLPK adds the objective's right-hand side to it and HiGHS takes it off, so the constant is a
  /// column fixed at one; it also serves where there is no column, which some readers refuse.
  private var needsHelper: Bool { model.objectiveConstant != 0 || model.columns.isEmpty }

  func text() -> String {
    var lines: [String] = []
    if !model.name.isEmpty { lines.append("* " + TextNumber.comment(model.name)) }
    if model.sense == .maximise {
      lines.append("* A maximum, written as the minimum of the negated objective.")
    }
    lines += ["NAME model", "ROWS", " N \(names.objective)"]
    for (row, name) in zip(model.rows, names.rows) { lines.append(" \(rowKind(row)) \(name)") }
    lines.append("COLUMNS")
    lines += columns()
    lines.append("RHS")
    lines += rightHandSides()
    let ranges = self.ranges()
    if !ranges.isEmpty { lines += ["RANGES"] + ranges }
    let bounds = self.bounds()
    if !bounds.isEmpty { lines += ["BOUNDS"] + bounds }
    lines.append("ENDATA")
    return lines.joined(separator: "\n") + "\n"
  }

  private func rowKind(_ row: LinearModel.Row) -> String {
    switch (row.lower.isFinite, row.upper.isFinite) {
    case (false, false): "N"
    case (false, true): "L"
    case (true, false): "G"
    case (true, true): row.lower == row.upper ? "E" : rangeKind(row)
    }
  }

  /// A range is one bound and a width; the bound is chosen from which the other is exact.
  private func rangeKind(_ row: LinearModel.Row) -> String {
    row.lower + (row.upper - row.lower) == row.upper ? "G" : "L"
  }

  private func columns() -> [String] {
    var entries: [[(row: String, value: Double)]] = Array(repeating: [], count: names.columns.count)
    for (row, name) in zip(model.rows, names.rows) {
      for entry in row.entries { entries[entry.column].append((name, entry.value)) }
    }
    var lines: [String] = []
    var isMarked = false
    var markers = 0
    for (index, column) in model.columns.enumerated() {
      if (column.kind != .continuous) != isMarked {
        isMarked.toggle()
        markers += 1
        lines.append(" marker_\(markers) 'MARKER' '\(isMarked ? "INTORG" : "INTEND")'")
      }
      let name = names.columns[index]
      // A column exists by having an entry, be it nought.
      if column.cost != 0 || entries[index].isEmpty {
        lines.append(" \(name) \(names.objective) \(TextNumber.text(sign * column.cost))")
      }
      for (row, value) in entries[index] {
        lines.append(" \(name) \(row) \(TextNumber.text(value))")
      }
    }
    if isMarked { lines.append(" marker_\(markers + 1) 'MARKER' 'INTEND'") }
    if needsHelper {
      let constant = TextNumber.text(sign * model.objectiveConstant)
      lines.append(" \(names.helper) \(names.objective) \(constant)")
    }
    return lines
  }

  private func rightHandSides() -> [String] {
    var lines: [String] = []
    for (row, name) in zip(model.rows, names.rows) {
      let side: Double
      switch rowKind(row) {
      case "N": continue
      case "L": side = row.upper
      default: side = row.lower
      }
      if side != 0 { lines.append(" RHS \(name) \(TextNumber.text(side))") }
    }
    return lines
  }

  private func ranges() -> [String] {
    zip(model.rows, names.rows).compactMap { row, name in
      guard row.lower.isFinite, row.upper.isFinite, row.lower != row.upper else { return nil }
      return " RNG \(name) \(TextNumber.text(row.upper - row.lower))"
    }
  }

  private func bounds() -> [String] {
    var lines: [String] = []
    for (column, name) in zip(model.columns, names.columns) {
      let (lower, upper) = (TextNumber.text(column.lower), TextNumber.text(column.upper))
      switch (column.lower, column.upper) {
      case (0, .infinity) where column.kind == .continuous: break
      case (-.infinity, .infinity): lines.append(" FR BND \(name)")
      case (let one, let other) where one == other: lines.append(" FX BND \(name) \(lower)")
      default:
        // Lower first: some readers take an upper bound below nought to free the lower.
        if column.lower == -.infinity {
          lines.append(" MI BND \(name)")
        } else if column.lower != 0 || column.upper < 0 || column.kind != .continuous {
          lines.append(" LO BND \(name) \(lower)")
        }
        lines.append(
          column.upper == .infinity ? " PL BND \(name)" : " UP BND \(name) \(upper)")
      }
    }
    if needsHelper { lines.append(" FX BND \(names.helper) 1") }
    return lines
  }
}

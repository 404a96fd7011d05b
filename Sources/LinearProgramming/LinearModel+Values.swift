extension LinearModel {
  /// The objective at the given values, the constant included.
  /// - Parameter columnValues: one value a column, in the columns' order.
  /// - Precondition: there is a value for each column.
  /// - Complexity: O(columns).
  public func objective(of columnValues: [Double]) -> Double {
    precondition(columnValues.count == columns.count, "Each column has a value.")
    var sum = objectiveConstant
    for (column, value) in zip(columns, columnValues) where column.cost != 0 {
      sum += column.cost * value
    }
    return sum
  }

  /// Each row's sum at the given values, in the rows' order.
  /// - Precondition: there is a value for each column, and no row names an unknown column.
  /// - Complexity: O(entries).
  public func rowValues(of columnValues: [Double]) -> [Double] {
    precondition(columnValues.count == columns.count, "Each column has a value.")
    return rows.map { row in
      row.entries.reduce(0) { $0 + $1.value * columnValues[$1.column] }
    }
  }

  /// "column 3 ('nurse')", or "column 3" where it has no name.
  func columnLabel(_ index: Int) -> String {
    let name = columns[index].name
    return name.isEmpty ? "column \(index)" : "column \(index) ('\(name)')"
  }

  /// "row 3 ('visits')", or "row 3" where it has no name.
  func rowLabel(_ index: Int) -> String {
    Self.rowLabel(index, rows[index].name)
  }

  static func rowLabel(_ index: Int, _ name: String) -> String {
    name.isEmpty ? "row \(index)" : "row \(index) ('\(name)')"
  }
}

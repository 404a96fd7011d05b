extension LinearModel {
  /// Every bound, row and whole-number rule that the values break, a sentence each; empty when the
  /// values satisfy the model.
  ///
  /// It rests on nothing but this model, so it checks a solver's answer independently. It does not
  /// check that the answer is best.
  /// - Parameters:
  ///   - columnValues: one value a column, in the columns' order.
  ///   - tolerance: how far a bound may be overstepped, as a share of the bound where that is above
  ///     one and in its own units elsewhere; and how far a whole number may be from whole.
  /// - Complexity: O(columns + entries).
  public func violations(of columnValues: [Double], tolerance: Double = 1e-6) -> [String] {
    guard columnValues.count == columns.count else {
      return ["There are \(columnValues.count) values for \(columns.count) columns."]
    }
    var sentences: [String] = []
    for (index, (column, value)) in zip(columns, columnValues).enumerated() {
      guard value.isFinite else {
        sentences.append("The value of \(columnLabel(index)) is not a finite number (\(value)).")
        continue
      }
      if let excess = Self.excess(of: value, column.lower, column.upper, tolerance) {
        sentences.append("The value of \(columnLabel(index)) is \(value), \(excess).")
      }
      let distance = (value - value.rounded()).magnitude
      if column.kind != .continuous && distance > tolerance {
        sentences.append(
          "The value of \(columnLabel(index)) is \(value), not a whole number by \(distance).")
      }
    }
    for (index, row) in rows.enumerated() {
      let sum = row.entries.reduce(0.0) { sum, entry in
        columns.indices.contains(entry.column)
          ? sum + entry.value * columnValues[entry.column] : .nan
      }
      if let excess = Self.excess(of: sum, row.lower, row.upper, tolerance) {
        sentences.append("The sum of \(rowLabel(index)) is \(sum), \(excess).")
      } else if sum.isNaN {
        sentences.append("The sum of \(rowLabel(index)) is not a number.")
      }
    }
    return sentences
  }

  private static func excess(
    of value: Double, _ lower: Double, _ upper: Double, _ tolerance: Double
  ) -> String? {
    if value < lower - tolerance * max(1, lower.magnitude) {
      return "below its lower bound \(lower) by \(lower - value)"
    }
    if value > upper + tolerance * max(1, upper.magnitude) {
      return "above its upper bound \(upper) by \(value - upper)"
    }
    return nil
  }
}

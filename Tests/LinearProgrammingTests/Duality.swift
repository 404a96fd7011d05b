import LinearProgramming

/// Whether two lists of figures agree, to a share of 10^-7.
func near(_ some: [Double], _ others: [Double]) -> Bool {
  some.count == others.count
    && zip(some, others).allSatisfy { ($0 - $1).magnitude <= 1e-7 * max(1, $1.magnitude) }
}

/// Weak duality, worked out from the model alone.
enum Duality {
  static func objective(_ model: LinearModel, _ values: [Double]) -> Double {
    zip(model.columns, values).reduce(model.objectiveConstant) { $0 + $1.0.cost * $1.1 }
  }

  /// No choice of values has a better objective than this, whatever the duals:
  /// constant + Σ_i opt(dual_i × row_i) + Σ_j opt(reduced cost_j × column_j), each over its bounds.
  static func bound(_ model: LinearModel, rowDuals: [Double]) -> Double {
    var reduced = model.columns.map(\.cost)
    var sum = model.objectiveConstant
    for (row, dual) in zip(model.rows, rowDuals) {
      for entry in row.entries { reduced[entry.column] -= dual * entry.value }
      sum += best(model.sense, dual, row.lower, row.upper)
    }
    for (column, cost) in zip(model.columns, reduced) {
      sum += best(model.sense, cost, column.lower, column.upper)
    }
    return sum
  }

  private static func best(
    _ sense: LinearModel.Sense, _ weight: Double, _ lower: Double, _ upper: Double
  ) -> Double {
    // A solver's noughts are not exact, and nought times infinity is none.
    guard weight.magnitude > 1e-9 else { return 0 }
    let takesLower = (weight > 0) == (sense == .minimise)
    return weight * (takesLower ? lower : upper)
  }
}

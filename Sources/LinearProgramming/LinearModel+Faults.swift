extension LinearModel {
  /// Every fault as a sentence; empty when the model can be given to a solver.
  ///
  /// Infinite bounds are allowed where they mean "none"; every other number must be finite and of
  /// a size (10^12) at which a solver can still tell it from its neighbours. Names may be empty or
  /// equal: they are for printing.
  /// - Complexity: O(columns + entries).
  public func faults() -> [String] {
    var faults: [String] = []
    if columns.count > ModelFaults.largestCount {
      faults.append(ModelFaults.tooMany("columns", columns.count))
    }
    if rows.count > ModelFaults.largestCount {
      faults.append(ModelFaults.tooMany("rows", rows.count))
    }
    if let fault = ModelFaults.number(objectiveConstant, "The objective's constant") {
      faults.append(fault)
    }
    for (index, column) in columns.enumerated() {
      faults += ModelFaults.column(
        column.lower, column.upper, column.cost, isBinary: column.kind == .binary
      ) { columnLabel(index) }
    }
    var check = EntryCheck(limit: columns.count)
    for (index, row) in rows.enumerated() { faults += check.faults(of: row, at: index) }
    return faults
  }
}

/// The sentences and the limits for faulty models, shared by whole and growing ones.
enum ModelFaults {
  /// GLPK ends the process beyond this many rows or columns.
  static let largestCount = 100_000_000
  /// Past this, sums of doubles lose the digits a tolerance is given in, and GLPK, some of whose
  /// checks end the process, has been seen to overflow (at 10^15).
  static let largestNumber = 1e12

  static func tooMany(_ things: String, _ count: Int) -> String {
    "The model has \(count) \(things), more than the \(largestCount) that can be solved."
  }

  /// - Parameter subject: how the sentence begins, such as "The cost of column 3".
  static func number(_ number: Double, _ subject: @autoclosure () -> String) -> String? {
    guard number.isFinite else { return "\(subject()) is not a finite number (\(number))." }
    guard number.magnitude <= largestNumber else {
      return "\(subject()) is \(number), beyond the largest size of \(largestNumber)."
    }
    return nil
  }

  static func bounds(_ lower: Double, _ upper: Double, _ label: () -> String) -> String? {
    if lower.isNaN || upper.isNaN { return "A bound of \(label()) is not a number." }
    if lower > upper {
      return "The lower bound of \(label()) is \(lower), above its upper bound \(upper)."
    }
    if lower == .infinity || upper == -.infinity {
      return "The bounds of \(label()) leave no finite number (\(lower) to \(upper))."
    }
    if let bound = [lower, upper].first(where: { $0.isFinite && $0.magnitude > largestNumber }) {
      return "A bound of \(label()) is \(bound), beyond the largest size of \(largestNumber); "
        + "use infinity for none."
    }
    return nil
  }

  /// - Parameter label: the column in words, made only for a faulty one.
  static func column(
    _ lower: Double, _ upper: Double, _ cost: Double, isBinary: Bool = false,
    _ label: () -> String
  ) -> [String] {
    var faults: [String] = []
    if let fault = bounds(lower, upper, label) {
      faults.append(fault)
    } else if isBinary && (lower < 0 || upper > 1) {
      faults.append(
        "The bounds of \(label()) are \(lower) to \(upper), but a binary column lies within 0 to 1."
      )
    }
    if let fault = number(cost, "The cost of \(label())") { faults.append(fault) }
    return faults
  }
}

/// Tells unknown, repeated and unusable entries, a row (or column) at a time, in O(1) an entry.
struct EntryCheck {
  enum Problem {
    case unknown(Int, count: Int)
    case repeated(Int)
    case number(Int, Double)

    /// - Parameters:
    ///   - label: the row (or column) whose entries are checked.
    ///   - noun: what an entry names: "column" (or "row").
    func sentence(in label: String, naming noun: String) -> String {
      switch self {
      case .unknown(let index, let count):
        "An entry of \(label) names \(noun) \(index), but there are \(count), counted from zero."
      case .repeated(let index):
        "The entries of \(label) name \(noun) \(index) more than once."
      case .number(let index, let value):
        ModelFaults.number(value, "The entry of \(label) for \(noun) \(index)") ?? ""
      }
    }
  }

  /// The last group that named each position; sparing a set a row.
  private var lastGroup: [Int]
  private var group = 0

  init(limit: Int) {
    lastGroup = Array(repeating: 0, count: limit)
  }

  /// Every fault of one row whose entries name columns.
  mutating func faults(of row: LinearModel.Row, at index: Int) -> [String] {
    var faults: [String] = []
    if let fault = ModelFaults.bounds(
      row.lower, row.upper, { LinearModel.rowLabel(index, row.name) })
    {
      faults.append(fault)
    }
    begin()
    for entry in row.entries {
      if let problem = take(entry.column, entry.value) {
        let label = LinearModel.rowLabel(index, row.name)
        faults.append(problem.sentence(in: label, naming: "column"))
      }
    }
    return faults
  }

  mutating func begin() {
    group += 1
  }

  mutating func take(_ index: Int, _ value: Double) -> Problem? {
    guard lastGroup.indices.contains(index) else {
      return .unknown(index, count: lastGroup.count)
    }
    guard lastGroup[index] != group else { return .repeated(index) }
    lastGroup[index] = group
    guard value.magnitude <= ModelFaults.largestNumber else { return .number(index, value) }
    return nil
  }
}

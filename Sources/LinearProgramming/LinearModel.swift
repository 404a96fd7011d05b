/// A linear or mixed-integer programme as a plain value: no solver, no pointers.
///
///     var model = LinearModel(name: "posts", sense: .minimise)
///     let nurse = model.addColumn("nurse", upper: 10, cost: 40, kind: .integer)
///     let doctor = model.addColumn("doctor", upper: 10, cost: 91, kind: .integer)
///     model.addRow("visits", lower: 100, [.init(nurse, 9), .init(doctor, 20)])
///     try GLPKSolver().solve(model).objective  // 451
///
/// In words: choose a value for every column, within its bounds, so that every row's weighted sum
/// is within its own, and the sum of cost × value plus the constant is as small (or large) as can be.
/// Columns and rows are named by their position, counted from zero; names are for printing.
public struct LinearModel: Hashable, Sendable {
  public enum Sense: Hashable, Sendable {
    case minimise
    case maximise
  }

  public enum Kind: Hashable, Sendable {
    /// Any number within the bounds.
    case continuous
    /// Whole numbers within the bounds.
    case integer
    /// Nought or one; the bounds must lie within 0...1.
    case binary
  }

  /// What is chosen.
  public struct Column: Hashable, Sendable {
    public var name: String
    /// The least value allowed; `-Double.infinity` for none.
    public var lower: Double
    /// The largest value allowed; `Double.infinity` for none.
    public var upper: Double
    /// What one unit adds to the objective.
    public var cost: Double
    public var kind: Kind

    public init(
      name: String, lower: Double = 0, upper: Double = .infinity, cost: Double = 0,
      kind: Kind = .continuous
    ) {
      self.name = name
      self.lower = lower
      self.upper = upper
      self.cost = cost
      self.kind = kind
    }
  }

  /// One rule: lower ≤ Σ value × column ≤ upper; equal bounds make it an equation.
  public struct Row: Hashable, Sendable {
    public var name: String
    /// `-Double.infinity` for none.
    public var lower: Double
    /// `Double.infinity` for none.
    public var upper: Double
    /// Each column at most once, in any order.
    public var entries: [Entry]

    public init(
      name: String, lower: Double = -.infinity, upper: Double = .infinity, entries: [Entry] = []
    ) {
      self.name = name
      self.lower = lower
      self.upper = upper
      self.entries = entries
    }
  }

  /// A column's weight in a row.
  public struct Entry: Hashable, Sendable {
    public var column: Int
    public var value: Double

    public init(column: Int, value: Double) {
      self.column = column
      self.value = value
    }

    public init(_ column: Int, _ value: Double) {
      self.init(column: column, value: value)
    }
  }

  public var name: String
  public var sense: Sense
  public var columns: [Column] = []
  public var rows: [Row] = []
  /// Added to the objective whatever is chosen.
  public var objectiveConstant = 0.0

  public init(name: String = "", sense: Sense = .minimise) {
    self.name = name
    self.sense = sense
  }

  /// - Returns: the new column's position.
  @discardableResult
  public mutating func addColumn(_ column: Column) -> Int {
    columns.append(column)
    return columns.count - 1
  }

  /// - Returns: the new column's position.
  @discardableResult
  public mutating func addColumn(
    _ name: String = "", lower: Double = 0, upper: Double = .infinity, cost: Double = 0,
    kind: Kind = .continuous
  ) -> Int {
    addColumn(Column(name: name, lower: lower, upper: upper, cost: cost, kind: kind))
  }

  /// A column that is nought or one.
  /// - Returns: the new column's position.
  @discardableResult
  public mutating func addBinaryColumn(_ name: String = "", cost: Double = 0) -> Int {
    addColumn(Column(name: name, lower: 0, upper: 1, cost: cost, kind: .binary))
  }

  /// - Returns: the new row's position.
  @discardableResult
  public mutating func addRow(_ row: Row) -> Int {
    rows.append(row)
    return rows.count - 1
  }

  /// - Returns: the new row's position.
  @discardableResult
  public mutating func addRow(
    _ name: String = "", lower: Double = -.infinity, upper: Double = .infinity, _ entries: [Entry]
  ) -> Int {
    addRow(Row(name: name, lower: lower, upper: upper, entries: entries))
  }

  /// A row whose sum must be exactly `value`.
  /// - Returns: the new row's position.
  @discardableResult
  public mutating func addRow(
    _ name: String = "", equal value: Double, _ entries: [Entry]
  ) -> Int {
    addRow(Row(name: name, lower: value, upper: value, entries: entries))
  }

  /// Whether any column must be a whole number.
  public var isMixedInteger: Bool {
    columns.contains { $0.kind != .continuous }
  }
}

/// A column with its entries, to be added to a ``GrowingProgramme``.
public struct NewColumn: Hashable, Sendable {
  /// The column's weight in a row.
  public struct Entry: Hashable, Sendable {
    public var row: Int
    public var value: Double

    public init(row: Int, value: Double) {
      self.row = row
      self.value = value
    }

    public init(_ row: Int, _ value: Double) {
      self.init(row: row, value: value)
    }
  }

  public var lower: Double
  public var upper: Double
  public var cost: Double
  /// Each row at most once, in any order.
  public var entries: [Entry]

  public init(
    lower: Double = 0, upper: Double = .infinity, cost: Double, entries: [Entry]
  ) {
    self.lower = lower
    self.upper = upper
    self.cost = cost
    self.entries = entries
  }
}

/// A table for people: a title, columns with their units, rows, and where the figures come from.
public struct Table: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    /// The header a person reads, with its unit in brackets: "List size (patients)".
    public var title: String
    /// The header of the CSV file: "list_size".
    public var key: String
    public var alignment: Alignment

    public init(_ title: String, key: String, _ alignment: Alignment = .right) {
      self.title = title
      self.key = key
      self.alignment = alignment
    }
  }

  public enum Alignment: Hashable, Sendable {
    /// Words.
    case left
    /// Numbers.
    case right
  }

  public enum Cell: Hashable, Sendable {
    case text(String)
    /// A whole number: "31,871" for people, `31871` for machines.
    case count(Int)
    /// A number with a fixed count of decimals.
    case number(Double, decimals: Int)
    /// A share from 0 to 1: "93.1 %" for people, `0.931` for machines.
    case share(Double)
    /// There is no figure; "–" for people, empty for machines.
    case none
  }

  public var title: String
  public var columns: [Column]
  /// Each row has one cell a column.
  public var rows: [[Cell]]
  /// Definitions and cautions, a sentence each.
  public var notes: [String]
  /// Where the figures come from, with their date.
  public var source: String

  /// - Precondition: every row has a cell for each column.
  public init(
    title: String, columns: [Column], rows: [[Cell]], notes: [String] = [], source: String
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "A row has a cell a column.")
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.source = source
  }
}

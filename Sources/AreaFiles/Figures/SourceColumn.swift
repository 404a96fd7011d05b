import PlaceModel

/// The column `source` of a table, and the rows that say nothing in it.
struct SourceColumn {
  private var without = 0
  private var first: Finding.Location?

  /// Publisher, title and date; empty where the row has none, which is kept in mind.
  mutating func text(of record: Record) -> String {
    let text = record.text("source")
    if text.isEmpty {
      without += 1
      first = first ?? record.location("source")
    }
    return text
  }

  /// Warns of the rows without a source, once for all of them.
  func tellMissing(into findings: inout [Finding]) {
    if let first { findings.append(.rowsWithoutSource(without, first).missingSource) }
  }
}

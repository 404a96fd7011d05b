import PlaceModel

/// The columns of a table that are named by years.
struct YearColumns {
  struct Column {
    var year: Int
    /// Position in the table's header.
    var column: Int
  }

  /// In order of year, each year once; at least one.
  let columns: [Column]

  var first: Int { columns.first?.year ?? 0 }
  var last: Int { columns.last?.year ?? 0 }

  /// Whether the name of a column is a year.
  static func isYear(_ name: String) -> Bool { year(name) != nil }

  private static func year(_ name: String) -> Int? {
    guard name.utf8.count == 4, case .success(let number) = Quantity.year.reading(name) else {
      return nil
    }
    return Int(exactly: number)
  }

  /// `nil`, with a finding, where no column is named by a year.
  init?(of table: CSVTable, into findings: inout [Finding]) {
    columns = table.header.enumerated()
      .compactMap { column, name in Self.year(name).map { Column(year: $0, column: column) } }
      .sorted { ($0.year, $0.column) < ($1.year, $1.column) }
    guard !columns.isEmpty else {
      findings.append(.noYears(Finding.Location(file: table.text.file)))
      return nil
    }
  }

  /// Whether no year is missing between two others; a finding where one is.
  func checkUnbroken(in table: CSVTable, into findings: inout [Finding]) -> Bool {
    let before = findings.count
    for (one, next) in zip(columns, columns.dropFirst()) where next.year > one.year + 1 {
      findings.append(
        .yearsMissing(one.year, next.year, table.headerLocation(next.column)))
    }
    return findings.count == before
  }
}

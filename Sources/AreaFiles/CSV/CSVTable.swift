import PlaceModel

/// A CSV file with its columns known by name, and only the rows that fill them.
struct CSVTable {
  /// What a file's header may hold.
  struct Columns {
    var required: [String]
    /// Names that are known, whether anything reads them or not.
    var optional: [String] = []
    /// Whether a name outside both lists is right all the same, as dates are in list-sizes.csv.
    var allowsOther: @Sendable (String) -> Bool = { _ in false }

    var known: [String] { required + optional }
  }

  let text: CSVText
  /// Names in the order of the file.
  let header: [String]
  let rows: [CSVText.Row]
  /// Whether every row of the file is here: what is missing from an incomplete table means nothing.
  let isComplete: Bool
  private let columnOfName: [String: Int]

  /// Reads a file and checks its header and the length of its rows.
  /// - Returns: `nil` where a column that must be there is missing, or the file has no header.
  static func reading(
    _ bytes: [UInt8], file: String, columns: Columns, into findings: inout [Finding]
  ) -> CSVTable? {
    let before = findings.count
    guard let text = CSVText.scanning(bytes, file: file, into: &findings) else { return nil }
    guard let first = text.rows.first else {
      // A quote that is never closed can swallow the header, and says so itself.
      if findings.count == before { findings.append(.emptyFile(file, columns: columns.required)) }
      return nil
    }
    let hasFaults = findings.count > before
    let header = text.fields[first.fields].map(text.text)
    guard checkHeader(header, of: first, in: text, against: columns, into: &findings) else {
      return nil
    }
    var rows: [CSVText.Row] = []
    for row in text.rows.dropFirst() {
      if row.fields.count == header.count {
        rows.append(row)
      } else {
        findings.append(
          .wrongFieldCount(
            Finding.Location(file: file, line: row.line, column: 1), found: row.fields.count,
            expected: header.count))
      }
    }
    return CSVTable(
      text: text, header: header, rows: rows,
      isComplete: !hasFaults && rows.count == text.rows.count - 1,
      columnOfName: Dictionary(
        header.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }
      ))
  }

  /// More than any file of a place has; beyond it, telling each column's fault takes too long.
  private static let mostColumns = 1_000

  private static func checkHeader(
    _ header: [String], of row: CSVText.Row, in text: CSVText, against columns: Columns,
    into findings: inout [Finding]
  ) -> Bool {
    let known = columns.known
    let start = Finding.Location(file: text.file, line: row.line, column: 1)
    guard header.contains(where: { known.contains($0.lowercased()) || columns.allowsOther($0) })
    else {
      findings.append(.noHeader(start, columns: columns.required, firstLine: header))
      return false
    }
    guard header.count <= mostColumns else {
      findings.append(.tooManyColumns(header.count, start, most: mostColumns))
      return false
    }
    var isUsable = true
    var unknown: [String] = []
    for (column, name) in header.enumerated() {
      let field = text.fields[row.fields.lowerBound + column]
      let location = text.location(of: field, in: row)
      if name.isEmpty {
        findings.append(.namelessColumn(location, number: column + 1))
      } else if header[..<column].contains(name) {
        findings.append(.duplicateColumn(name, location))
        isUsable = false
      } else if !known.contains(name) && !columns.allowsOther(name) {
        unknown.append(name)
        let absent = known.filter { !header.contains($0) }
        findings.append(
          .unknownColumn(name, location, nearest: NearestName.of(name, among: absent)))
      }
    }
    for name in columns.required where !header.contains(name) {
      findings.append(
        .missingColumn(
          name, start, header: header, nearest: NearestName.of(name, among: unknown)))
      isUsable = false
    }
    return isUsable
  }

  /// Where a column stands, if the file has it.
  func column(_ name: String) -> Int? { columnOfName[name] }

  /// The text of a row's field, without spaces around it; empty where the file lacks the column.
  func text(_ row: CSVText.Row, _ column: Int?) -> String {
    guard let column else { return "" }
    return text.text(text.fields[row.fields.lowerBound + column])
  }

  /// Where a row's field begins; the row's own beginning where the file lacks the column.
  func location(_ row: CSVText.Row, _ column: Int?) -> Finding.Location {
    guard let column else {
      return Finding.Location(file: text.file, line: row.line, column: 1)
    }
    return text.location(of: text.fields[row.fields.lowerBound + column], in: row)
  }
}

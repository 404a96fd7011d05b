import PlaceModel

/// One row of a table, its fields by the names of their columns; what is wrong with one is a finding.
struct Record {
  let table: CSVTable
  let row: CSVText.Row

  var line: Int { row.line }

  /// Without spaces around it; empty where the file lacks the column.
  func text(_ column: String) -> String { table.text(row, table.column(column)) }

  func location(_ column: String) -> Finding.Location { table.location(row, table.column(column)) }

  // MARK: Figures

  /// A figure that must be there; `nil`, with a finding, where it is wrong.
  /// - Parameter subject: whose figure it is, such as "of 'A2'", for the finding; empty where the
  ///   row says it.
  func figure(
    _ column: Int?, _ quantity: Quantity, _ subject: String = "", into findings: inout [Finding]
  ) -> Double? {
    let text = table.text(row, column)
    switch quantity.reading(text) {
    case .success(let number): return number
    case .failure(let fault):
      findings.append(.badFigure(text, quantity, subject, fault, table.location(row, column)))
      return nil
    }
  }

  func figure(
    _ column: String, _ quantity: Quantity, _ subject: String = "", into findings: inout [Finding]
  ) -> Double? {
    figure(table.column(column), quantity, subject, into: &findings)
  }

  /// A figure that may be left empty: `nil` where it is, and, with a finding, where it is wrong.
  func optionalFigure(
    _ column: String, _ quantity: Quantity, _ subject: String = "", into findings: inout [Finding]
  ) -> Double? {
    text(column).isEmpty ? nil : figure(column, quantity, subject, into: &findings)
  }

  /// A whole figure; its quantity's range is one that `Int` holds.
  func whole(
    _ column: String, _ quantity: Quantity, into findings: inout [Finding]
  ) -> Int? {
    figure(column, quantity, into: &findings).flatMap { Int(exactly: $0) }
  }

  func optionalWhole(
    _ column: String, _ quantity: Quantity, into findings: inout [Finding]
  ) -> Int? {
    optionalFigure(column, quantity, into: &findings).flatMap { Int(exactly: $0) }
  }

  // MARK: Words

  /// Text that must be there; `nil`, with a finding, where it is not.
  /// - Parameter noun: what it is, as a sentence calls it after "the".
  func words(_ column: String, _ noun: String, into findings: inout [Finding]) -> String? {
    let text = text(column)
    if !text.isEmpty { return text }
    findings.append(.emptyField(noun, location(column)))
    return nil
  }

  /// The words of a field, which have spaces between.
  func words(in column: String) -> [String] {
    text(column).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// One of the words that a column may hold.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ column: String, _ noun: String, into findings: inout [Finding]
  ) -> Choice? where Choice.RawValue == String {
    let text = text(column)
    if let choice = Choice(rawValue: text) { return choice }
    findings.append(
      .unknownChoice(text, noun, location(column), known: Choice.allCases.map(\.rawValue)))
    return nil
  }

  // MARK: Practices

  /// The practice that a column names.
  func practice(
    _ column: String, in practices: inout KnownPractices, into findings: inout [Finding]
  ) -> PracticeIndex? {
    guard let code = ODSCode.reading(table, row, table.column(column), into: &findings) else {
      return nil
    }
    return practices.index(of: code, at: location(column), into: &findings)
  }
}

extension CSVTable {
  var records: [Record] { rows.map { Record(table: self, row: $0) } }

  /// Where the name of a column stands.
  func headerLocation(_ column: Int) -> Finding.Location {
    guard let first = text.rows.first else { return Finding.Location(file: text.file) }
    return location(first, column)
  }
}

import PlaceModel

/// What `list-sizes.csv` says: registered patients by practice on the date that plans are drawn for,
/// and on later ones.
struct ListSizesFile {
  /// By code; only looked up in.
  var patients: [String: Int] = [:]
  /// The dates after that one, in order.
  private var later: [LaterDate] = []

  private struct LaterDate {
    var date: String
    var column: Int
    /// By code; only looked up in.
    var patients: [String: Int] = [:]
  }

  /// The list sizes of the later dates; a practice without one has gone by then.
  func later(of practices: [Practice]) -> [ObservedListSizes] {
    later.map { date in
      ObservedListSizes(date: date.date, values: practices.map { date.patients[$0.code] })
    }
  }

  static let fileName = "list-sizes.csv"

  /// Reads the column of one date, and those of later ones; every fault is a finding. Earlier dates
  /// are not looked at.
  /// - Parameters:
  ///   - date: `nil` where area.yaml names none; the codes are checked all the same.
  ///   - practices: `nil` where practices.csv could not be read; the codes are not checked then.
  static func reading(
    _ bytes: [UInt8], file: String, date: AreaFile.ChosenDate?, practices: PracticesFile?,
    into findings: inout [Finding]
  ) -> ListSizesFile? {
    let columns = CSVTable.Columns(required: ["code"], allowsOther: Numerals.isDate)
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    let dateColumn = date.flatMap { table.column($0.text) }
    if let date, dateColumn == nil {
      let dates = table.header.filter(Numerals.isDate).sorted()
      findings.append(
        .noSuchDate(date, in: file, dates: dates, nearest: NearestName.of(date.text, among: dates)))
    }
    var result = ListSizesFile()
    if let date {
      result.later = table.header.enumerated()
        .filter { Numerals.isDate($0.element) && $0.element > date.text }
        .map { LaterDate(date: $0.element, column: $0.offset) }
        .sorted { $0.date < $1.date }
    }
    let codes = result.read(table, date, dateColumn, practices, into: &findings)
    // What a faulty row would have said is not known, so nothing is missed from an incomplete file.
    if let practices, table.isComplete, codes.isComplete {
      for entry in practices.entries where !codes.seen.contains(entry.practice.code) {
        findings.append(.noListSizeRow(entry.practice, file))
      }
    }
    return result
  }

  private mutating func read(
    _ table: CSVTable, _ date: AreaFile.ChosenDate?, _ dateColumn: Int?,
    _ practices: PracticesFile?, into findings: inout [Finding]
  ) -> (seen: Set<String>, isComplete: Bool) {
    let codeColumn = table.column("code")
    var known = KnownCodes(practices?.codes ?? [])
    var firstLine: [String: Int] = [:]
    var isComplete = true
    for row in table.rows {
      guard let code = ODSCode.reading(table, row, codeColumn, into: &findings) else {
        isComplete = false
        continue
      }
      let location = table.location(row, codeColumn)
      if let line = firstLine[code] {
        findings.append(.duplicatePractice(code, location, firstLine: line))
        continue
      }
      firstLine[code] = row.line
      if let practices, practices.isComplete, !practices.codes.contains(code) {
        findings.append(
          .unknownPractice(code, location, nearest: known.nearest(to: code)))
        continue
      }
      readLater(code, Record(table: table, row: row), into: &findings)
      guard let date, let dateColumn else { continue }
      let text = table.text(row, dateColumn)
      let place = table.location(row, dateColumn)
      switch Numerals.listSize(text) {
      case .success(let number): patients[code] = number
      case .failure where text.isEmpty:
        findings.append(.blankListSize(code, date: date.text, place))
      case .failure(let fault): findings.append(.badListSize(text, of: code, fault, place))
      }
    }
    return (Set(firstLine.keys), isComplete)
  }

  private mutating func readLater(
    _ code: String, _ record: Record, into findings: inout [Finding]
  ) {
    for index in later.indices {
      let column = later[index].column
      let text = record.table.text(record.row, column)
      guard !text.isEmpty else { continue }
      switch Numerals.listSize(text) {
      case .success(let number): later[index].patients[code] = number
      case .failure(let fault):
        findings.append(
          .badLaterListSize(
            text, of: code, fault, record.table.location(record.row, column)))
      }
    }
  }
}

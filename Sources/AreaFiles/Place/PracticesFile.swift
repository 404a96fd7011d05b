import PlaceModel

/// What `practices.csv` says: the practices of a place.
struct PracticesFile {
  /// A practice and the row that it stands on.
  struct Entry {
    var practice: Practice
    var location: Finding.Location
    /// `nil` where the row has none.
    var weighted: Weighted?
  }

  /// In order of code; rows with faults are left out.
  var entries: [Entry] = []
  /// Every code that the file names, in rows with faults too: another file may name it rightly.
  var codes: Set<String> = []
  /// Whether `codes` holds every practice: not where a row or a code could not be read.
  var isComplete = true
  /// Whether it has the columns of weighted patients.
  var hasWeighted = false
  /// Whether every practice that the file names is in `entries`.
  var isWhole: Bool { isComplete && entries.count == codes.count }

  static let fileName = "practices.csv"
  /// A table of distances grows with the square of this; it is more than any care board has.
  static let mostPractices = 2_000

  private static let optional = [
    "latitude", "longitude", "easting", "northing", "site", "cluster", "ward_code", "ward",
    "postcode", "name_in_table_1", "note", weightedColumn, registeredColumn, "gp_fte",
    "nurse_fte",
  ]

  /// Reads what can be read; every fault is a finding.
  /// - Parameter coordinates: the columns to read; where they are not known, those that are there.
  static func reading(
    _ bytes: [UInt8], file: String, coordinates: AreaFile.Coordinates?,
    into findings: inout [Finding]
  ) -> PracticesFile? {
    let places = coordinates?.columns ?? []
    let columns = CSVTable.Columns(
      required: ["code", "name"] + places, optional: optional.filter { !places.contains($0) })
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    guard !table.rows.isEmpty || !table.isComplete else {
      findings.append(.noPractices(file))
      return nil
    }
    var result = PracticesFile()
    result.isComplete = table.isComplete
    result.read(table, coordinates: coordinates, into: &findings)
    if result.codes.count > mostPractices {
      findings.append(.tooManyPractices(result.codes.count, file, most: mostPractices))
    }
    return result
  }

  private mutating func read(
    _ table: CSVTable, coordinates: AreaFile.Coordinates?, into findings: inout [Finding]
  ) {
    let column = (code: table.column("code"), name: table.column("name"))
    let reader = PositionReader(table: table, coordinates: coordinates)
    hasWeighted = Self.hasWeighted(table, into: &findings)
    func optionalText(_ row: CSVText.Row, _ name: String) -> String? {
      let text = table.text(row, table.column(name))
      return text.isEmpty ? nil : text
    }
    var firstLine: [String: Int] = [:]
    for row in table.rows {
      guard let code = ODSCode.reading(table, row, column.code, into: &findings) else {
        isComplete = false
        continue
      }
      codes.insert(code)
      if let line = firstLine[code] {
        findings.append(
          .duplicatePractice(code, table.location(row, column.code), firstLine: line))
        continue
      }
      firstLine[code] = row.line
      let name = table.text(row, column.name)
      if name.isEmpty { findings.append(.noName(code, table.location(row, column.name))) }
      let weighted =
        hasWeighted
        ? Self.weighted(of: code, Record(table: table, row: row), into: &findings) : nil
      guard let position = reader.position(of: code, row, into: &findings), !name.isEmpty else {
        continue
      }
      entries.append(
        Entry(
          practice: Practice(
            code: code, name: name, position: position, site: optionalText(row, "site"),
            cluster: optionalText(row, "cluster"), ward: optionalText(row, "ward"),
            note: optionalText(row, "note")),
          location: table.location(row, column.code), weighted: weighted))
    }
    entries.sort { $0.practice.code < $1.practice.code }
  }
}

import PlaceModel

/// What `population.csv` says: residents by zone and year, by age where it has them.
struct PopulationFile {
  struct Entry {
    var code: String
    var name: String
    var location: Finding.Location
    /// By position in `bands`, then by year; `nil` for a band without a row.
    var residents: [[Double]?]
  }

  let file: String
  var years: ClosedRange<Int>
  /// In order; `nil` where the file has no ages.
  var bands: [AgeBand]?
  /// In order of code.
  var entries: [Entry] = []
  var isComplete: Bool

  static let fileName = "population.csv"
  static let mostZones = 5_000

  private static let columns = CSVTable.Columns(
    required: ["zone_code", "zone"], optional: ["age_band"], allowsOther: YearColumns.isYear)

  /// Reads what can be read; every fault is a finding.
  static func reading(
    _ bytes: [UInt8], file: String, into findings: inout [Finding]
  ) -> PopulationFile? {
    guard
      let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings),
      let years = YearColumns(of: table, into: &findings)
    else { return nil }
    let isUnbroken = years.checkUnbroken(in: table, into: &findings)
    if table.rows.isEmpty && table.isComplete {
      findings.append(.noRows(Finding.Location(file: file)))
      return nil
    }
    let hasAges = table.column("age_band") != nil
    let rowsBands = hasAges ? AgeBandRows(table, into: &findings) : nil
    var result = PopulationFile(
      file: file, years: years.first...max(years.first, years.last), bands: rowsBands?.bands,
      isComplete: table.isComplete && rowsBands?.isComplete != false)
    result.read(table, years: years, ages: rowsBands, into: &findings)
    if result.entries.count > mostZones {
      findings.append(.tooManyZones(result.entries.count, file, most: mostZones))
      return nil
    }
    result.checkBands(into: &findings)
    return isUnbroken ? result : nil
  }

  private mutating func read(
    _ table: CSVTable, years: YearColumns, ages: AgeBandRows?, into findings: inout [Finding]
  ) {
    var indexOfCode: [String: Int] = [:]
    var firstLine: [String: Int] = [:]
    for (row, record) in table.records.enumerated() {
      guard let code = record.words("zone_code", "code of the zone", into: &findings) else {
        isComplete = false
        continue
      }
      let band = ages.map { $0.positions[row] } ?? 0
      // What a faulty band would have been is not known, and its fault is told.
      let isRepeated = band.flatMap { firstLine["\(code) \($0)"] }
      if let line = isRepeated {
        findings.append(
          .duplicateRow(
            ages == nil
              ? "The zone '\(code.shown)'"
              : "The zone '\(code.shown)' with ages \(record.text("age_band").shown)",
            record.location("zone_code"), firstLine: line))
        continue
      }
      let index = indexOfCode[code] ?? entries.count
      if index == entries.count {
        indexOfCode[code] = index
        let name = record.words("zone", "name of the zone '\(code.shown)'", into: &findings)
        entries.append(
          Entry(
            code: code, name: name ?? "", location: record.location("zone_code"),
            residents: [[Double]?](repeating: nil, count: bands?.count ?? 1)))
      }
      let residents = years.columns.map { year in
        record.figure(
          year.column, .residents, "of '\(code.shown)' in \(year.year)", into: &findings) ?? 0
      }
      if let band {
        firstLine["\(code) \(band)"] = record.line
        entries[index].residents[band] = residents
      }
    }
    entries.sort { $0.code < $1.code }
  }

  /// Every zone must have every band.
  private func checkBands(into findings: inout [Finding]) {
    guard let bands, isComplete else { return }
    for entry in entries {
      let missing = zip(bands, entry.residents).compactMap { $1 == nil ? $0.name : nil }
      if !missing.isEmpty {
        findings.append(.bandsMissing(missing, entry.code, entry.location))
      }
    }
  }
}

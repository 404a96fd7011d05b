import PlaceModel

/// A file of named developments: homes completed by zone and year.
enum DevelopmentsFile {
  private static let columns = CSVTable.Columns(
    required: ["development", "zone_code", "share_in_projection"],
    optional: ["people_per_home", "source"], allowsOther: YearColumns.isYear)

  /// Reads what can be read; every fault is a finding.
  static func reading(
    _ bytes: [UInt8], file: String, of population: ZonePopulation, into findings: inout [Finding]
  ) -> [Development]? {
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings),
      let years = YearColumns(of: table, into: &findings)
    else { return nil }
    for column in years.columns where !population.years.contains(column.year) {
      findings.append(
        .yearNotProjected(
          column.year, population.years, table.headerLocation(column.column)))
    }
    var zones = KnownZones(population.zones.map(\.code))
    var sources = SourceColumn()
    var firstLine: [[String]: Int] = [:]
    var developments: [Development] = []
    for record in table.records {
      let name = record.words("development", "name of the development", into: &findings)
      let zone = zones.position(in: record, into: &findings) { code, location, nearest in
        .outsidePlace(name ?? "", code, location, nearest: nearest)
      }
      let share = share(of: record, into: &findings)
      let people = record.optionalFigure("people_per_home", .peoplePerHome, into: &findings)
      let homes = homes(of: record, in: years, into: &findings)
      let source = sources.text(of: record)
      guard let name, let zone else { continue }
      // One development may stand in two zones, in a row for each.
      let key = [name, population.zones[zone].code]
      if let line = firstLine[key] {
        findings.append(
          .duplicateRow(
            "The development '\(name.shown)' in '\(key[1].shown)'", record.location("development"),
            firstLine: line))
        continue
      }
      firstLine[key] = record.line
      guard let share else { continue }
      if homes?.isEmpty == true { findings.append(.noHomes(name, record.location("development"))) }
      developments.append(
        Development(
          name: name, zone: zone, homes: homes ?? [], peoplePerHome: people,
          shareInProjection: share,
          source: source))
    }
    sources.tellMissing(into: &findings)
    return developments
  }

  private static func share(of record: Record, into findings: inout [Finding]) -> Double? {
    let column = "share_in_projection"
    if record.text(column).isEmpty {
      findings.append(.noShareInProjection(record.location(column)))
      return nil
    }
    return record.figure(column, .shareInProjection, into: &findings)
  }

  /// The years in which homes are completed; `nil` where one cannot be read.
  private static func homes(
    of record: Record, in years: YearColumns, into findings: inout [Finding]
  ) -> [Development.Homes]? {
    let before = findings.count
    let homes = years.columns.compactMap { year -> Development.Homes? in
      guard !record.table.text(record.row, year.column).isEmpty,
        let figure = record.figure(year.column, .homes, "in \(year.year)", into: &findings),
        let count = Int(exactly: figure), count > 0
      else { return nil }
      return Development.Homes(year: year.year, count: count)
    }
    return findings.count == before ? homes : nil
  }
}

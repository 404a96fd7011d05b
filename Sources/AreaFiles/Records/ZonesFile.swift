import PlaceModel

/// What `zones.csv` says: where the residents of each zone live.
struct ZonesFile {
  struct Entry {
    var code: String
    var name: String
    /// Where the zone's first row stands.
    var location: Finding.Location
    var points: [Point] = []
  }

  struct Point {
    var position: Position
    var residents: Double
    var location: Finding.Location
  }

  let file: String
  /// In order of code; with no points where each row had a fault.
  var entries: [Entry] = []
  /// Whether every zone that the file means to name is here.
  var isComplete: Bool

  static let fileName = "zones.csv"
  /// Each has its distance to each practice.
  static let mostPoints = 10_000

  /// Reads what can be read; every fault is a finding.
  /// - Parameter coordinates: `nil` where area.yaml names none; positions are not read then.
  static func reading(
    _ bytes: [UInt8], file: String, coordinates: AreaFile.Coordinates?,
    into findings: inout [Finding]
  ) -> ZonesFile? {
    let places = coordinates?.columns ?? []
    let columns = CSVTable.Columns(
      required: ["zone_code"] + places + ["residents"],
      optional: ["zone", "point"]
        + AreaFile.Coordinates.allCases.flatMap(\.columns).filter { !places.contains($0) })
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    if table.rows.isEmpty && table.isComplete {
      findings.append(.noRows(Finding.Location(file: file)))
      return nil
    }
    if table.rows.count > mostPoints {
      findings.append(.tooManyPoints(table.rows.count, file, most: mostPoints))
      return nil
    }
    var result = ZonesFile(file: file, isComplete: table.isComplete)
    result.read(table, coordinates: coordinates, into: &findings)
    return result
  }

  private mutating func read(
    _ table: CSVTable, coordinates: AreaFile.Coordinates?, into findings: inout [Finding]
  ) {
    let reader = PositionReader(table: table, coordinates: coordinates)
    var indexOfCode: [String: Int] = [:]
    var lineOfPoint: [[String]: Int] = [:]
    for record in table.records {
      guard let code = record.words("zone_code", "code of the zone", into: &findings) else {
        isComplete = false
        continue
      }
      let index = indexOfCode[code] ?? entries.count
      if index == entries.count {
        indexOfCode[code] = index
        entries.append(
          Entry(code: code, name: record.text("zone"), location: record.location("zone_code")))
      }
      let point = record.text("point")
      if !point.isEmpty {
        if let line = lineOfPoint[[code, point]] {
          findings.append(
            .duplicateRow(
              "The point '\(point.shown)' of '\(code.shown)'", record.location("point"),
              firstLine: line))
          continue
        }
        lineOfPoint[[code, point]] = record.line
      }
      let residents = record.figure("residents", .residents, into: &findings)
      let position = reader.position(of: code, noun: "zone", record.row, into: &findings)
      guard let position, let residents else { continue }
      entries[index].points.append(
        Point(
          position: position, residents: residents,
          location: record.location(coordinates?.columns.first ?? "zone_code")))
    }
    entries.sort { $0.code < $1.code }
  }
}

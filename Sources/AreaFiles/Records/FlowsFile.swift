import PlaceModel

/// What `flows.csv` says: how many of each practice's patients live in which zone.
enum FlowsFile {
  static let fileName = "flows.csv"

  private static let columns = CSVTable.Columns(required: ["zone_code", "code", "patients"])

  /// Reads what can be read; every fault is a finding. A pair without a row has no patients.
  /// - Parameter population: `nil` where the place's could not be read; zones are not checked then.
  static func reading(
    _ bytes: [UInt8], file: String, practices: KnownPractices, population: PopulationFile?,
    into findings: inout [Finding]
  ) -> MeasuredFlows? {
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    var practices = practices
    let codes = population?.entries.map(\.code) ?? []
    var zones = KnownZones(codes, isComplete: population?.isComplete ?? false)
    var patients = [[Double]](
      repeating: [Double](repeating: 0, count: practices.practices.count), count: codes.count)
    var firstLine: [[Int]: Int] = [:]
    var isComplete = table.isComplete
    for record in table.records {
      let zone = zones.position(in: record, into: &findings)
      let practice = record.practice("code", in: &practices, into: &findings)
      let number = record.figure("patients", .livingThere, into: &findings)
      guard let zone, let practice else {
        isComplete = false
        continue
      }
      let key = [zone, practice.rawValue]
      if let line = firstLine[key] {
        findings.append(
          .duplicateRow(
            "The pair '\(codes[zone].shown)' and '\(practices[practice].code.shown)'",
            record.location("zone_code"), firstLine: line))
        isComplete = false
        continue
      }
      firstLine[key] = record.line
      if let number { patients[zone][practice.rawValue] = number } else { isComplete = false }
    }
    if isComplete {
      for practice in practices.indices
      where patients.allSatisfy({ $0[practice.rawValue] == 0 }) {
        findings.append(.noFlow(practices[practice], file))
      }
    }
    return MeasuredFlows(patients: patients)
  }
}

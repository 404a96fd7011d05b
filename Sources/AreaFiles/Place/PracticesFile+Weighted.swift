import PlaceModel

extension PracticesFile {
  /// Weighted patients of a practice, and its registered patients on the same date.
  struct Weighted {
    var weighted: Double
    var registered: Double
  }

  static let weightedColumn = "weighted_patients"
  static let registeredColumn = "registered_patients"
  /// The key under `sources` in area.yaml.
  static let weightedSourceKey = "weightedPatients"

  /// Whether the file has both columns; a finding where it has one of them only.
  static func hasWeighted(_ table: CSVTable, into findings: inout [Finding]) -> Bool {
    let names = [weightedColumn, registeredColumn]
    let there = names.filter { table.column($0) != nil }
    if there.count == 1, let column = table.column(there[0]) {
      findings.append(
        .weightedColumnAlone(
          there[0], without: names.first { $0 != there[0] } ?? "", table.headerLocation(column)))
    }
    return there.count == 2
  }

  /// What a row says; `nil` where both fields are empty, and, with a finding, where one is wrong.
  static func weighted(
    of code: String, _ record: Record, into findings: inout [Finding]
  ) -> Weighted? {
    guard !record.text(weightedColumn).isEmpty || !record.text(registeredColumn).isEmpty else {
      return nil
    }
    let subject = "of '\(code.shown)'"
    let weighted = record.figure(weightedColumn, .weightedPatients, subject, into: &findings)
    let registered = record.figure(registeredColumn, .registeredPatients, subject, into: &findings)
    guard let weighted, let registered else { return nil }
    return Weighted(weighted: weighted, registered: registered)
  }

  /// By practice, patients weighted by need for as many as it has on the date that plans are drawn
  /// for; `nil` where the file does not have them for every practice.
  ///
  /// - Parameter listSizes: by practice, in order of code.
  func weightedPatients(
    of listSizes: [Int], file: String, sources: [SourceNote], into findings: inout [Finding]
  ) -> [Double]? {
    let unknown = entries.filter { $0.weighted == nil }
    guard hasWeighted, unknown.count < entries.count else { return nil }
    let subject = AreaFile.subject(of: Self.weightedSourceKey)
    if !sources.contains(where: { $0.subject == subject }) {
      findings.append(
        .noSource(of: "the weighted patients in \(Self.fileName)", key: Self.weightedSourceKey)
          .missingSource)
    }
    guard unknown.isEmpty else {
      findings.append(.weightedUnknown(unknown.map(\.practice), file))
      return nil
    }
    return zip(entries, listSizes).map { entry, patients in
      entry.weighted.map { Double(patients) * $0.weighted / $0.registered } ?? 0
    }
  }
}

import PlaceModel

/// The column `age_band` of a table: a band for each row, and the bands together.
struct AgeBandRows {
  /// Each once, in order.
  let bands: [AgeBand]
  /// By row of the table: the position in `bands`; `nil` where the row has no band that can be read.
  let positions: [Int?]
  /// Whether every row has its band, and the bands have every age once.
  private(set) var isComplete: Bool

  static let column = "age_band"

  /// Bands that overlap or leave ages out are a finding.
  init(_ table: CSVTable, into findings: inout [Finding]) {
    var first: [AgeBand: Finding.Location] = [:]
    let read = table.records.map { record -> AgeBand? in
      let text = record.text(Self.column)
      guard let band = AgeBand(text) else {
        findings.append(.badAgeBand(text, record.location(Self.column)))
        return nil
      }
      first[band] = first[band] ?? record.location(Self.column)
      return band
    }
    bands = first.keys.sorted { $0.precedes($1) }
    let position = Dictionary(
      bands.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    positions = read.map { band in band.flatMap { position[$0] } }
    isComplete = table.isComplete && !positions.contains(nil)
    guard isComplete, !bands.isEmpty else { return }
    isComplete = AgeBand.checkCover(
      bands.map { ($0, first[$0] ?? Finding.Location(file: table.text.file)) }, into: &findings)
  }
}

import PlaceModel

/// The zones of a place, for other files to name.
struct KnownZones {
  /// Only looked up in.
  private let positionOfCode: [String: Int]
  /// Whether a code that is not here is wrong.
  private let isComplete: Bool
  private var known: KnownCodes

  /// - Parameter codes: in the order of the population's zones.
  init(_ codes: [String], isComplete: Bool = true) {
    positionOfCode = Dictionary(
      codes.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.isComplete = isComplete
    known = KnownCodes(codes)
  }

  /// The position of the zone that a row's `zone_code` names; `nil`, with a finding, for none.
  /// - Parameter finding: what to say of a code that is not here, its place and the nearest one.
  mutating func position(
    in record: Record, into findings: inout [Finding],
    unknown finding: (String, Finding.Location, String?) -> Finding = Finding.unknownZone
  ) -> Int? {
    guard let code = record.words("zone_code", "code of the zone", into: &findings) else {
      return nil
    }
    if let position = positionOfCode[code] { return position }
    if isComplete {
      findings.append(finding(code, record.location("zone_code"), known.nearest(to: code)))
    }
    return nil
  }
}

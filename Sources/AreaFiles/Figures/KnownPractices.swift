import PlaceModel

/// The practices of a place, for other files to name.
struct KnownPractices {
  /// In order of code; a ``PracticeIndex`` is a position here.
  let practices: [Practice]
  /// Every code that practices.csv names, in rows with faults too.
  private let codes: Set<String>
  /// Whether a code that is not here is wrong.
  private let isComplete: Bool
  /// Only looked up in.
  private let indexOfCode: [String: PracticeIndex]
  private var known: KnownCodes

  private init(_ practices: [Practice], codes: Set<String>, isComplete: Bool) {
    self.practices = practices
    self.codes = codes
    self.isComplete = isComplete
    indexOfCode = Dictionary(
      practices.enumerated().map { ($0.element.code, PracticeIndex($0.offset)) },
      uniquingKeysWith: { first, _ in first })
    known = KnownCodes(codes)
  }

  init(of area: Area) {
    self.init(area.practices, codes: Set(area.practices.map(\.code)), isComplete: true)
  }

  /// - Parameter file: `nil` where practices.csv could not be read; no code is wrong then.
  init(of file: PracticesFile?) {
    self.init(
      file?.entries.map(\.practice) ?? [], codes: file?.codes ?? [],
      isComplete: file?.isComplete ?? false)
  }

  subscript(practice: PracticeIndex) -> Practice { practices[practice.rawValue] }

  var indices: [PracticeIndex] { practices.indices.map(PracticeIndex.init) }

  /// The practice with a code; `nil`, with a finding, where the place has none.
  mutating func index(
    of code: String, at location: Finding.Location, into findings: inout [Finding]
  ) -> PracticeIndex? {
    if let index = indexOfCode[code] { return index }
    // A practice whose own row has a fault is told there.
    if isComplete && !codes.contains(code) {
      findings.append(.unknownPractice(code, location, nearest: known.nearest(to: code)))
    }
    return nil
  }
}

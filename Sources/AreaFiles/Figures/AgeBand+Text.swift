import PlaceModel

extension AgeBand {
  /// Whether it begins, or begins alike and ends, with a lower age than another.
  func precedes(_ other: AgeBand) -> Bool {
    (lower, upper ?? .max) < (other.lower, other.upper ?? .max)
  }

  /// More years than anyone lives.
  private static let oldest = 150

  /// "5-14", "75+" or, for one year of age, "5"; `nil` where a text is none of these.
  init?(_ text: String) {
    if text.hasSuffix("+") {
      guard let lower = Self.age(text.dropLast()) else { return nil }
      self.init(lower: lower, upper: nil)
      return
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.age)
    guard ends.count <= 2, let lower = ends.first ?? nil, let upper = ends.last ?? nil,
      lower <= upper
    else { return nil }
    self.init(lower: lower, upper: upper)
  }

  private static func age(_ text: Substring) -> Int? {
    guard (1...3).contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let age = Int(text), age <= oldest
    else { return nil }
    return age
  }

  /// Whether bands have every age once; tells which ages are in none, and which are in two.
  /// - Parameter bands: in order, each with where it stands; at least one.
  static func checkCover(
    _ bands: [(band: AgeBand, location: Finding.Location)], into findings: inout [Finding]
  ) -> Bool {
    let before = findings.count
    var next = 0
    var isOpen = false
    for (band, location) in bands {
      if isOpen || band.lower < next {
        findings.append(.agesTwice(band, location))
      } else if band.lower > next {
        findings.append(.agesMissing(next, band.lower - 1, location))
      }
      isOpen = isOpen || band.upper == nil
      next = max(next, (band.upper ?? band.lower) + 1)
    }
    if !isOpen, let last = bands.last {
      findings.append(.agesMissing(next, nil, last.location))
    }
    return findings.count == before
  }
}

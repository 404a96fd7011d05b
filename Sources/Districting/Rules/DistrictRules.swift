/// What districts must keep beside their band and their connection: who is with whom, and which of
/// them have a name and a band of their own.
public struct DistrictRules: Hashable, Sendable {
  /// Units that share a district, set by set.
  public var together: [[Int]]
  /// Units of which no two share a district, set by set.
  public var apart: [[Int]]
  /// Districts that are known by units they must hold; different ones are different districts.
  public var named: [NamedDistrict]

  public init(
    together: [[Int]] = [], apart: [[Int]] = [], named: [NamedDistrict] = []
  ) {
    self.together = together
    self.apart = apart
    self.named = named
  }

  public var isEmpty: Bool { together.isEmpty && apart.isEmpty && named.isEmpty }
}

/// A district that must hold certain units, and may have a band of its own.
public struct NamedDistrict: Hashable, Sendable {
  /// At least one unit that it must hold.
  public var anchors: [Int]
  /// Its band in the base period; `nil` for that of the problem.
  public var band: LoadBand?
  /// Its bands in the later periods, in order; empty for those of the problem.
  public var laterBands: [LoadBand]

  /// - Precondition: at least one anchor.
  public init(
    anchors: [Int], band: LoadBand? = nil, laterBands: [LoadBand] = []
  ) {
    precondition(!anchors.isEmpty, "A named district is known by a unit it holds.")
    self.anchors = anchors
    self.band = band
    self.laterBands = laterBands
  }
}

/// A part of the place whose residents are counted and projected, such as a ward.
public struct Zone: Hashable, Sendable {
  /// Such as `E05000026`: text, never a number.
  public var code: String
  public var name: String
  /// Where its residents live; at least one point.
  public var points: [Point]

  public init(code: String, name: String, points: [Point]) {
    precondition(!points.isEmpty, "A zone is somewhere.")
    self.code = code
    self.name = name
    self.points = points
  }

  /// A point at which some of the residents are taken to live.
  public struct Point: Hashable, Sendable {
    public var position: Position
    /// Residents there; only shares of the zone's sum matter. Zero or more.
    public var residents: Double
    /// Straight-line km to each practice, in the area's order.
    public var kilometres: [Double]

    public init(position: Position, residents: Double, kilometres: [Double]) {
      self.position = position
      self.residents = residents
      self.kilometres = kilometres
    }
  }
}

/// Residents of each zone in the middle of each year (30 June), as someone projected them.
public struct ZonePopulation: Hashable, Sendable {
  /// In order of code.
  public var zones: [Zone]
  /// The years, one after the other without a gap.
  public var years: ClosedRange<Int>
  /// By zone, then by year from the first.
  public var residents: [[Double]]
  /// Where the projection has ages: by zone, then by band, then by year; their sums are `residents`.
  public var byAge: ByAge?

  public struct ByAge: Hashable, Sendable {
    /// Together every age once, in order.
    public var bands: [AgeBand]
    /// By zone, then by band, then by year from the first.
    public var residents: [[[Double]]]

    public init(bands: [AgeBand], residents: [[[Double]]]) {
      self.bands = bands
      self.residents = residents
    }
  }

  /// - Precondition: a figure for each zone and year, none below zero.
  public init(
    zones: [Zone], years: ClosedRange<Int>, residents: [[Double]], byAge: ByAge? = nil
  ) {
    precondition(residents.count == zones.count, "Every zone has its residents.")
    precondition(residents.allSatisfy { $0.count == years.count }, "Every year has its figure.")
    self.zones = zones
    self.years = years
    self.residents = residents
    self.byAge = byAge
  }
}

/// How many of each practice's patients live in which zone, where someone counted them.
public struct MeasuredFlows: Hashable, Sendable {
  /// By zone, then by practice: registered patients, zero or more.
  public var patients: [[Double]]

  public init(patients: [[Double]]) { self.patients = patients }
}

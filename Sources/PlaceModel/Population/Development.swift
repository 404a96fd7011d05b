/// A named development of homes in one zone.
public struct Development: Hashable, Sendable {
  public var name: String
  /// Position in the population's `zones`.
  public var zone: Int
  /// Homes completed by year, in order of year; each from one upwards.
  public var homes: [Homes]
  /// People in one home; `nil` where the place's assumption holds.
  public var peoplePerHome: Double?
  /// The share of its people whom the population projection already has, 0 to 1: only the rest is
  /// added, so that nobody is counted twice.
  public var shareInProjection: Double
  /// Publisher, title and date; empty where the file has none.
  public var source: String

  public struct Homes: Hashable, Sendable {
    public var year: Int
    public var count: Int

    public init(year: Int, count: Int) {
      self.year = year
      self.count = count
    }
  }

  public init(
    name: String, zone: Int, homes: [Homes], peoplePerHome: Double?, shareInProjection: Double,
    source: String
  ) {
    self.name = name
    self.zone = zone
    self.homes = homes
    self.peoplePerHome = peoplePerHome
    self.shareInProjection = shareInProjection
    self.source = source
  }
}

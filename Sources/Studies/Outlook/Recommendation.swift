public import PlaceModel

/// Which of several scenarios does best through the years, and whether it still does when an
/// assumption is off.
///
/// The rule: most years with every locality inside the band; among equals the largest share of
/// patients in localities inside it, over all years; then the least travel; then the order of the
/// scenarios. Scenarios are ranked against each other only where they have the same future: growth
/// variant, horizon, residents, developments and changes of practices, with the same assumptions
/// behind them, and the same band. Of those with one and the same plan only the first is.
public struct Recommendation: Hashable, Sendable {
  public var variant: GrowthVariant
  public var horizon: Int
  /// Names of the scenarios ranked, the best first; at least two.
  public var ranking: [String]
  public var tests: [Test]

  /// The ranking's first with one assumption at the lowest or highest possible value.
  public struct Test: Hashable, Sendable {
    public var assumption: Assumption
    public var withLow: String
    public var withHigh: String

    public init(assumption: Assumption, withLow: String, withHigh: String) {
      self.assumption = assumption
      self.withLow = withLow
      self.withHigh = withHigh
    }
  }

  public init(variant: GrowthVariant, horizon: Int, ranking: [String], tests: [Test]) {
    self.variant = variant
    self.horizon = horizon
    self.ranking = ranking
    self.tests = tests
  }

  public var recommended: String { ranking[0] }
  /// Whether no test puts another scenario first.
  public var survives: Bool {
    tests.allSatisfy { $0.withLow == recommended && $0.withHigh == recommended }
  }
}

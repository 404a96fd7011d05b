/// A projection held against what happened: list sizes that were counted later.
///
/// Three forecasts made with nothing but what was known at the base date are compared: the ward
/// projection through flows, no change at all, and every practice growing as the place's residents
/// were projected to.
public struct BackTest: Hashable, Sendable {
  /// Dates as `YYYY-MM-DD`.
  public var from: String
  public var to: String
  /// By practice in the area's order: patients at the base date.
  public var base: [Double]
  /// What happened; `nil` for a practice that had gone.
  public var observed: [Int?]
  public var projected: [Double]
  public var unchanged: [Double]
  public var evenGrowth: [Double]

  public init(
    from: String, to: String, base: [Double], observed: [Int?], projected: [Double],
    unchanged: [Double], evenGrowth: [Double]
  ) {
    self.from = from
    self.to = to
    self.base = base
    self.observed = observed
    self.projected = projected
    self.unchanged = unchanged
    self.evenGrowth = evenGrowth
  }
}

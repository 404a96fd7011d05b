/// A projection held against what happened: list sizes that were counted later.
///
/// Three forecasts made from the list sizes of the base date are compared: the zones' projection
/// through flows, no change at all, and every practice growing as the place's residents were projected
/// to. The projection of residents is taken as it stands: one drawn up after the base date knows more
/// than anyone did then.
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

/// A way to the proof.
public enum Route: String, Hashable, Sendable, CaseIterable {
  /// Every district there could be is listed: for districts of few units.
  case listing
  /// Only districts that pay at the prices of the day are listed: where the whole list does not fit.
  case pricing
  /// Each unit is given to a centre: for districts of many small units.
  case centres
}

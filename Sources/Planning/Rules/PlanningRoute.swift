/// A way of searching for the best plan; each proves the same, and they differ in what is quick.
public enum PlanningRoute: String, CaseIterable, Hashable, Sendable {
  /// Every possible locality is listed: where localities are made of some tens of practices at most.
  case listing
  /// Possible localities are priced, and only those listed that can better the plan: where the whole
  /// list would not fit the memory.
  case pricing
  /// Practices are given to centres: where localities are made of many small units.
  case centres
}

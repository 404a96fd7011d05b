/// Why there is nothing to choose from.
public enum NoChoices: Error, Hashable, Sendable {
  /// It is proven that no plan keeps the rules.
  case noPlan
  /// A limit stopped the search before there was a plan, as a sentence names it: choices are found
  /// among all possible localities, which may be too many to list.
  case stopped(by: String)
}

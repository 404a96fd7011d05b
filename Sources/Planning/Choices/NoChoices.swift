/// Why there is nothing to choose from.
public enum NoChoices: Error, Hashable, Sendable {
  /// No plan keeps the rules.
  case noPlan
  /// Choices are found among all possible localities, and they are too many to list: the limit in words.
  case notListed(String)
}

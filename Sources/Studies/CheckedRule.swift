public import Planning

/// One rule of a study, held against its plan.
public struct CheckedRule: Hashable, Sendable {
  public var rule: Rule
  /// What it asks, to stand in a sentence: "no locality has more than 70,000 patients".
  public var sentence: String
  /// Where the plan does not keep it, each to stand in a sentence; empty where it does, and where
  /// there is no plan.
  public var breaches: [String]

  public init(rule: Rule, sentence: String, breaches: [String] = []) {
    self.rule = rule
    self.sentence = sentence
    self.breaches = breaches
  }

  public var isKept: Bool { breaches.isEmpty }
}

public import PlaceModel

/// Rules of a scenario that cannot all be kept, whatever its other rules are.
public struct Clash: Hashable, Sendable {
  /// In the order in which a scenario's rules are told; none where the map alone forbids every plan.
  public var rules: [Rule]
  /// The rules in words, one by one.
  public var sentences: [String]
  /// Whether it is known that each rule is needed: without any one of them the others can be kept.
  public var isMinimal: Bool
  /// Whether it is known that no fewer rules are at odds.
  public var isSmallest: Bool

  public init(
    _ rules: [Rule], sentences: [String], isMinimal: Bool = true, isSmallest: Bool = true
  ) {
    self.rules = rules
    self.sentences = sentences
    self.isMinimal = isMinimal
    self.isSmallest = isSmallest
  }

  /// How sure it is that these are the rules to look at, in a sentence.
  public var certainty: String {
    guard isMinimal else {
      return "Not all of these may be at odds: a limit stopped the search for fewer."
    }
    switch rules.count {
    case 0: return "The map alone forbids every plan."
    case 1: return "It cannot be kept, whatever the other rules are."
    default:
      return "Without any one of them the others can be kept"
        + (isSmallest ? ", and no fewer rules are at odds." : ".")
    }
  }
}

/// A change of the rules, or of the map, with which there is a plan.
public struct Relaxation: Hashable, Sendable {
  /// What is to be done, as a board reads it: "raise the maximum from 70,000 to 71,300 patients".
  public var sentence: String
  public var changes: [RuleChange]
  /// How large the change is: patients, practices, km or whatever ``unit`` says.
  public var size: Double
  public var unit: String
  /// Whether it is known that no smaller change of this kind is enough.
  public var isLeast: Bool
  /// The rules as changed.
  public var rules: PlanningRules
  /// The best plan that the changed rules allow, all others being kept.
  public var planned: PlannedLocalities

  public init(
    sentence: String, changes: [RuleChange], size: Double, unit: String, isLeast: Bool,
    rules: PlanningRules, planned: PlannedLocalities
  ) {
    self.sentence = sentence
    self.changes = changes
    self.size = size
    self.unit = unit
    self.isLeast = isLeast
    self.rules = rules
    self.planned = planned
  }
}

/// One change that a relaxation makes.
public enum RuleChange: Hashable, Sendable {
  /// The rule is left out.
  case leaveOut(Rule)
  /// Others stand in the rule's stead, which ask less.
  case loosen(Rule, to: [Rule])
  /// Two practices count as neighbours.
  case join(PracticeIndex, PracticeIndex)
}

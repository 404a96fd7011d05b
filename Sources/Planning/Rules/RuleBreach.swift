public import PlaceModel

/// Where a plan does not keep a rule, and by how much.
public struct RuleBreach: Hashable, Sendable {
  public var rule: Rule
  /// The position in the plan of the locality that breaks it; `nil` where it is the plan as a whole,
  /// or several localities together.
  public var locality: Int?
  /// The practices that break it, in order; empty where it is a size or a number.
  public var practices: [PracticeIndex]
  /// By how much, above nought, in the unit of the rule: localities, patients, practices, km or
  /// minutes; `nil` where a rule is kept or not.
  public var excess: Double?
  /// What is the case, to stand in a sentence: "locality A (Thames) has 71,300 patients, 1,300 too
  /// many".
  public var sentence: String

  public init(
    rule: Rule, locality: Int? = nil, practices: [PracticeIndex] = [], excess: Double? = nil,
    sentence: String
  ) {
    self.rule = rule
    self.locality = locality
    self.practices = practices
    self.excess = excess
    self.sentence = sentence
  }
}

extension PlanningRules {
  /// Where a plan, whoever drew it, does not keep these rules: rule by rule in the order of
  /// ``named(in:)``, and for each in order of locality. Empty where it keeps them all.
  ///
  /// - Parameter forecast: list sizes of years to come, for the last year that the band must hold in;
  ///   without them that rule cannot be checked and counts as kept.
  public func breaches(
    by plan: Plan, in area: Area, forecast: [YearListSizes] = []
  ) -> [RuleBreach] {
    named(in: area).flatMap { $0.breaches(by: plan, in: area, among: self, forecast: forecast) }
  }
}

extension Rule {
  /// Whether groups of practices keep the rule, with hubs and names as the rules give them.
  func isKept(
    by groups: [[PracticeIndex]], in area: Area, under rules: PlanningRules
  ) -> Bool {
    let plan = Plan(
      localities: area.namedLocalities(groups, keeping: rules),
      practiceCount: area.practices.count)
    return breaches(by: plan, in: area, among: rules).isEmpty
  }
}

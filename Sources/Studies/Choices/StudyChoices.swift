public import PlaceModel
public import Planning

/// What came of asking a scenario for more than one plan: alternatives to the best, or a trade-off.
public struct StudyChoices<Found: Hashable & Sendable>: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case found(Found)
    case none(NoChoices)
  }

  public var scenario: Scenario
  public var area: Area
  /// What every plan must keep.
  public var rules: PlanningRules
  public var outcome: Outcome
  /// Warnings and notes on the files, the most serious first.
  public var findings: [Finding]
  /// Every file that was read, in order of name.
  public var inputs: [InputFile]

  public init(
    scenario: Scenario, area: Area, rules: PlanningRules, outcome: Outcome,
    findings: [Finding] = [], inputs: [InputFile] = []
  ) {
    self.scenario = scenario
    self.area = area
    self.rules = rules
    self.outcome = outcome
    self.findings = findings
    self.inputs = inputs
  }

  /// What was found, where there is anything.
  public var found: Found? {
    if case .found(let found) = outcome { found } else { nil }
  }

  /// One of the plans as a study has its own.
  public func result(of plan: Plan, _ measures: PlanMeasures, proof: Proof) -> StudyResult {
    StudyResult(
      scenario: scenario, area: area, rules: rules,
      outcome: .planned(PlannedLocalities(plan: plan, measures: measures, proof: proof)),
      findings: findings, inputs: inputs)
  }
}

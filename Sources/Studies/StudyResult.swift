public import PlaceModel
public import Planning
public import Projection

/// A scenario run: the area it was run on, what came of it, and what a reader must know.
public struct StudyResult: Hashable, Sendable {
  public var scenario: Scenario
  public var area: Area
  /// What the plan must keep, or a given one is checked against.
  public var rules: PlanningRules
  /// The same one by one, in words, each held against the plan.
  public var checkedRules: [CheckedRule]
  public var outcome: PlanningOutcome
  /// Warnings and notes on the files and on the plan, the most serious first.
  public var findings: [Finding]
  /// Every file that was read, in order of name.
  public var inputs: [InputFile]
  /// The years to come; `nil` where the scenario asks nothing of them.
  public var outlook: Outlook?
  /// How well this way of projecting did on list sizes of the past; `nil` without such, or without
  /// a projection.
  public var backTest: BackTest?

  /// - Parameter rules: `nil` for those of the scenario: for a given plan its band and no other.
  public init(
    scenario: Scenario, area: Area, rules: PlanningRules? = nil,
    checkedRules: [CheckedRule] = [], outcome: PlanningOutcome, findings: [Finding],
    inputs: [InputFile], outlook: Outlook? = nil, backTest: BackTest? = nil
  ) {
    self.scenario = scenario
    self.area = area
    self.rules = rules ?? scenario.rules
    self.checkedRules = checkedRules
    self.outcome = outcome
    self.findings = findings
    self.inputs = inputs
    self.outlook = outlook
    self.backTest = backTest
  }

  /// The plan, where there is one.
  public var planned: PlannedLocalities? {
    if case .planned(let planned) = outcome { planned } else { nil }
  }

  /// The band that the plan is judged by.
  public var band: PopulationBand { scenario.band }
}

/// A file that a study read, and the fingerprint of its bytes.
public struct InputFile: Hashable, Sendable, Comparable {
  /// Named from the folder of the place.
  public var name: String
  /// SHA-256 in hexadecimal.
  public var sha256: String

  public init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }

  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

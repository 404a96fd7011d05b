import AreaFiles
public import PlaceModel
import Planning

/// A scenario with everything it needs, read and checked: only the planning is left to do.
public struct Study: Hashable, Sendable {
  public let scenario: Scenario
  public let area: Area
  /// The plan's groups where the scenario takes its plan from a file.
  let givenGroups: [PlanReading.Group]?
  /// Warnings and notes on the files.
  let findings: [Finding]
  let inputs: [InputFile]

  /// Draws the plan, or judges the one given.
  ///
  /// Every file in the result is named from the place's folder, so that the result is the same
  /// wherever the folder is and however the user named it.
  ///
  /// - Complexity: that of ``Planner/plan()``, which a scenario's limits bound.
  public func run() -> StudyResult {
    let outcome = planned
    return StudyResult(
      scenario: scenario.toldFromPlace, area: area, outcome: outcome,
      findings: (findings + findings(on: outcome)).sorted { $0.severity < $1.severity }
        .map { $0.told(from: scenario.placeFolder) },
      inputs: inputs)
  }

  private var planned: PlanningOutcome {
    switch scenario.plan {
    case .proposed(let rules):
      return Planner(area, rules: rules).plan()
    case .given(_, _, let band, let objective):
      let groups = (givenGroups ?? []).map { (name: $0.name, members: $0.members) }
      let plan = Plan(
        localities: area.localities(groups), practiceCount: area.practices.count)
      let measures = area.measures(of: plan, band: band, objective: objective)
      let proof = Proof(
        status: .asGiven, score: measures.score, bound: nil, candidates: nil,
        route: "read from a file, and judged as it is")
      return .planned(PlannedLocalities(plan: plan, measures: measures, proof: proof))
    }
  }
}

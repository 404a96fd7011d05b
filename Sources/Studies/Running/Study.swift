import AreaFiles
import LinearProgramming
public import PlaceModel
public import Planning
import Projection

/// A scenario with everything it needs, read and checked: only the planning is left to do.
public struct Study: Hashable, Sendable {
  public let scenario: Scenario
  public let area: Area
  /// The rules without those that name practices, list sizes or travel.
  let commonRules: PlanningRules
  let placedRules: PlacedRules
  /// The plan's groups where the scenario takes its plan from a file.
  let givenGroups: [PlanReading.Group]?
  /// What the years to come are worked out from, where the scenario asks for them.
  let outlookModel: OutlookModel?
  /// Warnings and notes on the files.
  let findings: [Finding]
  let inputs: [InputFile]

  /// Draws the plan, or judges the one given.
  ///
  /// Every file in the result is named from the place's folder, so that the result is the same
  /// wherever the folder is and however the user named it.
  ///
  /// - Complexity: that of ``Planner/plan()``, which a scenario's limits bound.
  public func run(watch: PlanningWatch = .nobody) -> StudyResult {
    var known = KnownPlans()
    return run(knowing: &known, watch: watch)
  }

  /// The same, with plans taken over from studies that were run before, and this one's plan kept for
  /// those that follow: scenarios that differ in the years to come only have the same plan.
  public func run(
    knowing known: inout KnownPlans, watch: PlanningWatch = .nobody
  ) -> StudyResult {
    let population = outlookModel.map { PopulationModel($0.populationQuestion) }
    let projection = population?.projection().inWholePatients
    let rules = rules(projection)
    let outcome = planned(rules, projection, knowing: &known, watch)
    let checked = checked(rules, outcome, projection?.yearListSizes ?? [])
    var findings = findings + findings(on: outcome) + findings(on: checked)
    var outlook: Outlook?
    if let outlookModel, let population, let projection {
      let plan: Plan? = if case .planned(let planned) = outcome { planned.plan } else { nil }
      var failures: [SolverError] = []
      let found = outlookModel.outlook(
        of: plan, band: scenario.band, population, projection, failures: &failures)
      findings += self.findings(on: found, outcome)
      if case .fitted(_, let error) = population.flows.origin, error > 1e-6 {
        findings.append(.flowsNotBalanced(error, at: Finding.Location(file: scenario.file)))
      }
      // Tests of what the answer hangs on may all fail alike: the first says it.
      if let failure = failures.first {
        findings.append(.unsolved(failure, at: Finding.Location(file: scenario.file)))
      }
      outlook = found.told(from: scenario.placeFolder)
    }
    var scenario = scenario
    if !scenario.isGiven { scenario.plan = .proposed(rules) }
    return StudyResult(
      scenario: scenario.toldFromPlace, area: area, rules: rules, checkedRules: checked,
      outcome: outcome,
      findings: findings.sorted { $0.severity < $1.severity }
        .map { $0.told(from: scenario.placeFolder) },
      inputs: inputs, outlook: outlook, backTest: population.flatMap(backTest))
  }

  /// The way of projecting held against the last list sizes that the place knows, with the
  /// projection as it is, whatever variant the scenario takes.
  private func backTest(_ population: PopulationModel) -> BackTest? {
    var question = population.question
    question.shareOfChange = 1
    let model = PopulationModel(question, reusing: population)
    return area.records.laterListSizes.last.flatMap(model.backTest)
  }

  private func planned(
    _ rules: PlanningRules, _ projection: PopulationProjection?, knowing known: inout KnownPlans,
    _ watch: PlanningWatch
  ) -> PlanningOutcome {
    switch scenario.plan {
    case .proposed:
      // A plan that need not last is drawn without a look at the years to come.
      guard rules.until != nil else {
        return known.outcome(of: rules, in: area) {
          Planner(area, rules: rules, watch: watch).plan()
            .explained(for: area, rules: rules, watch: watch)
        }
      }
      let forecast = projection?.yearListSizes.dropFirst() ?? []
      return Planner(area, rules: rules, forecast: Array(forecast), watch: watch).plan()
        .explained(for: area, rules: rules, watch: watch)
    case .given:
      let groups = (givenGroups ?? []).map { (name: $0.name, members: $0.members) }
      let plan = Plan(
        localities: area.localities(groups, keeping: rules), practiceCount: area.practices.count)
      let measures = area.measures(
        of: plan, band: rules.population, objective: rules.objective, targets: rules.targets)
      let proof = Proof(
        status: .asGiven, score: measures.score, bound: nil, candidates: nil,
        route: "read from a file, and judged as it is")
      return .planned(PlannedLocalities(plan: plan, measures: measures, proof: proof))
    }
  }
}

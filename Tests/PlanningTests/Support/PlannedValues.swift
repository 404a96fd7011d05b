import PlaceModel
import Planning
import Testing

extension PlanningOutcome {
  var planned: PlannedLocalities? {
    guard case .planned(let planned) = self else { return nil }
    return planned
  }

  var noPlan: NoPlan? {
    guard case .noPlan(let noPlan) = self else { return nil }
    return noPlan
  }

  /// The members of each locality, numbered from one, in order of letter.
  var groups: [[Int]]? { planned?.plan.localities.map(\.members.numbers) }
}

/// A band whose ideal is in the middle.
func band(_ minimum: Int, _ maximum: Int) -> PopulationBand {
  PopulationBand(minimum: minimum, ideal: (minimum + maximum) / 2, maximum: maximum)
}

func plan(
  _ area: Area, _ localities: ClosedRange<Int>, _ population: PopulationBand,
  _ objective: Objective = Objective(), keepClustersWhole: Bool = false,
  limits: PlanningLimits = PlanningLimits()
) -> PlanningOutcome {
  Planner(
    area,
    rules: PlanningRules(
      localities: localities, population: population, objective: objective,
      keepClustersWhole: keepClustersWhole, limits: limits)
  ).plan()
}

/// A proof that there is no plan, in just these words.
func expectNoPlan(
  _ outcome: PlanningOutcome, _ reason: String, _ details: [String] = [],
  at location: SourceLocation = #_sourceLocation
) {
  #expect(
    outcome.noPlan == NoPlan(isProven: true, reason: reason, details: details),
    sourceLocation: location)
}

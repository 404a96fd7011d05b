import PlaceModel
import Planning
import Testing

/// Plans a drawn area, whose list sizes are those of 2020, with list sizes of 2021 and after.
func plan(
  _ area: Area, _ localities: ClosedRange<Int>, _ population: PopulationBand, until: Int?,
  _ later: [Int]..., keepClustersWhole: Bool = false, limits: PlanningLimits = PlanningLimits()
) -> PlanningOutcome {
  Planner(
    area,
    rules: PlanningRules(
      localities: localities, population: population, keepClustersWhole: keepClustersWhole,
      limits: limits, until: until),
    forecast: later.enumerated().map { YearListSizes(year: 2021 + $0.offset, patients: $0.element) }
  ).plan()
}

/// A plan that holds to a year and no plan longer, for a proven reason in just these words.
func expectLasting(
  _ outcome: PlanningOutcome, to year: Int, of asked: Int, _ reason: String,
  _ details: [String] = [], at location: SourceLocation = #_sourceLocation
) {
  #expect(
    outcome.planned?.lasting
      == Lasting(
        askedTo: asked, holdsTo: year,
        reason: NoPlan(isProven: true, reason: reason, details: details)),
    sourceLocation: location)
}

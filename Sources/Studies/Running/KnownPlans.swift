import PlaceModel
import Planning

/// Plans that were drawn before, by the area and the rules they were drawn for.
public struct KnownPlans: Sendable {
  private var drawn: [(area: Area, rules: PlanningRules, outcome: PlanningOutcome)] = []

  public init() {}

  /// The plan for an area and rules: drawn once, and then the same again.
  mutating func outcome(
    of rules: PlanningRules, in area: Area, draw: () -> PlanningOutcome
  ) -> PlanningOutcome {
    if let known = drawn.first(where: { $0.rules == rules && $0.area == area }) {
      return known.outcome
    }
    let outcome = draw()
    drawn.append((area, rules, outcome))
    return outcome
  }
}

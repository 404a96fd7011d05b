import PlaceModel
import Planning
import Projection

extension Study {
  /// What the plan must keep, or a given one is checked against: with the list sizes projected for the
  /// years that the scenario names.
  func rules(_ projection: PopulationProjection?) -> PlanningRules {
    placedRules.added(to: commonRules, in: area) { year in
      projection.flatMap { $0.years.contains(year) ? $0.listSizes(in: year) : nil }
    }
  }

  /// Every rule in words, each held against the plan where there is one.
  func checked(
    _ rules: PlanningRules, _ outcome: PlanningOutcome, _ forecast: [YearListSizes]
  ) -> [CheckedRule] {
    rules.named(in: area).map { rule in
      var breaches: [RuleBreach] = []
      if case .planned(let planned) = outcome {
        breaches = rule.breaches(by: planned.plan, in: area, among: rules, forecast: forecast)
      }
      return CheckedRule(
        rule: rule, sentence: rule.sentence(in: area), breaches: breaches.map(\.sentence))
    }
  }

  /// The rules that a given plan breaks, each where the scenario asks for it. The band is told of
  /// apart, and so is a plan that does not last.
  func findings(on checked: [CheckedRule]) -> [Finding] {
    checked.compactMap { rule in
      switch rule.rule {
      case .minimum, .maximum, .until: nil
      default:
        rule.isKept
          ? nil
          : .breaks(rule, at: location(of: rule.rule))
      }
    }
  }

  private func location(of rule: Rule) -> Finding.Location {
    if let location = placedRules.location(of: rule) { return location }
    let path =
      switch rule {
      case .count: "plan.localities"
      case .hubsAllowed: "plan.rules.hubs.allowed"
      case .clusterWhole: "plan.rules.keepClustersWhole"
      case .maximumTravel: "plan.rules.maximumTravel"
      case .fewestPractices: "plan.rules.practices.minimum"
      case .mostPractices: "plan.rules.practices.maximum"
      default: "plan.rules"
      }
    for value in scenario.values where value.path == path {
      if case .file(let location) = value.origin { return location }
    }
    return Finding.Location(file: scenario.file)
  }
}

extension Finding {
  static func breaks(_ rule: CheckedRule, at location: Location) -> Self {
    Self(
      .warning, at: location,
      "The plan breaks the rule that \(rule.sentence): \(rule.breaches.joined(separator: "; ")).")
  }
}

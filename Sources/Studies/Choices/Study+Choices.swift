public import PlaceModel
public import Planning
import Projection

extension Study {
  /// Why there can be no choices, whatever is asked for: the plan is read from a file. `nil` where
  /// nothing is in the way.
  public var choicesFault: Finding? {
    guard case .given(let file, let location, _, _) = scenario.plan else { return nil }
    return .noChoicesGiven(file, at: location)
  }

  /// The same for a trade-off between terms, of which the place may lack the figures.
  public func faults(ofTrading terms: [Term]) -> [Finding] {
    if let choicesFault { return [choicesFault] }
    return terms.flatMap { area.missing(for: $0.alone) }.map {
      .noFigures($0, at: Finding.Location(file: scenario.file))
    }
  }

  /// The best plans that differ.
  ///
  /// - Precondition: there is no ``choicesFault``.
  /// - Complexity: that of ``Planner/alternatives(_:)``.
  public func alternatives(
    _ wish: AlternativesWish, watch: PlanningWatch = .nobody
  ) -> StudyChoices<Alternatives> {
    choices(watch) { planner throws(NoChoices) in try planner.alternatives(wish) }
  }

  /// The exact trade-off between two terms.
  ///
  /// - Precondition: there are no ``faults(ofTrading:)``.
  /// - Complexity: that of ``Planner/tradeOff(_:)``.
  public func tradeOff(
    _ wish: TradeOffWish, watch: PlanningWatch = .nobody
  ) -> StudyChoices<[TradeOff]> {
    choices(watch) { planner throws(NoChoices) in try planner.tradeOff(wish) }
  }

  /// The choice among all possible localities as linear programmes, one for each count.
  ///
  /// - Precondition: there is no ``choicesFault``.
  public func models(_ format: WrittenModel.Format) -> StudyChoices<[WrittenModel]> {
    choices(.nobody) { planner throws(NoChoices) in try planner.models(format) }
  }

  private func choices<Found>(
    _ watch: PlanningWatch, _ choose: (Planner) throws(NoChoices) -> Found
  ) -> StudyChoices<Found> {
    precondition(choicesFault == nil, "A plan that is given leaves no choice.")
    let projection = outlookModel.map {
      PopulationModel($0.populationQuestion).projection().inWholePatients
    }
    let rules = rules(projection)
    let forecast = rules.until == nil ? [] : projection?.yearListSizes.dropFirst() ?? []
    let planner = Planner(area, rules: rules, forecast: Array(forecast), watch: watch)
    let outcome: StudyChoices<Found>.Outcome
    do throws(NoChoices) {
      outcome = .found(try choose(planner))
    } catch {
      outcome = .none(error)
    }
    var scenario = scenario
    scenario.plan = .proposed(rules)
    return StudyChoices(
      scenario: scenario.toldFromPlace, area: area, rules: rules, outcome: outcome,
      findings: findings.sorted { $0.severity < $1.severity }
        .map { $0.told(from: scenario.placeFolder) },
      inputs: inputs)
  }
}

// Every wording about choices that there cannot be.
extension Finding {
  static func noChoicesGiven(_ file: String, at location: Location) -> Self {
    Self(
      .error, at: location,
      "The scenario's plan is read from \(file), so there is nothing to choose from.",
      remedy: "Name a scenario that proposes a plan: one with 'plan.localities'.")
  }

  static func noFigures(_ missing: MissingFigures, at location: Location) -> Self {
    Self(
      .error, at: location,
      "\(missing.sentence), which the term '\(missing.term)' needs.",
      remedy: "Trade other terms, or give the place these figures.")
  }
}

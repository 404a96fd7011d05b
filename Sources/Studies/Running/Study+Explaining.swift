public import PlaceModel
public import Planning
import Projection

extension Study {
  /// Why practices are in the localities that they are in; empty where the study has no plan.
  ///
  /// For a plan read from a file it is only said what moving each practice alone would break and cost.
  ///
  /// - Parameter result: what came of running this study.
  /// - Complexity: for each practice one search for the best plan a locality.
  public func explanations(
    of practices: [PracticeIndex], in result: StudyResult, watch: PlanningWatch = .nobody
  ) -> [PracticeExplanation] {
    guard let planned = result.planned else { return [] }
    // The result's rules are the scenario's with the practices and years of the place put in.
    let rules = result.rules
    if scenario.isGiven {
      return practices.map {
        PracticeExplanation(of: $0, inGiven: planned, for: area, rules: rules)
      }
    }
    let forecast = rules.until == nil ? [] : projectedListSizes
    return practices.map {
      PracticeExplanation(
        of: $0, in: planned, for: area, rules: rules, forecast: forecast, watch: watch)
    }
  }

  /// List sizes of the years after that of the area's.
  private var projectedListSizes: [YearListSizes] {
    guard let outlookModel else { return [] }
    let projection = PopulationModel(outlookModel.populationQuestion).projection()
    return Array(projection.inWholePatients.yearListSizes.dropFirst())
  }
}

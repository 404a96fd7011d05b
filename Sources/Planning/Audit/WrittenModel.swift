import Districting
import LinearProgramming
import PlaceModel

/// The choice among all possible localities as a linear programme in yes-or-no columns, for another
/// solver to answer.
public struct WrittenModel: Hashable, Sendable {
  /// What text the model is written as; both are read by GLPK, HiGHS, SCIP, CPLEX and Gurobi.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    case lp
    case mps
  }

  public var localities: Int
  public var format: Format
  public var text: String
}

extension Planner {
  /// The model of each count of localities that the totals allow: a column for each possible locality,
  /// named by the codes of its practices, a row for each practice that it is in one locality, and one
  /// for their number. Any solver's least cost is the best plan's score.
  ///
  /// - Throws: ``NoChoices`` where the totals allow no count, or the possible localities are too many
  ///   to list within the rules' limits.
  public func models(_ format: WrittenModel.Format) throws(NoChoices) -> [WrittenModel] {
    let units = PlanningUnits(area, rules: rules, forecast: forecast)
    let costs = units.costs(rules)
    let years = units.laterYears.count
    let counts = Impossibility(units, rules: rules, laterYears: years).countsToTry
    let names = units.members.map { $0.map { area[$0].code }.joined(separator: "_") }
    var models: [WrittenModel] = []
    for count in counts {
      let problem = units.problem(rules, localities: count, laterYears: years, costs: costs)
      guard let model = problem.partitioningModel(limit: rules.limits.candidates, names: names)
      else {
        throw .stopped(by: DistrictingAnswer.Limit.candidates(rules.limits.candidates).inWords)
      }
      models.append(
        WrittenModel(
          localities: count, format: format,
          text: format == .lp ? model.lpText : model.mpsText))
    }
    guard !models.isEmpty else { throw .noPlan }
    return models
  }
}

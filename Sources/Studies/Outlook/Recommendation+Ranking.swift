import LinearProgramming
import PlaceModel
import Planning
import Projection

extension Recommendation {
  /// The recommendations that a place's results give: one for each future (growth, homes, changes of
  /// practices, horizon) under which there are at least two different plans.
  public static func among(_ studies: [Study], _ results: [StudyResult]) -> [Recommendation] {
    let contenders = zip(studies, results).compactMap(Contender.init)
    var fields: [[Contender]] = []
    for contender in contenders {
      if let field = fields.firstIndex(where: { $0[0].isComparable(with: contender) }) {
        // Posts and schemes change nothing of what is ranked by.
        if !fields[field].contains(where: { $0.groups == contender.groups }) {
          fields[field].append(contender)
        }
      } else {
        fields.append([contender])
      }
    }
    return fields.filter { $0.count > 1 }.map(recommendation)
  }

  private static func recommendation(_ field: [Contender]) -> Recommendation {
    let prospects = field[0].model.prospects
    let now = PopulationModel(field[0].question)
    let tests = AssumptionKey.allCases.compactMap { key -> Test? in
      guard OutlookModel.movesPopulation(key),
        let assumption = field.lazy.compactMap({ $0.model.assumptions[key] }).first,
        let possible = assumption.possible
      else { return nil }
      func best(at value: Double) -> String {
        let changed = field[0].model.with(key, at: value).populationQuestion
        let population = PopulationModel(changed, reusing: now).projection().inWholePatients
        return ranked(field.map { $0.facing(population) })[0].name
      }
      return Test(
        assumption: assumption, withLow: best(at: possible.lowerBound),
        withHigh: best(at: possible.upperBound))
    }
    return Recommendation(
      variant: prospects.variant, horizon: prospects.to, ranking: ranked(field).map(\.name),
      tests: tests)
  }

  private static func ranked(_ field: [Contender]) -> [Contender] {
    field.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.yearsInBalance != other.yearsInBalance {
        return one.yearsInBalance > other.yearsInBalance
      }
      if one.shareInside != other.shareInside { return one.shareInside > other.shareInside }
      if one.travel != other.travel { return one.travel < other.travel }
      return left.offset < right.offset
    }.map(\.element)
  }
}

/// One scenario among those that are ranked against each other.
private struct Contender {
  var name: String
  var model: OutlookModel
  /// Of the model: what its population is projected from.
  var question: PopulationQuestion
  var groups: [[PracticeIndex]]
  var band: PopulationBand
  var travel: Double
  var yearsInBalance: Int
  var shareInside: Double

  init?(_ study: Study, _ result: StudyResult) {
    guard let model = study.outlookModel, let outlook = result.outlook,
      let planned = result.planned
    else { return nil }
    name = result.scenario.name
    self.model = model
    question = model.populationQuestion
    groups = planned.plan.localities.map(\.members)
    band = result.band
    travel = planned.measures.travel
    yearsInBalance = outlook.yearsInBalance
    shareInside = outlook.shareInside
  }

  /// Whether both plans face the same future, so that what tells them apart is the plan alone: more
  /// homes or a closure in one of the two would be held for or against its boundaries.
  func isComparable(with other: Contender) -> Bool {
    model.prospects.variant == other.model.prospects.variant && band == other.band
      && question == other.question
  }

  /// The same plan with other patients in the years to come.
  func facing(_ population: PopulationProjection) -> Contender {
    var changed = self
    let localities = model.localityOutlooks(groups, population, band)
    changed.yearsInBalance = localities.yearsInBalance
    changed.shareInside = localities.shareInside
    return changed
  }
}

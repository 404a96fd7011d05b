import PlaceModel
import Projection
import Studies

/// A projection held against what happened, with the errors of the three forecasts.
struct BackTestView {
  let area: Area
  let test: BackTest
  /// The last year projected in the study; `nil` without one.
  let horizon: Int?
  /// Whether the flows were fitted, not counted.
  let isFitted: Bool

  /// `nil` where the study has no test, or one of other practices.
  init?(_ result: StudyResult) {
    guard let test = result.backTest, test.observed.count == result.area.practices.count,
      BackTest.Forecast.allCases.allSatisfy({ test[$0].count == test.observed.count })
    else { return nil }
    area = result.area
    self.test = test
    horizon = result.outlook?.horizon
    isFitted = result.outlook?.assumptions[.halvingDistance] != nil
  }

  typealias Forecast = BackTest.Forecast

  /// Some practices taken as one: what was counted and what was forecast.
  struct Group {
    var name: String
    var base: Double
    var observed: Double
    /// Forecast less counted, in the order of the forecasts.
    var errors: [Double]

    func error(_ forecast: Int) -> Double { errors[forecast] }
  }

  func group(_ name: String, _ members: [PracticeIndex]) -> Group {
    func sum(_ figures: [Double]) -> Double {
      members.reduce(0) { $0 + (figures.element($1.rawValue) ?? 0) }
    }
    let counted = members.map { Double(observed($0) ?? 0) }
    return Group(
      name: name, base: sum(test.base), observed: counted.reduce(0, +),
      errors: Forecast.allCases.map { test.differences($0, over: [members])[0] })
  }

  /// What was counted; `nil` for a practice that had gone.
  func observed(_ practice: PracticeIndex) -> Int? {
    test.observed.element(practice.rawValue) ?? nil
  }

  /// A way of cutting the place: its practices, its clusters, the whole.
  struct Level {
    /// "single practices".
    var name: String
    var count: Int
    /// In the order of the forecasts.
    var errors: [BackTest.Errors]

    /// Patients by which a forecast is off, summed over groups, as a share of those counted; `nil`
    /// where nobody was.
    func error(_ forecast: Int) -> Double? { errors[forecast].shareOfObserved }

    /// "6.1 %", or "–".
    func errorWords(_ forecast: Int) -> String { error(forecast).map(NumberText.percent) ?? "–" }

    /// The forecasts that are off least, alike as a table shows them.
    var closest: [Forecast] {
      let errors = Forecast.allCases.indices.compactMap { number in
        error(number).map { (number: number, error: $0) }
      }
      guard let best = errors.min(by: { $0.error < $1.error }) else { return [] }
      return errors.filter { errorWords($0.number) == errorWords(best.number) }
        .map { Forecast.allCases[$0.number] }
    }
  }

  /// Practices that had gone are no part of the first level; in the others their patients are
  /// looked for where they went.
  var levels: [Level] {
    func level(_ name: String, _ groups: [[PracticeIndex]]) -> Level? {
      guard !groups.isEmpty else { return nil }
      let errors = Forecast.allCases.map { test.errors(of: $0, over: groups) }
      return Level(name: name, count: groups.count, errors: errors)
    }
    let stayed = area.indices.filter { observed($0) != nil }
    let levels = [
      level("single practices", stayed.map { [$0] }),
      level("clusters", area.clusters.map(\.members)), level("the whole place", [area.indices]),
    ]
    return levels.compactMap { $0 }.filter { !$0.closest.isEmpty }
  }

  var clusters: [Group] { area.clusters.map { group($0.name, $0.members) } }
  var whole: Group { group("Whole place", area.indices) }
  var gone: Int { area.indices.count { observed($0) == nil } }
}

extension BackTest.Forecast {
  var name: String {
    switch self {
    case .projected: "the projection"
    case .unchanged: "no change"
    case .evenGrowth: "even growth"
    }
  }
}

import PlaceModel
import Projection
import Studies

/// A projection held against what happened, with the errors of the three forecasts.
struct BackTestView {
  let area: Area
  let test: BackTest
  /// The last year projected in the study; `nil` without one.
  let horizon: Int?

  /// `nil` where the study has no test.
  init?(_ result: StudyResult) {
    guard let test = result.backTest else { return nil }
    area = result.area
    self.test = test
    horizon = result.outlook?.horizon
  }

  enum Forecast: CaseIterable {
    case projected
    case unchanged
    case evenGrowth

    var name: String {
      switch self {
      case .projected: "the projection"
      case .unchanged: "no change"
      case .evenGrowth: "even growth"
      }
    }
  }

  func values(_ forecast: Forecast) -> [Double] {
    switch forecast {
    case .projected: test.projected
    case .unchanged: test.unchanged
    case .evenGrowth: test.evenGrowth
    }
  }

  /// Some practices taken as one: what was counted and what was forecast.
  struct Group {
    var name: String
    var base: Double
    var observed: Double
    /// In the order of ``Forecast/allCases``.
    var forecasts: [Double]

    /// Forecast less counted.
    func error(_ forecast: Int) -> Double { forecasts[forecast] - observed }
  }

  func group(_ name: String, _ members: [PracticeIndex]) -> Group {
    func sum(_ figures: [Double]) -> Double {
      members.reduce(0) { $0 + (figures.element($1.rawValue) ?? 0) }
    }
    let counted = members.map { Double(observed($0) ?? 0) }
    return Group(
      name: name, base: sum(test.base), observed: counted.reduce(0, +),
      forecasts: Forecast.allCases.map { sum(values($0)) })
  }

  /// What was counted; `nil` for a practice that had gone.
  func observed(_ practice: PracticeIndex) -> Int? {
    test.observed.element(practice.rawValue) ?? nil
  }

  /// A way of cutting the place: its practices, its clusters, the whole.
  struct Level {
    /// "single practices".
    var name: String
    var groups: [Group]

    /// Patients by which a forecast is off, summed over groups, as a share of those counted; `nil`
    /// where nobody was.
    func error(_ forecast: Int) -> Double? {
      let counted = groups.reduce(0) { $0 + $1.observed }
      guard counted > 0 else { return nil }
      return groups.reduce(0) { $0 + $1.error(forecast).magnitude } / counted
    }

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
    var levels: [Level] = []
    let stayed = area.indices.filter { observed($0) != nil }
    levels.append(Level(name: "single practices", groups: stayed.map { group("", [$0]) }))
    if !area.clusters.isEmpty {
      levels.append(Level(name: "clusters", groups: clusters))
    }
    levels.append(Level(name: "the whole place", groups: [whole]))
    return levels.filter { !$0.closest.isEmpty }
  }

  var clusters: [Group] { area.clusters.map { group($0.name, $0.members) } }
  var whole: Group { group("Whole place", area.indices) }
  var gone: Int { area.indices.count { observed($0) == nil } }
}

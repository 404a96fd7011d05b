import PlaceModel
import Planning
import Projection
import Studies

/// The years to come of one study, with the names that people see, as tables, chart and paper all
/// need them.
struct OutlookView {
  let result: StudyResult
  let outlook: Outlook
  /// `nil` where the study has no plan: the place as a whole is projected all the same.
  let plan: PlanView?

  /// `nil` where the scenario asks nothing of the years to come.
  init?(_ result: StudyResult) {
    guard let outlook = result.outlook else { return nil }
    self.result = result
    self.outlook = outlook
    plan = PlanView(result)
  }

  var area: Area { result.area }
  var band: PopulationBand { result.band }
  var base: Int { outlook.years.lowerBound }
  var horizon: Int { outlook.horizon }
  /// Position of the horizon among the years.
  var last: Int { outlook.years.count - 1 }

  /// The plan's localities; none where there is no plan.
  var numbers: Range<Int> {
    0..<min(plan?.plan.localities.count ?? 0, outlook.localities.count)
  }

  func label(_ number: Int) -> String { plan?.label(number) ?? "" }
  func fileName(_ number: Int) -> String { plan?.fileName(number) ?? "" }
  func letter(_ number: Int) -> String { plan?.plan.localities.element(number)?.letter ?? "" }
  func members(_ number: Int) -> [PracticeIndex] {
    plan?.plan.localities.element(number)?.members ?? []
  }

  /// The practice's name; its code where it has none.
  func name(_ practice: PracticeIndex) -> String {
    guard let found = area.practices.element(practice.rawValue) else { return "" }
    return found.name.isEmpty ? found.code : found.name
  }

  /// "low growth".
  var growthWords: String { "\(outlook.prospects.variant.rawValue) growth" }

  /// "2013 to 2031".
  var yearWords: String { "\(base) to \(horizon)" }

  /// Years that a table has room for: the first and the last, the first out of the band, and round
  /// ones in between that stand apart from these by more than a year.
  var yearsShown: [Int] {
    let span = horizon - base
    guard span > 5 else { return Array(outlook.years) }
    var step = 5
    while span / step > 4 { step *= 2 }
    var shown = [base, horizon]
    if let first = outlook.firstYearOut, !shown.contains(first) { shown.append(first) }
    let fixed = shown
    for year in outlook.years
    where year.isMultiple(of: step) && fixed.allSatisfy({ ($0 - year).magnitude > 1 }) {
      shown.append(year)
    }
    return shown.sorted()
  }

  /// A figure a year of a locality or the place, under the years that tables show.
  func yearColumns(_ unit: String) -> [Table.Column] {
    yearsShown.map { .init("\($0) (\(unit))", key: "year_\($0)") }
  }

  /// The list sizes' source, and who projected the residents.
  var populationSource: String {
    let texts = area.sources.filter { $0.subject.lowercased().contains("population") }.map(\.text)
    guard !texts.isEmpty else { return area.sourceLine }
    return PlainText.sources([area.sourceLine] + texts.map { "population: \($0)" })
  }

  /// What list sizes to come are, under every table of them.
  var projectedNote: String {
    "Base year: \(base), with the list sizes of \(area.listDate). Later years are projected, with "
      + "\(growthWords), each for the middle of its year."
  }

  static let roundingNote = "Figures are rounded, so a sum may differ from its parts by a few."

  /// The sum of one step over some practices, in the order given.
  func sum(_ step: [[Double]], of members: [PracticeIndex], year: Int) -> Double {
    members.reduce(0) { $0 + (step.element($1.rawValue)?.element(year) ?? 0) }
  }

  /// The most localities that the rules allow, or that the plan has.
  var mostLocalities: Int {
    if let plan { return plan.plan.localities.count }
    if case .proposed(let rules) = result.scenario.plan { return rules.localities.upperBound }
    return 0
  }
}

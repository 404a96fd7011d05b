import PlaceModel
import Planning
import Studies

extension ComparisonReport {
  /// Which scenario does best through the years, by what rule, and whether it still does when an
  /// assumption is off.
  var recommendationSections: [String] {
    let shown = recommendations.filter { !$0.ranking.isEmpty }
    guard !shown.isEmpty else { return [] }
    var text = [
      "## Which does best through the years\n",
      "The rule: most years with every locality inside the band; among equals the largest share "
        + "of patients inside it over all years; then the least travel. A patient counts once for each "
        + "year. Scenarios are ranked only against "
        + "others with the same growth, homes, changes of practices, horizon and band.\n",
    ]
    for recommendation in shown {
      text.append(MarkdownText.list(sentences(recommendation).map(MarkdownText.escaped)))
      text.append(rankingTable(recommendation).markdown)
      if let table = changesTable(recommendation) { text.append(table.markdown) }
    }
    return text
  }

  /// The verdict, and how well it stands.
  func sentences(_ recommendation: Recommendation) -> [String] {
    guard let first = recommendation.ranking.first else { return [] }
    let setting = setting(recommendation)
    let years = results.first { $0.scenario.name == first }?.outlook.map {
      ", with every locality inside the band in \($0.yearsInBalance) of \($0.years.count) years"
    }
    var lines = [
      "\(PlainText.capitalised(setting)): \(heading(first)) does best\(years ?? "")."
    ]
    let tested = NumberText.counted(recommendation.tests.count, "assumption")
    let changing = changing(recommendation)
    switch (recommendation.tests.count, changing.count) {
    case (0, _): lines.append("No assumption was tested: none has a range.")
    case (_, 0):
      lines.append(
        recommendation.tests.count == 1
          ? "It stays first at both ends of the range of the one assumption tested."
          : "It stays first at both ends of the range of each of the \(tested) tested, one at a time."
      )
    default:
      lines.append(
        "It does not survive \(NumberText.counted(changing.count, "assumption")) of the "
          + "\(recommendation.tests.count) tested: "
          + "\(NumberText.list(changing.map(\.assumption.key.rawValue))).")
    }
    return lines
  }

  private func setting(_ recommendation: Recommendation) -> String {
    "with \(recommendation.variant.rawValue) growth to \(recommendation.horizon)"
  }

  private func changing(_ recommendation: Recommendation) -> [Recommendation.Test] {
    let first = recommendation.ranking.first
    return recommendation.tests.filter { $0.withLow != first || $0.withHigh != first }
  }

  /// The title of a scenario; its name where it is not among the results.
  private func heading(_ name: String) -> String {
    results.first { $0.scenario.name == name }?.scenario.heading ?? name
  }

  private func rankingTable(_ recommendation: Recommendation) -> Table {
    let rows = recommendation.ranking.enumerated().map { place, name -> [Table.Cell] in
      let result = results.first { $0.scenario.name == name }
      let view = result.flatMap { OutlookView($0) }
      return [
        .count(place + 1), .text(heading(name)),
        view.map { .text("\($0.outlook.yearsInBalance) of \($0.outlook.years.count)") } ?? .none,
        view.map { .share($0.outlook.shareInside) } ?? .none,
        result?.planned.map { .number($0.measures.travel, decimals: 0) } ?? .none,
      ]
    }
    return Table(
      title: "Ranking \(setting(recommendation))",
      columns: [
        .init("Rank", key: "rank"), .init("Scenario", key: "scenario", .left),
        .init("Years in balance", key: "years_in_balance"),
        .init("Patients inside over all years (%)", key: "share_inside_all_years"),
        .init("Travel (patient-km)", key: "travel"),
      ], rows: rows, source: source)
  }

  /// The assumptions that put another scenario first; `nil` where none does.
  private func changesTable(_ recommendation: Recommendation) -> Table? {
    let changing = changing(recommendation)
    guard !changing.isEmpty else { return nil }
    let rows = changing.map { test -> [Table.Cell] in
      let possible = test.assumption.possible
      func bound(_ figure: Double?) -> String { figure.map(FigureText.plain) ?? "–" }
      return [
        .text("\(test.assumption.key.rawValue) (\(test.assumption.key.unit))"),
        .text(FigureText.plain(test.assumption.value)),
        .text("\(bound(possible?.lowerBound)): \(heading(test.withLow))"),
        .text("\(bound(possible?.upperBound)): \(heading(test.withHigh))"),
      ]
    }
    return Table(
      title: "Assumptions that put another scenario first, \(setting(recommendation))",
      columns: [
        .init("Assumption", key: "assumption", .left), .init("Is", key: "value"),
        .init("First with the lowest", key: "with_lowest", .left),
        .init("First with the highest", key: "with_highest", .left),
      ], rows: rows, source: "the ranges of the scenarios' assumptions")
  }

  var recommendationsJSON: JSONText {
    .array(
      recommendations.map { recommendation in
        .object([
          "growth": .string(recommendation.variant.rawValue),
          "horizon": .count(recommendation.horizon), "ranking": .strings(recommendation.ranking),
          "survives": .bool(changing(recommendation).isEmpty),
          "tests": .array(
            recommendation.tests.map {
              .object([
                "assumption": .string($0.assumption.key.rawValue),
                "first_with_lowest": .string($0.withLow),
                "first_with_highest": .string($0.withHigh),
              ])
            }),
        ])
      })
  }
}

import PlaceModel
import Planning
import Studies

extension ComparisonReport {
  /// The comparison as a paper: what the figures say, the table, and which practice is where.
  var markdown: String {
    var text = [
      "# \(MarkdownText.escaped("\(placeName): scenarios compared"))\n",
      "## In short\n", MarkdownText.list(inShort.map(MarkdownText.escaped)),
      "## The scenarios side by side\n", table.markdown,
    ]
    if let yearsTable { text += ["## Through the years\n", yearsTable.markdown] }
    text += recommendationSections
    if let backTest {
      text += [
        "## \(BackTestView.heading)\n",
        MarkdownText.list(backTest.sentences.map(MarkdownText.escaped)),
        "Tables: [back-test.md](back-test.md).\n",
      ]
    }
    text += [
      "## Each scenario's own paper\n",
      MarkdownText.list(
        results.map {
          let words = MarkdownText.escaped($0.scenario.heading)
          let path = MarkdownText.destination("../\($0.scenario.folder)/report.md")
          return "[\(words)](\(path))"
        }),
    ]
    let plans = plans(forPrograms: false)
    if plans.columns.count > 2 {
      text += ["## Which locality each practice is in\n", plans.markdown]
    }
    let program = "Made by locality \(program.version) with \(program.solver)."
    return (text + [MarkdownText.escaped(program) + "\n"]).joined(separator: "\n")
  }

  /// A few sentences made from the figures alone.
  public var inShort: [String] {
    planSentences
      + recommendations.map { sentences($0).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private var planSentences: [String] {
    let distinct = plans.map { $0[0] }
    let views = distinct.compactMap { result in
      PlanView(result).map { (heading: result.scenario.heading, view: $0) }
    }
    let good = views.filter {
      $0.view.measures.localitiesInsideBand == $0.view.plan.localities.count
        && $0.view.measures.isConnected
    }
    let scenarios =
      "\(NumberText.words(results.count)) \(results.count == 1 ? "scenario" : "scenarios")"
    let count =
      distinct.count == results.count
      ? scenarios
      : NumberText.words(views.count) + " different \(views.count == 1 ? "plan" : "plans") in "
        + scenarios
    // With years to come nobody may read it as a verdict on them.
    let dates = results.map(\.area.listDate).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let date =
      outlooks.isEmpty ? "" : ", with the list sizes of \(NumberText.list(dates))"
    var lines: [String] = []
    if good.isEmpty {
      lines.append(
        "Of \(count), none has every locality inside its band and in one piece\(date).")
    } else {
      lines.append(
        "Of \(count), \(NumberText.words(good.count)) \(good.count == 1 ? "has" : "have") every "
          + "locality inside its band and in one piece\(date): \(NumberText.list(good.map(\.heading)))."
      )
    }
    let without = results.filter { $0.planned == nil }.map(\.scenario.heading)
    if !without.isEmpty {
      lines.append("There is no plan for \(NumberText.list(without)); the notes say why.")
    }
    guard good.count > 1 else { return lines }
    let nearest = good.min { $0.view.measures.meanTravel < $1.view.measures.meanTravel }
    if let nearest {
      let distance = travel.figure(nearest.view.measures.meanTravel)
      lines.append(
        "Among these the mean distance to a hub is shortest in \(nearest.heading): \(distance).")
    }
    let kept = good.compactMap { entry in entry.view.measures.continuity.map { (entry, $0) } }
    if let best = kept.max(by: { $0.1 < $1.1 }) {
      lines.append(
        "Among these today's clusters stay together most in \(best.0.heading): "
          + "\(NumberText.percent(best.1)) of a patient's cluster, on average.")
    }
    return lines
  }
}

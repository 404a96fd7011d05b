import PlaceModel
import Projection

extension BackTestView {
  /// Which forecast was closest at each level, and what that means for use; a sentence each.
  var sentences: [String] {
    let levels = levels
    guard !levels.isEmpty else { return ["Nobody was counted, so nothing can be said."] }
    return levels.map(closestSentence) + [meaning(levels)] + [reach].compactMap { $0 }
  }

  private func closestSentence(_ level: Level) -> String {
    let closest = level.closest
    let verb = closest.count == 1 ? "was closest" : "were equally close"
    let others = Forecast.allCases.enumerated().filter { !closest.contains($0.element) }
      .map { "\($0.element.name) by \(level.errorWords($0.offset))" }
    let first = Forecast.allCases.firstIndex { closest.contains($0) } ?? 0
    let rest = others.isEmpty ? "" : " (\(NumberText.list(others)))"
    return "For \(level.name) \(NumberText.list(closest.map(\.name))) \(verb), off by "
      + "\(level.errorWords(first))\(rest)."
  }

  private func meaning(_ levels: [Level]) -> String {
    let lost = levels.filter { !$0.closest.contains(.projected) }.map(\.name)
    if lost.isEmpty {
      // One test of some years proves little, so no more is said than what it showed.
      let equalled = levels.filter { $0.closest.count > 1 && $0.count > 1 }.map(\.name)
      guard !equalled.isEmpty else {
        return
          "For use: the projection was the better guide at every level that can tell them apart; "
          + "errors of this size are to be expected."
      }
      return
        "For use: the projection was at least as good a guide as either plain forecast, and no "
        + "better for \(NumberText.list(equalled)), so what it knows of zones was of no help there; "
        + "errors of this size are to be expected."
    }
    if lost.count == levels.count {
      return
        "For use: the projection was beaten by a plain forecast at every level. Take it as one "
        + "possible future beside no change, and rest no decision on it alone."
    }
    let won = levels.filter { $0.closest.contains(.projected) }.map(\.name)
    return "For use: the projection was the better guide for \(NumberText.list(won)); for "
      + "\(NumberText.list(lost)) a plain forecast did better, so rest no decision there on it "
      + "alone."
  }

  /// How far the test reaches against the horizon.
  private var reach: String? {
    guard let start = Self.months(test.from), let end = Self.months(test.to), end > start else {
      return nil
    }
    let years = (end - start) / 12
    let months = (end - start) % 12
    var parts: [String] = []
    if years > 0 { parts.append(NumberText.counted(years, "year")) }
    if months > 0 { parts.append(NumberText.counted(months, "month")) }
    let text = "The test reaches \(NumberText.list(parts))"
    guard let horizon, horizon - start / 12 > years else { return text + "." }
    return "\(text); the horizon lies \(horizon - start / 12) years out, where errors are larger."
  }

  /// Months since the year nought, to the nearest end or start of one.
  private static func months(_ date: String) -> Int? {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0,
      let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    return year * 12 + month - 1
  }

  static let heading = "How good has this way of projecting been here?"

  /// The test's own paper.
  func markdown(placeName: String) -> String {
    var text = [
      "# \(MarkdownText.escaped("\(placeName): \(Self.heading)"))\n",
      "List sizes were projected from those of \(MarkdownText.escaped(DateText.words(test.from))), "
        + "with the residents that the place's projection gives, and held against those counted on "
        + "\(MarkdownText.escaped(DateText.words(test.to))). A projection of residents that was drawn up "
        + "after the first date may already know part of what it is tested on.\n",
      "## In short\n", MarkdownText.list(sentences.map(MarkdownText.escaped)),
      "## Errors of the three forecasts\n", summaryTable.markdown,
    ]
    text += [
      area.clusters.isEmpty ? "## The whole place\n" : "## By cluster\n", groupsTable.markdown,
      "## By practice\n", practicesTable.markdown,
    ]
    return text.joined(separator: "\n")
  }
}

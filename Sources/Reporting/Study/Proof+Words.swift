import PlaceModel
import Planning

extension Proof {
  /// For a cell: "proven best", "within 0.8 %", "as given".
  var cell: String {
    switch status {
    case .asGiven: "as given"
    case .proven where (gap ?? 0) <= Self.negligible: "proven best"
    case .proven, .stopped: gapInWords.map { "within \($0)" } ?? "not proven"
    }
  }

  /// What is known of the plan, in one sentence for a board.
  ///
  /// - Parameters:
  ///   - localities: how many the rules allow, such as "three or four localities".
  ///   - lasting: how long the plan holds, where it was asked to last.
  func sentence(band: PopulationBand, localities: String, lasting: Lasting? = nil) -> String {
    let years = lasting.map { " in every year to \($0.holdsTo)" } ?? ""
    let plans =
      "no plan of \(localities) that keeps the rules"
      + (lasting.map { " and holds to \($0.holdsTo)" } ?? "")
    let considered = candidates.map { count in
      count == 1
        ? "the only possible locality (a connected group of \(band.words)\(years)) was considered"
        : "all \(NumberText.grouped(count)) possible localities (connected groups of \(band.words)\(years) "
          + "that leave enough for the others) were considered"
    }
    switch status {
    case .asGiven:
      return "The plan is as given: it is judged by the same measures as a proposed one, "
        + "and there is nothing to prove."
    case .proven:
      let prefix = considered.map { "\($0), and " } ?? ""
      if let gap, gap > Self.negligible, let gapInWords {
        return "Proven to within \(gapInWords), which is the gap asked for: "
          + "\(prefix)\(plans) scores better by more than that."
      }
      return "Proven best: \(prefix)\(plans) scores better."
    case .stopped(let limit):
      let bound =
        gapInWords.map { "\(plans) can score better by more than \($0)" }
        ?? "how much better another could be is not known"
      return "A good plan, not proven best: the search stopped at a limit (\(limit)); \(bound)."
    }
  }

  /// Below this share of the score a difference is the arithmetic's, not the plan's.
  private static let negligible = 1e-9
}

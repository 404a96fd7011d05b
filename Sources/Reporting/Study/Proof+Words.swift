import PlaceModel
import Planning

extension Proof {
  /// For a cell: "proven best", "within 0.8 %", "as given".
  var cell: String {
    switch status {
    case .asGiven: "as given"
    case .proven where (gap ?? 0) <= Self.negligible: "proven best"
    case .proven, .stopped: usefulGap.map { "within \(Self.gapText($0))" } ?? "not proven"
    }
  }

  /// What is known of the plan, in one sentence for a board.
  ///
  /// - Parameter localities: how many the rules allow, such as "three or four localities".
  func sentence(band: PopulationBand, localities: String) -> String {
    let plans = "no plan of \(localities) that keeps the rules"
    let considered = candidates.map {
      "all \(NumberText.grouped($0)) possible localities (connected groups of \(band.words) that "
        + "leave enough for the others) were considered"
    }
    switch status {
    case .asGiven:
      return "The plan is as given: it is judged by the same measures as a proposed one, "
        + "and there is nothing to prove."
    case .proven:
      let prefix = considered.map { "\($0), and " } ?? ""
      if let gap, gap > Self.negligible {
        return "Proven to within \(Self.gapText(gap)), which is the gap asked for: "
          + "\(prefix)\(plans) scores better by more than that."
      }
      return "Proven best: \(prefix)\(plans) scores better."
    case .stopped(let limit):
      let bound =
        usefulGap.map { "\(plans) can score better by more than \(Self.gapText($0))" }
        ?? "how much better another could be is not known"
      return "A good plan, not proven best: the search stopped at a limit (\(limit)); \(bound)."
    }
  }

  /// The gap, unless it says no more than that no score is below zero.
  private var usefulGap: Double? { gap.flatMap { $0 < 0.9995 ? $0 : nil } }

  /// Below this share of the score a difference is the arithmetic's, not the plan's.
  private static let negligible = 1e-9

  /// Rounded up, so that the words never claim more than is known.
  private static func gapText(_ gap: Double) -> String {
    let tenths = (gap * 1_000 - negligible).rounded(.up)
    return tenths <= 1 ? "0.1 %" : NumberText.percent(tenths / 1_000)
  }
}

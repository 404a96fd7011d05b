import PlaceModel

/// How good a plan is known to be.
public struct Proof: Hashable, Sendable {
  public enum Status: Hashable, Sendable {
    /// No plan that keeps the rules scores better, by more than the gap asked for.
    case proven
    /// The search stopped at a limit, named in words; the bound below is true all the same.
    case stopped(by: String)
    /// The plan was read from a file; there is nothing to prove.
    case asGiven
  }

  public var status: Status
  /// The plan's score.
  public var score: Double
  /// No plan scores less than this; `nil` for a plan as given.
  public var bound: Double?
  /// How many possible localities were considered; `nil` for a plan as given, and where a bound alone
  /// is the proof.
  public var candidates: Int?
  /// How the proof was reached, in words, such as "every possible locality listed".
  public var route: String

  public init(status: Status, score: Double, bound: Double?, candidates: Int?, route: String) {
    self.status = status
    self.score = score
    self.bound = bound
    self.candidates = candidates
    self.route = route
  }

  /// By what share of its score the plan might still be beaten; zero when proven best.
  public var gap: Double? {
    guard let bound else { return nil }
    guard score > bound else { return 0 }
    return score == 0 ? 0 : (score - bound) / score
  }

  /// The gap in words, such as "0.8 %": rounded up, so that the words never claim more than is known.
  ///
  /// - Returns: `nil` where no bound is known, or one that says no more than that no score is below
  ///   zero.
  public var gapInWords: String? {
    guard let gap, gap < 0.9995 else { return nil }
    // A billionth is the arithmetic's, not the plan's.
    return NumberText.percent(max(1, (gap * 1_000 - 1e-9).rounded(.up)) / 1_000)
  }
}

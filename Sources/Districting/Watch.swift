/// Someone who watches the solver at work: is told how far it is, and may ask it to stop.
///
/// Neither changes a result, other than that a stop leaves the proof where it is.
public struct Watch: Sendable {
  /// Told at the start of each phase and whenever the best answer or the bound has moved.
  public var tell: @Sendable (Progress) -> Void
  /// Asked often; once true, the solver ends soon with the best answer and the bound that it has.
  public var wantsStop: @Sendable () -> Bool

  public init(
    tell: @escaping @Sendable (Progress) -> Void = { _ in },
    wantsStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.tell = tell
    self.wantsStop = wantsStop
  }

  /// Nobody watches.
  public static let nobody = Watch()

  /// The same watch over work on a part of the problem: of what bounds the part it hears only as far
  /// as that bounds the whole.
  ///
  /// - Parameter ceiling: answers that cost less are all in the part; `nil` where none need be.
  func overPart(of phase: Progress.Phase, boundUpTo ceiling: Double? = nil) -> Watch {
    Watch(
      tell: { progress in
        var told = progress
        told.phase = phase
        told.bound = ceiling.flatMap { ceiling in progress.bound.map { min($0, ceiling) } }
        tell(told)
      }, wantsStop: wantsStop)
  }
}

/// How far the solver is.
public struct Progress: Hashable, Sendable {
  public enum Phase: Hashable, Sendable {
    /// A good first answer is searched for.
    case search
    /// Candidates are listed.
    case listing
    /// Candidates are priced, the promising ones listed.
    case pricing
    /// The choice of centres is bounded and branched on.
    case centres
    /// The choice among listed candidates is proven.
    case proof
  }

  public var phase: Phase
  public var districts: Int
  /// The least cost of an answer found; `nil` where there is none yet.
  public var best: Double?
  /// No answer costs less; `nil` where nothing is known yet.
  public var bound: Double?

  public init(phase: Phase, districts: Int, best: Double? = nil, bound: Double? = nil) {
    self.phase = phase
    self.districts = districts
    self.best = best
    self.bound = bound
  }

  /// By what share of its cost the answer might still be beaten; `nil` where it is not known.
  public var gap: Double? {
    guard let best, let bound else { return nil }
    return best > bound ? (best - bound) / best : 0
  }
}

import Districting

/// Someone who watches the planner at work: is told how far it is, and may ask it to stop.
///
/// Neither changes a plan, other than that a stop leaves the proof where it is: what comes out is the
/// best plan found by then, with its bound.
public struct PlanningWatch: Sendable {
  public var tell: @Sendable (PlanningProgress) -> Void
  /// Asked often; once true, planning ends soon.
  public var wantsStop: @Sendable () -> Bool

  public init(
    tell: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    wantsStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.tell = tell
    self.wantsStop = wantsStop
  }

  /// Nobody watches.
  public static let nobody = PlanningWatch()

  var solverWatch: Watch {
    Watch(tell: { [tell] in tell(PlanningProgress($0)) }, wantsStop: wantsStop)
  }
}

/// How far the planner is.
public struct PlanningProgress: Hashable, Sendable {
  /// What it is doing, such as "listing possible localities".
  public var phase: String
  public var localities: Int
  /// The score of the best plan so far; `nil` where there is none yet.
  public var best: Double?
  /// No plan scores less; `nil` where nothing is known yet.
  public var bound: Double?
  /// By what share of its score the plan might still be beaten; `nil` where it is not known.
  public var gap: Double?

  init(_ progress: Progress) {
    phase =
      switch progress.phase {
      case .search: "searching for a good plan"
      case .listing: "listing possible localities"
      case .pricing: "pricing possible localities"
      case .centres: "choosing hubs"
      case .proof: "proving the best choice"
      }
    localities = progress.districts
    best = progress.best
    bound = progress.bound
    gap = progress.gap
  }
}

import PlaceModel

/// One year's posts to be placed over localities, and work to be handed from role to role.
///
/// Posts are cut as finely as need be (two localities may share one), and all of a role's are
/// placed, also where no gap is left. A role may give only staff it has, posts of the year included;
/// what it gives widens its own gap, so staff who are short themselves give only where that closes
/// a larger gap elsewhere. Together they take on no more than `mostOfNeed` of a locality's need for
/// GPs.
///
/// Answers are told apart in this order, each held while the next is sought (a lexicographic
/// programme): see ``Stage``.
struct PostPlacement: Hashable, Sendable {
  /// One role's staff, by locality.
  struct Group: Hashable, Sendable {
    var role: StaffRole
    /// `nil` for a role without need of its own, which has no gap.
    var need: [Double]?
    var supply: [Double]
    /// FTE to be placed this year.
    var posts: Double
    /// FTE of GP that one FTE of the role takes on; nought for none, and for GPs themselves.
    var gpPerFTE: Double
  }

  /// What is made smallest, the most important first.
  enum Stage: Int, CaseIterable, Hashable, Sendable {
    /// The sum over roles of the largest gap in any locality, each at least nought.
    case largestGap
    /// The sum of all gaps above nought.
    case totalGap
    /// Staff who stand in for GPs, in FTE: nobody does without closing a gap.
    case standingIn
    /// As the first, gaps below nought counted: what is left once all gaps are closed is spread.
    case spread
    /// Σ position × FTE placed or given, so that the same question has the same answer.
    case order
  }

  /// In order of role.
  var groups: [Group]
  var localityCount: Int
  /// The share of a locality's need for GPs that other roles take on at most.
  var mostOfNeed: Double

  /// What is placed and given: by group, then by locality, in FTE of the group's role.
  struct Answer: Hashable, Sendable {
    var placed: [[Double]]
    var given: [[Double]]
  }

  /// By locality, what other roles may take on at most, in FTE of GP; `nil` where none can.
  var mostTakenOn: [Double]? {
    guard mostOfNeed > 0, groups.contains(where: { $0.gpPerFTE > 0 }),
      let need = groups.first(where: { $0.role == .gp })?.need
    else { return nil }
    return need.map { $0 * mostOfNeed }
  }

  /// Whether there is anything to decide.
  var isNeeded: Bool {
    localityCount > 0 && (mostTakenOn != nil || groups.contains { $0.posts > 0 })
  }
}

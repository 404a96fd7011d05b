public import PlaceModel

/// Why a practice is in the locality that it is in.
public struct PracticeExplanation: Hashable, Sendable {
  public var practice: PracticeIndex
  /// The plan that is explained.
  public var planned: PlannedLocalities
  /// Every other locality of the plan, in its order.
  public var elsewhere: [Elsewhere]
  /// The best plan in which the practice is not with its present hub; `nil` where it is the hub, and
  /// for a plan that was read from a file.
  public var withoutHub: OtherPlan?

  /// The locality that the practice is in.
  public var home: Locality { planned.plan.locality(of: practice) }

  /// What it would mean for the practice to be in another locality.
  public struct Elsewhere: Hashable, Sendable {
    /// The position of the locality in the plan.
    public var locality: Int
    /// The practice moves there and nobody else does.
    public var move: SingleMove
    /// The best plan in which the practice is with that locality's hub; `nil` for a plan that was
    /// read from a file.
    public var best: OtherPlan?
  }

  /// One practice moves, and nobody else.
  public struct SingleMove: Hashable, Sendable {
    /// What forbids it, a sentence each; empty where nothing does.
    public var forbidden: [String]
    /// The plan after the move; `nil` where it would leave a locality without practices.
    public var planned: PlannedLocalities?
  }

  /// A plan that differs as it is asked to, drawn anew.
  public enum OtherPlan: Hashable, Sendable {
    /// The best there is, as far as its own proof goes, and what changes from the present plan.
    case planned(PlannedLocalities, PlanComparison)
    /// There is none, or none was found, for this reason.
    case noPlan(NoPlan)
  }
}

extension PracticeExplanation {
  /// Explains where a practice is in a plan that the planner drew.
  ///
  /// - Parameters:
  ///   - planned: the plan, drawn under `rules`, and `forecast` where these ask that it last.
  /// - Complexity: one search for the best plan for each locality.
  public init(
    of practice: PracticeIndex, in planned: PlannedLocalities, for area: Area,
    rules: PlanningRules, forecast: [YearListSizes] = [], watch: PlanningWatch = .nobody
  ) {
    func best(_ change: (inout PlanningRules) -> Void) -> OtherPlan {
      var changed = rules
      change(&changed)
      switch Planner(area, rules: changed, forecast: forecast, watch: watch).plan() {
      case .noPlan(let reason): return .noPlan(reason)
      case .planned(let found):
        return .planned(
          found, PlanComparison(from: FormerGroups(planned.plan), to: found.plan, in: area))
      }
    }
    let home = planned.plan.localityOfPractice[practice.rawValue]
    self.practice = practice
    self.planned = planned
    elsewhere = planned.plan.localities.indices.filter { $0 != home }.map { locality in
      let hub = planned.plan.localities[locality].hub
      return Elsewhere(
        locality: locality,
        move: SingleMove(of: practice, to: locality, in: planned, for: area, rules: rules),
        best: best { $0.together.append([practice, hub].sorted()) })
    }
    let hub = planned.plan.localities[home].hub
    withoutHub = hub == practice ? nil : best { $0.apart.append([practice, hub].sorted()) }
  }

  /// The same for a plan that somebody else drew: only what each move alone would break and cost.
  ///
  /// - Parameter rules: what the plan is checked against.
  public init(
    of practice: PracticeIndex, inGiven planned: PlannedLocalities, for area: Area,
    rules: PlanningRules
  ) {
    let home = planned.plan.localityOfPractice[practice.rawValue]
    self.practice = practice
    self.planned = planned
    elsewhere = planned.plan.localities.indices.filter { $0 != home }.map { locality in
      Elsewhere(
        locality: locality,
        move: SingleMove(of: practice, to: locality, in: planned, for: area, rules: rules))
    }
  }
}

extension PracticeExplanation.SingleMove {
  fileprivate init(
    of practice: PracticeIndex, to locality: Int, in planned: PlannedLocalities, for area: Area,
    rules: PlanningRules
  ) {
    let plan = planned.plan
    let home = plan.localityOfPractice[practice.rawValue]
    var localities = plan.localities
    localities[home].members.removeAll { $0 == practice }
    localities[locality].members = (localities[locality].members + [practice]).sorted()
    guard !localities[home].members.isEmpty else {
      forbidden = ["\(plan.localities[home].name) would have no practice left."]
      return
    }
    for changed in [home, locality] {
      localities[changed].hub = area.hub(of: localities[changed].members, keeping: rules)
    }
    let moved = Plan(localities: localities, practiceCount: area.practices.count)
    let measures = area.measures(
      of: moved, band: rules.population, objective: rules.objective, targets: rules.targets)
    forbidden = Self.parted(
      practice, from: plan.localities[home], to: plan.localities[locality], in: area)
    // What the plan as it is breaks already, and by as much, is not the move's fault.
    let before = rules.breaches(by: plan, in: area)
    let after = rules.breaches(by: moved, in: area).filter { breach in
      !before.contains {
        $0.rule == breach.rule && $0.locality == breach.locality
          && ($0.sentence == breach.sentence || $0.excess ?? -1 >= breach.excess ?? .infinity)
      }
    }
    forbidden += after.map { $0.sentence.prefix(1).uppercased() + $0.sentence.dropFirst() + "." }
    self.planned = PlannedLocalities(
      plan: moved, measures: measures,
      proof: Proof(
        status: .asGiven, score: measures.score, bound: nil, candidates: nil,
        route: "one practice moved"))
  }

  /// What would not hang together on the map any more.
  private static func parted(
    _ practice: PracticeIndex, from home: Locality, to target: Locality, in area: Area
  ) -> [String] {
    var sentences: [String] = []
    if !area.adjacency.neighbours(of: practice).contains(where: target.members.contains) {
      sentences.append("\(area.label(of: practice)) has no neighbour in \(target.name).")
    }
    let rest = home.members.filter { $0 != practice }
    let pieces = area.adjacency.pieces(of: rest)
    if pieces.count > area.adjacency.pieces(of: home.members).count {
      let smaller = pieces.sorted { $0.count < $1.count }.dropLast().flatMap(\.self)
      let names = smaller.prefix(4).map(area.label)
      let more = smaller.count > 4 ? ["\(smaller.count - 4) more"] : []
      sentences.append(
        "\(home.name) would fall apart: \(NumberText.list(names + more)) would have no neighbour in "
          + "the rest of it.")
    }
    return sentences
  }
}

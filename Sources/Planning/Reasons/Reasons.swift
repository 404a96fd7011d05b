public import PlaceModel

/// Why no plan keeps a scenario's rules, and what could be done.
struct Reasons {
  /// How many plans may be searched for; what is left then stays unsaid, and is said to.
  struct Limits {
    /// For the clash.
    var clashSearches = 60
    /// For the changes that would help.
    var changeSearches = 100
    /// How many changes are worked out to the best plan that they allow.
    var offers = 12
  }

  let area: Area
  let rules: PlanningRules
  let limits: Limits
  let named: [Rule]
  let watch: PlanningWatch
  var finder: PlanFinder
  /// Whether limits left changes untried.
  var hasMoreToTry = false

  init(
    _ area: Area, rules: PlanningRules, limits: Limits = Limits(),
    watch: PlanningWatch = .nobody
  ) {
    var rules = rules
    // A plan that lasts less long than was asked is a plan: the year asked for forbids none.
    rules.until = nil
    self.area = area
    self.rules = rules
    self.limits = limits
    named = rules.named(in: area)
    finder = PlanFinder(area, nearest: rules.localities, watch: watch)
    self.watch = watch
  }

  /// The reason with the rules that are at odds and what would help, where it is known that there is
  /// no plan; as it is where it is not, for then nothing may be at odds.
  mutating func completed(_ noPlan: NoPlan) -> NoPlan {
    var noPlan = noPlan
    guard noPlan.isProven, let clash = clash() else { return noPlan }
    noPlan.clash = clash
    noPlan.relaxations = relaxations(of: clash)
    noPlan.hasMoreToTry = hasMoreToTry
    return noPlan
  }

  /// A smallest set of rules that are at odds; `nil` where it is not known that any are.
  mutating func clash() -> Clash? {
    let rules = rules
    let named = named
    let area = area
    // A size of its own exempts a locality from the band, and may be left out: held against the band
    // alone a plan keeps it either way.
    var strict = rules
    strict.targets = []
    var finder = finder
    var search = ClashSearch(count: named.count, trials: limits.clashSearches) { kept in
      let asked = rules.keeping(kept.map { named[$0] }, of: named)
      switch finder.anyPlan(asked) {
      case .none: return .clash
      case .unknown: return .unknown
      case .plan(let groups):
        // A plan that keeps more than was asked of it saves trials.
        let plan = Plan(
          localities: area.namedLocalities(groups, keeping: asked),
          practiceCount: area.practices.count)
        return .kept(
          Set(
            named.indices.filter { named[$0].breaches(by: plan, in: area, among: strict).isEmpty }))
      }
    }
    guard let found = search.run() else { return nil }
    let rulesAtOdds = found.rules.map { named[$0] }
    return Clash(
      rulesAtOdds, sentences: rulesAtOdds.map { $0.sentence(in: area) },
      isMinimal: found.isMinimal, isSmallest: found.isSmallest)
  }
}

extension NoPlan {
  /// The same reason with a smallest set of rules that are at odds, and changes of them that leave a
  /// plan, each of which was solved again.
  ///
  /// Nothing is added where it is not known that there is no plan: nothing may be at odds then.
  ///
  /// - Parameters:
  ///   - area: the place, and `rules` what was asked of its plan.
  /// - Complexity: up to 60 searches for any plan with part of the rules, 100 with rules changed, and
  ///   12 for the best plan, each bounded by the limits of the rules.
  public func explained(
    for area: Area, rules: PlanningRules, watch: PlanningWatch = .nobody
  ) -> NoPlan {
    var reasons = Reasons(area, rules: rules, watch: watch)
    return reasons.completed(self)
  }
}

extension PlanningOutcome {
  /// The same plan; or the reason why there is none, explained.
  public func explained(
    for area: Area, rules: PlanningRules, watch: PlanningWatch = .nobody
  ) -> PlanningOutcome {
    guard case .noPlan(let noPlan) = self else { return self }
    return .noPlan(noPlan.explained(for: area, rules: rules, watch: watch))
  }
}

extension PlanningRules {
  /// The same without those of its named rules that are not among `kept`.
  func keeping(_ kept: [Rule], of named: [Rule]) -> PlanningRules {
    named.filter { !kept.contains($0) }.reduce(self) { $0.dropping($1) }
  }
}

import PlaceModel

extension Reasons {
  /// What would help: changes of the rules at odds, each with the best plan that it allows, the best
  /// of these first; of equals the smaller change.
  ///
  /// Every other rule of the scenario is kept. Two rules are changed at once only where no change of
  /// one is enough.
  mutating func relaxations(of clash: Clash) -> [Relaxation] {
    var found = clash.rules.map { changes(of: $0) }
    found.append(links())
    if found.allSatisfy(\.isEmpty) {
      for (place, one) in clash.rules.enumerated() {
        for other in clash.rules[(place + 1)...] { found.append(changes(of: one, and: other)) }
      }
    }
    return offers(among: found).sorted {
      ($0.planned.proof.score, $0.size, $0.sentence) < (
        $1.planned.proof.score, $1.size, $1.sentence
      )
    }
  }

  /// Both rules left out; where one has a figure, that figure moved as little as can be without the
  /// other.
  private mutating func changes(of one: Rule, and other: Rule) -> [WorkingChange] {
    var found: [WorkingChange] = []
    for (first, second) in [(one, other), (other, one)] {
      for change in changes(ofScale: second, in: rules.dropping(first)) {
        found.append(both(change, without: first))
      }
    }
    if !found.isEmpty { return found }
    let without = rules.dropping(one).dropping(other)
    guard case .plan(let groups) = find(without) else { return [] }
    let change = WorkingChange(
      sentence: other.leavingOut(in: area, rules), changes: [.leaveOut(other)], size: 1,
      unit: "rules", rules: without, area: area, groups: groups)
    return [both(change, without: one)]
  }

  /// A change together with the rule that it was found without; for any number of localities stands
  /// that of the plan found.
  private func both(_ change: WorkingChange, without rule: Rule) -> WorkingChange {
    var change = change
    var words = rule.leavingOut(in: area, rules)
    var first = RuleChange.leaveOut(rule)
    if case .count(let range) = rule {
      let count = change.groups.count
      words = Self.sentence(count, insteadOf: range)
      first = .loosen(rule, to: [.count(count...count)])
      change.rules.localities = count...count
    }
    change.sentence = "\(words), and \(change.sentence)"
    change.changes.insert(first, at: 0)
    return change
  }

  /// The changes worked out to their best plans: the smallest of each rule in turn, as many as the
  /// limits allow.
  private mutating func offers(among changes: [[WorkingChange]]) -> [Relaxation] {
    var queues = changes.map { Array($0.sorted { $0.size < $1.size }.reversed()) }
    var offers: [Relaxation] = []
    while queues.contains(where: { !$0.isEmpty }) {
      for number in queues.indices {
        guard let change = queues[number].popLast() else { continue }
        guard offers.count < limits.offers else {
          hasMoreToTry = true
          return offers
        }
        offers.append(offer(change))
      }
    }
    return offers
  }

  /// The change with the best plan that it allows.
  private func offer(_ change: WorkingChange) -> Relaxation {
    // An offer must work, and its plan be a good one; a proof is worth less here than an answer soon.
    var rules = change.rules
    rules.limits.candidates = min(rules.limits.candidates, 1_000_000)
    rules.limits.branches = min(rules.limits.branches, 20)
    let outcome = Planner(change.area, rules: rules, watch: watch).plan()
    let planned: PlannedLocalities
    if case .planned(let best) = outcome {
      planned = best
    } else {
      // A limit stopped the proof before any plan; the one that shows the change to work is a plan.
      planned = PlannedLocalities(
        change.groups, in: change.area, rules: change.rules,
        status: .stopped(by: "a limit, before a better plan was found"))
    }
    return Relaxation(
      sentence: change.sentence, changes: change.changes, size: change.size, unit: change.unit,
      isLeast: change.isLeast, rules: change.rules, planned: planned)
  }
}

extension PlannedLocalities {
  /// Groups as a plan with its figures, of which no more is known than that it is one.
  init(
    _ groups: [[PracticeIndex]], in area: Area, rules: PlanningRules, status: Proof.Status
  ) {
    let plan = Plan(
      localities: area.namedLocalities(groups, keeping: rules),
      practiceCount: area.practices.count)
    let measures = area.measures(
      of: plan, band: rules.population, objective: rules.objective, targets: rules.targets)
    self.init(
      plan: plan, measures: measures,
      proof: Proof(
        status: status, score: measures.score, bound: 0, candidates: nil,
        route: "a plan that keeps the rules, found by a search"))
  }
}

import PlaceModel

/// A change that is known to leave a plan, before the best of its plans is looked for.
struct WorkingChange {
  var sentence: String
  var changes: [RuleChange]
  var size: Double
  var unit: String
  var isLeast = true
  var rules: PlanningRules
  var area: Area
  /// A plan that keeps the rules as changed.
  var groups: [[PracticeIndex]]
}

extension Reasons {
  /// The least changes of one rule, every other rule being kept, that leave a plan.
  mutating func changes(of rule: Rule) -> [WorkingChange] {
    switch rule {
    case .count(let range): changes(ofCount: range)
    case .minimum, .maximum, .maximumTravel, .fewestPractices, .mostPractices, .target:
      changes(ofScale: rule, in: rules)
    case .year, .until: leavingOut(rule)
    case .together(let set): releasing(oneOf: set, from: rule) { .together($0) }
    case .clusterWhole(let cluster):
      releasing(oneOf: area.clusters[cluster].members, from: rule) { .together($0) }
    case .apart(let set): changes(ofApart: set)
    case .fixed, .hubRequired: leavingOut(rule)
    case .hubsAllowed(let hubs): changes(ofHubs: hubs)
    }
  }

  // MARK: Counts

  /// The nearest count below and the nearest above.
  private mutating func changes(ofCount range: ClosedRange<Int>) -> [WorkingChange] {
    let below = (1..<max(range.lowerBound, 1)).reversed()
    let above = range.upperBound + 1..<max(area.practices.count, range.upperBound) + 1
    let found = [nearestCount(Array(below), to: range), nearestCount(Array(above), to: range)]
    return found.compactMap { $0 }
  }

  private mutating func nearestCount(
    _ counts: [Int], to range: ClosedRange<Int>
  ) -> WorkingChange? {
    var isLeast = true
    for count in counts {
      var changed = rules
      changed.localities = count...count
      switch find(changed) {
      case .none: continue
      case .unknown: isLeast = false
      case .plan(let groups):
        let nearest = count < range.lowerBound ? range.lowerBound : range.upperBound
        return WorkingChange(
          sentence: Self.sentence(count, insteadOf: range),
          changes: [.loosen(.count(range), to: [.count(count...count)])],
          size: Double(abs(count - nearest)), unit: "localities", isLeast: isLeast,
          rules: changed, area: area, groups: groups)
      }
    }
    return nil
  }

  /// "draw four localities instead of five".
  static func sentence(_ count: Int, insteadOf range: ClosedRange<Int>) -> String {
    let localities = count == 1 ? "locality" : "localities"
    let (low, high) = (NumberText.words(range.lowerBound), NumberText.words(range.upperBound))
    return "draw \(NumberText.words(count)) \(localities) instead of "
      + (range.count == 1 ? low : "\(low) to \(high)")
  }

  // MARK: Figures on a scale

  /// The least step along the scales of a rule that has a figure.
  mutating func changes(ofScale rule: Rule, in rules: PlanningRules) -> [WorkingChange] {
    RuleScale.scales(of: rule, in: rules, area).compactMap { leastStep(along: $0, of: rule) }
  }

  /// The first step with which there is a plan: by halving what is left between a step that is too
  /// short and one for which a plan is known, each plan saying itself how far it needs to go.
  private mutating func leastStep(along scale: RuleScale, of rule: Rule) -> WorkingChange? {
    guard scale.steps > 0, case .plan(var groups) = find(scale.rules(scale.steps)) else {
      return nil
    }
    var (short, enough) = (0, min(scale.steps, max(1, scale.stepsNeeded(groups))))
    var isLeast = true
    while enough - short > 1 {
      let middle = short + (enough - short) / 2
      switch find(scale.rules(middle)) {
      case .plan(let found):
        groups = found
        enough = min(middle, max(short + 1, scale.stepsNeeded(found)))
      case .none: short = middle
      case .unknown:
        isLeast = false
        short = middle
      }
    }
    let changed = scale.rule(enough)
    return WorkingChange(
      sentence: scale.sentence(enough), changes: [.loosen(rule, to: [changed])],
      size: scale.size(enough), unit: scale.unit, isLeast: isLeast, rules: scale.rules(enough),
      area: area, groups: groups)
  }

  // MARK: Rules that are kept or not

  mutating func leavingOut(_ rule: Rule) -> [WorkingChange] {
    let changed = rules.dropping(rule)
    guard case .plan(let groups) = find(changed) else { return [] }
    return [
      WorkingChange(
        sentence: rule.leavingOut(in: area, rules), changes: [.leaveOut(rule)], size: 1,
        unit: "rules", rules: changed, area: area, groups: groups)
    ]
  }

  /// Where a set has more than two practices each is let go by itself; where that is not enough the
  /// rule is left out.
  private mutating func releasing(
    oneOf set: [PracticeIndex], from rule: Rule, keeping rest: ([PracticeIndex]) -> Rule
  ) -> [WorkingChange] {
    var found: [WorkingChange] = []
    if set.count > 2 {
      for practice in set.sorted(by: { (area.listSizes[$0], $0) < (area.listSizes[$1], $1) }) {
        let others = set.filter { $0 != practice }
        var changed = rules.dropping(rule)
        changed.together.append(others)
        guard case .plan(let groups) = find(changed) else { continue }
        found.append(
          WorkingChange(
            sentence: rule.letting(practice, goIn: area),
            changes: [.loosen(rule, to: [rest(others)])],
            size: Double(area.listSizes[practice]), unit: "patients", rules: changed, area: area,
            groups: groups))
      }
    }
    if !found.isEmpty { return found }
    return leavingOut(rule).map { change in
      var change = change
      change.size = Double(area.listSizes.total(of: set))
      change.unit = "patients"
      return change
    }
  }

  /// Each pair of the set is let share a locality by itself.
  private mutating func changes(ofApart set: [PracticeIndex]) -> [WorkingChange] {
    let rule = Rule.apart(set)
    var found: [WorkingChange] = []
    for (place, one) in set.enumerated() where set.count > 2 {
      for other in set[(place + 1)...] {
        let rest = [one, other].map { left in set.filter { $0 != left } }
        var changed = rules.dropping(rule)
        changed.apart += rest
        guard case .plan(let groups) = find(changed) else { continue }
        found.append(
          WorkingChange(
            sentence: "let \(area.label(of: one)) and \(area.label(of: other)) be together",
            changes: [.loosen(rule, to: rest.map(Rule.apart))],
            size: Double(area.listSizes.total(of: [one, other])), unit: "patients",
            rules: changed, area: area, groups: groups))
      }
    }
    if !found.isEmpty { return found }
    return leavingOut(rule).map { change in
      var change = change
      change.size = Double(area.listSizes.total(of: set))
      change.unit = "patients"
      return change
    }
  }

  /// One more hub, in order of code; where no one is enough, any.
  private mutating func changes(ofHubs hubs: [PracticeIndex]) -> [WorkingChange] {
    let rule = Rule.hubsAllowed(hubs)
    let any = leavingOut(rule)
    guard !any.isEmpty else { return [] }
    var found: [WorkingChange] = []
    for practice in area.indices where !hubs.contains(practice) {
      var changed = rules
      changed.hubsAllowed = (hubs + [practice]).sorted()
      guard case .plan(let groups) = find(changed) else { continue }
      found.append(
        WorkingChange(
          sentence: "allow \(area.label(of: practice)) to be a hub too",
          changes: [.loosen(rule, to: [.hubsAllowed((hubs + [practice]).sorted())])], size: 1,
          unit: "hubs", rules: changed, area: area, groups: groups))
    }
    return found.isEmpty ? any : found
  }

  // MARK: The map

  /// The shortest link between two pieces of the place, for every two of them, that leaves a plan.
  mutating func links() -> [WorkingChange] {
    let pieces = area.adjacency.pieces(of: area.indices)
    var found: [WorkingChange] = []
    for (place, one) in pieces.enumerated() {
      for other in pieces[(place + 1)...] {
        let pairs = one.flatMap { first in other.map { (first, $0) } }
        guard
          let pair = pairs.min(by: {
            area.distances[$0.0, $0.1] < area.distances[$1.0, $1.1]
          })
        else { continue }
        let joined = area.joining(pair.0, pair.1)
        guard case .plan(let groups) = find(rules, on: joined) else { continue }
        found.append(
          WorkingChange(
            sentence: "let \(area.label(of: pair.0)) and \(area.label(of: pair.1)) count as "
              + "neighbours",
            changes: [.join(min(pair.0, pair.1), max(pair.0, pair.1))],
            size: area.distances[pair.0, pair.1], unit: "km", rules: rules, area: joined,
            groups: groups))
      }
    }
    return found
  }

  /// Whether a plan keeps rules, as long as searches are left.
  mutating func find(_ rules: PlanningRules, on area: Area? = nil) -> PlanFinder.Answer {
    guard finder.searches < limits.changeSearches else {
      hasMoreToTry = true
      return .unknown
    }
    return finder.anyPlan(rules, on: area)
  }
}

extension Area {
  /// The same place where two practices are neighbours too.
  func joining(_ one: PracticeIndex, _ other: PracticeIndex) -> Area {
    var area = self
    area.adjacency = Adjacency(
      count: practices.count,
      links: adjacency.links + [
        .init(one, other, source: .correction(reason: "tried, since the place is in pieces"))
      ], removals: adjacency.removals)
    return area
  }
}

import PlaceModel
import Testing

@testable import Planning

/// A drawn place whose rules cannot all be kept, what is said of it, and the same found out by looking
/// at every grouping there is.
struct WhyNothingFits {
  let area: Area
  let rules: PlanningRules
  /// The rules one by one, in their order; those of which nothing is asked left out.
  let list: [Rule]
  let noPlan: NoPlan

  init(_ area: Area, _ rules: PlanningRules) throws {
    self.area = area
    self.rules = rules
    list = Self.list(of: rules, in: area)
    noPlan = try #require(Planner(area, rules: rules).plan().noPlan).explained(
      for: area, rules: rules)
  }

  static func list(of rules: PlanningRules, in area: Area) -> [Rule] {
    var list: [Rule] = [
      .count(rules.localities), .minimum(rules.population.minimum),
      .maximum(rules.population.maximum),
    ]
    list += rules.years.map(Rule.year) + rules.targets.map(Rule.target)
    list += rules.together.map(Rule.together) + rules.apart.map(Rule.apart)
    list += rules.fixed.map(Rule.fixed)
    list += rules.hubsAllowed.map { [.hubsAllowed($0)] } ?? []
    list += rules.hubsRequired.map(Rule.hubRequired)
    if rules.keepClustersWhole {
      list += area.clusters.indices.filter { !rules.partedClusters.contains($0) }
        .map(Rule.clusterWhole)
    }
    list += rules.maximumTravel.map { [.maximumTravel($0)] } ?? []
    list += rules.fewestPractices.map { [.fewestPractices($0)] } ?? []
    list += rules.mostPractices.map { [.mostPractices($0)] } ?? []
    return list
  }

  /// Checks that these rules are at odds and no fewer are, and that each offer does what it says.
  func expect(
    clash rules: [Rule], offers sentences: [String],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let clash = try #require(noPlan.clash, sourceLocation: location)
    #expect(clash.rules == rules, sourceLocation: location)
    #expect(clash.isMinimal && clash.isSmallest, sourceLocation: location)
    #expect(clash.sentences.count == rules.count, sourceLocation: location)
    let all = EveryGrouping(area, wholeClusters: self.rules.keepClustersWhole)
    #expect(!all.hasPlan(rules), sourceLocation: location)
    for left in rules {
      #expect(all.hasPlan(rules.filter { $0 != left }), "\(left)", sourceLocation: location)
    }
    for fewer in Self.subsets(of: list, count: rules.count - 1) {
      #expect(all.hasPlan(fewer), "\(fewer)", sourceLocation: location)
    }
    #expect(noPlan.relaxations.map(\.sentence) == sentences, sourceLocation: location)
    for offer in noPlan.relaxations { expectWorks(offer, at: location) }
    let scores = noPlan.relaxations.map(\.planned.proof.score)
    #expect(scores == scores.sorted(), sourceLocation: location)
  }

  /// That the offer's plan is one, keeps all rules but those that are changed, and these as changed.
  private func expectWorks(_ offer: Relaxation, at location: SourceLocation) {
    var asked = list
    var place = area
    for change in offer.changes {
      switch change {
      case .leaveOut(let rule):
        #expect(asked.contains(rule), sourceLocation: location)
        asked.removeAll { $0 == rule }
      case .loosen(let rule, let others):
        #expect(asked.contains(rule), sourceLocation: location)
        asked.removeAll { $0 == rule }
        asked += others
      case .join(let one, let other):
        #expect(!area.adjacency.neighbours(of: one).contains(other), sourceLocation: location)
        place = area.joining(one, other)
      }
    }
    let groups = offer.planned.plan.localities.map { $0.members.sorted() }
      .sorted { $0[0] < $1[0] }
    let all = EveryGrouping(place, wholeClusters: rules.keepClustersWhole)
    #expect(all.groupings.contains(groups), "\(offer.sentence)", sourceLocation: location)
    #expect(all.keeps(groups, asked), "\(offer.sentence)", sourceLocation: location)
    #expect(offer.planned.proof.status == .proven, sourceLocation: location)
    #expect(offer.isLeast && offer.size > 0, sourceLocation: location)
    // The next smaller change of a figure is not enough.
    for change in offer.changes {
      guard case .loosen(let rule, let others) = change, let less = others.first.flatMap(short)
      else { continue }
      #expect(
        !all.hasPlan(asked.map { $0 == others[0] ? less : $0 }), "\(rule), \(offer.sentence)",
        sourceLocation: location)
    }
  }

  /// A figure one step stricter.
  private func short(_ rule: Rule) -> Rule? {
    switch rule {
    case .minimum(let figure): .minimum(figure + 1)
    case .maximum(let figure): .maximum(figure - 1)
    case .fewestPractices(let figure): .fewestPractices(figure + 1)
    case .mostPractices(let figure): .mostPractices(figure - 1)
    case .maximumTravel(let figure): .maximumTravel(figure - 0.001)
    default: nil
    }
  }

  private static func subsets(of rules: [Rule], count: Int) -> [[Rule]] {
    guard count > 0 else { return [[]] }
    guard let first = rules.first else { return [] }
    let rest = Array(rules.dropFirst())
    return subsets(of: rest, count: count - 1).map { [first] + $0 }
      + subsets(of: rest, count: count)
  }
}

public import PlaceModel

extension PlanningRules {
  /// Any number of localities: more than a place has practices.
  public static let anyCount = 1...10_000
  /// Any list size: more patients than a place has.
  public static let anyMaximum = 1 << 40

  /// All rules that are set, each once: the count of localities, the band, the years, the sizes of
  /// named localities, practices together, apart and fixed, hubs, clusters, travel and numbers of
  /// practices, as in ``Rule``; several of a kind in the order in which the rules name them.
  ///
  /// Left out is what asks nothing: a least of one, the size of a locality that no practice is fixed
  /// to, a cluster of one practice.
  public func named(in area: Area) -> [Rule] {
    var named: [Rule] = localities == Self.anyCount ? [] : [.count(localities)]
    if population.minimum > 1 { named.append(.minimum(population.minimum)) }
    if population.maximum < Self.anyMaximum { named.append(.maximum(population.maximum)) }
    named += years.map(Rule.year)
    if let until { named.append(.until(until)) }
    named += targets.filter { isFixed($0.locality) }.map(Rule.target)
    named += together.map(Rule.together) + apart.map(Rule.apart) + fixed.map(Rule.fixed)
    if let hubsAllowed { named.append(.hubsAllowed(hubsAllowed)) }
    named += hubsRequired.map(Rule.hubRequired)
    if keepClustersWhole {
      named += area.clusters.indices.filter {
        area.clusters[$0].members.count > 1 && !partedClusters.contains($0)
      }.map(Rule.clusterWhole)
    }
    if let maximumTravel { named.append(.maximumTravel(maximumTravel)) }
    if let fewestPractices, fewestPractices > 1 { named.append(.fewestPractices(fewestPractices)) }
    if let mostPractices { named.append(.mostPractices(mostPractices)) }
    var seen: Set<Rule> = []
    return named.filter { seen.insert($0).inserted }
  }

  /// The same without one of its rules; the others stay as they are.
  ///
  /// A least falls to one, a most rises above what any place has, and the ideal stays. With the last
  /// practice that is fixed to a locality goes the size that this locality was to have. A cluster that
  /// need not stay whole is moved about practice by practice.
  public func dropping(_ rule: Rule) -> PlanningRules {
    var rules = self
    switch rule {
    case .count: rules.localities = Self.anyCount
    case .minimum: rules.population.minimum = 1
    case .maximum: rules.population.maximum = Self.anyMaximum
    case .year(let year): rules.years.removeAll { $0 == year }
    case .until: rules.until = nil
    case .target(let target): rules.targets.removeAll { $0 == target }
    case .together(let practices): rules.together.removeAll { $0 == practices }
    case .apart(let practices): rules.apart.removeAll { $0 == practices }
    case .fixed(let fixed):
      rules.fixed.removeAll { $0 == fixed }
      if !rules.isFixed(fixed.locality) {
        rules.targets.removeAll { $0.locality == fixed.locality }
      }
    case .hubsAllowed: rules.hubsAllowed = nil
    case .hubRequired(let hub): rules.hubsRequired.removeAll { $0 == hub }
    case .clusterWhole(let cluster):
      rules.partedClusters = Set(partedClusters).union([cluster]).sorted()
    case .maximumTravel: rules.maximumTravel = nil
    case .fewestPractices: rules.fewestPractices = nil
    case .mostPractices: rules.mostPractices = nil
    }
    return rules
  }

  /// Whether any practice is fixed to a locality.
  private func isFixed(_ locality: String) -> Bool { fixed.contains { $0.locality == locality } }
}

import PlaceModel
import Planning

/// All plans of a small area, each scored by the definitions of the terms.
struct EveryPlan {
  /// `nil` where no plan keeps the rules.
  let leastScore: Double?

  /// - Parameter forecast: years in which every locality must be inside the band too.
  init(_ area: Area, _ rules: PlanningRules, in forecast: [YearListSizes] = []) {
    leastScore = Self.all(area, rules).filter {
      Self.isInside($0.groups, rules.population, forecast)
    }.map(\.score).min()
  }

  /// Each plan that keeps the count, the band and the neighbours, always in the same order.
  static func all(
    _ area: Area, _ rules: PlanningRules
  ) -> [(groups: [[PracticeIndex]], score: Double)] {
    var all: [(groups: [[PracticeIndex]], score: Double)] = []
    var groups: [[PracticeIndex]] = []
    func place(_ practice: Int) {
      if practice == area.practices.count {
        if let score = score(groups, area, rules) { all.append((groups, score)) }
        return
      }
      for group in groups.indices {
        groups[group].append(PracticeIndex(practice))
        place(practice + 1)
        groups[group].removeLast()
      }
      if groups.count < rules.localities.upperBound {
        groups.append([PracticeIndex(practice)])
        place(practice + 1)
        groups.removeLast()
      }
    }
    place(0)
    return all
  }

  private static func score(
    _ groups: [[PracticeIndex]], _ area: Area, _ rules: PlanningRules
  ) -> Double? {
    guard rules.localities.contains(groups.count) else { return nil }
    var score = 0.0
    for members in groups {
      let size = members.map { area.listSizes[$0] }.reduce(0, +)
      guard rules.population.minimum <= size, size <= rules.population.maximum,
        rules.keepClustersWhole
          ? holdsWholeClusters(members, area) : isConnected(members, area)
      else { return nil }
      let travel = members.map { Self.travel(members, to: $0, area) }.min() ?? 0
      score += rules.objective.travel * travel
      score += rules.objective.balance * Double(abs(size - rules.population.ideal))
      for member in members {
        let cluster = area.indices.filter { area[$0].cluster == area[member].cluster }
        let whole = cluster.map { area.listSizes[$0] }.reduce(0, +)
        let lost = cluster.filter { !members.contains($0) }.map { area.listSizes[$0] }.reduce(0, +)
        score += rules.objective.continuity * Double(area.listSizes[member] * lost) / Double(whole)
      }
    }
    return score
  }

  static func isInside(
    _ groups: [[PracticeIndex]], _ band: PopulationBand, _ forecast: [YearListSizes]
  ) -> Bool {
    forecast.allSatisfy { year in
      groups.allSatisfy { members in
        let size = members.map { year.patients[$0.rawValue] }.reduce(0, +)
        return band.minimum <= size && size <= band.maximum
      }
    }
  }

  /// Whether no cluster is parted, and the clusters hang together by neighbours of any of their practices.
  private static func holdsWholeClusters(_ members: [PracticeIndex], _ area: Area) -> Bool {
    func isOne(_ one: PracticeIndex, _ other: PracticeIndex) -> Bool {
      area[one].cluster == area[other].cluster
        || area.adjacency.links.contains {
          ($0.first, $0.second) == (min(one, other), max(one, other))
        }
    }
    guard
      area.indices.allSatisfy({ practice in
        members.contains(practice)
          || !members.contains { area[$0].cluster == area[practice].cluster }
      })
    else { return false }
    var reached = Array(members.prefix(1))
    for _ in members {
      reached = members.filter { member in reached.contains { isOne($0, member) || $0 == member } }
    }
    return reached.count == members.count
  }

  /// List size times the distance worked out from the positions.
  static func travel(_ members: [PracticeIndex], to hub: PracticeIndex, _ area: Area) -> Double {
    members.map { member in
      guard case .grid(let east, let north) = area[member].position,
        case .grid(let hubEast, let hubNorth) = area[hub].position
      else { return .nan }
      let (across, up) = ((east - hubEast) / 1_000, (north - hubNorth) / 1_000)
      return Double(area.listSizes[member]) * (across * across + up * up).squareRoot()
    }.reduce(0, +)
  }

  static func isConnected(_ members: [PracticeIndex], _ area: Area) -> Bool {
    var reached = Set(members.prefix(1))
    for _ in members {
      for link in area.adjacency.links
      where members.contains(link.first) && members.contains(link.second) {
        if reached.contains(link.first) { reached.insert(link.second) }
        if reached.contains(link.second) { reached.insert(link.first) }
      }
    }
    return reached.count == members.count
  }
}

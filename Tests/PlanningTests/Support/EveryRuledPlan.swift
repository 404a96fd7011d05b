import Geography
import PlaceModel
import Planning

/// All plans of a small area that keep every rule, each scored by the definitions of the terms, with
/// nothing taken from the planner but the rules.
struct EveryRuledPlan {
  let area: Area
  let rules: PlanningRules
  /// `nil` where no plan keeps the rules.
  private(set) var leastScore: Double?
  /// How many plans keep the rules.
  private(set) var plans = 0

  init(_ area: Area, _ rules: PlanningRules) {
    self.area = area
    self.rules = rules
    var groups: [[Int]] = []
    func place(_ practice: Int) {
      if practice == area.practices.count {
        guard let score = score(groups) else { return }
        plans += 1
        leastScore = min(leastScore ?? .infinity, score)
        return
      }
      for group in groups.indices {
        groups[group].append(practice)
        place(practice + 1)
        groups[group].removeLast()
      }
      if groups.count < rules.localities.upperBound {
        groups.append([practice])
        place(practice + 1)
        groups.removeLast()
      }
    }
    place(0)
  }

  /// The score of a plan; `nil` where it breaks a rule, or scores infinitely much.
  func score(_ groups: [[Int]]) -> Double? {
    guard rules.localities.contains(groups.count) else { return nil }
    for whole in wholeClusters where !groups.contains(where: { whole.isSubset(of: $0) }) {
      return nil
    }
    for set in rules.together.map(numbers)
    where !groups.contains(where: { set.isSubset(of: $0) }) { return nil }
    for set in rules.apart.map(numbers)
    where groups.contains(where: { set.intersection($0).count > 1 }) { return nil }
    for one in rules.fixed {
      for other in rules.fixed {
        let areOne = groups.contains {
          $0.contains(one.practice.rawValue) && $0.contains(other.practice.rawValue)
        }
        if areOne != (one.locality == other.locality) { return nil }
      }
    }
    var sum = 0.0
    for group in groups {
      guard let score = score(of: group) else { return nil }
      sum += score
    }
    return sum.isFinite ? sum : nil
  }

  private func score(of group: [Int]) -> Double? {
    let name = rules.fixed.first { group.contains($0.practice.rawValue) }?.locality
    let target = rules.targets.first { $0.locality == name }?.population
    let band = target ?? rules.population
    let size = group.map { area.listSizes.values[$0] }.reduce(0, +)
    guard (band.minimum...band.maximum).contains(size), holdsTogether(group) else { return nil }
    for year in rules.years {
      let band = target ?? year.band ?? rules.population
      let size = group.map { year.patients[$0] }.reduce(0, +)
      guard (band.minimum...band.maximum).contains(size) else { return nil }
    }
    guard group.count >= rules.fewestPractices ?? 0, group.count <= rules.mostPractices ?? .max
    else { return nil }
    guard let travel = leastTravel(of: group) else { return nil }
    var score = 0.0
    if rules.objective.travel > 0 { score += rules.objective.travel * travel }
    score += rules.objective.continuity * parted(group)
    score += rules.objective.balance * Double(abs(size - band.ideal))
    if rules.objective.need > 0, let weighted = area.weightedPatients {
      let mean = weighted.reduce(0, +) / Double(area.listSizes.total)
      let own = group.map { weighted[$0] }.reduce(0, +) / Double(size)
      score += rules.objective.need * abs(own - mean) * Double(size)
    }
    if rules.objective.workforce > 0 {
      let staff = fullTimeGPs
      let mean = Double(area.listSizes.total) / staff.reduce(0, +)
      let own = Double(size) / group.map { staff[$0] }.reduce(0, +)
      score += rules.objective.workforce * abs(own - mean) * Double(size) / mean
    }
    return score
  }

  /// From all members to the best hub that the rules allow; `nil` where they allow none.
  private func leastTravel(of group: [Int]) -> Double? {
    let required = numbers(rules.hubsRequired).intersection(group)
    guard required.count < 2 else { return nil }
    let travels = (required.first.map { [$0] } ?? group).compactMap { hub -> Double? in
      if let allowed = rules.hubsAllowed, !allowed.contains(PracticeIndex(hub)) { return nil }
      var sum = 0.0
      for member in group {
        let travel = travel(member, hub)
        if travel > rules.maximumTravel ?? .infinity { return nil }
        sum += Double(area.listSizes.values[member]) * travel
      }
      return sum
    }
    return travels.min()
  }

  func travel(_ one: Int, _ other: Int) -> Double {
    if let table = area.travelTable { return table.values[one * area.practices.count + other] }
    guard case .grid(let east, let north) = area.practices[one].position,
      case .grid(let otherEast, let otherNorth) = area.practices[other].position
    else { return .nan }
    let (across, up) = ((east - otherEast) / 1_000, (north - otherNorth) / 1_000)
    return (across * across + up * up).squareRoot()
  }

  private func parted(_ group: [Int]) -> Double {
    group.map { member in
      let cluster = area.practices.indices.filter {
        area.practices[$0].cluster == area.practices[member].cluster
      }
      let whole = cluster.map { area.listSizes.values[$0] }.reduce(0, +)
      let lost = Set(cluster).subtracting(group).map { area.listSizes.values[$0] }.reduce(0, +)
      return Double(area.listSizes.values[member] * lost) / Double(whole)
    }.reduce(0, +)
  }

  /// By practice: as recorded, or at the mean for each patient of those that are recorded.
  private var fullTimeGPs: [Double] {
    let records = area.records.workforce?.records ?? []
    let known = area.practices.indices.map { practice -> Double? in
      let own = records.filter { $0.practice.rawValue == practice && $0.role == .gp }
      return own.isEmpty || own.contains { $0.fte == nil }
        ? nil : own.compactMap(\.fte).reduce(0, +)
    }
    let counted = known.indices.filter { known[$0] != nil }
    let rate =
      counted.compactMap { known[$0] }.reduce(0, +)
      / Double(counted.map { area.listSizes.values[$0] }.reduce(0, +))
    return known.indices.map { known[$0] ?? Double(area.listSizes.values[$0]) * rate }
  }

  /// Clusters that must not be parted, by the numbers of their practices.
  private var wholeClusters: [Set<Int>] {
    guard rules.keepClustersWhole else { return [] }
    return area.clusters.indices.filter { !rules.partedClusters.contains($0) }
      .map { numbers(area.clusters[$0].members) }
  }

  /// Whether neighbours, and clusters that are kept whole, make one piece of a group.
  private func holdsTogether(_ group: [Int]) -> Bool {
    let whole = wholeClusters
    var reached: Set<Int> = [group[0]]
    for _ in group {
      for member in group where !reached.contains(member) {
        let isReached = reached.contains { other in
          whole.contains { $0.contains(member) && $0.contains(other) }
            || area.adjacency.areNeighbours(PracticeIndex(member), PracticeIndex(other))
        }
        if isReached { reached.insert(member) }
      }
    }
    return reached.count == group.count
  }

  private func numbers(_ practices: [PracticeIndex]) -> Set<Int> { Set(practices.map(\.rawValue)) }
}

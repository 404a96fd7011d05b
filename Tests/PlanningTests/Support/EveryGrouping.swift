import PlaceModel
import Planning

/// Every way of splitting a small place into connected groups, and what rules each keeps by the words
/// of the rules alone.
struct EveryGrouping {
  let area: Area
  let groupings: [[[PracticeIndex]]]

  /// - Parameter whole: clusters that count as one piece each.
  init(_ area: Area, wholeClusters whole: Bool = false) {
    self.area = area
    var all: [[[PracticeIndex]]] = []
    var groups: [[PracticeIndex]] = []
    func place(_ practice: Int) {
      if practice == area.practices.count {
        if groups.allSatisfy({ Self.isConnected($0, area, whole) }) { all.append(groups) }
        return
      }
      for group in groups.indices {
        groups[group].append(PracticeIndex(practice))
        place(practice + 1)
        groups[group].removeLast()
      }
      groups.append([PracticeIndex(practice)])
      place(practice + 1)
      groups.removeLast()
    }
    place(0)
    groupings = all
  }

  /// Whether any way keeps all rules.
  func hasPlan(_ rules: [Rule]) -> Bool { groupings.contains { keeps($0, rules) } }

  func keeps(_ groups: [[PracticeIndex]], _ rules: [Rule]) -> Bool {
    rules.allSatisfy { keeps(groups, $0, among: rules) } && hasHubs(groups, rules)
  }

  private func keeps(_ groups: [[PracticeIndex]], _ rule: Rule, among rules: [Rule]) -> Bool {
    func home(_ practice: PracticeIndex) -> Int {
      groups.firstIndex { $0.contains(practice) } ?? -1
    }
    func size(_ group: [PracticeIndex]) -> Int {
      group.map { area.listSizes[$0] }.reduce(0, +)
    }
    let targets = rules.compactMap { if case .target(let target) = $0 { target } else { nil } }
    let fixed = rules.compactMap { if case .fixed(let fixed) = $0 { fixed } else { nil } }
    func isExempt(_ group: [PracticeIndex]) -> Bool {
      fixed.contains { practice in
        group.contains(practice.practice) && targets.contains { $0.locality == practice.locality }
      }
    }
    switch rule {
    case .count(let range): return range.contains(groups.count)
    case .minimum(let least): return groups.allSatisfy { isExempt($0) || size($0) >= least }
    case .maximum(let most): return groups.allSatisfy { isExempt($0) || size($0) <= most }
    case .year(let year):
      guard let band = year.band else { return false }
      return groups.allSatisfy { group in
        let size = group.map { year.patients[$0.rawValue] }.reduce(0, +)
        return band.minimum <= size && size <= band.maximum
      }
    case .until: return false
    case .target(let target):
      return groups.allSatisfy { group in
        !fixed.contains { $0.locality == target.locality && group.contains($0.practice) }
          || (target.population.minimum <= size(group) && size(group) <= target.population.maximum)
      }
    case .together(let set): return Set(set.map(home)).count == 1
    case .apart(let set): return Set(set.map(home)).count == set.count
    case .fixed(let one):
      return fixed.allSatisfy { other in
        (home(one.practice) == home(other.practice)) == (one.locality == other.locality)
      }
    case .clusterWhole(let cluster):
      return Set(area.clusters[cluster].members.map(home)).count == 1
    case .fewestPractices(let fewest): return groups.allSatisfy { $0.count >= fewest }
    case .mostPractices(let most): return groups.allSatisfy { $0.count <= most }
    case .hubsAllowed, .hubRequired, .maximumTravel: return true
    }
  }

  /// Whether each group has a practice that every rule on hubs lets be its hub.
  private func hasHubs(_ groups: [[PracticeIndex]], _ rules: [Rule]) -> Bool {
    groups.allSatisfy { group in
      group.contains { hub in
        rules.allSatisfy { rule in
          switch rule {
          case .hubsAllowed(let hubs): hubs.contains(hub)
          case .hubRequired(let required): required == hub || !group.contains(required)
          case .maximumTravel(let most):
            group.allSatisfy { area.distances[$0, hub] <= most }
          default: true
          }
        }
      }
    }
  }

  private static func isConnected(
    _ members: [PracticeIndex], _ area: Area, _ wholeClusters: Bool
  ) -> Bool {
    var reached = Set(members.prefix(1))
    for _ in members {
      for one in members {
        for other in members where reached.contains(one) {
          let isLinked = area.adjacency.neighbours(of: one).contains(other)
          if isLinked || (wholeClusters && area[one].cluster == area[other].cluster) {
            reached.insert(other)
          }
        }
      }
    }
    return reached.count == members.count
  }
}

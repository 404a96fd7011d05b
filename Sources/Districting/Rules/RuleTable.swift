/// The rules of districts in flat arrays, for loops that ask of one unit at a time.
///
/// Sets that share a unit are one group: whoever is together with the same unit is together.
struct RuleTable: Hashable {
  /// By unit, the number of its group; −1 for a unit that may be without others.
  let groupOfUnit: [Int]
  /// By group, its units in order.
  let groups: [[Int]]
  /// By unit, the units that it must not share a district with, in order.
  let foesOfUnit: [[Int]]
  /// By unit, the named district that it must be in; −1 for none.
  let nameOfUnit: [Int]
  /// Units that can be in no district, since what they must keep is at odds.
  let isBarred: [Bool]
  let isEmpty: Bool

  init(_ rules: DistrictRules, units: Int) {
    isEmpty = rules.isEmpty
    let sets = rules.together + rules.named.map(\.anchors)
    var leader = Array(0..<units)
    func root(_ unit: Int) -> Int {
      var unit = unit
      while leader[unit] != unit { unit = leader[unit] }
      return unit
    }
    for set in sets {
      for unit in set.dropFirst() {
        let (one, other) = (root(set[0]), root(unit))
        leader[max(one, other)] = min(one, other)
      }
    }
    var members = [[Int]](repeating: [], count: units)
    for unit in 0..<units { members[root(unit)].append(unit) }
    let groups = members.filter { $0.count > 1 }
    var groupOfUnit = [Int](repeating: -1, count: units)
    for (number, group) in groups.enumerated() {
      for unit in group { groupOfUnit[unit] = number }
    }
    var nameOfUnit = [Int](repeating: -1, count: units)
    var isBarred = [Bool](repeating: false, count: units)
    for (name, district) in rules.named.enumerated() {
      for anchor in district.anchors {
        for unit in members[root(anchor)] {
          if nameOfUnit[unit] >= 0 && nameOfUnit[unit] != name { isBarred[unit] = true }
          nameOfUnit[unit] = name
        }
      }
    }
    var foes = [Set<Int>](repeating: [], count: units)
    for set in rules.apart + Self.pairsOfNames(nameOfUnit, count: rules.named.count) {
      let set = Set(set)
      for one in set {
        for other in set where one != other {
          foes[one].insert(other)
          if root(one) == root(other) { isBarred[one] = true }
        }
      }
    }
    self.groups = groups
    self.groupOfUnit = groupOfUnit
    self.nameOfUnit = nameOfUnit
    self.isBarred = isBarred
    foesOfUnit = foes.map { $0.sorted() }
  }

  /// One unit of each named district: these are all apart.
  private static func pairsOfNames(_ nameOfUnit: [Int], count: Int) -> [[Int]] {
    let first = (0..<count).compactMap { name in nameOfUnit.firstIndex(of: name) }
    return first.count > 1 ? [first] : []
  }

  /// The named district that these members are, when they keep the rules; `nil` for one without a
  /// name.
  func name(of members: some Sequence<Int>) -> Int? {
    for member in members where nameOfUnit[member] >= 0 { return nameOfUnit[member] }
    return nil
  }

  /// How many rules a district with these members breaks, its band aside: units without one that
  /// they must be with, pairs that must be apart, and units that can be in no district.
  /// - Complexity: O(members × (foes + group size)).
  func breaches(of members: [Int]) -> Int {
    if isEmpty { return 0 }
    let inside = Set(members)
    var count = 0
    for member in members {
      if isBarred[member] { count += 1 }
      count += foesOfUnit[member].count { $0 > member && inside.contains($0) }
      if groupOfUnit[member] >= 0 {
        count += groups[groupOfUnit[member]].count { !inside.contains($0) }
      }
    }
    return count
  }
}

/// What the rules say of a set that grows and shrinks by one unit at a time while units beside it are
/// ruled out.
struct GrowingRules {
  private let table: RuleTable
  /// By unit, how many members of the set it must be apart from.
  private var foesHeld: [Int]
  /// By group, how many of its units are in the set, and how many are ruled out.
  private var held: [Int]
  private var ruledOut: [Int]
  /// How many groups are in the set in part.
  private var partialGroups = 0

  init(_ table: RuleTable) {
    self.table = table
    foesHeld = [Int](repeating: 0, count: table.foesOfUnit.count)
    held = [Int](repeating: 0, count: table.groups.count)
    ruledOut = held
  }

  /// Whether no unit is in the set without one that it must be with.
  var isWhole: Bool { partialGroups == 0 }

  /// Adds a unit to the set, unless no larger set may hold it.
  mutating func add(_ unit: Int) -> Bool {
    let group = table.groupOfUnit[unit]
    guard !table.isBarred[unit], foesHeld[unit] == 0, group < 0 || ruledOut[group] == 0 else {
      return false
    }
    for foe in table.foesOfUnit[unit] { foesHeld[foe] += 1 }
    if group >= 0 {
      held[group] += 1
      if held[group] == 1 { partialGroups += 1 }
      if held[group] == table.groups[group].count { partialGroups -= 1 }
    }
    return true
  }

  mutating func remove(_ unit: Int) {
    for foe in table.foesOfUnit[unit] { foesHeld[foe] -= 1 }
    let group = table.groupOfUnit[unit]
    if group >= 0 {
      if held[group] == table.groups[group].count { partialGroups += 1 }
      held[group] -= 1
      if held[group] == 0 { partialGroups -= 1 }
    }
  }

  /// Rules a unit out of the set.
  /// - Returns: whether the set can still become whole.
  mutating func close(_ unit: Int) -> Bool {
    let group = table.groupOfUnit[unit]
    guard group >= 0 else { return true }
    ruledOut[group] += 1
    return held[group] == 0
  }

  mutating func reopen(_ unit: Int) {
    let group = table.groupOfUnit[unit]
    if group >= 0 { ruledOut[group] -= 1 }
  }
}

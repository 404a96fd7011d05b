/// The later loads of a set that grows and shrinks by one unit at a time, beside the loads of all
/// that it may still hold.
///
/// With no later periods every question is answered at once.
struct GrowingLoads {
  private let table: PeriodTable
  /// By period, the load of the set.
  private var held: [Int]
  /// By period, the load of everything that the set holds or may still hold.
  private var open: [Int]
  /// How many periods have too little open to reach their minimum.
  private var shortPeriods = 0

  init(_ table: PeriodTable) {
    self.table = table
    held = [Int](repeating: 0, count: table.count)
    open = held
  }

  /// Whether every period's minimum can still be reached.
  var canReachMinimums: Bool { shortPeriods == 0 }

  /// Whether the set is at or above every period's minimum.
  var reachesMinimums: Bool {
    for period in 0..<table.count where held[period] < table.minimums[period] { return false }
    return true
  }

  /// Starts again with an empty set that may hold the given units.
  mutating func restart(open units: [Int]) {
    for period in 0..<table.count { (held[period], open[period]) = (0, 0) }
    shortPeriods = table.minimums.count { $0 > 0 }
    for unit in units { reopen(unit) }
  }

  /// Adds a unit to the set, unless that takes it over a maximum.
  mutating func add(_ unit: Int) -> Bool {
    let row = unit * table.count
    for period in 0..<table.count
    where held[period] + table.loads[row + period] > table.maximums[period] { return false }
    for period in 0..<table.count { held[period] += table.loads[row + period] }
    return true
  }

  mutating func remove(_ unit: Int) {
    let row = unit * table.count
    for period in 0..<table.count { held[period] -= table.loads[row + period] }
  }

  /// Rules a unit out of the set.
  mutating func close(_ unit: Int) {
    let row = unit * table.count
    for period in 0..<table.count {
      let before = open[period]
      open[period] = before - table.loads[row + period]
      let minimum = table.minimums[period]
      if before >= minimum && open[period] < minimum { shortPeriods += 1 }
    }
  }

  mutating func reopen(_ unit: Int) {
    let row = unit * table.count
    for period in 0..<table.count {
      let before = open[period]
      open[period] = before + table.loads[row + period]
      let minimum = table.minimums[period]
      if before < minimum && open[period] >= minimum { shortPeriods -= 1 }
    }
  }
}

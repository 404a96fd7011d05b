/// Every way of putting a few units into a given number of groups.
///
/// Partitions are counted by Stirling numbers of the second kind: ten units in three groups have
/// 9,330 ways, which is why this is for few units only.
struct Groupings {
  /// The most units it is sensible to list groupings of.
  static let mostUnits = 10

  /// How many units a group may hold.
  let sizes: ClosedRange<Int>
  /// Each way as groups of units, units ascending, groups in order of their first unit.
  let ways: [[[Int]]]

  init(units: Int, groups: Int, sizes: ClosedRange<Int>) {
    var ways: [[[Int]]] = []
    var current: [[Int]] = []
    func place(_ unit: Int) {
      if unit == units {
        if current.count == groups, current.allSatisfy({ sizes.contains($0.count) }) {
          ways.append(current)
        }
        return
      }
      for group in current.indices where current[group].count < sizes.upperBound {
        current[group].append(unit)
        place(unit + 1)
        current[group].removeLast()
      }
      if current.count < groups {
        current.append([unit])
        place(unit + 1)
        current.removeLast()
      }
    }
    place(0)
    self.sizes = sizes
    self.ways = ways
  }
}

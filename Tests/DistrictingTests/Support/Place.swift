import Districting

/// A districting problem in the plainest terms, from which the tests work out everything by
/// definition.
struct Place: CustomStringConvertible {
  var shape = "drawn"
  var loads: [Int]
  var edges: [(Int, Int)]
  /// By centre, the unit it stands in.
  var owners: [Int]
  /// By unit and centre.
  var assignment: [[Double]]
  var groups: [Int]
  var retentionWeight = 0.0
  var deviationWeight = 0.0
  var ideal = 0
  var districts: Int
  var band: ClosedRange<Int>
  /// Later periods: what the units carry then, and the band they must keep then.
  var later: [(loads: [Int], band: ClosedRange<Int>)] = []

  /// One centre a unit.
  init(
    loads: [Int], edges: [(Int, Int)], districts: Int, band: ClosedRange<Int>,
    cost: (Int, Int) -> Double = { _, _ in 0 }
  ) {
    let units = loads.indices
    self.loads = loads
    self.edges = edges
    self.districts = districts
    self.band = band
    owners = Array(units)
    assignment = units.map { unit in units.map { cost(unit, $0) } }
    groups = [Int](repeating: -1, count: loads.count)
  }

  var count: Int { loads.count }

  var problem: DistrictingProblem {
    DistrictingProblem(
      districts: districts, minimum: band.lowerBound, maximum: band.upperBound,
      graph: Graph(count: count, edges: edges),
      costs: CostModel(
        loads: loads, centreOwners: owners, assignment: assignment.flatMap { $0 }, groups: groups,
        retentionWeight: retentionWeight, deviationWeight: deviationWeight, ideal: ideal),
      laterPeriods: later.map {
        Period(
          loads: $0.loads,
          band: LoadBand(minimum: $0.band.lowerBound, maximum: $0.band.upperBound))
      })
  }

  var description: String {
    "\(shape) of \(count) units \(loads), edges \(edges), \(districts) districts of \(band), "
      + "groups \(groups), weights \(retentionWeight) and \(deviationWeight), ideal \(ideal)"
      + later.map { ", later \($0.loads) in \($0.band)" }.joined()
  }
}

extension Place {
  func load(_ members: [Int]) -> Int { members.map { loads[$0] }.reduce(0, +) }

  /// Whether some units are inside the band of every later period.
  func keepsLaterBands(_ members: [Int]) -> Bool {
    later.allSatisfy { period in
      period.band.contains(members.map { period.loads[$0] }.reduce(0, +))
    }
  }

  /// By removing reached units until nothing more can be reached.
  func isConnected(_ members: [Int]) -> Bool {
    guard let start = members.first else { return false }
    var (reached, left) = ([start], members.filter { $0 != start })
    var hasGrown = true
    while hasGrown {
      let touching = left.filter { unit in
        edges.contains {
          ($0.0 == unit && reached.contains($0.1)) || ($0.1 == unit && reached.contains($0.0))
        }
      }
      hasGrown = !touching.isEmpty
      reached += touching
      left.removeAll(where: touching.contains)
    }
    return left.isEmpty
  }

  func cost(_ members: [Int]) -> Double {
    let travels = owners.indices.filter { members.contains(owners[$0]) }.map { centre in
      members.map { assignment[$0][centre] }.reduce(0, +)
    }
    return (travels.min() ?? .infinity) + retentionWeight * parted(members)
      + deviationWeight * Double(abs(load(members) - ideal))
  }

  func cost(_ districts: [[Int]]) -> Double { districts.map { cost($0) }.reduce(0, +) }

  /// Unit by unit: its load times the share of its group's load that is outside the district.
  func parted(_ members: [Int]) -> Double {
    members.filter { groups[$0] >= 0 }.map { member in
      let group = groups.indices.filter { groups[$0] == groups[member] }
      let outside = group.filter { !members.contains($0) }
      return Double(loads[member]) * Double(load(outside)) / Double(load(group))
    }.reduce(0, +)
  }
}

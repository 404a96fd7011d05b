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
  var together: [[Int]] = []
  var apart: [[Int]] = []
  var named: [Named] = []
  /// Centres that a district must use when it holds their unit.
  var required: [Int] = []
  /// By unit, the ideal of the district that holds it; −1 for none of its own.
  var idealOfUnit: [Int]?
  var imbalances: [(weight: Double, values: [Double])] = []
  var staffing: (weight: Double, staff: [Double], mean: Double)?

  /// At most one: a place of the same units, what costs there being the second cost.
  var second: [Place] = []
  /// The most that the second cost may sum to.
  var most = 0.0

  /// A district known by units that it holds, with bands of its own where they are given.
  struct Named {
    var anchors: [Int]
    var band: ClosedRange<Int>?
    var later: [ClosedRange<Int>] = []
  }

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
        retentionWeight: retentionWeight, deviationWeight: deviationWeight, ideal: ideal,
        idealOfUnit: idealOfUnit, requiredCentres: required,
        imbalances: imbalances.map { .init(weight: $0.weight, values: $0.values) },
        staffing: staffing.map { .init(weight: $0.weight, staff: $0.staff, mean: $0.mean) }),
      laterPeriods: later.map { Period(loads: $0.loads, band: Self.band($0.band)) },
      rules: DistrictRules(
        together: together, apart: apart,
        named: named.map {
          NamedDistrict(
            anchors: $0.anchors, band: $0.band.map(Self.band), laterBands: $0.later.map(Self.band))
        }),
      ceiling: second.first.map { Ceiling(costs: $0.problem.costs, most: most) })
  }

  private static func band(_ range: ClosedRange<Int>) -> LoadBand {
    LoadBand(minimum: range.lowerBound, maximum: range.upperBound)
  }

  var description: String {
    "\(shape) of \(count) units \(loads), edges \(edges), \(districts) districts of \(band), "
      + "groups \(groups), weights \(retentionWeight) and \(deviationWeight), ideal \(ideal)"
      + later.map { ", later \($0.loads) in \($0.band)" }.joined()
      + (hasRules ? ", \(ruleText)" : "") + second.map { ", at most \(most) of \($0)" }.joined()
  }
}

extension Place {
  func load(_ members: [Int]) -> Int { members.map { loads[$0] }.reduce(0, +) }

  /// Whether some units are inside the band of every later period.
  func keepsLaterBands(_ members: [Int]) -> Bool {
    let own = name(of: members)?.later ?? []
    return later.indices.allSatisfy { number in
      let load = members.map { later[number].loads[$0] }.reduce(0, +)
      return (own.isEmpty ? later[number].band : own[number]).contains(load)
    }
  }

  /// The named district that holds one of these units; the first where there are several.
  func name(of members: [Int]) -> Named? {
    named.first { !$0.anchors.filter(members.contains).isEmpty }
  }

  /// Whether some units are inside the band of the base period.
  func keepsBand(_ members: [Int]) -> Bool {
    (name(of: members)?.band ?? band).contains(load(members))
  }

  /// Whether a district may be just these units, by the rules of who is with whom: rule by rule, all
  /// of a set or none of it.
  func keepsCompany(_ members: [Int]) -> Bool {
    let whole = together + named.map(\.anchors)
    return whole.allSatisfy { set in
      let inside = set.filter(members.contains)
      return inside.isEmpty || Set(inside) == Set(set)
    } && apart.allSatisfy { Set($0.filter(members.contains)).count <= 1 }
      && named.count { !$0.anchors.filter(members.contains).isEmpty } <= 1
  }

  var hasRules: Bool { !together.isEmpty || !apart.isEmpty || !named.isEmpty }

  private var ruleText: String {
    "together \(together), apart \(apart), named \(named), required \(required), own ideals "
      + "\(idealOfUnit ?? []), imbalances \(imbalances), staffing \(String(describing: staffing))"
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
    let own = owners.indices.filter { members.contains(owners[$0]) }
    let must = own.filter(required.contains)
    guard must.count <= 1 else { return .infinity }
    let travels = (must.isEmpty ? own : must).map { centre in
      members.map { assignment[$0][centre] }.reduce(0, +)
    }
    return (travels.min() ?? .infinity) + retentionWeight * parted(members)
      + deviationWeight * Double(abs(load(members) - ideal(members)))
      + imbalances.map { imbalance in
        imbalance.weight * abs(members.map { imbalance.values[$0] }.reduce(0, +))
      }.reduce(0, +) + staffingCost(members)
  }

  private func ideal(_ members: [Int]) -> Int {
    members.sorted().map { idealOfUnit?[$0] ?? -1 }.first { $0 >= 0 } ?? ideal
  }

  private func staffingCost(_ members: [Int]) -> Double {
    guard let staffing, staffing.weight > 0 else { return 0 }
    let staff = members.map { staffing.staff[$0] }.reduce(0, +)
    guard staff > 0 else { return .infinity }
    let load = Double(load(members))
    return staffing.weight * abs(load / staff - staffing.mean) * load / staffing.mean
  }

  func cost(_ districts: [[Int]]) -> Double { districts.map { cost($0) }.reduce(0, +) }

  func secondCost(_ members: [Int]) -> Double { second.first?.cost(members) ?? 0 }

  func secondCost(_ districts: [[Int]]) -> Double {
    districts.map { secondCost($0) }.reduce(0, +)
  }

  /// Unit by unit: its load times the share of its group's load that is outside the district.
  func parted(_ members: [Int]) -> Double {
    members.filter { groups[$0] >= 0 }.map { member in
      let group = groups.indices.filter { groups[$0] == groups[member] }
      let outside = group.filter { !members.contains($0) }
      return Double(loads[member]) * Double(load(outside)) / Double(load(group))
    }.reduce(0, +)
  }
}

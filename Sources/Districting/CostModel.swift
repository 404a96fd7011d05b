/// What a district costs: a sum of terms, each worked out for one district alone.
///
/// - **assignment**: the cheapest centre among the district's own, `min_c Σ_u assignment[u, c]`;
/// - **retention**: for a group's load that was together before, the part it is parted from,
///   `Σ_g n_g · (1 − n_g / N_g)`, where `n_g` of the group's `N_g` are in the district;
/// - **deviation**: the distance of the district's load from the ideal.
///
/// Every term is at least zero.
public struct CostModel: Hashable, Sendable {
  /// Places that may be a district's centre, by the unit each belongs to; a district may use a
  /// centre when it holds that unit.
  public let centreOwners: [Int]
  /// Unit after unit, the cost of serving the unit from each centre: units × centres values.
  public let assignment: [Double]
  /// The group each unit is in today; −1 for none.
  public let groups: [Int]
  /// Cost per unit of load that is parted from its group.
  public let retentionWeight: Double
  /// Cost per unit of load away from the ideal.
  public let deviationWeight: Double
  public let ideal: Int

  let loads: [Int]
  /// The centres that each unit brings to its district.
  let centresOfUnit: [[Int]]
  private let groupTotals: [Double]

  /// - Precondition: costs and weights are finite and at least zero, sizes agree, owners are units.
  public init(
    loads: [Int], centreOwners: [Int], assignment: [Double], groups: [Int]? = nil,
    retentionWeight: Double = 0, deviationWeight: Double = 0, ideal: Int = 0
  ) {
    let groups = groups ?? [Int](repeating: -1, count: loads.count)
    precondition(assignment.count == loads.count * centreOwners.count, "A cost a unit and centre.")
    precondition(groups.count == loads.count, "A group a unit.")
    precondition(centreOwners.allSatisfy(loads.indices.contains), "A centre belongs to a unit.")
    precondition(assignment.allSatisfy { $0 >= 0 && $0.isFinite }, "Costs are finite, at least 0.")
    precondition(
      [retentionWeight, deviationWeight].allSatisfy { $0 >= 0 && $0.isFinite },
      "Weights are finite, at least 0.")
    self.loads = loads
    self.centreOwners = centreOwners
    self.assignment = assignment
    self.groups = groups
    self.retentionWeight = retentionWeight
    self.deviationWeight = deviationWeight
    self.ideal = ideal
    var centres = [[Int]](repeating: [], count: loads.count)
    for (centre, owner) in centreOwners.enumerated() { centres[owner].append(centre) }
    centresOfUnit = centres
    var totals = [Double](repeating: 0, count: (groups.max() ?? -1) + 1)
    for (unit, group) in groups.enumerated() where group >= 0 {
      totals[group] += Double(loads[unit])
    }
    groupTotals = totals
  }

  /// Costs with one centre a unit, standing on it: `assignment[u, v]` from a function.
  public init(loads: [Int], cost: (_ unit: Int, _ centre: Int) -> Double) {
    let units = loads.indices
    self.init(
      loads: loads, centreOwners: Array(units),
      assignment: units.flatMap { unit in units.map { cost(unit, $0) } })
  }

  /// The cost of a district, its members in ascending order.
  ///
  /// - Returns: infinity for a district with no centre of its own.
  /// - Complexity: O(members × centres of the members).
  public func cost(of members: [Int]) -> Double {
    var best = Double.infinity
    for owner in members {
      for centre in centresOfUnit[owner] {
        var sum = 0.0
        for member in members { sum += assignment[member * centreOwners.count + centre] }
        best = min(best, sum)
      }
    }
    let retention = retentionWeight > 0 ? retentionLoss(of: members) : 0
    return best + weighted(retention: retention, load: load(of: members))
  }

  /// The sum of the members' loads.
  public func load(of members: [Int]) -> Int { members.reduce(0) { $0 + loads[$1] } }

  /// The load that is parted from its group, unweighted.
  public func retentionLoss(of members: [Int]) -> Double {
    var inside = [Double](repeating: 0, count: groupTotals.count)
    for member in members where groups[member] >= 0 {
      inside[groups[member]] += Double(loads[member])
    }
    return retentionLoss(inside: inside)
  }

  /// The same, from the load of each group inside the district.
  func retentionLoss(inside: [Double]) -> Double {
    var loss = 0.0
    for group in groupTotals.indices where inside[group] > 0 {
      loss += inside[group] * (1 - inside[group] / groupTotals[group])
    }
    return loss
  }

  /// The terms that do not depend on the centre.
  func weighted(retention: Double, load: Int) -> Double {
    retentionWeight * retention + deviationWeight * Double((load - ideal).magnitude)
  }

  var groupCount: Int { groupTotals.count }
}

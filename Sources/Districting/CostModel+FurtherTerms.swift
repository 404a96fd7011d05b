/// The terms that do not depend on the centre.
extension CostModel {
  /// A sum of signed values whose size is a cost, such as need above and below the mean.
  public struct Imbalance: Hashable, Sendable {
    /// Cost per unit of the sum's size.
    public var weight: Double
    /// By unit, finite.
    public var values: [Double]

    /// - Precondition: the weight is finite and at least zero.
    public init(weight: Double, values: [Double]) {
      precondition(weight >= 0 && weight.isFinite, "Weights are finite, at least 0.")
      self.weight = weight
      self.values = values
    }
  }

  /// What a load for each member of staff far from the mean costs: `|load / staff − mean| · load / mean`.
  public struct Staffing: Hashable, Sendable {
    public var weight: Double
    /// By unit, at least zero.
    public var staff: [Double]
    /// The load for each member of staff to be near to, above zero.
    public var mean: Double

    /// - Precondition: the weight is finite and at least zero, staff at least zero, the mean above it.
    public init(weight: Double, staff: [Double], mean: Double) {
      precondition(weight >= 0 && weight.isFinite, "Weights are finite, at least 0.")
      precondition(staff.allSatisfy { $0 >= 0 } && mean > 0, "There are staff.")
      self.weight = weight
      self.staff = staff
      self.mean = mean
    }

    /// - Returns: infinity where there are no staff.
    public func distance(load: Int, staff: Double) -> Double {
      guard staff > 0 else { return .infinity }
      return (Double(load) / staff - mean).magnitude * Double(load) / mean
    }
  }

  /// What a district costs beyond its centre.
  ///
  /// - Parameter groupLoads: by group, the load that is in the district; unused where retention
  ///   weighs nothing.
  /// - Complexity: O(groups), and O(members) for each term that is a sum over them.
  func furtherTerms(of members: [Int], load: Int, groupLoads: [Double]) -> Double {
    var cost = retentionWeight > 0 ? retentionWeight * retentionLoss(inside: groupLoads) : 0
    cost += deviationWeight * Double((load - ideal(of: members)).magnitude)
    for imbalance in imbalances where imbalance.weight > 0 {
      cost += imbalance.weight * members.reduce(0) { $0 + imbalance.values[$1] }.magnitude
    }
    if let staffing, staffing.weight > 0 {
      let staff = members.reduce(0) { $0 + staffing.staff[$1] }
      cost += staffing.weight * staffing.distance(load: load, staff: staff)
    }
    return cost
  }

  /// The load that is parted from its group, unweighted.
  public func retentionLoss(of members: [Int]) -> Double {
    var inside = [Double](repeating: 0, count: groupTotals.count)
    addGroupLoads(of: members, to: &inside)
    return retentionLoss(inside: inside)
  }

  func addGroupLoads(of members: [Int], to inside: inout [Double]) {
    for member in members where groups[member] >= 0 {
      inside[groups[member]] += Double(loads[member])
    }
  }

  /// The same, from the load of each group inside the district.
  func retentionLoss(inside: [Double]) -> Double {
    var loss = 0.0
    for group in groupTotals.indices where inside[group] > 0 {
      loss += inside[group] * (1 - inside[group] / groupTotals[group])
    }
    return loss
  }

  /// The load that a district is to be near to: where several of its units have a say, that of the
  /// first of them, in whatever order the members come.
  func ideal(of members: [Int]) -> Int {
    guard hasOwnIdeals else { return ideal }
    var first: Int?
    for member in members where idealOfUnit[member] >= 0 && member < first ?? .max {
      first = member
    }
    return first.map { idealOfUnit[$0] } ?? ideal
  }

  var groupCount: Int { groupTotals.count }
}

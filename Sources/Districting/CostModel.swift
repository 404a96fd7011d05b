/// What a district costs: a sum of terms, each worked out for one district alone.
///
/// - **assignment**: the cheapest centre among the district's own, `min_c Σ_u assignment[u, c]`;
/// - **retention**: for a group's load that was together before, the part it is parted from,
///   `Σ_g n_g · (1 − n_g / N_g)`, where `n_g` of the group's `N_g` are in the district;
/// - **deviation**: the distance of the district's load from the ideal;
/// - **imbalances**: the size of a sum of signed values over the district's units, for each kind;
/// - **staffing**: how far the load for each member of staff is from the mean.
///
/// Every term is at least zero. A district that no centre of its own can serve, or that has a load for
/// each member of staff where it has no staff, costs infinity and is none.
public struct CostModel: Hashable, Sendable {
  /// Places that may be a district's centre, by the unit each belongs to; a district may use a
  /// centre when it holds that unit.
  public let centreOwners: [Int]
  /// Unit after unit, the cost of serving the unit from each centre: units × centres values;
  /// infinity where the centre cannot serve the unit.
  public let assignment: [Double]
  /// Centres that a district must use when it holds their unit, in order; it can hold no two.
  public let requiredCentres: [Int]
  /// The group each unit is in today; −1 for none.
  public let groups: [Int]
  /// Cost per unit of load that is parted from its group.
  public let retentionWeight: Double
  /// Cost per unit of load away from the ideal.
  public let deviationWeight: Double
  public let ideal: Int
  /// The ideal of the district that holds a unit; −1 for a unit that has no say.
  public let idealOfUnit: [Int]
  public let imbalances: [Imbalance]
  public let staffing: Staffing?

  let loads: [Int]
  /// The centres that each unit brings to its district.
  let centresOfUnit: [[Int]]
  let groupTotals: [Double]
  private let isRequired: [Bool]
  let hasOwnIdeals: Bool
  /// Whether every district has a centre that serves it at no cost, as where only other terms count.
  private let servesForNothing: Bool

  /// - Precondition: costs are at least zero or infinity, weights finite and at least zero, sizes
  ///   agree, owners are units.
  public init(
    loads: [Int], centreOwners: [Int], assignment: [Double], groups: [Int]? = nil,
    retentionWeight: Double = 0, deviationWeight: Double = 0, ideal: Int = 0,
    idealOfUnit: [Int]? = nil, requiredCentres: [Int] = [], imbalances: [Imbalance] = [],
    staffing: Staffing? = nil
  ) {
    let groups = groups ?? [Int](repeating: -1, count: loads.count)
    let idealOfUnit = idealOfUnit ?? [Int](repeating: -1, count: loads.count)
    precondition(assignment.count == loads.count * centreOwners.count, "A cost a unit and centre.")
    precondition(groups.count == loads.count, "A group a unit.")
    precondition(centreOwners.allSatisfy(loads.indices.contains), "A centre belongs to a unit.")
    precondition(assignment.allSatisfy { $0 >= 0 }, "Costs are at least 0.")
    precondition(idealOfUnit.count == loads.count, "An ideal a unit.")
    precondition(requiredCentres.allSatisfy(centreOwners.indices.contains), "Centres are known.")
    precondition(
      (imbalances.map(\.values) + [staffing?.staff].compactMap { $0 })
        .allSatisfy { $0.count == loads.count && $0.allSatisfy(\.isFinite) }, "A value a unit.")
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
    self.idealOfUnit = idealOfUnit
    self.requiredCentres = requiredCentres
    self.imbalances = imbalances
    self.staffing = staffing
    hasOwnIdeals = idealOfUnit.contains { $0 >= 0 }
    var isRequired = [Bool](repeating: false, count: centreOwners.count)
    for centre in requiredCentres { isRequired[centre] = true }
    self.isRequired = isRequired
    servesForNothing =
      requiredCentres.isEmpty && Set(centreOwners).count == loads.count
      && assignment.allSatisfy { $0 == 0 }
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
  /// - Returns: infinity for a district with no centre of its own that can serve it.
  /// - Complexity: O(members × centres of the members).
  public func cost(of members: [Int]) -> Double {
    let best =
      servesForNothing && !members.isEmpty
      ? 0
      : leastCentreCost(of: members) { centre in
        var sum = 0.0
        for member in members { sum += assignment[member * centreOwners.count + centre] }
        return sum
      }
    var inside = [Double](repeating: 0, count: retentionWeight > 0 ? groupTotals.count : 0)
    if retentionWeight > 0 { addGroupLoads(of: members, to: &inside) }
    return best + furtherTerms(of: members, load: load(of: members), groupLoads: inside)
  }

  /// The sum of the members' loads.
  public func load(of members: [Int]) -> Int { members.reduce(0) { $0 + loads[$1] } }

  /// The least cost over the centres that a district may use: its own, and where it holds a required
  /// one, that one only.
  ///
  /// - Parameter cost: of serving all members from a centre.
  func leastCentreCost(of members: [Int], cost: (_ centre: Int) -> Double) -> Double {
    var best = Double.infinity
    if requiredCentres.isEmpty {
      for owner in members {
        for centre in centresOfUnit[owner] { best = min(best, cost(centre)) }
      }
      return best
    }
    var required: Int?
    for owner in members {
      for centre in centresOfUnit[owner] where isRequired[centre] {
        if required != nil { return .infinity }
        required = centre
      }
    }
    if let required { return cost(required) }
    for owner in members {
      for centre in centresOfUnit[owner] { best = min(best, cost(centre)) }
    }
    return best
  }
}

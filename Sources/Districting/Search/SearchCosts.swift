import SeededRandom

/// The costs of a problem in whole numbers, for a search that adds and takes away millions of times.
///
/// Sums of whole numbers come out the same in any order, so what a search keeps up to date step by
/// step never drifts from what it would work out anew. A cost is counted in a fraction of the
/// dearest sum there is, 2⁻⁴⁰ of it or less: far below what tells two answers apart. A cost of
/// infinity, which forbids, counts as one *breach*: a value's high bits count breaches, its low
/// bits hold the cost, so that the least value has the fewest breaches first.
struct SearchCosts {
  let centres: Int
  /// Where each unit's own centres begin in `ownCentres`, and the end.
  let firstOwn: [Int]
  let ownCentres: [Int]
  /// Whether a district that holds a centre must use it; empty where none is required.
  let isRequired: [Bool]
  /// Unit after unit, its value from each centre.
  let rows: [Int]
  /// Centre after centre, the value of each unit: the same turned.
  let columns: [Int]
  let groups: [Int]
  let groupCount: Int
  /// Whether a district's cost has terms beyond the assignment.
  let hasFurtherTerms: Bool
  /// By unit, a number by which sets are told apart.
  let unitKeys: [UInt64]

  private let model: CostModel
  private let units: Int
  /// How much a cost of one counts.
  private let scale: Double

  /// Bits below the count of breaches.
  static let costBits = 44
  static let breach = 1 << costBits

  init(_ problem: DistrictingProblem) {
    let model = problem.costs
    self.model = model
    units = model.loads.count
    centres = model.centreOwners.count
    groups = model.groups
    groupCount = model.retentionWeight > 0 ? model.groupCount : 0
    hasFurtherTerms = model.hasFurtherTerms
    var first = [0]
    var own: [Int] = []
    for unit in 0..<units {
      own += model.centresOfUnit[unit]
      first.append(own.count)
    }
    (firstOwn, ownCentres) = (first, own)
    var isRequired = [Bool](repeating: false, count: model.requiredCentres.isEmpty ? 0 : centres)
    for centre in model.requiredCentres { isRequired[centre] = true }
    self.isRequired = isRequired
    let dearest = Self.dearest(problem)
    // A power of two, so that costs in another unit are the same whole numbers.
    let exponent = dearest > 0 && dearest.isFinite ? Int(dearest.exponent) + 1 : 0
    let scale = Double(sign: .plus, exponent: Self.costBits - 2 - exponent, significand: 1)
    self.scale = scale
    let rows = model.assignment.map {
      $0.isFinite ? Int(($0 * scale).rounded()) : Self.breach
    }
    self.rows = rows
    var columns = [Int](repeating: 0, count: rows.count)
    for unit in 0..<units {
      for centre in 0..<centres { columns[centre * units + unit] = rows[unit * centres + centre] }
    }
    self.columns = columns
    var keys = SplitMix64(seed: 0)
    unitKeys = (0..<units).map { _ in keys.next() }
  }

  /// The most that all districts together can cost, each term at its dearest.
  private static func dearest(_ problem: DistrictingProblem) -> Double {
    let model = problem.costs
    let centres = model.centreOwners.count
    var sum = 0.0
    for unit in problem.loads.indices {
      var most = 0.0
      for centre in 0..<centres {
        let cost = model.assignment[unit * centres + centre]
        if cost.isFinite { most = max(most, cost) }
      }
      sum += most
    }
    let total = Double(problem.totalLoad)
    sum += model.retentionWeight * total
    let ideal = max(model.ideal.magnitude, model.idealOfUnit.map(\.magnitude).max() ?? 0)
    sum += model.deviationWeight * (total + Double(problem.districts) * Double(ideal))
    for imbalance in model.imbalances {
      sum += imbalance.weight * imbalance.values.reduce(0) { $0 + $1.magnitude }
    }
    if let staffing = model.staffing, staffing.weight > 0,
      let least = staffing.staff.filter({ $0 > 0 }).min()
    {
      sum += staffing.weight * (total / least / staffing.mean + 1) * total
    }
    return sum
  }

  /// A district's value, worked out anew, its members in ascending order.
  /// - Complexity: O(members × centres of the members).
  func value(of members: [Int]) -> Int {
    var best = BestCentre()
    for owner in members {
      for position in firstOwn[owner]..<firstOwn[owner + 1] {
        let centre = ownCentres[position]
        let sum = members.reduce(0) { $0 + columns[centre * units + $1] }
        best.take(sum, isRequired: !isRequired.isEmpty && isRequired[centre])
      }
    }
    return best.value + (hasFurtherTerms ? furtherTerms(of: members) : 0)
  }

  /// What a value's cost is in the problem's own measure.
  func cost(of value: Int) -> Double { Double(value & (Self.breach - 1)) / scale }

  /// The terms that do not depend on the centre; a breach where they forbid the district.
  /// - Parameter members: in ascending order, in which the terms are summed.
  func furtherTerms(of members: [Int]) -> Int {
    var inside = [Double](repeating: 0, count: groupCount)
    if groupCount > 0 { model.addGroupLoads(of: members, to: &inside) }
    let terms = model.furtherTerms(
      of: members, load: model.load(of: members), groupLoads: inside)
    return terms.isFinite ? Int((terms * scale).rounded()) : Self.breach
  }

  /// The least value over the centres that a district may use: a required one where it holds one.
  struct BestCentre {
    private var least = Int.max
    private var leastRequired = Int.max
    private var required = 0

    mutating func take(_ value: Int, isRequired: Bool) {
      least = min(least, value)
      if isRequired {
        leastRequired = min(leastRequired, value)
        required += 1
      }
    }

    /// A breach for each required centre beyond the first, and for a district without a centre.
    var value: Int {
      if required > 0 { return leastRequired + (required - 1) * SearchCosts.breach }
      return least == .max ? SearchCosts.breach : least
    }
  }
}

extension CostModel {
  /// Whether a district's cost has terms beyond the assignment.
  var hasFurtherTerms: Bool {
    retentionWeight > 0 || deviationWeight > 0 || imbalances.contains { $0.weight > 0 }
      || (staffing?.weight ?? 0) > 0
  }
}

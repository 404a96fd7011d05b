import Districting

/// A generated place with drawn rules and cost terms beside its own.
extension Place {
  /// The place's problem with a few units together, apart, in named districts or held to a centre,
  /// some centres that cannot serve some units, and terms of need and staff.
  func problem(withRulesOf seed: Int) -> DistrictingProblem {
    var draw = DrawnNumbers(seed: seed * 17 + 3)
    var rules = DistrictRules()
    let order = draw.order(of: count)
    if draw.chance(40), let edge = edges.first {
      rules.together = [[edge.0, edge.1]]
    }
    if draw.chance(40) { rules.apart = [[order[0], order[1]]] }
    if draw.chance(40), districts > 1 {
      let own = LoadBand(minimum: band.lowerBound, maximum: band.upperBound + band.lowerBound / 4)
      rules.named = [
        NamedDistrict(anchors: [order[2]], band: own), NamedDistrict(anchors: [order[3]]),
      ]
    }
    let total = Double(loads.reduce(0, +))
    var imbalances: [CostModel.Imbalance] = []
    if draw.chance(30) {
      let values = loads.map { Double($0) * (draw.share() - 0.5) }
      imbalances = [CostModel.Imbalance(weight: 0.5 + draw.share(), values: values)]
    }
    var staffing: CostModel.Staffing?
    if draw.chance(30) {
      let staff = loads.map { draw.chance(30) ? 0 : Double($0) / (1_500 + 1_000 * draw.share()) }
      staffing = CostModel.Staffing(weight: draw.share(), staff: staff, mean: 2_000)
    }
    let isBounded = draw.chance(40)
    let served = assignment.enumerated().map { unit, row in
      row.enumerated().map { centre, cost in
        isBounded && owners[centre] != unit && draw.chance(15) ? .infinity : cost
      }
    }
    let costs = CostModel(
      loads: loads, centreOwners: owners, assignment: served.flatMap { $0 }, groups: groups,
      retentionWeight: retentionWeight, deviationWeight: deviationWeight, ideal: ideal,
      idealOfUnit: draw.chance(20) ? loads.map { _ in draw.chance(20) ? Int(total) / 3 : -1 } : nil,
      requiredCentres: draw.chance(30) ? [draw.whole(0...owners.count - 1)] : [],
      imbalances: imbalances, staffing: staffing)
    return DistrictingProblem(
      districts: districts, minimum: band.lowerBound, maximum: band.upperBound,
      graph: Graph(count: count, edges: edges), costs: costs,
      laterPeriods: later.map {
        Period(
          loads: $0.loads,
          band: LoadBand(minimum: $0.band.lowerBound, maximum: $0.band.upperBound))
      }, rules: rules)
  }
}

extension DistrictingProblem {
  /// More than any answer can cost.
  ///
  /// - Complexity: O(units × centres).
  var dearest: Double {
    let centres = costs.centreOwners.count
    var sum = 0.0
    for unit in loads.indices {
      var most = 0.0
      for centre in 0..<centres {
        let cost = costs.assignment[unit * centres + centre]
        if cost.isFinite { most = max(most, cost) }
      }
      sum += most
    }
    let (total, count) = (Double(totalLoad), Double(districts))
    sum += costs.retentionWeight * total
    let ideal = max(costs.ideal, costs.idealOfUnit.max() ?? 0)
    sum += costs.deviationWeight * (total + count * Double(max(ideal, 0)))
    sum += costs.deviationWeight * count * Double(max(0, -costs.ideal))
    for imbalance in costs.imbalances {
      sum += imbalance.weight * imbalance.values.reduce(0) { $0 + $1.magnitude }
    }
    if let staffing = costs.staffing {
      let least = staffing.staff.filter { $0 > 0 }.min() ?? 1
      sum += staffing.weight * (total / least + staffing.mean) * total / staffing.mean
    }
    return sum > 0 ? sum * (1 + 1e-9) : 1
  }
}

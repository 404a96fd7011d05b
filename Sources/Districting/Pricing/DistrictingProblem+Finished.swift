/// What is asked of a set that a walk has met, connected and inside the band that holds every band.
extension DistrictingProblem {
  /// What a set costs that is a district; `nil` for one that breaks a rule.
  ///
  /// - Parameter members: ascending.
  func costOfDistrict(_ members: [Int]) -> Double? {
    if !ruleTable.isEmpty {
      guard ruleTable.breaches(of: members) == 0,
        keepsOwnBands(members, load: costs.load(of: members))
      else { return nil }
    }
    let cost = costs.cost(of: members)
    return cost.isFinite ? cost : nil
  }
}

extension CostModel {
  /// The centre from which a district's cost is counted; of equal ones the first by its owner.
  ///
  /// - Parameter members: ascending.
  func cheapestCentre(of members: [Int]) -> Int? {
    var (best, chosen) = (Double.infinity, Int?.none)
    let centres = centreOwners.count
    _ = leastCentreCost(of: members) { centre in
      var sum = 0.0
      for member in members { sum += assignment[member * centres + centre] }
      if sum < best { (best, chosen) = (sum, centre) }
      return sum
    }
    return chosen
  }
}

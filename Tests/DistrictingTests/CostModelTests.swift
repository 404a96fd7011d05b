import Districting
import Testing

/// Three units on a line, a kilometre apart, with what they carry and the group they are in:
///
///     0───1───2
///     10  20  30
///     P   P   Q
struct CostModelTests {
  private let loads = [10, 20, 30]

  private func model(retention: Double = 0, deviation: Double = 0) -> CostModel {
    CostModel(
      loads: loads, centreOwners: [0, 1, 2], assignment: [0, 10, 20, 20, 0, 20, 60, 30, 0],
      groups: [0, 0, 1], retentionWeight: retention, deviationWeight: deviation, ideal: 25)
  }

  @Test func theCheapestCentreOfItsOwnServesADistrict() {
    // From 0: 20 + 60 = 80. From 1: 10 + 30 = 40. From 2: 20 + 20 = 40.
    #expect(model().cost(of: [0, 1, 2]) == 40)
    // From 0: 60. From 2: 20; unit 1 would give 10 + 30, but is not in the district either way.
    #expect(model().cost(of: [0, 2]) == 20)
    #expect(model().cost(of: [1]) == 0)
  }

  @Test func aFunctionGivesOneCentreAUnit() {
    let model = CostModel(loads: loads) { Double(loads[$0] * abs($0 - $1)) }
    #expect(model.centreOwners == [0, 1, 2])
    #expect(model.assignment == [0, 10, 20, 20, 0, 20, 60, 30, 0])
    #expect(model.groups == [-1, -1, -1])
  }

  @Test func loadPartedFromItsGroupCosts() {
    // All of P: nothing lost. Unit 0 alone: 10 of P's 30, so 10 × (1 − 1/3).
    #expect(model().retentionLoss(of: [0, 1]) == 0)
    #expect(abs(model().retentionLoss(of: [0]) - 10 * 2 / 3.0) < 1e-12)
    // Unit 1 with Q: 20 × (1 − 2/3); Q itself is whole.
    #expect(abs(model().retentionLoss(of: [1, 2]) - 20 / 3.0) < 1e-12)
    // From 1: 30 on the road, from 2: 20; and half of 20/3.
    #expect(abs(model(retention: 0.5).cost(of: [1, 2]) - (20 + 10 / 3.0)) < 1e-12)
  }

  @Test func unitsInNoGroupLoseNothing() {
    let model = CostModel(
      loads: loads, centreOwners: [0, 1, 2], assignment: [Double](repeating: 0, count: 9),
      groups: [-1, 1, -1], retentionWeight: 1)
    #expect(model.cost(of: [0, 2]) == 0)
    #expect(model.cost(of: [1]) == 0)
  }

  @Test func distanceFromTheIdealCostsEitherWay() {
    #expect(model(deviation: 2).cost(of: [0]) == 30)  // 15 below 25
    #expect(model(deviation: 2).cost(of: [2]) == 10)  // 5 above
    #expect(model(deviation: 2).cost(of: [0, 1]) == 10 + 10)  // 5 above, and 10 on the road
  }

  @Test func termsAddUp() {
    // Unit 0 goes 2 km to 2: 20. Parted: 10 × 2/3. Load 40: 15 above the ideal.
    let cost = model(retention: 3, deviation: 2).cost(of: [0, 2])
    #expect(abs(cost - (20 + 3 * 20 / 3.0 + 30)) < 1e-12)
  }

  /// As when a unit is a cluster with two practices: it brings two centres.
  @Test func aUnitMayBringSeveralCentresOrNone() {
    let model = CostModel(loads: [1, 1], centreOwners: [1, 1], assignment: [5, 3, 4, 9])
    #expect(model.cost(of: [0, 1]) == 9)  // 5 + 4 from the first, 3 + 9 from the second
    #expect(model.cost(of: [1]) == 4)
    #expect(model.cost(of: [0]) == .infinity)
  }

  @Test func loadsAdd() {
    #expect(model().load(of: [0, 2]) == 40)
    #expect(model().load(of: []) == 0)
  }
}

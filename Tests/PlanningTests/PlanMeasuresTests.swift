import PlaceModel
import Planning
import Testing

/// Six practices a kilometre apart, in two clusters:
///
///     P1──P2──P3      10a 20a 30b
///     │   │   │
///     P4──P5──P6      40a 50b 60b
///
/// in the localities P1 P2 P4 | P3 P5 P6: cluster a is whole, and so is b.
struct PlanMeasuresTests {
  private let area = DrawnArea.make("10a 20a 30b", "40a 50b 60b")

  @Test func aPlanAlongTheClusters() {
    let measures = area.measures(
      of: area.plan([[1, 2, 4], [3, 5, 6]]), band: band(60, 120),
      objective: Objective(travel: 2, continuity: 1, balance: 0.5))
    // From P1: 20 + 40. From P2: 10 + 40 √2 = 66.57. From P4: 10 + 20 √2 = 38.28.
    // From P3: 50 √2 + 60. From P5: 30 √2 + 60. From P6: 30 + 50.
    let travel = 10 + 20 * 2.0.squareRoot()
    let first = measures.localities[0]
    #expect(first.listSize == 70 && first.outsideBand == 0 && first.balance == 20)
    #expect(abs(first.travel - travel) < 1e-9)
    #expect(abs(first.meanTravel - travel / 70) < 1e-12)
    #expect(first.percentile95Travel == 2.0.squareRoot() && first.farthest == PracticeIndex(1))
    #expect(first.continuityLoss == 0 && first.pieces.map(\.numbers) == [[1, 2, 4]])
    #expect(first.fromClusters == [ClusterShare(cluster: 0, practices: 3, patients: 70)])
    let second = measures.localities[1]
    #expect(second.listSize == 140 && second.outsideBand == 20 && second.balance == 50)
    #expect(second.travel == 80 && second.percentile95Travel == 1)
    #expect(second.farthest == PracticeIndex(2))  // P3 and P5 are equally far
    #expect(measures.totalListSize == 210)
    #expect(abs(measures.travel - (80 + travel)) < 1e-9)
    #expect(measures.continuityLoss == 0 && measures.continuity == 1)
    #expect(measures.patientsPartedFromCluster == 0 && measures.balance == 70)
    #expect(abs(measures.score - (2 * (80 + travel) + 35)) < 1e-9)
    #expect(measures.smallestListSize == 70 && measures.largestListSize == 140)
    #expect(measures.localitiesInsideBand == 1 && measures.shareInsideBand == 70.0 / 210)
  }

  /// P1 P6 | P2 P3 P4 P5, which no solver would propose.
  @Test func aPlanAcrossTheClusters() {
    let measures = area.measures(
      of: area.plan([[1, 6], [2, 3, 4, 5]]), band: band(100, 120), objective: Objective())
    let first = measures.localities[0]
    #expect(first.pieces.map(\.numbers) == [[1], [6]] && !measures.isConnected)
    #expect(first.listSize == 70 && first.outsideBand == -30)
    #expect(abs(first.travel - 10 * 5.0.squareRoot()) < 1e-9)
    #expect(
      first.fromClusters == [
        ClusterShare(cluster: 1, practices: 1, patients: 60),
        ClusterShare(cluster: 0, practices: 1, patients: 10),
      ])
    // Of a's 70 patients 10 are here: each lost 6/7. Of b's 140 60 are: each lost 8/14.
    let loss = 10 * 6 / 7.0 + 60 * 8 / 14.0
    #expect(abs((first.continuityLoss ?? -1) - loss) < 1e-9)
    // And there 60 of a lost 1/7 each, 80 of b 6/14.
    let lossThere = 60 / 7.0 + 80 * 6 / 14.0
    #expect(abs((measures.localities[1].continuityLoss ?? -1) - lossThere) < 1e-9)
    #expect(abs((measures.continuityLoss ?? -1) - (loss + lossThere)) < 1e-9)
    #expect(abs((measures.continuity ?? -1) - (1 - (loss + lossThere) / 210)) < 1e-12)
    #expect(measures.patientsPartedFromCluster == 210)
    // The hub of the second is P5: 20 + 30 √2 + 40 + 0.
    #expect(measures.localities[1].travel.rounded() == 102)
    #expect(measures.localities[1].outsideBand == 20 && measures.shareInsideBand == 0)
  }

  /// Only a is parted: P4 goes to b.
  @Test func onlyTheClustersThatArePartedCount() {
    let measures = area.measures(
      of: area.plan([[1, 2], [3, 4, 5, 6]]), band: band(30, 180), objective: Objective())
    #expect(measures.patientsPartedFromCluster == 70)
    // 30 lost 4/7 each, 40 lost 3/7.
    #expect(abs((measures.continuityLoss ?? -1) - 240 / 7.0) < 1e-9)
  }

  /// 95 % of 100 patients are 95: the far five do not count, a sixth would.
  @Test(arguments: [(5, 1.0), (6, 2.0)])
  func theFarthestTwentiethIsLeftOut(_ far: Int, _ expected: Double) {
    let area = DrawnArea.make("\(50) \(50 - far) \(far)")
    let plan = Plan(
      localities: [
        Locality(letter: "A", name: "", members: [1, 2, 3].practices, hub: PracticeIndex(0))
      ], practiceCount: 3)
    let measures = area.measures(of: plan, band: band(100, 100), objective: Objective())
    #expect(measures.percentile95Travel == expected)
    #expect(measures.localities[0].percentile95Travel == expected)
    #expect(measures.localities[0].farthest == PracticeIndex(2))
  }

  @Test func aPlaceWithoutClustersHasNoContinuity() {
    let area = DrawnArea.make("10 20")
    let measures = area.measures(
      of: area.plan([[1], [2]]), band: band(10, 20), objective: Objective(continuity: 3))
    #expect(measures.continuityLoss == nil && measures.continuity == nil)
    #expect(measures.patientsPartedFromCluster == nil && measures.score == 0)
    #expect(measures.localities.allSatisfy { $0.continuityLoss == nil && $0.fromClusters == [] })
    #expect(measures.localities.map(\.farthest.rawValue) == [0, 1])
  }

  /// A practice in no cluster has nothing to lose, and is from none.
  @Test func aPracticeInNoCluster() {
    let area = DrawnArea.make("10a 20 30a")
    let measures = area.measures(
      of: area.plan([[1, 2], [3]]), band: band(10, 60), objective: Objective())
    #expect(measures.localities[0].fromClusters.map(\.patients) == [10])
    #expect(measures.continuityLoss == 10 * 0.75 + 30 * 0.25)
    #expect(measures.patientsPartedFromCluster == 40)
  }

  @Test func aBandMeasuresBothWays() {
    let band = PopulationBand(minimum: 50, ideal: 55, maximum: 70)
    #expect([49, 50, 70, 71].map(band.excess) == [-1, 0, 0, 1])
    #expect([49, 50, 70, 71].map(band.contains) == [false, true, true, false])
  }
}

import PlaceModel
import Projection
import Testing

/// What must hold in any place, over some hundred of them.
struct GeneratedPopulationTests {
  @Test(arguments: 1...200)
  func nobodyIsLostAtAnyStep(seed: UInt64) {
    let question = PopulationQuestion.generated(seed)
    let projection = question.projection
    for year in 0..<projection.years.count {
      let sum = { (table: [[Double]]) in table.reduce(0) { $0 + $1[year] } }
      #expect(isClose(sum(projection.changes), 0))
      #expect(isClose(sum(projection.patients), sum(projection.byZone)))
      for practice in projection.base.indices {
        let steps =
          projection.base[practice] + projection.zoneGrowth[practice][year]
          + projection.developments[practice][year] + projection.changes[practice][year]
        #expect(projection.patients[practice][year] == steps)
        #expect(projection.patients[practice][year] >= 0)
      }
    }
    #expect(projection.patients.map { $0[0] } == projection.base)
  }

  @Test(arguments: 1...200)
  func moreHomesNeverMeanFewerPatients(seed: UInt64) {
    var question = PopulationQuestion.generated(seed)
    let before = question.projection
    question.developments.append(Valley.homes(0, [(2022, 40), (2025, 300)]))
    let after = question.projection
    for (row, other) in zip(before.patients, after.patients) {
      for (fewer, more) in zip(row, other) { #expect(more >= fewer - 1e-9) }
    }
    let added = after.byZone[0][7] - before.byZone[0][7]
    let rate = PopulationModel(question).registrationRate
    #expect(isClose(added, 340 * 2.4 * rate))
  }

  @Test(arguments: 1...100)
  func noChangeOfResidentsNoChangeOfLists(seed: UInt64) {
    var question = PopulationQuestion.generated(seed)
    question.shareOfChange = 0
    (question.developments, question.changes) = ([], [])
    let projection = question.projection
    for (practice, size) in question.listSizes.values.enumerated() {
      #expect(projection.patients[practice].allSatisfy { $0 == Double(size) })
    }
  }
}

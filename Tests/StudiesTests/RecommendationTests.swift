import PlaceModel
import Studies
import Testing

/// Which plan does best, and whether it still does when an assumption is off.
@Suite struct RecommendationTests {
  /// Joining the ends keeps both localities inside the band to 2023. With half the growth both plans
  /// do, and neighbours are nearer to each other.
  @Test func theRecommendationHangsOnGrowth() throws {
    let set = GrowingPlace.read(["two", "ring", "lasting"])
    let found = Recommendation.among(set.studies, set.studies.map { $0.run() })
    let recommendation = try #require(found.first)
    #expect(found.count == 1)
    // The plan that lasts is the same as the plan of two, so it is not ranked again.
    #expect(recommendation.ranking == ["ring", "two"])
    #expect(recommendation.tests.map(\.assumption.key) == [.centralGrowth])
    #expect(recommendation.tests.map(\.withLow) == ["two"])
    #expect(recommendation.tests.map(\.withHigh) == ["ring"])
    #expect(!recommendation.survives)
  }

  /// The ends joined, with the eastern practices' lists moved west or homes built there: another
  /// future, which says nothing of the boundaries.
  @Test(arguments: [
    ("changes: changes.csv", "year,code,change,into,reason,source\n2021,A4,merges,A3,Retires,S\n"),
    (
      "developments: changes.csv",
      "development,zone_code,2021,people_per_home,share_in_projection,source\nYard,E,100,2,0,S\n"
    ),
  ])
  func plansInDifferentFuturesAreNotRanked(key: String, records: String) {
    let ring = """
      version: 1
      title: Ends joined, in another future
      extends: ring.yaml
      growth: {\(key)}

      """
    let set = GrowingPlace.read(
      ["two", "other"], ["place/other.yaml": ring, "place/changes.csv": records])
    #expect(set.findings.filter { $0.severity == .error }.map(\.text) == [])
    let results = set.studies.map { $0.run() }
    #expect(results.count == 2)
    #expect(results.allSatisfy { $0.planned != nil && $0.outlook != nil })
    #expect(Recommendation.among(set.studies, results).isEmpty)
  }

  @Test func onePlanAloneIsNotRanked() {
    let set = GrowingPlace.read(["two", "lasting"])
    #expect(Recommendation.among(set.studies, set.studies.map { $0.run() }).isEmpty)
  }
}

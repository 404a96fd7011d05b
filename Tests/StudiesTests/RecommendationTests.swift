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

  @Test func oneplanAloneIsNotRanked() {
    let set = GrowingPlace.read(["two", "lasting"])
    #expect(Recommendation.among(set.studies, set.studies.map { $0.run() }).isEmpty)
  }
}

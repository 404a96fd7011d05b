import PlaceModel
import Projection
import Studies
import TestSupport
import Testing

@testable import Reporting

@Suite struct BackTestReportTests {
  private let builder = StudyBuilder(area: DrawnPlace.recorded())

  private func view(_ test: BackTest) throws -> BackTestView {
    var result = builder.projected()
    result.backTest = test
    return try #require(BackTestView(result))
  }

  /// Ten practices of 31,000 patients; Hill View's 1,500 are gone, Island Health counts 1,100 more,
  /// the other eight 11 fewer: 30,512. Projection: 600 more at Island, 61 fewer at nine others.
  /// Practices that stayed: |600 − 1,100| + 8 × |−61 + 11| = 900 of 30,512, 2.95 %; no change 1,100
  /// + 8 × 11 = 1,188, 3.89 %. The place: projection 31,051, no change 31,000; 1.77 % and 1.60 %.
  @Test func errorsAreAsWorkedOutByHand() throws {
    let view = try view(StudyBuilder.backTest)
    #expect(view.gone == 1)
    #expect(abs(try #require(view.levels[0].error(0)) - 900.0 / 30_512) < 1e-12)
    #expect(abs(try #require(view.levels[0].error(1)) - 1_188.0 / 30_512) < 1e-12)
    #expect(abs(try #require(view.levels[2].error(0)) - 539.0 / 30_512) < 1e-12)
    #expect(abs(try #require(view.levels[2].error(1)) - 488.0 / 30_512) < 1e-12)
    #expect(
      view.sentences.suffix(2) == [
        "For use: the projection was the better guide for single practices and clusters; for the whole "
          + "place a plain forecast did better, so rest no decision there on it alone.",
        "The test reaches 2 years and 9 months; the horizon lies 5 years out, where errors are "
          + "larger.",
      ])
  }

  @Test func itSaysSoWhereTheProjectionWinsOrLosesEverywhere() throws {
    var test = StudyBuilder.backTest
    test.projected = test.observed.map { Double($0 ?? 0) }
    #expect(
      try view(test).sentences[3].hasPrefix(
        "For use: the projection was the better guide at every level that can tell them apart"))
    test.unchanged = test.projected
    #expect(
      try view(test).sentences[3].hasPrefix(
        "For use: the projection was at least as good a guide as either plain forecast, and no better "
          + "for single practices and clusters, so"))
    #expect(
      try view(test).sentences[0]
        == "For single practices the projection and no change were equally close, off by 0.0 % (even "
        + "growth by 7.1 %).")
    test.projected = test.base.map { $0 * 2 }
    #expect(
      try view(test).sentences[3]
        == "For use: the projection was beaten by a plain forecast at every level. Take it as one "
        + "possible future beside no change, and rest no decision on it alone.")
  }

  @Test func aDateThatIsNoneHasNoReach() throws {
    var test = StudyBuilder.backTest
    test.to = "spring 2016"
    #expect(try view(test).sentences.count == 4)
  }

  @Test func aPracticeThatHasGoneHasNoError() throws {
    let rows = HostileNamesTests.rows(try view(StudyBuilder.backTest).data.csv)
    #expect(
      rows[8] == [
        "P08", "Hill View", "Cluster East", "2013-06-30", "2016-03-31", "1500", "", "1439.00",
        "1500.00", "1575.00", "", "", "",
      ])
    #expect(rows[9].suffix(3) == ["-500.00", "-1100.00", "-850.00"])
  }
}

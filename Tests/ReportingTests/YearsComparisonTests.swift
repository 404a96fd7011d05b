import PlaceModel
import Planning
import Studies
import TestSupport
import Testing

@testable import Reporting

@Suite struct YearsComparisonTests {
  private let program = ProgramNote(version: "0.1.0", solver: "GLPK 5.0")
  private let builder = StudyBuilder(area: DrawnPlace.recorded())

  private var results: [StudyResult] {
    var wide = builder
    wide.band = PopulationBand(minimum: 8_000, ideal: 10_000, maximum: 13_000)
    return [
      builder.planned(DrawnPlace.today, name: "today", title: "Today's two clusters", given: true),
      builder.projected(), wide.projected(name: "wide", title: "A wider | band"),
    ]
  }

  private func recommendation(_ tests: [Recommendation.Test]) -> Recommendation {
    Recommendation(
      variant: .central, horizon: 2018, ranking: ["wide", "three-to-2018"], tests: tests)
  }

  private var tests: [Recommendation.Test] {
    let assumptions = StudyBuilder.assumptions()
    return [AssumptionKey.centralGrowth, .halvingDistance].compactMap { key in
      assumptions[key].map {
        Recommendation.Test(
          assumption: $0, withLow: key == .centralGrowth ? "three-to-2018" : "wide",
          withHigh: "wide")
      }
    }
  }

  @Test func everyFile() throws {
    let report = ComparisonReport(
      results, recommendations: [recommendation(tests)], program: program)
    #expect(
      report.files.map(\.name)
        == [
          "back-test.csv", "back-test.md", "comparison-years.csv", "comparison.csv",
          "comparison.json", "comparison.md", "plans.csv",
        ].map { "comparison/\($0)" })
    for file in report.files
    where !file.name.hasSuffix("comparison.csv") && !file.name.hasSuffix("plans.csv") {
      #expect(OutputFile.ownNames.contains(String(file.name.dropFirst("comparison/".count))))
      try expectSnapshot(String(decoding: file.bytes, as: UTF8.self), named: "years/\(file.name)")
    }
    let table = try #require(report.yearsTable)
    try expectSnapshot(table.terminal(width: 130), named: "years/comparison/years.txt")
  }

  @Test func theFirstTableStaysAsItIs() {
    let with = ComparisonReport(
      results, recommendations: [recommendation(tests)], program: program)
    var plain = results
    for number in plain.indices { plain[number].outlook = nil }
    let without = ComparisonReport(plain, program: program)
    #expect(with.table == without.table)
    #expect(with.data == without.data)
    #expect(without.yearsTable == nil)
  }

  /// Patients per GP in 2013: East 10,500 / 6, South 9,500 / 4; in 2018 South 8,750 / 5.2, West
  /// 12,650 / 5.7. Nurses at 4,000 in 2018: 3.1625 − 2.2 + 0.32, 2.5125 − 1.7, 2.1875 − 1.45: 2.83.
  @Test func aRowSaysWhatTheYearsBring() throws {
    let table = try #require(ComparisonReport(results, program: program).yearsTable)
    #expect(
      table.rows[0] == [
        .text("Three localities to 2018"), .text("central"), .text("2018"), .text("2017"),
        .text("4 of 6"), .count(31_450), .text("1,750 to 2,375"), .text("1,683 to 2,219"),
        table.rows[0][8], table.rows[0][9], table.rows[0][10], .count(1_750_000),
      ])
    let view = try #require(OutlookView(results[1]))
    #expect(abs(try #require(view.short(of: .nurse, at: 2018)) - 2.8325) < 1e-9)
    let gps = 12_650.0 / 1_800 - 5.86 + (10_050.0 / 1_800 - 5.2)
    #expect(abs(try #require(view.shortOfStaff(at: 2018)) - (gps + 2.8325)) < 1e-9)
    #expect(abs(try #require(view.roomsShort(at: 2018)) - (12_650.0 / 1_500 - 7)) < 1e-9)
    #expect(table.rows[1][3...4] == [.text("none"), .text("6 of 6")])
  }

  @Test func differentGrowthOrDefinitionsAreCautionedAgainst() throws {
    var others = results
    others[2].outlook?.prospects.variant = .high
    others[2].outlook?.prospects.workforce?.need = .ratio(.qualified)
    let notes = try #require(ComparisonReport(others, program: program).yearsTable).notes
    #expect(notes.contains("Compare scenarios only where growth and horizon are the same."))
    #expect(
      notes.contains(
        "Need for GPs is not worked out alike: the planning standard of 1,800 patients per FTE GP "
          + "and the actual ratio of fully qualified GPs of 2,258 patients per FTE GP."))
  }

  @Test func theRecommendationSaysWhetherItSurvives() {
    let report = ComparisonReport(results, program: program)
    #expect(
      report.sentences(recommendation(tests)) == [
        "With central growth to 2018: A wider | band does best, with every locality inside the band in "
          + "6 of 6 years.",
        "It does not survive 1 assumption of the 2 tested: growth.central.",
      ])
    #expect(
      report.sentences(recommendation(Array(tests.dropFirst())))[1]
        == "It stays first at both ends of the range of the one assumption tested.")
    #expect(
      report.sentences(recommendation([]))[1] == "No assumption was tested: none has a range.")
    var empty = recommendation(tests)
    empty.ranking = []
    #expect(report.sentences(empty).isEmpty)
    #expect(
      ComparisonReport(results, recommendations: [empty], program: program)
        .recommendationSections.isEmpty)
  }
}

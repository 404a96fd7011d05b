import PlaceModel
import Planning
import Projection
import Studies
import TestSupport
import Testing

@testable import Reporting

@Suite struct OutlookReportTests {
  private let program = ProgramNote(version: "0.1.0", solver: "GLPK 5.0")
  private let builder = StudyBuilder(area: DrawnPlace.recorded())

  private func text(_ result: StudyResult, _ name: String) throws -> String {
    let files = StudyReport(result, program: program).files
    let file = try #require(files.first { $0.name.hasSuffix("/\(name)") })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func everyFileOfAStudyWithYearsToCome() throws {
    let report = StudyReport(builder.projected(), program: program)
    #expect(
      report.files.map(\.name)
        == [
          "assumptions.csv", "estates.csv", "findings.csv", "growth.svg",
          "localities-by-year.csv", "localities.csv", "map.svg", "moves.csv", "neighbours.csv",
          "overlap.csv", "plan.csv", "population.csv", "report.md", "schemes.csv",
          "sensitivity.csv", "study.json", "workforce.csv",
        ].map { "three-to-2018/\($0)" })
    #expect(
      report.files.allSatisfy {
        OutputFile.ownNames.contains(String($0.name.split(separator: "/")[1]))
      })
    // These are the same as those of the plan alone.
    let known = [
      "findings.csv", "localities.csv", "map.svg", "moves.csv", "neighbours.csv", "overlap.csv",
      "plan.csv",
    ]
    for file in report.files where !known.contains(where: { file.name.hasSuffix("/\($0)") }) {
      try expectSnapshot(String(decoding: file.bytes, as: UTF8.self), named: file.name)
    }
  }

  /// By hand. GPs in 2018 at 1,800: West 12,650 / 1,800 − 5.7 − 0.16 = 1.17, East 10,050 / 1,800 −
  /// 5.2 = 0.38; in 2013 West 0.11 and South 1.28. At 2,258 nobody is short. Rooms at 1,500: West
  /// 8.43 − 7; in 2013 West 0.33 and South 1.33.
  @Test func inShortTellsTheYearsToCome() {
    let sentences = StudyReport(builder.projected(), program: program).inShort
    #expect(
      Array(sentences.dropFirst(4)) == [
        "With central growth the place has 31,450 patients in 2018, after 31,000 in 2013 (+1.5 %).",
        "A Westfield leaves the band in 2017 and C Southgate in 2018; B Eastfield stays inside the "
          + "band to 2018.",
        "Every locality is inside the band in 4 of the 6 years from 2013 to 2018.",
        "GPs are short by 1.6 FTE in 2018, summed over localities (1.4 FTE in 2013), with the staff "
          + "counted in 2014, by the planning standard of 1,800 patients per FTE GP; by the other "
          + "definitions in use 0.0 FTE.",
        "Rooms are short by 1.4 in 2018, summed over localities, after 1.7 in 2013 (rooms are "
          + "assumed, not published).",
      ])
  }

  /// Three localities of at most 10,400 hold 31,200; the place has 31,120 in 2015, 31,230 in 2016.
  @Test func inShortSaysWhenThePlaceOutgrowsItsLocalities() throws {
    var builder = builder
    builder.band = PopulationBand(minimum: 9_000, ideal: 10_000, maximum: 10_400)
    let view = try #require(OutlookView(builder.projected()))
    #expect(
      view.inShort.contains(
        "From 2016 on the place has more patients than three localities can hold (31,200), "
          + "wherever the boundaries run."))
    #expect(
      view.inShort[1]
        == "A Westfield and B Eastfield are outside the band from the base year, 2013; C Southgate "
        + "leaves the band in 2018.")
    #expect(
      view.inShort[2]
        == "Not one of the 6 years from 2013 to 2018 sees every locality inside the band."
    )
  }

  /// Ten localities of one practice each: a sentence names six and counts the others.
  @Test func ofVeryManyLocalitiesTheFirstAreNamed() throws {
    let codes = DrawnPlace.area.practices.map(\.code)
    var result = builder.projected(codes.map { (name: $0, codes: [$0]) })
    func sentence(_ years: [Int?]) throws -> String {
      result.outlook?.localities = years.map { year in
        LocalityOutlook(
          from: 2013, listSizes: StudyBuilder.years.map { $0 >= year ?? 9_999 ? 1 : 10_000 },
          band: builder.band)
      }
      return try #require(OutlookView(result)).inShort[1]
    }
    let label = try #require(OutlookView(result)).label
    let six = (0..<6).map(label)
    let start = six.joined(separator: ", ")
    #expect(
      try sentence([2013] + [Int?](repeating: nil, count: 9))
        == "\(label(0)) is outside the band from the base year, 2013; "
        + "\((1..<7).map(label).joined(separator: ", ")) and 3 more stay inside the band to 2018.")
    #expect(
      try sentence([Int?](repeating: 2013, count: 10))
        == "\(start) and 4 more are outside the band from the base year, 2013.")
    #expect(
      try sentence([Int?](repeating: 2014, count: 9) + [2017])
        == "\(six[0]) leaves the band in 2014, \(six[1]) in 2014, \(six[2]) in 2014, \(six[3]) in "
        + "2014, \(six[4]) in 2014, \(six[5]) in 2014 and 4 more by 2017.")
  }

  @Test func aPlanThatStaysInsideSaysSo() throws {
    var builder = builder
    builder.band = PopulationBand(minimum: 8_000, ideal: 10_000, maximum: 13_000)
    let result = builder.projected()
    let view = try #require(OutlookView(result))
    #expect(view.inShort[1] == "Every locality stays inside the band to 2018.")
    #expect(!view.inShort.contains { $0.contains("in 6 of the 6") })
    #expect(GrowthChart.headline(view) == "Every locality stays inside the band to 2018")
  }

  @Test func stepsAddUpToThePatientsOfEveryPracticeAndYear() throws {
    let rows = HostileNamesTests.rows(try text(builder.projected(), "population.csv"))
    #expect(rows.count == 1 + 10 * 6)
    for row in rows.dropFirst() {
      let figures = row[4...8].compactMap(Double.init)
      #expect(figures.count == 5)
      #expect(figures[0] + figures[1] + figures[2] + figures[3] == figures[4], "\(row)")
    }
    // Hill View has closed.
    #expect(
      rows.contains([
        "P08", "Hill View", "B", "2016", "1500.00", "-30.00", "0.00", "-1500.00", "-30.00",
      ]))
  }

  /// The first and the last, the first out of the band, and round ones more than a year from these.
  @Test(arguments: [
    (2013...2031, nil, [2013, 2015, 2020, 2025, 2031]),
    (2013...2031, 2019, [2013, 2015, 2019, 2025, 2031]),
    (2013...2018, 2017, [2013, 2014, 2015, 2016, 2017, 2018]), (2013...2013, 2013, [2013]),
    (2013...2050, 2024, [2013, 2020, 2024, 2030, 2040, 2050]),
  ])
  func tablesShowSomeYears(years: ClosedRange<Int>, first: Int?, shown: [Int]) throws {
    var result = builder.projected()
    var outlook = try #require(result.outlook)
    outlook.population.years = years
    outlook.localities = [
      LocalityOutlook(
        from: years.lowerBound,
        listSizes: years.map { $0 == first ? 1 : 10_000 }, band: builder.band)
    ]
    result.outlook = outlook
    #expect(try #require(OutlookView(result)).yearsShown == shown)
  }

  @Test func whatLastsAndWhyNotLonger() {
    let reason = NoPlan(isProven: false, reason: "The search stopped", details: ["At a limit."])
    #expect(
      Lasting(askedTo: 2031, holdsTo: 2031).sentences(base: 2013) == [
        "The scenario asks that every locality stays inside the band to 2031.", "The plan does.",
      ])
    #expect(
      Lasting(askedTo: 2031, holdsTo: 2013, reason: reason).sentences(base: 2013) == [
        "The scenario asks that every locality stays inside the band to 2031.",
        "The plan holds in the base year, 2013, only.",
        "No plan that holds to 2014 was found within the limits: The search stopped.",
        "At a limit.",
      ])
  }

  @Test func theLargestMoveIsFirstAndWhatDoesNotMoveIsSaid() throws {
    let view = try #require(OutlookView(builder.projected()))
    let measures = view.sensitivities
    #expect(measures.map(\.key) == ["patients", "years_in_balance", "gp_short", "rooms_short"])
    #expect(
      measures[2].moves.map(\.assumption.key) == [.patientsPerGPPlanning, .centralGrowth])
    // 1.55 as it is, 3.6 and 0.2 at the ends.
    #expect(abs(measures[2].moves[0].span - 3.4) < 1e-9)
    #expect(
      view.stillSentence(measures[3])
        == "Rooms short in 2018: the other 2 assumptions tested, at both ends of their ranges, change "
        + "nothing that a table shows.")
    var still = measures[3]
    still.moves = []
    #expect(view.sensitivityTable(still) == nil)
    #expect(
      view.stillSentence(still)
        == "Rooms short in 2018: not moved by any of the 2 assumptions tested.")
  }

  @Test func everyTableThatRestsOnRoomsSaysThatTheyAreAssumed() throws {
    let view = try #require(OutlookView(builder.projected()))
    for table in [view.roomsTable, view.schemesTable, view.leasesTable] {
      let notes = try #require(table).notes
      #expect(notes.contains("Rooms are assumed, not published, for 3 of 4 buildings."))
    }
    var result = builder.projected()
    for number in result.area.records.premises.indices {
      result.area.records.premises[number].basis = .published
    }
    #expect(
      try #require(OutlookView(result)).roomsNote
        == "Rooms today are as published; those of 2 schemes are assumed, not published.")
  }

  @Test func activityIsNamedWhereTheNeedComesFromIt() throws {
    var result = builder.projected()
    result.outlook?.prospects.workforce?.need = .activity
    let view = try #require(OutlookView(result))
    #expect(
      view.definitionsTable?.rows.map { $0[0] } == [
        .text("The planning standard"), .text("The actual ratio of fully qualified GPs"),
        .text("Activity (used here)"),
      ])
    #expect(view.inShort[3].contains("by activity: contacts a year, divided by"))
  }
}

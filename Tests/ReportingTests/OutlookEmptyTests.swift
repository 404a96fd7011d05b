import PlaceModel
import Planning
import Projection
import Studies
import Testing

@testable import Reporting

/// Whatever an outlook lacks, its files are written and say nothing false.
@Suite struct OutlookEmptyTests {
  private let program = ProgramNote(version: "0.1.0", solver: "GLPK 5.0")
  private let builder = StudyBuilder(area: DrawnPlace.recorded())

  private func files(_ result: StudyResult) -> [String: String] {
    let files =
      StudyReport(result, program: program).files
      + ComparisonReport([result], program: program).files
    return Dictionary(
      files.map {
        (String($0.name.split(separator: "/")[1]), String(decoding: $0.bytes, as: UTF8.self))
      }, uniquingKeysWith: { one, _ in one })
  }

  @Test func aStudyWithoutAPlanTellsOfTheWholePlace() throws {
    var result = builder.noPlan(
      NoPlan(isProven: true, reason: "Four localities need 36,000 patients."), localities: 4,
      name: "four", title: "Four localities")
    result.outlook = builder.projected().outlook
    result.outlook?.localities = []
    result.outlook?.uncertainty?.localities = []
    result.outlook?.uncertainty?.shareInside = []
    let files = files(result)
    for name in ["growth.svg", "localities-by-year.csv", "workforce.csv", "estates.csv"] {
      #expect(files[name] == nil)
    }
    let report = try #require(files["report.md"])
    #expect(
      report.contains("| Whole place | 31,000 | 31,010 | 31,120 | 31,230 | 31,340 | 31,450 |\n"))
    #expect(report.contains("There is no plan, so there are no figures by locality."))
    #expect(!report.contains("stays inside"))
    let table = try #require(ComparisonReport([result], program: program).yearsTable)
    #expect(
      table.rows == [
        [
          .text("Four localities"), .text("central"), .text("2018"), .none, .none, .count(31_450),
          .none, .none, .none, .none, .none, .count(1_750_000),
        ]
      ])
  }

  @Test func aBareProjectionHasNoSectionsForWhatItLacks() throws {
    var result = builder.projected()
    let full = try #require(result.outlook)
    result.area.records = PlaceRecords()
    result.backTest = nil
    result.outlook = Outlook(
      prospects: Prospects(variant: .low, to: 2018), assumptions: Assumptions(),
      population: full.population, localities: full.localities, measures: full.measures)
    result.outlook?.population.byAge = nil
    let files = files(result)
    for name in ["workforce.csv", "estates.csv", "schemes.csv", "sensitivity.csv", "back-test.md"] {
      #expect(files[name] == nil)
    }
    let report = try #require(files["report.md"])
    for heading in [
      "Workforce", "Estates", "far the figures", "is assumed", "hangs on", "good has",
    ] {
      #expect(!report.contains("## \(heading)") && !report.contains("\(heading)\n"))
    }
    // The zones have no names here.
    #expect(report.contains("| Zone 2 | 5,000 | 5,900 | +900 | +18.0 % |"))
    #expect(report.contains("With low growth the place has"))
  }

  @Test func aRoleWithoutANeedIsNeverShort() throws {
    var result = builder.projected()
    var outlook = try #require(result.outlook)
    for role in 0..<3 {
      for number in 0..<3 {
        for year in 0..<6 { outlook.workforce?.roles[role].localities[number][year].need = nil }
      }
    }
    result.outlook = outlook
    let view = try #require(OutlookView(result))
    #expect(view.short(of: .gp, at: 2018) == nil)
    #expect(view.shortOfStaff(at: 2018) == nil)
    #expect(!view.inShort.contains { $0.contains("GPs") })
    #expect(view.definitionsTable == nil)
    #expect(
      view.staffTable(view.roles[0]).columns.map(\.key) == [
        "locality", "year", "patients", "supply", "substituted", "patients_per_fte",
      ])
    _ = files(result)
  }

  @Test func nobodyAndNothingIsNoCrash() throws {
    var result = builder.projected()
    let nought = [Double](repeating: 0, count: 6)
    let none = [[Double]](repeating: nought, count: 10)
    result.outlook?.population = PopulationProjection(
      years: StudyBuilder.years, base: [Double](repeating: 0, count: 10), zoneGrowth: none,
      developments: none, changes: none, patients: none, byAge: nil, byZone: [])
    result.outlook?.localities = (0..<3).map { _ in
      LocalityOutlook(from: 2013, listSizes: [0, 0, 0, 0, 0, 0], band: builder.band)
    }
    result.outlook?.workforce = WorkforceOutlook(years: StudyBuilder.years, roles: [], worth: [])
    result.outlook?.estates?.localities = []
    result.outlook?.schemes = []
    result.backTest = BackTest(
      from: "2013", to: "", base: [Double](repeating: 0, count: 10),
      observed: [Int?](repeating: nil, count: 10), projected: [Double](repeating: 0, count: 10),
      unchanged: [Double](repeating: 0, count: 10), evenGrowth: [Double](repeating: 0, count: 10))
    let files = files(result)
    #expect(
      try #require(files["report.md"]).contains("0 (no patients)"))
    #expect(try #require(files["back-test.md"]).contains("Nobody was counted"))
    for text in files.values {
      #expect(!text.contains("nan") && !text.contains("not a number") && !text.contains("infinite"))
    }
  }

  /// One draw in twenty is still a figure to speak of; fewer tell nothing of a tenth.
  @Test func fewDrawsTellNoRanges() throws {
    var result = builder.projected()
    result.outlook?.uncertainty?.draws = 20
    let enough = files(result)
    #expect(try #require(enough["report.md"]).contains("in eight of ten"))
    #expect(try #require(enough["growth.svg"]).contains("<polygon"))
    result.outlook?.uncertainty?.draws = 19
    let few = files(result)
    let report = try #require(few["report.md"])
    #expect(
      report.contains(
        "\n## How far the figures may be off\n\nToo few random futures were drawn to say how far off "
          + "the figures may be.\n"))
    for words in ["eight of ten", "tenth", "Chance of", "percentile"] {
      #expect(!report.contains(words), "\(words)")
    }
    let chart = try #require(few["growth.svg"])
    #expect(!chart.contains("<polygon") && !chart.contains("random futures"))
  }

  @Test func aTestOfOtherPracticesIsLeftOut() {
    var result = builder.projected()
    result.backTest = BackTest(
      from: "2013", to: "", base: [], observed: [], projected: [], unchanged: [], evenGrowth: [])
    #expect(files(result)["back-test.md"] == nil)
  }

  @Test func oneYearIsItsOwnHorizon() throws {
    var result = builder.projected()
    var outlook = try #require(result.outlook)
    outlook.population.years = 2013...2013
    outlook.localities = StudyBuilder.listSizes.map {
      LocalityOutlook(from: 2013, listSizes: [$0[0]], band: builder.band)
    }
    result.outlook = outlook
    let files = files(result)
    #expect(
      try #require(files["report.md"]).contains(
        "With central growth the place has 31,000 patients in 2013, as many as in 2013."))
    #expect(try #require(files["growth.svg"]).contains("<polyline"))
  }

  @Test func impossibleFiguresAreNoCrash() throws {
    var result = builder.projected()
    result.outlook?.localities[0].listSizes[5] = .max / 4
    result.outlook?.uncertainty?.localities[1][5].p90 = .infinity
    result.outlook?.uncertainty?.localities[2][5].p10 = .nan
    result.outlook?.estates?.capital = [.max, .max, 0, 0, 0, 0]
    result.outlook?.workforce?.roles[0].localities[0][5].patients = .infinity
    let files = files(result)
    let chart = try #require(files["growth.svg"])
    #expect(!chart.contains("points=\"nan") && !chart.contains(",nan") && !chart.contains("inf,"))
  }
}

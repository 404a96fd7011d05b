import PlaceModel
import Planning
import Studies
import TestSupport
import Testing

@testable import Reporting

/// The paper's part on rules: each in words, kept or not, and list sizes of every year.
@Suite struct RulesReportTests {
  private let program = ProgramNote(version: "0.1.0", solver: "GLPK 5.0")

  private func builder(_ asked: @escaping @Sendable (inout PlanningRules) -> Void) -> StudyBuilder {
    var builder = StudyBuilder(area: DrawnPlace.area)
    builder.asked = asked
    return builder
  }

  private static func index(_ code: String) -> PracticeIndex {
    DrawnPlace.area.index(of: code) ?? PracticeIndex(0)
  }

  private static let later = [3_000, 2_500, 4_000, 0, 3_500, 2_000, 3_000, 1_500, 6_000, 6_500]

  @Test func everyRuleOfAProposedPlanAndTheListSizesOfEveryYear() throws {
    let result = builder { rules in
      rules.years = [
        YearBand(
          label: "31 March 2016", patients: Self.later,
          band: PopulationBand(minimum: 8_000, ideal: 10_000, maximum: 13_000))
      ]
      rules.together = [[Self.index("P09"), Self.index("P10")]]
      rules.fixed = [FixedPractice(Self.index("P01"), to: "Westfield")]
      rules.maximumTravel = 1.5
    }.planned(DrawnPlace.three, name: "ruled", title: "Three, with rules")
    let report = StudyReport(result, program: program)
    let text = report.rulesSections.joined(separator: "\n")
    try expectSnapshot(text, named: "ruled/rules.md")
    try expectSnapshot(report.rulesJSON.text, named: "ruled/rules.json")
    try expectSnapshot(try #require(report.view).yearsJSON.text, named: "ruled/years.json")
    #expect(report.markdown.contains(text))
  }

  @Test func aGivenPlanIsToldWhichRulesItBreaks() throws {
    let result = builder { rules in
      rules.together = [[Self.index("P01"), Self.index("P02")]]
      rules.apart = [[Self.index("P01"), Self.index("P09")]]
      rules.mostPractices = 4
    }.planned(DrawnPlace.today, name: "today", title: "Today", given: true)
    let table = try #require(StudyReport(result, program: program).rulesTable)
    #expect(table.title == "The scenario's rules, and whether the plan keeps them")
    #expect(
      table.csv == """
        rule,kept
        "No locality has fewer than 9,000 patients",yes
        "No locality has more than 12,000 patients","no: locality A (Cluster East) has 15,000 \
        patients, 3,000 too many; locality B (Cluster West) has 16,000 patients, 4,000 too many"
        Abbey Surgery (P01) and Dr Bell & Partners (P02) share a locality,yes
        Abbey Surgery (P01) and Island Health (P09) are in different localities,no: Abbey Surgery \
        (P01) and Island Health (P09) are both in locality B (Cluster West)
        No locality has more than 4 practices,"no: locality A (Cluster East) has 5 practices, 1 too \
        many; locality B (Cluster West) has 5 practices, 1 too many"

        """)
  }

  @Test func withoutAPlanTheRulesAreListedAndNoneIsSaidToBeKept() throws {
    let result = builder { $0.maximumTravel = 2 }.noPlan(
      NoPlan(isProven: true, reason: "None"), localities: 4, name: "four", title: "Four")
    let table = try #require(StudyReport(result, program: program).rulesTable)
    #expect(table.columns.map(\.title) == ["Rule"])
    #expect(table.rows.last == [.text("No practice is more than 2 km from its hub")])
  }

  @Test func aLocalityWithASizeOfItsOwnIsJudgedByIt() throws {
    let result = builder { rules in
      rules.fixed = [FixedPractice(Self.index("P01"), to: "Westfield")]
      rules.targets = [
        LocalityTarget(
          "Westfield", population: PopulationBand(minimum: 10_500, ideal: 11_000, maximum: 11_000))
      ]
      rules.years = [YearBand(label: "2016", patients: Self.later)]
    }.planned(DrawnPlace.three)
    let view = try #require(StudyReport(result, program: program).view)
    #expect(
      view.yearsTable?.csv == """
        locality,list_size_0,against_band_0,list_size_1,against_band_1
        A Westfield,11000,inside,11000,inside
        B Eastfield,10500,inside,8500,500 under
        C Southgate,9500,inside,12500,500 over
        Whole place,31000,3 of 3 inside,32000,1 of 3 inside

        """)
    #expect(
      view.inShort[0].hasSuffix(
        "the band of 9,000 to 12,000 patients, or the size of its own that a locality has."))
  }

  @Test func minutesAreToldAsMinutes() throws {
    var area = DrawnPlace.area
    area.travelTable = TravelTable(
      count: 10, unit: .minutes, values: area.distances.kilometres.map { $0 * 12 })
    let result = StudyBuilder(area: area).planned(DrawnPlace.three)
    let report = StudyReport(result, program: program)
    let view = try #require(report.view)
    #expect(
      view.inShort.contains {
        $0.hasPrefix(
          "The mean travel time from a patient's practice to the hub of its locality is ")
          && $0.contains(
            " minutes by the place's travel table; for 95 % of patients it is at most ")
      })
    #expect(view.terms[0].unit == "patient-min")
    #expect(view.planData.columns.contains { $0.title == "To hub (min)" })
    #expect(view.localitiesData.columns.contains { $0.key == "mean_min_to_hub" })
    #expect(!report.markdown.contains("straight-line"))
  }
}

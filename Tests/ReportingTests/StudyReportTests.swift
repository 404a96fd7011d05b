import Foundation
import PlaceModel
import Planning
import Studies
import TestSupport
import Testing

@testable import Reporting

@Suite struct StudyReportTests {
  private let program = ProgramNote(version: "0.1.0", solver: "GLPK 5.0")
  private let builder = StudyBuilder(
    area: DrawnPlace.area,
    findings: [
      Finding(
        .warning, at: Finding.Location(file: "practices.csv", line: 7, column: 3),
        "The practice 'P06' moved in 2015.", remedy: "Check its position.")
    ])

  private func text(_ report: StudyReport, _ name: String) throws -> String {
    let file = try #require(report.files.first { $0.name.hasSuffix("/\(name)") })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func everyFileOfAProposedPlan() throws {
    let report = StudyReport(builder.planned(DrawnPlace.three), program: program)
    #expect(
      report.files.map(\.name)
        == [
          "findings.csv", "localities.csv", "map.svg", "moves.csv", "neighbours.csv",
          "overlap.csv", "plan.csv", "report.md", "study.json",
        ].map { "three-localities/\($0)" })
    for file in report.files {
      try expectSnapshot(String(decoding: file.bytes, as: UTF8.self), named: file.name)
    }
    try expectSnapshot(
      report.localitiesTable.terminal(), named: "three-localities/localities.txt")
  }

  @Test func todaysClustersAsGiven() throws {
    let report = StudyReport(
      builder.planned(DrawnPlace.today, name: "today", title: "Today's two clusters", given: true),
      program: program)
    for name in ["report.md", "localities.csv", "plan.csv", "map.svg"] {
      try expectSnapshot(try text(report, name), named: "today/\(name)")
    }
  }

  @Test func noPlanHasAReasonAndNoOtherFiles() throws {
    let result = builder.noPlan(
      NoPlan(
        isProven: true,
        reason: "Four localities need 36,000 patients, and the place has 31,000",
        details: ["4 × 9,000 = 36,000.", "The place has 31,000 patients."]),
      localities: 4, name: "four", title: "Four localities")
    let report = StudyReport(result, program: program)
    #expect(
      report.files.map(\.name)
        == ["four/findings.csv", "four/neighbours.csv", "four/report.md", "four/study.json"])
    for file in report.files {
      try expectSnapshot(String(decoding: file.bytes, as: UTF8.self), named: file.name)
    }
    #expect(
      report.inShort == [
        "Four localities need 36,000 patients, and the place has 31,000.",
        "It is certain that no plan keeps these rules.",
      ])
    #expect(report.localitiesTable.rows.isEmpty)
    #expect(report.localitiesTable.notes == report.inShort)
  }

  @Test func aSearchThatStoppedSaysSo() {
    let result = builder.noPlan(
      NoPlan(isProven: false, reason: "No plan was found."), localities: 4, name: "four",
      title: "")
    let report = StudyReport(result, program: program)
    #expect(
      report.inShort[1]
        == "The search stopped at a limit before it found a plan; there may still be one.")
    #expect(report.markdown.hasPrefix("# four\n"))
  }

  /// Travel by hand: A 3,000 + 2,500·√2 + 2,000 at Elm Tree, B 2,000 + 3,000 + 1,500·√2 at Castle
  /// Street, C nothing: 15,656.9 patient-km over 31,000 patients. Each half of a cluster loses the
  /// other: 2·11·5/16 + 2·10.5·4.5/15 thousands = 13,175 patients.
  @Test func inShortTellsTheFiguresWorkedOutByHand() {
    let report = StudyReport(builder.planned(DrawnPlace.three), program: program)
    #expect(
      report.inShort == [
        "Three localities of 9,500 to 11,000 patients, all inside the band of 9,000 to 12,000 "
          + "patients.",
        "The mean distance from a patient's practice to the hub of its locality is 0.51 km in a "
          + "straight line; for 95 % of patients it is at most 1.41 km.",
        "31,000 of 31,000 patients (100.0 %) are with a practice that is parted from at least one "
          + "other of its cluster today; on average 57.5 % of a patient's cluster stays with them.",
        "Proven best: all 1,234 possible localities (connected groups of 9,000 to 12,000 patients "
          + "that leave enough for the others) were considered, and no plan of three localities "
          + "that keeps the rules scores better.",
      ])
  }

  @Test func inShortNamesWhatIsOutsideAndInPieces() {
    let report = StudyReport(
      builder.planned(DrawnPlace.today, name: "today", given: true), program: program)
    #expect(
      report.inShort[0]
        == "Two localities of 15,000 to 16,000 patients, none of them inside the band of 9,000 to "
        + "12,000 patients.")
    #expect(
      report.inShort[1]
        == "Not every locality is made of neighbours: Cluster East (A) is in two pieces.")
    #expect(report.inShort[3] == "No practice is parted from another of its cluster today.")
  }

  @Test func inShortSaysHowFarOneLocalityIsOutside() {
    var builder = builder
    builder.band = PopulationBand(minimum: 14_000, ideal: 15_000, maximum: 15_500)
    let report = StudyReport(
      builder.planned(DrawnPlace.today, name: "today", given: true), program: program)
    #expect(
      report.inShort[0]
        == "Two localities of 15,000 to 16,000 patients; one is inside the band of 14,000 to "
        + "15,500 patients, and Cluster West (B) is 500 over the band.")
  }

  @Test func changesSayWhatHappensToEachCluster() throws {
    var builder = builder
    // Junction Practice belongs to no cluster here.
    builder.area.clusters[0].members.removeLast()
    let groups: [(name: String, codes: [String])] = [
      ("Town", ["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08"]),
      ("Southgate", ["P09", "P10"]),
    ]
    let view = try #require(PlanView(builder.planned(groups)))
    let table = try #require(PlanChanges(view)).overlapTable
    // East keeps 10,500 and West 5,000: more than West's 11,000 alone.
    #expect(
      table.rows == [
        [
          .text("Cluster East"), .count(10_500), .count(10_500), .none, .text("A Town"), .count(0),
          .text("stays whole, with others"),
        ],
        [
          .text("Cluster West"), .count(16_000), .count(11_000), .count(5_000),
          .text("B Southgate"), .count(11_000), .text("divided in two"),
        ],
        [
          .text("In no cluster"), .count(4_500), .none, .count(4_500), .none, .count(4_500), .none,
        ],
        [
          .text("Whole place"), .count(31_000), .count(21_500), .count(9_500), .none,
          .count(15_500), .none,
        ],
      ])
  }

  @Test func publishedTotalsStandBesideTheSums() {
    let table = StudyReport(
      builder.planned(DrawnPlace.today, name: "today", given: true), program: program
    ).localitiesTable
    #expect(table.columns[4].title == "As published, January 2013 (patients)")
    #expect(
      table.rows.map { Array($0[4...5]) } == [
        [.count(15_100), .text("−0.7 %")], [.count(15_900), .text("+0.6 %")],
        [.count(31_000), .text("0.0 %")],
      ])
    #expect(table.notes.contains { $0.contains("Both are true, each for its date, and neither") })
  }

  @Test func aProposedPlanHasNoPublishedColumn() {
    let table = StudyReport(builder.planned(DrawnPlace.three), program: program).localitiesTable
    #expect(!table.columns.contains { $0.key == "published_list_size" })
  }

  @Test func localitiesOfOneNameAreToldApartInThePlansFile() throws {
    let groups = DrawnPlace.three.map { (name: "Ward", codes: $0.codes) }
    let plan = try text(StudyReport(builder.planned(groups), program: program), "plan.csv")
    #expect(plan.contains("P01,Abbey Surgery,A,A Ward,3000,P05,1.000,Cluster West\n"))
    #expect(plan.contains("P10,Junction Practice,C,C Ward,4500,P09,0.000,Cluster East\n"))
  }

  @Test(arguments: [
    ("..", "scenario.."), ("a/b", "a-b"), ("", "scenario"), ("four", "four"), ("a\nb", "a b"),
  ])
  func aStudysFolderStaysInsideTheResults(name: String, folder: String) {
    let report = StudyReport(builder.planned(DrawnPlace.three, name: name), program: program)
    #expect(report.files.allSatisfy { $0.name.split(separator: "/")[0] == folder })
    #expect(report.files.allSatisfy { $0.name.split(separator: "/").count == 2 })
  }

  @Test func aPlaceWithoutClustersHasNoColumnsForThem() throws {
    var builder = builder
    builder.area = DrawnPlace.place(hasClusters: false)
    let report = StudyReport(builder.planned(DrawnPlace.three), program: program)
    #expect(!report.localitiesTable.columns.contains { $0.key == "continuity" })
    #expect(report.markdown.contains("The place has no clusters today"))
    #expect(!report.markdown.contains("**Cluster**"))
    #expect(report.inShort.count == 3)
    #expect(
      try text(report, "plan.csv").contains("P01,Abbey Surgery,A,Westfield,3000,P05,1.000,\n"))
    #expect(try text(report, "study.json").contains("\"continuity\": null"))
  }

  @Test func severalCountsAreAllNamed() {
    var result = builder.planned(DrawnPlace.three)
    let rules = PlanningRules(localities: 3...4, population: builder.band)
    result.scenario.plan = .proposed(rules)
    let report = StudyReport(result, program: program)
    #expect(report.inShort[3].contains("no plan of three or four localities that keeps"))
  }

  @Test func equalStudiesGiveEqualBytes() {
    let one = StudyReport(builder.planned(DrawnPlace.three), program: program).files
    let other = StudyReport(builder.planned(DrawnPlace.three), program: program).files
    #expect(one == other)
  }
}

import Foundation
import PlaceModel
import Planning
import Studies
import TestSupport
import Testing

@testable import Reporting

@Suite struct ComparisonReportTests {
  private let program = ProgramNote(version: "0.1.0", solver: "GLPK 5.0")
  private let builder = StudyBuilder(area: DrawnPlace.area)

  private var results: [StudyResult] {
    [
      builder.planned(DrawnPlace.today, name: "today", title: "Today's two clusters", given: true),
      builder.planned(DrawnPlace.three),
      builder.noPlan(
        NoPlan(
          isProven: true, reason: "Four localities need 36,000 patients, and the place has 31,000."),
        localities: 4, name: "four", title: "Four | localities"),
    ]
  }

  @Test func everyFile() throws {
    let report = ComparisonReport(results, program: program)
    #expect(
      report.files.map(\.name)
        == ["comparison.csv", "comparison.json", "comparison.md", "plans.csv"].map {
          "comparison/\($0)"
        })
    for file in report.files {
      try expectSnapshot(String(decoding: file.bytes, as: UTF8.self), named: file.name)
    }
    try expectSnapshot(report.table.terminal(width: 130), named: "comparison/comparison.txt")
  }

  @Test func aScenarioWithoutAPlanKeepsItsRow() {
    let table = ComparisonReport(results, program: program).table
    #expect(table.rows.count == 3)
    #expect(table.rows[2].first == .text("Four | localities"))
    #expect(table.rows[2].dropFirst().dropLast().allSatisfy { $0 == .none })
    #expect(table.rows[2].last == .text("no plan"))
    #expect(
      table.notes[0]
        == "Four | localities: Four localities need 36,000 patients, and the place has 31,000.")
  }

  @Test func itSaysWhichLocalitiesAreInPieces() {
    let table = ComparisonReport(results, program: program).table
    #expect(table.rows[0][10] == .text("1 of 2"))
    #expect(
      table.notes[1] == "Today's two clusters: not every locality is in one piece; "
        + "Cluster East (A) is in two pieces.")
  }

  @Test func goodPlansAreComparedInWords() {
    let moved: [(name: String, codes: [String])] = [
      ("Westfield", ["P01", "P02", "P05"]), ("Eastfield", ["P03", "P04", "P07", "P08"]),
      ("Southgate", ["P06", "P09", "P10"]),
    ]
    let report = ComparisonReport(
      results + [builder.planned(moved, name: "moved", title: "Fern Lane moves")],
      program: program)
    // 9,000, 10,500 and 11,500 patients: all inside the band; Fern Lane is 1.1 km from Island.
    #expect(
      report.inShort == [
        "Of four scenarios, two have every locality inside its band and in one piece: "
          + "Three localities and Fern Lane moves.",
        "There is no plan for Four | localities; the notes say why.",
        "Among these the mean distance to a hub is shortest in Fern Lane moves: 0.50 km.",
        "Among these today's clusters stay together most in Three localities: 57.5 % of a "
          + "patient's cluster, on average.",
      ])
  }

  @Test func differentListSizesAreCautionedAgainst() {
    var other = results
    other[1].area.listSizes.date = "2014-06-30"
    let notes = ComparisonReport(other, program: program).table.notes
    #expect(
      notes.contains(
        "The scenarios do not all use the same list sizes, so compare them with care."))
    #expect(
      !ComparisonReport(results, program: program).table.notes.contains { $0.contains("with care") }
    )
  }

  @Test func differentBandsAreNamedOneByOne() {
    var wide = builder
    wide.band = PopulationBand(minimum: 8_000, ideal: 10_000, maximum: 12_000)
    let both = [builder.planned(DrawnPlace.three), wide.planned(DrawnPlace.three, title: "Wide")]
    let notes = ComparisonReport(both, program: program).table.notes
    #expect(notes.contains("Wide: inside the band means a list size of 8,000 to 12,000 patients."))
  }

  @Test func nothingToCompareIsNoCrash() {
    let report = ComparisonReport([], program: program)
    #expect(report.table.rows.isEmpty)
    #expect(report.files.count == 4)
  }
}

import Foundation
import PlaceModel
import Planning
import Studies
import TestSupport
import Testing

@testable import Reporting

@Suite struct PlanChangesTests {
  private let program = ProgramNote(version: "0.1.0", solver: "GLPK 5.0")
  private let builder = StudyBuilder(area: DrawnPlace.area)

  private func plan(
    _ groups: [(name: String, codes: [String])], name: String, title: String,
    origin: NamedPlan.Origin = .file, band: PopulationBand? = nil
  ) throws -> NamedPlan {
    let planned = try #require(builder.planned(groups, name: name).planned)
    return NamedPlan(name: name, title: title, plan: planned.plan, origin: origin, band: band)
  }

  private func today() throws -> NamedPlan {
    try plan(DrawnPlace.today, name: "clusters", title: "today's clusters", origin: .clusters)
  }

  private func three() throws -> NamedPlan {
    try plan(
      DrawnPlace.three, name: "three", title: "Three localities", origin: .proposed,
      band: builder.band)
  }

  /// East goes on as Eastfield with 10,500 patients, West as Westfield with 11,000; the 9,500 of
  /// Dock Road become Southgate.
  @Test func everyFileFromTodayToThree() throws {
    let report = PlanPairReport(
      from: try today(), to: try three(), in: builder.area, program: program)
    #expect(
      report.files.map(\.name)
        == ["changes.json", "changes.md", "measures.csv", "moves.csv", "overlap.csv"].map {
          "clusters-to-three/\($0)"
        })
    for file in report.files {
      #expect(OutputFile.ownNames.contains(String(file.name.split(separator: "/")[1])))
      try expectSnapshot(String(decoding: file.bytes, as: UTF8.self), named: file.name)
    }
    try expectSnapshot(report.terminal(width: 100), named: "clusters-to-three/changes.txt")
  }

  @Test func sentencesWorkedOutByHand() throws {
    let changes = PlanChanges(from: try today(), to: try three(), in: builder.area)
    #expect(
      changes.sentences.prefix(2) == [
        "2 of 10 practices, with 9,500 of 31,000 patients (30.6 %), move: their locality is not the "
          + "one that goes on from their cluster. With any other pairing of clusters and localities "
          + "it would be as many patients or more.",
        "C Southgate goes on from no cluster.",
      ])
  }

  /// Back again a locality ends, and the groups before are localities.
  @Test func theWayBack() throws {
    let changes = PlanChanges(from: try three(), to: try today(), in: builder.area)
    #expect(changes.sentences[0].hasPrefix("2 of 10 practices, with 9,500 of 31,000 patients"))
    #expect(changes.sentences[1] == "C Southgate ends: no locality goes on from it.")
    #expect(
      changes.overlapTable.title == "Where the patients of each locality of Three localities go")
    #expect(changes.overlapTable.columns[0].title == "Locality before")
    #expect(changes.overlapTable.columns[2].title == "To Cluster East (patients)")
  }

  @Test func nothingChanges() throws {
    let same = try plan(DrawnPlace.today.reversed(), name: "same", title: "The same")
    let report = PlanPairReport(from: try today(), to: same, in: builder.area, program: program)
    #expect(
      report.changes.sentences == [
        "No practice moves: the groups are those of today, and so are their hubs."
      ])
    #expect(!report.markdown.contains("Goes on as |"))
    #expect(report.changes.movesData.rows.allSatisfy { $0[4] == .text("no") })
    #expect(report.measuresTable.rows.allSatisfy { !"\($0[4])".contains("−") })
    #expect(
      report.measuresTable.notes.contains(
        "Neither plan states a band of list sizes, so nothing is judged by one."))
  }

  /// The same groups, but Gate House is no longer the hub of the East: a rule may ask for that.
  @Test func anotherHubForTheSameGroups() throws {
    let today = try today()
    var localities = today.plan.localities
    localities[0].hub = PracticeIndex(2)
    var other = today
    other.plan = Plan(localities: localities, practiceCount: 10)
    let changes = PlanChanges(from: today, to: other, in: builder.area)
    #expect(
      changes.sentences.first
        == "No practice moves: the groups are those of today, and not all of their hubs are.")
    #expect(changes.tables == [changes.travelTable])
    #expect(changes.sentences.count == 3)
    #expect(changes.comparison.isSame)
  }

  /// The matrix's margins are the list sizes, whatever the groups.
  @Test func overlapAddsUp() throws {
    let changes = PlanChanges(from: try three(), to: try today(), in: builder.area)
    let rows = changes.overlapTable.rows
    func count(_ cell: Table.Cell) -> Int { if case .count(let count) = cell { count } else { 0 } }
    for row in rows { #expect(count(row[1]) == count(row[2]) + count(row[3])) }
    for column in [1, 2, 3, 5] {
      #expect(rows.dropLast().reduce(0) { $0 + count($1[column]) } == count(rows[3][column]))
    }
    let long = changes.overlapData.rows
    #expect(long.reduce(0) { $0 + count($1[4]) } == 31_000)
    #expect(long.filter { $0[2] == .text("no") }.reduce(0) { $0 + count($1[4]) } == 9_500)
  }

  @Test func aPracticeWithoutAClusterHasNoDistanceBefore() throws {
    var builder = builder
    builder.area.clusters[0].members.removeLast()
    let view = try #require(PlanView(builder.planned(DrawnPlace.three)))
    let changes = try #require(PlanChanges(view))
    let junction = changes.movesData.rows[9]
    #expect(junction[2] == .none)
    #expect(junction[4] == .text("yes"))
    #expect(Array(junction[8...]) == [.none, .number(0, decimals: 3), .none, .none])
    #expect(
      changes.travelTable.notes.last
        == "4,500 patients had no hub before: their practices were in no cluster.")
    #expect(changes.flowsTable.rows.last?.first == .text("In no cluster"))
  }

  @Test func theReportOfAPlaceWithoutClustersHasNoSuchFiles() {
    var builder = builder
    builder.area = DrawnPlace.place(hasClusters: false)
    let names = StudyReport(builder.planned(DrawnPlace.three), program: program).files.map(\.name)
    #expect(!names.contains { $0.hasSuffix("moves.csv") || $0.hasSuffix("overlap.csv") })
  }

  /// Names that would break a careless file.
  @Test func hostileNames() throws {
    var area = DrawnPlace.place(names: HostileNamesTests.names)
    area.clusters[0].name = HostileNamesTests.names[1]
    let builder = StudyBuilder(area: area)
    let planned = try #require(
      builder.planned([
        (HostileNamesTests.names[0], ["P01", "P02", "P03", "P04", "P05"]),
        (HostileNamesTests.names[3], ["P06", "P07", "P08", "P09", "P10"]),
      ]).planned)
    let plan = NamedPlan(
      name: "../\(HostileNamesTests.names[3])", title: HostileNamesTests.names[0],
      plan: planned.plan, origin: .file)
    let report = PlanPairReport(from: plan, to: plan, in: area, program: program)
    #expect(report.files.allSatisfy { $0.name.split(separator: "/").count == 2 })
    let view = try #require(PlanView(builder.planned([("", area.practices.map(\.code))])))
    let changes = try #require(PlanChanges(view))
    let texts = [report.markdown] + [changes.overlapTable, changes.flowsTable].map(\.markdown)
    for text in texts { #expect(!text.contains("<")) }
    for table in [changes.movesData, changes.overlapData] {
      let rows = HostileNamesTests.rows(table.csv)
      #expect(Set(rows.map(\.count)) == [table.columns.count])
      #expect(!rows.joined().contains { $0.hasPrefix("=") })
    }
    #expect(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) is [String: Any])
  }
}

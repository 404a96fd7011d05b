import AreaFiles
import PlaceModel
import Planning
import Studies
import TestSupport
import Testing

/// How files are laid over each other:
///
///     a.yaml ── extends ──> b.yaml ── extends ──> c.yaml
@Suite struct ExtendingTests {
  private let b = """
    version: 1
    title: B
    summary: About B.
    plan:
      localities: 4
      population:
        minimum: 40000
        maximum: 60000
      rules:
        keepClustersWhole: true
    """

  private func a(_ plan: String) -> String {
    "version: 1\ntitle: A\nextends: b.yaml\nplan:\n\(plan)\n"
  }

  private func rules(_ text: String, and others: [String: String]? = nil) throws -> PlanningRules {
    let read = reading(text, and: others ?? ["b.yaml": b])
    #expect(read.findings.map(\.text) == [])
    guard case .proposed(let rules)? = read.scenario?.plan else {
      throw ReadingFailed()
    }
    return rules
  }

  private struct ReadingFailed: Error {}

  private func band(_ minimum: Int, _ ideal: Int, _ maximum: Int) -> PopulationBand {
    PopulationBand(minimum: minimum, ideal: ideal, maximum: maximum)
  }

  @Test func nothingSaidTakesAllOver() throws {
    #expect(
      try rules(a("  {}"))
        == PlanningRules(
          localities: 4...4, population: band(40_000, 50_000, 60_000), keepClustersWhole: true))
  }

  @Test func oneKeyReplacesOneKey() throws {
    #expect(
      try rules(a("  population: {maximum: 70000}")).population == band(40_000, 55_000, 70_000))
  }

  @Test func nullGoesBackToTheDefault() throws {
    #expect(
      try rules(a("  population: {minimum: null}\n  rules: ~"))
        == PlanningRules(localities: 4...4, population: band(50_000, 55_000, 60_000)))
    #expect(try rules(a("  population:")).population == band(50_000, 60_000, 70_000))
  }

  @Test func aRangeReplacesANumberAndANumberARange() throws {
    #expect(try rules(a("  localities: {minimum: 3, maximum: 5}")).localities == 3...5)
    let range = "version: 1\ntitle: B\nplan: {localities: {minimum: 3, maximum: 5}}\n"
    #expect(try rules(a("  localities: 2"), and: ["b.yaml": range]).localities == 2...2)
    #expect(
      try rules(a("  localities: {maximum: 4}"), and: ["b.yaml": range]).localities == 3...4)
    #expect(
      findings(a("  localities: {maximum: 4}"), and: ["b.yaml": b]) == [
        "a.yaml:5:3: error: The key 'minimum' under 'plan.localities' is missing."
          + " Write 'minimum:' and its value."
      ])
  }

  /// What b takes away of c must not come back when a says something beside it.
  @Test func whatTheMiddleTakesAwayStaysAway() throws {
    let middle =
      "version: 1\ntitle: B\nextends: c.yaml\nplan: {population: null}\n"
    let far = "version: 1\ntitle: C\nplan:\n  localities: 4\n  population: {maximum: 90000}\n"
    let rules = try rules(
      a("  population: {minimum: 60000}"), and: ["b.yaml": middle, "c.yaml": far])
    #expect(rules.population == band(60_000, 65_000, 70_000))
  }

  @Test func titleAndSummaryAreEachFilesOwn() {
    #expect(
      findings("version: 1\nextends: b.yaml\n", and: ["b.yaml": b]) == [
        "a.yaml:1:1: error: The key 'title' is missing."
          + " Write a few words, such as 'title: Four localities'."
      ])
    #expect(reading(a("  {}"), and: ["b.yaml": b]).scenario?.summary == "")
  }

  @Test func aGivenPlanNeedsTheOthersTakenAway() {
    #expect(
      findings(a("  from: plans/a.csv"), and: ["b.yaml": b]) == [
        "b.yaml:5:15: error: 'plan.localities' is about proposing a plan, but 'plan.from' at"
          + " a.yaml:5:9 names a plan that is there. Take one of them out; 'null' takes out what"
          + " an extended scenario says."
      ])
    let taken = reading(
      a("  from: plans/a.csv\n  localities: null\n  rules: null"), and: ["b.yaml": b])
    #expect(taken.findings == [])
    #expect(
      taken.scenario?.plan
        == .given(
          file: "plans/a.csv", at: Finding.Location(file: "a.yaml", line: 5, column: 9),
          judgedBy: band(40_000, 50_000, 60_000), Objective()))
  }

  @Test func pathsAreToldFromTheFileThatSaysThem() {
    let files = MemoryFiles(
      [
        "place/a.yaml": "version: 1\ntitle: A\nextends: ../common/b.yaml\n",
        "common/b.yaml": "version: 1\ntitle: B\nextends: deep/./c.yaml\n",
        "common/deep/c.yaml": "version: 1\ntitle: C\nplan: {from: ../plans/x.csv}\n",
      ].mapped([
        "place/../common/b.yaml": "common/b.yaml",
        "place/../common/deep/c.yaml": "common/deep/c.yaml",
      ]))
    let reading = ScenarioReader(files: files).read("place/a.yaml")
    #expect(reading.findings == [])
    #expect(
      reading.filesRead.map(\.name) == ["a.yaml", "../common/b.yaml", "../common/deep/c.yaml"])
    guard case .given(let file, let place, _, _)? = reading.scenario?.plan else {
      Issue.record("There is no plan.")
      return
    }
    #expect(file == "../common/plans/x.csv")
    #expect(place.text == "place/../common/deep/c.yaml:3:14")
  }

  @Test func aCircleIsShown() {
    let b = "version: 1\ntitle: B\nextends: c.yaml\n"
    let c = "version: 1\ntitle: C\nextends: ./sub/../a.yaml\n"
    #expect(
      findings("version: 1\ntitle: A\nextends: b.yaml\n", and: ["b.yaml": b, "c.yaml": c]) == [
        "c.yaml:3:10: error: The scenarios extend each other in a circle:"
          + " a.yaml → b.yaml → c.yaml → a.yaml. Take one of these 'extends' away."
      ])
  }

  @Test func whatTheExtendedFileHasWrongIsSaidThere() {
    let b = "version: 1\ntitle: B\nplan: {localities: four}\n"
    #expect(
      findings("version: 1\ntitle: A\nextends: b.yaml\nmore: 1\n", and: ["b.yaml": b]) == [
        "a.yaml:4:1: error: There is no key 'more'. The keys here are 'version', 'title',"
          + " 'summary', 'extends', 'plan', 'growth', 'workforce', 'estates' and 'assumptions'.",
        "b.yaml:3:20: error: 'four' is not a whole number. Write 4.",
      ])
  }

  @Test func theScenariosOwnFindingsComeFirst() {
    let b = "version: 1\ntitle: B\nplan: {localities: 4, limits: {gap: 2}}\n"
    #expect(
      findings(a("  objective: {travel: 0}"), and: ["b.yaml": b]) == [
        "a.yaml:5:23: error: Every weight of 'plan.objective' is 0, so all plans are equally good."
          + " Give at least one of them a weight above 0.",
        "b.yaml:3:37: error: 'plan.limits.gap' cannot be 2. Give a number from 0 to 1.",
      ])
  }
}

extension [String: String] {
  /// The same files under the names by which they are asked for.
  fileprivate func mapped(_ names: [String: String]) -> Self {
    merging(names.compactMapValues { self[$0] }) { $1 }
  }
}

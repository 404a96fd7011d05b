import AreaFiles
import PlaceModel
import Planning
import Studies
import TestSupport
import Testing

@Suite struct RunningTests {
  private let toldTwice =
    "place/neighbours.csv:2:1: warning: A1 and A2 are neighbours already. The row changes nothing "
    + "and can go."

  @Test func readsAPlaceOnceForAllItsScenarios() {
    let set = RunningPlace.read(["ring", "two", "child", "two"])
    #expect(set.findings.map(\.text) == [toldTwice])
    #expect(!set.hasErrors)
    #expect(set.problem == nil)
    #expect(set.studies.map(\.scenario.name) == ["ring", "two", "child"])
    #expect(set.studies.map(\.scenario.isGiven) == [true, false, false])
    #expect(set.studies.map(\.scenario.file).last == "place/child.yaml")
  }

  /// The halves of the line; each half's hub is either practice, 10,000 patients × 1 km away.
  @Test func proposes() throws {
    let study = try #require(RunningPlace.read(["two"]).studies.first)
    let planned = try #require(study.run().planned)
    #expect(planned.plan.localityOfPractice == [0, 0, 1, 1])
    #expect(abs(planned.measures.score - 20_000) < 1)
    #expect(planned.proof.status == .proven)
  }

  /// The ends are 3 km apart and not neighbours; both groups of 20,000 are below the band.
  @Test func judgesAPlanThatIsGiven() throws {
    let result = try #require(RunningPlace.read(["ring"]).studies.first).run()
    let planned = try #require(result.planned)
    #expect(planned.proof.status == .asGiven)
    #expect(planned.plan.localities.map(\.name) == ["Ends", "Middle"])
    #expect(abs(planned.measures.score - 40_000) < 1)
    #expect(
      result.findings.map(\.text) == [
        "neighbours.csv:2:1: warning: A1 and A2 are neighbours already. The row changes nothing and "
          + "can go.",
        "ring.yaml: warning: None of two localities is inside the band: Ends by 5,000 patients too "
          + "few and Middle by 5,000 patients too few.",
        "ring.yaml: warning: Ends is not connected: it is in two pieces that are not neighbours: "
          + "Alder; Damson.",
      ])
    #expect(
      result.inputs.map(\.name) == [
        "area.yaml", "list-sizes.csv", "neighbours.csv", "plans/ring.csv", "practices.csv",
        "ring.yaml",
      ])
  }

  @Test func namesFilesFromThePlaceInResults() throws {
    for folder in ["", "./", "place/", "/srv/place/", "../place/"] {
      let texts = RunningPlace.texts.map { name, text in
        (name.replacing("place/", with: folder == "./" ? "" : folder), text)
      }
      var files = Dictionary(uniqueKeysWithValues: texts)
      if folder == "./" { files["./child.yaml"] = files["child.yaml"] }
      let set = StudySet(reading: ["\(folder)child.yaml"], files: MemoryFiles(files))
      let study = try #require(set.studies.first)
      #expect(study.scenario.file == "\(folder)child.yaml")
      let result = study.run()
      #expect(result.scenario.file == "child.yaml")
      #expect(result.findings.map(\.location?.file) == ["neighbours.csv"])
      let origins = result.scenario.values.compactMap { value in
        if case .file(let place) = value.origin { place.text } else { nil }
      }
      #expect(
        origins == [
          "child.yaml:1:10", "child.yaml:2:8", "child.yaml:3:10", "two.yaml:4:15",
          "two.yaml:5:25", "two.yaml:5:41",
        ])
    }
  }

  @Test func saysWhyThereIsNoPlan() throws {
    let study = try #require(
      RunningPlace.read(
        ["two"],
        ["place/two.yaml": "version: 1\ntitle: Three\nplan: {localities: 3}\n"]
      ).studies.first)
    let result = study.run()
    #expect(result.planned == nil)
    #expect(
      result.findings.last?.text.hasPrefix(
        "two.yaml: warning: No plan keeps the rules. 40,000 patients ÷ 3 localities = 13,333 each, "
          + "below the minimum of 50,000") == true)
  }

  /// The machine's owner may read everything, so permission is refused here and not on the disk.
  @Test(
    arguments: [
      (
        "two.yaml", .notPermitted,
        "The file 'place/two.yaml' may not be read. Ask for the right to read it."
      ),
      (
        "list-sizes.csv", .notPermitted,
        "You have no permission to read this file. Ask its owner for access."
      ),
      (
        "neighbours.csv", .notPermitted,
        "You have no permission to read this file. Ask its owner for access."
      ),
      ("area.yaml", .unreadable("the disk failed"), "This file cannot be read: the disk failed."),
      ("practices.csv", .missing, "There is no such file."),
    ] as [(String, FileProblem, String)])
  func filesThatCannotBeRead(file: String, problem: FileProblem, told: String) {
    let set = RunningPlace.read(["two"], problems: ["place/\(file)": problem])
    #expect(set.studies.isEmpty)
    #expect(set.problem == problem)
    #expect(
      set.findings.filter { $0.severity == .error }.map(\.text) == ["place/\(file): error: \(told)"]
    )
  }

  /// The place is told of even where the scenario is at fault; not where there is no scenario.
  @Test func tellsAllAtOnce() {
    let faulty = RunningPlace.read(
      ["two", "ring"],
      [
        "place/two.yaml": "version: 1\ntitle: Two\nplan: {localities: two}\n",
        "place/list-sizes.csv": "code,2020-01-01\nA1,10000\nA2,-1\nA3,10000\nA4,10000\n",
        "place/plans/ring.csv": "code,locality\nA1,Ends\n",
      ])
    #expect(faulty.studies.isEmpty)
    #expect(
      faulty.findings.map(\.text) == [
        "place/two.yaml:3:20: error: 'two' is not a whole number. Write 2.",
        "place/list-sizes.csv:3:4: error: The list size '-1' of 'A2' is below one. Give a whole "
          + "number of patients.",
      ])
    let nowhere = StudySet(reading: ["nowhere/two.yaml"], files: MemoryFiles())
    #expect(
      nowhere.findings.map(\.text) == [
        "nowhere/two.yaml: error: There is no file 'nowhere/two.yaml'. Check the name and the "
          + "folder."
      ])
    #expect(nowhere.problem == .missing)
  }

  @Test(arguments: [
    ("plan: {localities: 2, rules: {keepClustersWhole: true}}", "plan.rules.keepClustersWhole", 50),
    ("plan: {localities: 2, objective: {continuity: 1}}", "plan.objective.continuity", 47),
  ])
  func someRulesNeedClusters(plan: String, key: String, column: Int) {
    let practices = (RunningPlace.texts["place/practices.csv"] ?? "")
      .replacing(",cluster", with: "").replacing(",West", with: "").replacing(",East", with: "")
    let set = RunningPlace.read(
      ["two"],
      ["place/practices.csv": practices, "place/two.yaml": "version: 1\ntitle: Two\n\(plan)\n"])
    #expect(
      set.findings.filter { $0.severity == .error }.map(\.text) == [
        "place/two.yaml:3:\(column): error: '\(key)' needs today's clusters, and the place names "
          + "none. Add a column 'cluster' to practices.csv, or leave '\(key)' out."
      ])
    #expect(set.studies.isEmpty)
  }
}

import PlaceModel
import Studies
import TestSupport
import Testing

/// What keeps a scenario's years from being worked out.
@Suite struct ProspectFaultsTests {
  private func errors(
    _ scenario: String, _ changes: [String: String] = [:], without missing: [String] = []
  ) -> [String] {
    var texts = RunningPlace.texts.merging(GrowingPlace.files) { $1 }.merging(changes) { $1 }
    for name in missing { texts["place/\(name)"] = nil }
    let set = StudySet(reading: ["place/\(scenario).yaml"], files: MemoryFiles(texts))
    return set.findings.filter { $0.severity == .error }.map(\.text)
  }

  @Test func filesThatThePlaceLacks() {
    let area = GrowingPlace.files["place/area.yaml"] ?? ""
    #expect(
      errors(
        "two",
        ["place/area.yaml": area.replacing("workforce: {year: 2020}\n", with: "")],
        without: ["population.csv", "zones.csv", "flows.csv", "workforce.csv", "premises.csv"])
        == [
          "place/two.yaml:6:14: error: 'growth' needs the file population.csv, and the place has none."
            + " Add it to the place's folder, or leave 'growth' out.",
          "place/two.yaml:7:19: error: 'workforce' needs the file workforce.csv, and the place has"
            + " none. Add it to the place's folder, or leave 'workforce' out.",
          "place/two.yaml:8:17: error: 'estates' needs the file premises.csv, and the place has none."
            + " Add it to the place's folder, or leave 'estates' out.",
          "place/two.yaml:6:14: error: Nobody has stated the assumption 'flows.halvingDistance' (km): The"
            + " distance at which a practice draws half as many of a zone's residents as at the door."
            + " State it in assumptions.yaml, or under 'assumptions' in the scenario.",
        ])
  }

  @Test func yearsThatTheProjectionDoesNotHave() {
    let text = GrowingPlace.files["place/two.yaml"]?.replacing("2023", with: "2031")
    #expect(
      errors("two", ["place/two.yaml": text ?? ""])
        == [
          "place/two.yaml:6:14: error: The horizon is 2031, and the population is projected from 2020"
            + " to 2023. Give 'growth.to' a year up to 2023."
        ])
  }

  @Test func anAssumptionThatNobodyStates() {
    let text = GrowingPlace.files["place/assumptions.yaml"]?
      .replacing(
        "    minutes: {value: 10, unit: minutes, low: 10, high: 20, source: S}\n", with: "")
    #expect(
      errors("two", ["place/assumptions.yaml": text ?? ""])
        == [
          "place/two.yaml:8:17: error: Nobody has stated the assumption 'activity.minutes' (minutes):"
            + " How long a contact in a room takes, with what belongs to it. State it in"
            + " assumptions.yaml, or under 'assumptions' in the scenario."
        ])
  }

  @Test func anAssumptionWithoutASourceIsAWarningAndForABoardAnError() {
    let text = GrowingPlace.files["place/assumptions.yaml"]?
      .replacing(
        "faceToFace: {value: 0.5, unit: share, source: S}",
        with: "faceToFace: {value: 0.5, unit: share}")
    let files = MemoryFiles(
      RunningPlace.texts.merging(GrowingPlace.files) { $1 }
        .merging(["place/assumptions.yaml": text ?? ""]) { $1 })
    let path = "place/two.yaml"
    let plain = StudySet(reading: [path], files: files)
    #expect(
      plain.findings.map(\.text)
        == [
          "place/assumptions.yaml:7:25: warning: The assumption 'activity.faceToFace' has no source."
            + " Give publisher, title and place in it; until then it is the place's own judgement."
        ])
    #expect(plain.studies.count == 1)
    let board = StudySet(reading: [path], files: files, isForBoard: true)
    #expect(board.findings.map(\.severity) == [.error])
    #expect(board.hasErrors)
  }

  @Test func everythingWrongIsToldAtOnce() {
    let text = """
      version: 1
      title: Many
      extends: two.yaml
      growth: {developments: homes.csv, changes: changes.csv}
      workforce: {posts: posts.csv}
      estates: {schemes: wrong.csv}

      """
    let found = errors(
      "many",
      [
        "place/many.yaml": text,
        "place/homes.csv":
          "development,zone_code,people_per_home,share_in_projection,source,2021\nDocks,X,2.5,0,S,10\n",
        "place/changes.csv":
          "year,code,change,into,share_following,reason,source\n2021,A9,closes,,,Gone,S\n",
        "place/posts.csv": "year,code,role,fte,source\n2021,A1,gp,-1,S\n",
        "place/wrong.csv":
          "scheme,name,site,opens,latest,rooms,capital,status,needs,excludes,basis,source\n"
          + "X1,Extension,S9,2021,,2,100,proposed,,,published,S\n",
      ])
    for file in ["homes.csv:2", "changes.csv:2", "posts.csv:2", "wrong.csv:2"] {
      #expect(found.contains { $0.hasPrefix("place/\(file)") }, "\(file): \(found)")
    }
  }

  @Test func aPlanCannotLastToAYearThatHasPassed() {
    let text = "version: 1\ntitle: L\nextends: two.yaml\nplan: {population: {until: 2020}}\n"
    #expect(
      errors("late", ["place/late.yaml": text]) == [
        "place/late.yaml:4:28: error: 'plan.population.until', 2020, is not after the list sizes of"
          + " 2020-06-30. Name a later year, or take it out."
      ])
  }

  /// What is no error but changes what a reader makes of the figures.
  private func warnings(_ changes: [String: String]) throws -> [String] {
    try GrowingPlace.run("two", changes).findings.filter { $0.severity == .warning }.map(\.message)
  }

  @Test func residentsThatJumpAreTold() throws {
    let text = GrowingPlace.files["place/population.csv"]?.replacing("24000", with: "240000")
    #expect(
      try warnings(["place/population.csv": text ?? ""]).contains(
        "Residents more than double or halve within a year: West from 22,000 to 240,000 in 2022 and"
          + " West from 240,000 to 26,000 in 2023."))
  }

  @Test func roomsOfAClosedPracticeAndWhatComesTooLateAreTold() throws {
    let scenario = GrowingPlace.files["place/two.yaml"]?
      .replacing("draws: 0}", with: "draws: 0, changes: changes.csv}")
    let changes = """
      year,code,change,into,share_following,reason,source
      2022,A1,closes,,,The lease ends,S
      2030,A2,closes,,,The partners retire,S

      """
    let told = try warnings([
      "place/two.yaml": scenario ?? "", "place/changes.csv": changes,
    ])
    #expect(told.contains("After the horizon, 2023, and so without effect: Birch 2030."))
    #expect(
      told.contains(
        "The practices of these buildings close or merge, and their rooms are counted still: One."))
  }

  @Test func agesInOtherBandsAreTold() throws {
    let lists = "code,0-64,65+\nA1,9000,1000\nA2,9000,1000\nA3,9000,1000\nA4,9000,1000\n"
    let population = """
      zone_code,zone,age_band,2020,2021,2022,2023
      E,East,0-17,5000,5000,5000,5000
      E,East,18+,15000,15000,15000,15000
      W,West,0-17,5000,6000,6000,6000
      W,West,18+,15000,16000,18000,20000

      """
    #expect(
      try warnings([
        "place/list-sizes-by-age.csv": lists, "place/population.csv": population,
      ]).contains(
        "The population projection's age bands are not those of the list sizes, so each practice keeps"
          + " the ages of its list today."))
  }

  /// A board takes no figure without a source, whatever file it is in.
  @Test func aBuildingWithoutASourceIsNothingForABoard() {
    let text = GrowingPlace.files["place/premises.csv"]?
      .replacing("S1,One,A1,2,,,,published,A survey", with: "S1,One,A1,2,,,,published,")
    let files = MemoryFiles(
      RunningPlace.texts.merging(GrowingPlace.files) { $1 }
        .merging(["place/premises.csv": text ?? ""]) { $1 })
    #expect(!StudySet(reading: ["place/two.yaml"], files: files).hasErrors)
    #expect(StudySet(reading: ["place/two.yaml"], files: files, isForBoard: true).hasErrors)
  }
}

import AreaFiles
import PlaceModel
import TestSupport
import Testing

/// The files that a scenario names, read for the drawn fixture.
@Suite struct RecordsReaderTests {
  let area: Area
  let population: ZonePopulation

  init() throws {
    area = try #require(Records.reading().area)
    population = try #require(area.records.population)
  }

  @Test func anotherPopulationIsOfTheSameZones() throws {
    let text = "zone_code,zone,2020,2021\nZ1,West,1,2\nZ2,East,3,4\n"
    let reading = Records.reader(["high.csv": text]).population("high.csv", for: area)
    #expect(reading.findings == [])
    #expect(reading.filesRead.map(\.name) == ["high.csv", "zones.csv"])
    let value = try #require(reading.value)
    #expect(value.zones == population.zones)
    #expect(value.years == 2020...2021)
    #expect(value.residents == [[1, 2], [3, 4]])
  }

  @Test func theZonesOfAnotherPopulationAreNamedByItsFile() {
    let text = "zone_code,zone,2020\nZ1,West,1\nZ9,East,3\n"
    let reading = Records.reader(["high.csv": text]).population("high.csv", for: area)
    #expect(reading.value == nil)
    #expect(
      reading.findings.map(\.text) == [
        "line/high.csv:3:1: error: There is no zone 'Z9' in zones.csv. Did you mean 'Z2'?",
        "line/zones.csv:2:1: error: There is no zone 'Z2' in high.csv. Did you mean 'Z9'?",
      ])
  }

  @Test func developmentsHaveHomesOnlyWhereSomeAreBuilt() {
    #expect(
      Records.reader().developments("developments.csv", of: population).value == [
        Development(
          name: "Mill", zone: 1, homes: [Development.Homes(year: 2021, count: 120)],
          peoplePerHome: 2.4, shareInProjection: 0.5, source: "Council"),
        Development(
          name: "Quay", zone: 0, homes: [Development.Homes(year: 2020, count: 10)],
          peoplePerHome: nil, shareInProjection: 0, source: "Council"),
      ])
  }

  @Test func changesStandInOrderOfYear() {
    #expect(
      Records.reader().changes("changes.csv", for: area).value == [
        PracticeChange(
          year: 2022, practice: PracticeIndex(0), kind: .moves, shareFollowing: 0.75,
          reason: "New building", source: "Board"),
        PracticeChange(
          year: 2022, practice: PracticeIndex(1), kind: .closes, reason: "Contract ends",
          source: "Board"),
        PracticeChange(
          year: 2023, practice: PracticeIndex(3), kind: .merges(into: PracticeIndex(2)),
          reason: "Retirement", source: "Board"),
      ])
  }

  @Test func postsStandAsInTheFile() {
    #expect(
      Records.reader().posts("posts.csv", for: area).value == [
        Post(year: 2022, practice: PracticeIndex(2), role: .gp, fte: 0.5, source: "Plan"),
        Post(year: 2021, practice: PracticeIndex(0), role: .directCare, fte: 2, source: "Plan"),
      ])
  }

  @Test func aPostBeforeAClosureIsRight() throws {
    let reader = Records.reader(["posts.csv": "year,code,role,fte\n2021,A2,gp,1\n"])
    let changes = try #require(reader.changes("changes.csv", for: area).value)
    let reading = reader.posts("posts.csv", for: area, changes: changes)
    #expect(reading.value?.count == 1)
    #expect(
      reading.findings.map(\.text) == [
        "line/posts.csv:2:1: warning: The row has no source. Say who publishes or assumes the "
          + "figures, where and when."
      ])
  }

  @Test func schemesNameEachOtherByPosition() {
    #expect(
      Records.reader().schemes("schemes.csv", for: area).value == [
        Scheme(
          code: "one", name: "First phase", premises: 1, opens: 2024, latest: 2026, rooms: 4,
          capital: 1_500_000, status: .committed, basis: .published, source: "Board"),
        Scheme(
          code: "two", name: "Second phase", premises: 1, opens: 2025, latest: 2025, rooms: 3,
          capital: 900_000, status: .proposed, needs: [0], excludes: [2], basis: .assumed,
          source: "Board"),
        Scheme(
          code: "three", name: "Closure", premises: 0, opens: 2025, latest: 2027, rooms: -3,
          capital: 0, status: .proposed, basis: .assumed, source: "Board"),
      ])
  }

  /// Schemes that need each other open in the same year or not at all, which can be meant.
  @Test func schemesMayNeedEachOther() {
    let text = Records.schemes.replacing("committed,,", with: "proposed,two,")
      .replacing("one,three,assumed", with: "one,,assumed")
    let reading = Records.reader(["schemes.csv": text]).schemes("schemes.csv", for: area)
    #expect(reading.findings == [])
    #expect(reading.value?.map(\.needs) == [[1], [0], []])
  }

  @Test func schemesNeedPremises() throws {
    var bare = area
    bare.records.premises = []
    let told = Records.reader().schemes("schemes.csv", for: bare).findings.map(\.text)
    #expect(
      told.first
        == "line/schemes.csv:2:17: error: The place has no premises for schemes to be at. "
        + "Add premises.csv to it.")
  }

  @Test func whatExcludesASchemeCannotBeNeeded() {
    let text = Records.schemes.replacing("one,three,assumed", with: "\"one three\",,assumed")
      .replacing("-3,0,proposed,,", with: "-3,0,proposed,,two")
    let reading = Records.reader(["schemes.csv": text]).schemes("schemes.csv", for: area)
    #expect(
      reading.findings.map(\.text) == [
        "line/schemes.csv:3:46: error: The scheme 'two' needs 'three', which excludes it. "
          + "Keep one of the two."
      ])
  }

  @Test func rowsWithoutASourceAreOneWarning() {
    let text = Records.posts.replacing("Plan", with: "").replacing("Plan", with: "")
    #expect(
      Records.reader(["posts.csv": text]).posts("posts.csv", for: area).findings.map(\.text) == [
        "line/posts.csv:2:16: warning: 2 rows have no source, of which this is the first. "
          + "Say who publishes or assumes the figures, where and when."
      ])
  }

  @Test func aMissingFileIsAProblem() {
    let reader = Records.reader()
    let posts = reader.posts("no.csv", for: area)
    #expect(posts.problem == .missing)
    #expect(posts.findings.map(\.text) == ["line/no.csv: error: There is no such file."])
    #expect(posts.value == nil && posts.filesRead == [])
    #expect(reader.changes("no.csv", for: area).problem == .missing)
    #expect(reader.schemes("no.csv", for: area).problem == .missing)
    #expect(reader.developments("no.csv", of: population).problem == .missing)
    #expect(reader.population("no.csv", for: area).problem == .missing)
  }

  @Test func moreSchemesThanCanBeWeighedAreRefused() {
    let row = ",x,S1,2024,1,0,proposed,assumed\n"
    let text =
      "scheme,name,site,opens,rooms,capital,status,basis\n"
      + (0...1_000).map { "s\($0)\(row)" }.joined()
    #expect(
      Records.reader(["schemes.csv": text]).schemes("schemes.csv", for: area).findings.map(\.text)
        == [
          "line/schemes.csv: error: The file has 1,001 schemes, and this program takes at most "
            + "200. Leave out those that nobody would pick."
        ])
  }
}

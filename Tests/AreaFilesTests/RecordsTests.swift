import AreaFiles
import PlaceModel
import Testing

/// What the files of a place say, read from the drawn fixture.
@Suite struct RecordsTests {
  private func records(_ changes: [String: String?] = [:]) throws -> PlaceRecords {
    let reading = Records.reading(changes)
    #expect(reading.findings.map(\.text) == [])
    return try #require(reading.area).records
  }

  @Test func aPlaceNeedsNoneOfThem() throws {
    let reading = Line.reading()
    #expect(
      try #require(reading.area).records
        == PlaceRecords(laterListSizes: [
          ObservedListSizes(date: "2021-01-01", values: [nil, 2100, nil, 4100])
        ]))
    #expect(reading.filesRead.count == 3)
    #expect(Records.reading().filesRead.count == 10)
  }

  @Test func zonesStandInOrderOfCodeWithTheirDistances() throws {
    let population = try #require(try records().population)
    #expect(population.years == 2019...2021)
    #expect(population.zones.map(\.code) == ["Z1", "Z2"])
    #expect(population.zones.map(\.name) == ["West", "East"])
    #expect(population.residents == [[390, 400, 410.5], [50, 50, 60]])
    #expect(population.byAge == nil)
    let west = population.zones[0].points
    #expect(west.map(\.residents) == [100, 300])
    #expect(west[0].position == .grid(easting: 499_000, northing: 200_000))
    #expect(west[0].kilometres == [1, 2, 3, 4])
    #expect(
      west[1].kilometres == [4, 17.0.squareRoot(), 20.0.squareRoot(), 5])
    #expect(population.zones[1].points.map(\.kilometres) == [[3, 2, 1, 0]])
  }

  @Test func residentsByAgeAddUp() throws {
    let population = try #require(
      try records([
        "population.csv": """
        zone_code,zone,age_band,2021,2020
        Z1,West,65+,7,4
        Z2,East,0-64,1.5,1
        Z2,East,65+,2,0.25
        Z1,West,0-64,10,20
        """
      ]).population)
    #expect(population.years == 2020...2021)
    #expect(population.residents == [[24, 17], [1.25, 3.5]])
    #expect(
      population.byAge
        == ZonePopulation.ByAge(
          bands: [AgeBand(lower: 0, upper: 64), AgeBand(lower: 65, upper: nil)],
          residents: [[[20, 10], [4, 7]], [[1, 1.5], [0.25, 2]]]))
  }

  @Test func flowsAreByZoneAndPractice() throws {
    #expect(
      try records().flows
        == MeasuredFlows(patients: [[1000, 2000, 0, 0], [0, 0, 2500.5, 4000]]))
  }

  @Test func agesOfBothSexesAreSummed() throws {
    let ages = try #require(try records().ages)
    #expect(ages.bands.map(\.name) == ["0-4", "5-64", "65+"])
    #expect(
      ages.patients == [[200, 550, 250], [400, 1300, 300], [0, 3000, 0], [3, 3994, 3]])
  }

  @Test func agesNeedNoSexAndNoOrder() throws {
    let ages = try #require(
      try records([
        "list-sizes-by-age.csv":
          "code,40+,0-39\nA4,4000,0\nA1,1,999\nA2,2,1998\nA3,3,2997\n"
      ]).ages)
    #expect(ages.bands.map(\.name) == ["0-39", "40+"])
    #expect(ages.patients == [[999, 1], [1998, 2], [2997, 3], [0, 4000]])
  }

  @Test func staffStandInOrderAndMayBeUnknown() throws {
    let workforce = try #require(try records().workforce)
    #expect(workforce.year == 2020)
    #expect(workforce.source == "Counted by hand")
    let one = PracticeIndex(0)
    #expect(
      workforce.records == [
        StaffRecord(practice: one, role: .gp, job: "partner", fte: 1, fteAged55AndOver: 1),
        StaffRecord(practice: one, role: .gp, job: "salaried", fte: 1.5, fteAged55AndOver: 0.5),
        StaffRecord(practice: one, role: .nurse, fte: nil),
        StaffRecord(practice: PracticeIndex(1), role: .admin, fte: 3),
      ])
  }

  @Test func contactsAreByBandAndRole() throws {
    #expect(
      try records().contactRates
        == ContactRates(
          bands: [AgeBand(lower: 0, upper: 64), AgeBand(lower: 65, upper: nil)],
          contacts: [[3, 1, 0, 0], [5, 4.5, 0.5, 0]], source: "Survey"))
  }

  @Test func premisesStandInOrderOfSite() throws {
    #expect(
      try records().premises == [
        Premises(
          site: "S1", name: "Short House", practices: [PracticeIndex(0)], rooms: 3,
          basis: .assumed, source: "Judgement"),
        Premises(
          site: "S2", name: "Long House", practices: [1, 2, 3].map(PracticeIndex.init), rooms: 12,
          hoursAWeek: 52.5, condition: "good", leaseEnds: 2030, basis: .published,
          source: "Register"),
      ])
  }

  @Test func aByteOrderMarkAndCarriageReturnsChangeNothing() throws {
    for name in Records.files.keys.sorted() where name.hasSuffix(".csv") {
      let text = try #require(Records.files[name])
      let windows = "\u{FEFF}" + text.split(separator: "\n").joined(separator: "\r\n") + "\r\n"
      #expect(try records([name: windows]) == records())
    }
  }

  @Test(arguments: [
    (
      "zones.csv",
      [
        "line/zones.csv: error: There is no such file, and population.csv needs it. "
          + "Add it, or take population.csv out."
      ]
    ),
    (
      "population.csv",
      [
        "line/population.csv: error: There is no such file, and zones.csv needs it. Add it, or take "
          + "zones.csv out.",
        "line/population.csv: error: There is no such file, and flows.csv needs it. Add it, or take "
          + "flows.csv out.",
      ]
    ),
    (
      "workforce.csv",
      [
        "line/area.yaml:6:1: error: The key 'workforce' is there, and workforce.csv is missing. Add "
          + "the file, or take the key out."
      ]
    ),
  ])
  func whatOneFileNeedsOfAnotherIsTold(missing: String, told: [String]) {
    #expect(Records.reading([missing: nil]).findings.map(\.text) == told)
  }

  @Test(arguments: [
    (
      "\nworkforce: {year: 2020}", "",
      [
        "line/area.yaml: error: workforce.csv is there, and the key 'workforce' is missing. Say which "
          + "year it is about: 'workforce: {year: 2016}'."
      ]
    ),
    (
      "{year: 2020}", "{year: 20x0}",
      [
        "line/area.yaml:6:19: error: The year '20x0' is not a whole number. Write it in digits only."
      ]
    ),
    (
      "{year: 2020}", "{yer: 2020}",
      [
        "line/area.yaml:6:12: error: The key 'workforce.year' is missing. Add it.",
        "line/area.yaml:6:13: error: There is no key 'yer'. Did you mean 'year'?",
      ]
    ),
    (
      ", workforce: Counted by hand", "",
      [
        "line/area.yaml: warning: The place states no source for workforce.csv. Add 'workforce' under "
          + "'sources': publisher, title, date, definition."
      ]
    ),
  ])
  func whatAreaSaysOfTheWorkforceIsChecked(text: String, replacement: String, told: [String]) {
    #expect(Records.told("area.yaml", text, replacement) == told)
  }

  @Test func everyFaultOfEveryFileIsToldAtOnce() {
    let told = Records.reading([
      "population.csv": Records.population.replacing("410.5", with: "-1"),
      "flows.csv": Records.flows.replacing("4000", with: "x"),
      "workforce.csv": Records.workforce.replacing("admin", with: "amin"),
      "premises.csv": Records.premises.replacing(",12,", with: ",,"),
    ]).findings.map { $0.location?.text }
    #expect(
      told == [
        "line/flows.csv:2:7", "line/population.csv:3:17", "line/premises.csv:2:24",
        "line/workforce.csv:2:4",
      ])
  }
}

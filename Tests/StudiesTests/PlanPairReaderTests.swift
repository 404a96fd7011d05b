import AreaFiles
import PlaceModel
import Planning
import Studies
import TestSupport
import Testing

/// Two plans of one place, by whatever names.
@Suite struct PlanPairReaderTests {
  private static let area =
    "version: 1\nname: The Pair\nlistSizes: {date: 2020-01-01}\n"
    + "coordinates: EPSG:27700\nsources: {practices: Made up}\n"
  private static let scenario =
    "version: 1\ntitle: Both apart\nplan:\n  localities: 2\n"
    + "  population: {minimum: 50, maximum: 200}\n"

  private static let files: [String: String] = [
    "land/town/area.yaml": area,
    "land/town/practices.csv": "code,name,easting,northing,cluster\n"
      + "A1,Alder,500000,200000,All\nA2,Birch,501000,200000,All\n",
    "land/town/list-sizes.csv": "code,2020-01-01\nA1,100\nA2,100\n",
    "land/town/plans/drafts/apart.csv": "code,locality\nA1,One\nA2,Two\n",
    "land/town/apart.yaml": scenario,
    "out/apart/plan.csv": "code,locality\nA1,One\nA2,Two\n",
    "lost.csv": "code,locality\nA1,One\n",
  ]

  private func read(
    _ from: String, _ to: String, place: String? = nil, files: [String: String] = files
  ) -> PlanPairReading {
    PlanPairReader(files: MemoryFiles(files)).read(from, to, place: place)
  }

  /// From the plan's own folder upwards, to the first that is a place.
  @Test func aPlansFileLeadsToItsPlace() throws {
    let pair = try #require(read("land/town/plans/drafts/apart.csv", "clusters").pair)
    #expect(pair.placeFolder == "land/town")
    #expect(pair.studies.isEmpty)
    let plans = try #require(pair.plans([]))
    #expect(plans.from.name == "apart")
    #expect(plans.from.plan.localities.map(\.name) == ["One", "Two"])
    #expect(plans.from.origin == .file)
    #expect(plans.to.origin == .clusters)
    #expect(plans.to.plan.localities.count == 1)
    #expect(plans.to.band == nil)
  }

  @Test func aScenarioIsDrawnFirst() throws {
    let pair = try #require(read("clusters", "land/town/apart.yaml").pair)
    #expect(pair.studies.map(\.scenario.name) == ["apart"])
    #expect(pair.plans([]) == nil)
    let plans = try #require(pair.plans(pair.studies.map { $0.run() }))
    #expect(plans.to.title == "Both apart")
    #expect(plans.to.plan.localities.count == 2)
    #expect(plans.to.band?.maximum == 200)
    #expect(plans.to.origin == .proposed)
  }

  /// The plan.csv of results is called after its folder, and so is the folder itself.
  @Test func resultsAreCalledAfterTheirFolder() throws {
    for name in ["out/apart", "out/apart/", "out/apart/plan.csv"] {
      let pair = try #require(read("clusters", name, place: "land/town").pair, "\(name)")
      #expect(pair.plans([])?.to.name == "apart")
    }
  }

  @Test func whatIsHereComesBeforeWhatIsInThePlace() throws {
    var files = Self.files
    files["plans/drafts/apart.csv"] = "code,locality\nA1,One\nA2,One\n"
    let pair = try #require(
      read("plans/drafts/apart.csv", "clusters", place: "land/town", files: files).pair)
    #expect(pair.plans([])?.from.plan.localities.count == 1)
  }

  @Test func everythingWrongIsToldAtOnce() {
    var files = Self.files
    files["land/town/list-sizes.csv"] = "code,2020-01-01\nA1,100\nA2,-1\n"
    let reading = read("nothing", "land/town/apart.yaml", files: files)
    #expect(reading.pair == nil)
    #expect(reading.problem == .missing)
    #expect(
      reading.findings.map { $0.location?.file } == ["land/town/list-sizes.csv", "nothing"])
  }

  @Test func aPlanThatNoPlaceIsAbove() {
    let reading = read("lost.csv", "clusters")
    #expect(reading.problem == nil)
    #expect(
      reading.findings.map(\.message) == [
        "Nothing says which place 'lost.csv' and 'clusters' are plans of."
      ])
  }
}

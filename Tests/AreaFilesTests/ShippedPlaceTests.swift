import AreaFiles
import Foundation
import PlaceModel
import Testing

/// The first place, as its files stand in the package.
@Suite struct ShippedPlaceTests {
  let reading: AreaReading
  let folder: String

  init() {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    folder = root.appending(path: "Scenarios/barking-and-dagenham").path
    reading = AreaReader(folder: folder, files: DiskFiles()).read()
  }

  @Test func readsWithoutAFinding() {
    #expect(reading.findings.map(\.text) == [])
    #expect(reading.problem == nil)
    #expect(
      reading.filesRead.map(\.name) == [
        "area.yaml", "list-sizes-by-age.csv", "list-sizes.csv", "neighbours.csv",
        "population.csv", "practices.csv", "premises.csv", "workforce.csv", "zones.csv",
      ])
  }

  @Test func listSizesByClusterAreThePublishedSums() throws {
    let area = try #require(reading.area)
    #expect(area.practices.count == 40)
    #expect(area.listSizes.date == "2013-06-30")
    #expect(area.listSizes.total == 205_142)
    #expect(area.clusters.map(\.name) == (1...6).map { "Cluster \($0)" })
    #expect(
      area.clusters.map { area.listSizes.total(of: $0.members) }
        == [31_871, 33_053, 28_281, 37_472, 36_676, 37_789])
  }

  @Test func tableOneIsKeptAsPublished() throws {
    let published = try #require(reading.area?.published)
    #expect(published.total == 204_681)
    #expect(published.date == "January 2013")
    #expect(published.entries.map(\.listSize) == [31_650, 32_959, 28_366, 37_515, 36_455, 37_736])
  }

  @Test func neighboursAreTheGabrielGraphOfItsSites() throws {
    let area = try #require(reading.area)
    let links = area.adjacency.links
    #expect(links.count == 70)
    let shared = links.filter { $0.source == .sameSite }
    #expect(
      shared.map { [area[$0.first].code, area[$0.second].code] } == [
        ["F82017", "F82678"], ["F82604", "F82629"], ["F82642", "F82668"],
      ])
    #expect(area.adjacency.pieces(of: area.indices).count == 1)
    #expect(
      area.clusters.map { area.adjacency.pieces(of: $0.members).count } == [1, 3, 3, 2, 5, 2])
  }

  @Test func everyFigureHasItsSource() throws {
    let area = try #require(reading.area)
    #expect(
      area.sources.map(\.subject) == [
        "practices", "list sizes", "weighted patients", "clusters", "positions", "wards",
        "population", "zones", "ages", "workforce", "premises",
      ])
    #expect(
      area.sources.dropLast().allSatisfy { $0.text.contains("Open Government Licence v3.0.") })
    #expect(
      area.sources.last?.text.hasPrefix("Nothing is published, so every figure is assumed") == true)
    #expect(area[try #require(area.index(of: "F82023"))].note?.contains("by elimination") == true)
  }

  /// As published for 2014/15, of 207,208 patients 202,256 weighted: at the list sizes of 2013 each
  /// practice keeps its own ratio.
  @Test func everyPracticeHasWeightedPatients() throws {
    let area = try #require(reading.area)
    let weighted = try #require(area.weightedPatients)
    let ratios = zip(weighted, area.listSizes.values).map { $0 / Double($1) }
    let least = try #require(ratios.min())
    let most = try #require(ratios.max())
    #expect(least > 0.845 && least < 0.846 && most > 1.152 && most < 1.153)
    let lawns = try #require(area.index(of: "F82629"))
    #expect(abs(ratios[lawns.rawValue] - 2_104 / 2_061) < 1e-12)
  }

  @Test func sixClustersIsTodaysClusters() throws {
    let area = try #require(reading.area)
    let plan = PlanReader(folder: folder, files: DiskFiles())
      .read("plans/six-clusters.csv", for: area)
    #expect(plan.findings == [])
    #expect(plan.fileRead?.name == "plans/six-clusters.csv")
    #expect(
      plan.groups?.map { Cluster(name: $0.name, members: $0.members) } == area.clusters)
  }
}

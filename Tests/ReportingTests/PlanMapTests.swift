import Foundation
import PlaceModel
import Planning
import Studies
import Testing

@testable import Reporting

@Suite struct PlanMapTests {
  private let builder = StudyBuilder(area: DrawnPlace.area)

  private func map(_ result: StudyResult) throws -> PlanMap {
    PlanMap(try #require(PlanView(result)), title: result.scenario.title)
  }

  @Test func circleAreasGrowWithListSizes() throws {
    let circles = try map(builder.planned(DrawnPlace.three)).circles
    // P09 has 5,000 patients, P08 1,500.
    let ratio = (circles.radii[8] * circles.radii[8]) / (circles.radii[7] * circles.radii[7])
    #expect(abs(ratio - 5_000.0 / 1_500) < 1e-9)
  }

  @Test func practicesInOneBuildingStandSideBySide() throws {
    let circles = try map(builder.planned(DrawnPlace.three)).circles
    let one = circles.centres[8]
    let other = circles.centres[9]
    #expect(abs(one.y - other.y) < 0.01)
    #expect(abs(one.x - other.x) >= circles.radii[8] + circles.radii[9])
    #expect(one.x < other.x)
    #expect(circles.isDisplaced)
  }

  @Test func aKilometreIsAsLongEastAsNorth() throws {
    let box = MapBox(x: 0, y: 0, width: 600, height: 500)
    let frame = MapFrame(DrawnPlace.area.practices.map(\.position), in: box)
    // Three km across and two down: 600 units are three km, so 200 units are one.
    #expect(abs(frame.unitsPerKilometre - 200) < 1e-9)
    #expect(frame.points[0] == MapPoint(x: 0, y: 50))
    #expect(frame.points[7] == MapPoint(x: 600, y: 250))
  }

  @Test func degreesBecomeMetresAboutTheMiddle() {
    // At 60 degrees north a degree of longitude is half a degree of latitude.
    let frame = MapFrame(
      [
        .geographic(latitude: 59, longitude: 0), .geographic(latitude: 61, longitude: 0),
        .geographic(latitude: 60, longitude: 2),
      ], in: MapBox(x: 0, y: 0, width: 1_000, height: 400))
    #expect(abs(frame.points[0].y - 400) < 1e-6)
    #expect(abs(frame.points[1].y) < 1e-6)
    #expect(abs(frame.points[2].x - frame.points[0].x - 200) < 1e-6)
  }

  @Test func impossiblePositionsAreNoCrash() throws {
    var area = DrawnPlace.area
    area.practices[0].position = .grid(easting: .infinity, northing: -1e300)
    area.practices[1].position = .grid(easting: .nan, northing: 1e300)
    let builder = StudyBuilder(area: area)
    let svg = try map(builder.planned(DrawnPlace.three)).svg
    #expect(!svg.contains("nan") && !svg.contains("infinite") && !svg.contains("not a number"))
  }

  @Test func lettersStandOutFromTheirCircles() {
    for colour in MapPalette.colours {
      let light = MapPalette.luminance(colour)
      let ink = MapPalette.luminance(MapPalette.ink(on: colour))
      let contrast = (max(light, ink) + 0.05) / (min(light, ink) + 0.05)
      #expect(contrast >= 4.5, "\(colour)")
    }
  }

  /// Luminances worked out by the definition of WCAG 2.2.
  @Test(arguments: [("#FFFFFF", 1.0), ("#000000", 0.0), ("#12436D", 0.0529), ("#F46A25", 0.3015)])
  func luminanceIsThatOfTheStandard(colour: String, value: Double) {
    #expect(abs(MapPalette.luminance(colour) - value) < 0.005)
  }

  @Test func neighbouringLocalitiesDifferInColour() {
    // A ring of nine, each touching the next.
    let ring = (0..<9).map { Set([($0 + 1) % 9, ($0 + 8) % 9]) }
    let colours = MapPalette.assign(neighbours: ring)
    for number in 0..<9 { #expect(colours[number] != colours[(number + 1) % 9]) }
    #expect(MapPalette.assign(neighbours: [[1], [0]]) == [0, 1])
  }

  @Test func oneLocalityOfOnePractice() throws {
    let area = Area(
      name: "One",
      practices: [Practice(code: "P1", name: "Only", position: .grid(easting: 5, northing: 5))],
      listSizes: ListSizes(date: "2013-06-30", values: [9_500]),
      distances: DistanceTable(count: 1, kilometres: [0]),
      adjacency: Adjacency(count: 1, links: []),
      clusters: [])
    let result = StudyBuilder(area: area).planned([("Here", ["P1"])])
    let report = StudyReport(result, program: ProgramNote(version: "1", solver: "s"))
    #expect(
      report.inShort[0]
        == "One locality of 9,500 patients, inside the band of 9,000 to 12,000 patients.")
    #expect(report.inShort[2].contains("no plan of one locality that keeps the rules"))
    #expect(try map(result).svg.contains("cx=\"334\""))
  }

  @Test func sixtyLocalitiesHaveLettersBeyondZ() throws {
    let spots = (0..<120).map { (x: Double($0 % 12), y: Double($0 / 12)) }
    let links = (0..<120).filter { $0 % 12 < 11 }.map {
      Adjacency.Link(PracticeIndex($0), PracticeIndex($0 + 1), source: .gabriel)
    }
    let codes = (0..<120).map { "P\(1_000 + $0)" }
    let area = Area(
      name: "Sixty",
      practices: zip(codes, spots).map { code, spot in
        Practice(
          code: code, name: "Practice \(code)",
          position: .grid(easting: spot.x * 1_000, northing: spot.y * 1_000))
      },
      listSizes: ListSizes(date: "2013-06-30", values: [Int](repeating: 5_000, count: 120)),
      distances: DrawnPlace.distances(spots), adjacency: Adjacency(count: 120, links: links),
      clusters: [Cluster(name: "All", members: (0..<120).map(PracticeIndex.init))])
    let result = StudyBuilder(area: area).planned(
      (0..<60).map { ("Ward \($0)", [codes[2 * $0], codes[2 * $0 + 1]]) })
    let map = try map(result)
    #expect(map.svg.contains(">BH Ward 59: 10,000, inside the band<"))
    #expect(map.height > 1_500)
    let table = try #require(PlanChanges(map.view)).overlapTable
    #expect(table.columns.count == 6)
    #expect(table.rows[0][5] == .text("divided in 60"))
  }

  @Test func theDescriptionHasEveryPracticeAndFigure() throws {
    let svg = try map(builder.planned(DrawnPlace.three)).svg
    let start = try #require(svg.range(of: "<desc"))
    let end = try #require(svg.range(of: "</desc>"))
    let words = svg[start.upperBound..<end.lowerBound]
    for name in DrawnPlace.names { #expect(words.contains(XMLText.escaped(name))) }
    #expect(words.contains("A Westfield: 11,000 patients, inside the band; hub Elm Tree Surgery"))
  }
}

import PlaceModel
import Testing

@testable import AreaFiles

/// The line's practices with one text replaced, and what is told; other files stay as they are.
private func told(_ text: String, by replacement: String) -> [String] {
  Line.told(["practices.csv": Line.practices.replacing(text, with: replacement)])
}

@Suite struct PracticesTests {
  @Test func aPlaceWithoutFaultsIsRead() throws {
    let reading = Line.reading()
    #expect(reading.findings == [])
    #expect(reading.filesRead.map(\.name) == ["area.yaml", "list-sizes.csv", "practices.csv"])
    let area = try #require(reading.area)
    #expect(area.name == "The Line")
    #expect(area.practices.map(\.name) == ["Alder", "Birch", "Cedar", "Damson"])
    #expect(area.listSizes == ListSizes(date: "2020-01-01", values: [1_000, 2_000, 3_000, 4_000]))
    #expect(area.distances[PracticeIndex(0), PracticeIndex(3)] == 3)
    #expect(area.adjacency.links.map(\.first.rawValue) == [0, 1, 2])
    #expect(area.adjacency.links.map(\.second.rawValue) == [1, 2, 3])
    #expect(
      area.clusters == [
        Cluster(name: "Cluster 2", members: [PracticeIndex(0), PracticeIndex(1)]),
        Cluster(name: "Cluster 10", members: [PracticeIndex(2), PracticeIndex(3)]),
      ])
  }

  @Test func theOrderOfRowsAndColumnsChangesNothing() {
    let practices = """
      cluster,northing,easting,name,code
      Cluster 10,200000,503000,Damson,A4
      Cluster 2,200000,501000,Birch, A2
      Cluster 2,200000,500000,Alder,A1
      Cluster 10,200000,502000,Cedar,A3
      """
    #expect(Line.reading(["practices.csv": practices]).area == Line.reading().area)
  }

  @Test(arguments: [
    (
      "A2,Birch", "a2,Birch",
      "3:1: error: 'a2' is no ODS code, which has capital letters and digits only. Write 'A2'."
    ),
    (
      "A2,Birch", "A 2,Birch",
      "3:1: error: 'A 2' is no ODS code, which has capital letters and digits only. Write 'A2'."
    ),
    (
      "A2,Birch", "A-2,Birch",
      "3:1: error: 'A-2' is no ODS code, which has capital letters and digits only."
    ),
    ("A2,Birch", ",Birch", "3:1: error: The code is empty. Give the practice's ODS code."),
    ("A2,Birch", "A2,", "3:4: error: The practice 'A2' has no name. Give it one."),
    (
      "Damson,503000", "Damson,503000,200000,Cluster 10\nA2,Birch,501000",
      "6:1: error: The practice 'A2' is in line 3 already. Keep one row for each practice."
    ),
    ("501000", "", "3:10: error: The practice 'A2' has no easting. Give it one."),
    (
      "501000", "east",
      "3:10: error: The easting 'east' of 'A2' is not a number. "
        + "Write digits, with a point before the decimals."
    ),
    (
      "501000", "1e999",
      "3:10: error: The easting '1e999' of 'A2' is not a number. "
        + "Write digits, with a point before the decimals."
    ),
    (
      "501000", "nan",
      "3:10: error: The easting 'nan' of 'A2' is not a number. "
        + "Write digits, with a point before the decimals."
    ),
    (
      "501000", "\"501,5\"",
      "3:11: error: The easting '501,5' of 'A2' is not a number. "
        + "Write digits, with a point before the decimals."
    ),
    (
      "501000", "-1",
      "3:10: error: The easting '-1' of 'A2' is not between 0 and 700,000."
    ),
    (
      "501000", "51.5",
      "3:1: warning: Birch (A2) lies 500 km from the middle of the place. Is its position mistyped?"
    ),
    (
      "501000,200000", "200000,501000",
      "3:1: warning: Birch (A2) lies 425 km from the middle of the place. "
        + "Are its two coordinates the wrong way round?"
    ),
    (
      "200000,Cluster 10\nA4", "200000,\nA4",
      "4:1: error: Cedar (A3) is in no cluster, and other practices are. "
        + "Name its cluster, or leave the column empty for every practice."
    ),
    (
      "cluster\n", "clster\n",
      "1:28: warning: The column 'clster' is not known and is not read. "
        + "Did you mean 'cluster'?"
    ),
  ])
  func tellsWhatIsWrong(text: String, replacement: String, message: String) {
    #expect(told(text, by: replacement) == ["line/practices.csv:\(message)"])
  }

  @Test func oneFaultIsToldOnce() {
    // The row is skipped, and nothing is said of what other files would have had from it.
    #expect(
      told("A2,Birch", by: ",Birch")
        == ["line/practices.csv:3:1: error: The code is empty. Give the practice's ODS code."])
    #expect(
      told(",501000,", by: ",501000,,")
        == [
          "line/practices.csv:3:1: error: This row has 6 fields, and the header has 5. "
            + "Put a field that holds a comma in quotes."
        ])
  }

  @Test func aFileOfHeadersOnlyNamesNoPractice() {
    #expect(
      Line.told(["practices.csv": "code,name,easting,northing\n"])
        == [
          "line/practices.csv: error: The file names no practice. "
            + "Give each practice a row under the header."
        ])
  }

  @Test func tooManyPracticesAreRefusedBeforeTheirDistancesAreTaken() {
    let rows = (1...2_001).map { "A\($0),N,500000,200000" }
    let told = Line.told([
      "practices.csv": "code,name,easting,northing\n" + rows.joined(separator: "\n")
    ])
    #expect(
      told.contains(
        "line/practices.csv: error: The place has 2,001 practices, and this program takes at most "
          + "2,000. Plan one part of it at a time."))
  }

  @Test func aPlaceOfOnePracticeIsFine() {
    let reading = Line.reading([
      "practices.csv": "code,name,easting,northing,site,ward,note\nA1,Alder,1,2,X,Elms,Moved",
      "list-sizes.csv": "code,2020-01-01\nA1,5",
    ])
    #expect(reading.findings == [])
    #expect(
      reading.area?.practices == [
        Practice(
          code: "A1", name: "Alder", position: .grid(easting: 1, northing: 2), site: "X",
          ward: "Elms", note: "Moved")
      ])
    #expect(reading.area?.clusters == [])
  }
}

@Suite struct LatitudeTests {
  private func told(_ rows: [String]) -> [String] {
    Line.told([
      "area.yaml": Line.area.replacing("EPSG:27700", with: "WGS84"),
      "practices.csv": "code,name,latitude,longitude\n" + rows.joined(separator: "\n"),
    ])
  }

  private let rows = ["A1,Alder,51.5,0.1", "A2,Birch,51.51,0.1", "A3,Cedar,51.52,0.1"]

  @Test(arguments: [
    ("A4,Damson,90.1,0", "5:11: error: The latitude '90.1' of 'A4' is not between -90 and 90."),
    (
      "A4,Damson,0,-180.5",
      "5:13: error: The longitude '-180.5' of 'A4' is not between -180 and 180."
    ),
    (
      "A4,Damson,0,0",
      "5:1: warning: Damson (A4) lies 5,727 km from the middle of the place. "
        + "Is its position mistyped?"
    ),
    (
      "A4,Damson,0.1,51.53",
      "5:1: warning: Damson (A4) lies 7,459 km from the middle of the place. "
        + "Are its two coordinates the wrong way round?"
    ),
  ])
  func tellsAPositionThatCannotBe(row: String, message: String) {
    #expect(told(rows + [row]) == ["line/practices.csv:\(message)"])
  }

  @Test func tellsWhenAllAreTheWrongWayRound() {
    let swapped = [
      "A1,Alder,0.1,51.5", "A2,Birch,0.1,51.51", "A3,Cedar,0.1,51.52", "A4,D,0.1,51.5",
    ]
    #expect(
      told(swapped) == [
        "line/practices.csv: warning: The practices lie far outside the British Isles. "
          + "Are latitude and longitude the wrong way round?"
      ])
  }

  @Test func aHundredKilometresIsNear() {
    #expect(told(rows + ["A4,Damson,52.4,0.1"]) == [])
    #expect(told(rows + ["A4,Damson,52.42,0.1"]).count == 1)
  }
}

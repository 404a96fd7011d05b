import AreaFiles
import PlaceModel
import Testing

/// What is read from `travel.csv`, and what is told of mistakes in it.
struct TravelTests {
  /// Both ways between A1 and A2, one way for all others; A4 from A1 only.
  static let minutes = """
    from,to,minutes,source
    A1,A2,10,Journey planner
    A2,A1,12.5,Journey planner
    A3,A1,20,Journey planner
    A1,A4,0,Journey planner
    A2,A3,7,Journey planner
    A4,A2,9,Timetable
    A3,A4,11,Timetable

    """

  @Test func aMissingDirectionIsAsTheOther() throws {
    let reading = Line.reading(["travel.csv": Self.minutes])
    #expect(reading.findings.map(\.text) == [])
    let area = try #require(reading.area)
    #expect(
      area.travelTable
        == TravelTable(
          count: 4, unit: .minutes,
          values: [
            0, 10, 20, 0,
            12.5, 0, 7, 9,
            20, 7, 0, 11,
            0, 9, 11, 0,
          ]))
    #expect(area.travel == area.travelTable)
    #expect(
      area.sources.last == SourceNote(subject: "travel", text: "Journey planner; Timetable"))
    #expect(area.distances[PracticeIndex(0), PracticeIndex(1)] == 1)
    #expect(reading.filesRead.map(\.name).contains("travel.csv"))
  }

  @Test func kilometresAndASourceInAreaYAML() throws {
    let text = Self.minutes.split(separator: "\n").map {
      $0.split(separator: ",").prefix(3).joined(separator: ",")
    }.joined(separator: "\n").replacing("minutes", with: "km")
    let reading = Line.reading([
      "travel.csv": text,
      "area.yaml": Line.area.replacing("sources: {", with: "sources: {travel: Roads, "),
    ])
    #expect(reading.findings.map(\.text) == [])
    #expect(reading.area?.travelTable?.unit == .kilometres)
    #expect(reading.area?.sources.count == 2)
  }

  @Test func withoutTheFileLinesAreStraight() throws {
    let area = try #require(Line.reading().area)
    #expect(area.travelTable == nil && area.travel.unit == .kilometres)
    #expect(area.travel[PracticeIndex(0), PracticeIndex(3)] == 3)
  }

  @Test func aTableWithoutSourceIsAWarning() {
    let text = Self.minutes.replacing("Journey planner", with: "")
    let reading = Line.reading(["travel.csv": text])
    #expect(
      reading.findings.map(\.text) == [
        "line/travel.csv:2:10: warning: The row has no source. Say who publishes or assumes the "
          + "figures, where and when."
      ])
    #expect(reading.findings.allSatisfy(\.isMissingSource) && reading.area != nil)
    let bare = Line.reading(["travel.csv": "from,to,km\nA1,A2,1\n"])
    #expect(bare.area == nil)
  }

  @Test(arguments: [
    (
      "A1,A2,10", "A1,A5,10",
      ["2:4: error: There is no practice 'A5' in practices.csv."]
    ),
    (
      "A1,A2,10", "A1x,A2,10",
      [
        "2:1: error: 'A1x' is no ODS code, which has capital letters and digits only. "
          + "Write 'A1X'."
      ]
    ),
    ("A1,A2,10", "A1,,10", ["2:4: error: The to is empty. Give the practice's ODS code."]),
    (
      "A1,A2,10", "A1,A1,10",
      [
        "2:4: error: The row goes from 'A1' to itself. "
          + "Take it out: travel is between two practices."
      ]
    ),
    (
      "A2,A1,12.5", "A1,A2,12.5",
      ["3:1: error: Travel from 'A1' to 'A2' is in line 2 already. Keep one row."]
    ),
    (
      "A1,A2,10", "A1,A2,-1",
      ["2:7: error: The number of minutes '-1' is below zero. Give a number from 0 to 10,000."]
    ),
    (
      "A1,A2,10", "A1,A2,nan",
      [
        "2:7: error: The number of minutes 'nan' is not a number. Write digits, with a point "
          + "before the decimals."
      ]
    ),
    (
      "A1,A2,10", "A1,A2,inf",
      [
        "2:7: error: The number of minutes 'inf' is not a number. Write digits, with a point "
          + "before the decimals."
      ]
    ),
    (
      "A1,A2,10", "A1,A2,",
      ["2:7: error: The number of minutes is empty. Give a number from 0 to 10,000."]
    ),
    (
      "A1,A2,10", "A1,A2,10001",
      [
        "2:7: error: The number of minutes '10001' is more than can be true. "
          + "Give a number from 0 to 10,000."
      ]
    ),
    (
      "A1,A2,10", "A1,A2,\"1,5\"",
      ["2:8: error: The number of minutes '1,5' has a comma in it. Write '1.5'."]
    ),
    (
      "A1,A2,10,", "A1,A2,10,x,",
      [
        "2:1: error: This row has 5 fields, and the header has 4. "
          + "Put a field that holds a comma in quotes."
      ]
    ),
    (
      "A3,A4,11,Timetable\n", "",
      [
        ": error: There is no travel between Cedar (A3) and Damson (A4). "
          + "Add a row for each pair, in either direction or in both."
      ]
    ),
    (
      "A3,A1,20,Journey planner\nA1,A4,0,Journey planner\n", "",
      [
        ": error: There is no travel between Alder (A1) and Cedar (A3) and Damson (A4). "
          + "Add a row for each pair, in either direction or in both."
      ]
    ),
    (
      "minutes", "mins",
      [
        "1:1: error: There is no column 'minutes' or 'km'; the columns are 'from', 'to', 'mins' "
          + "and 'source'. Add one of them: its name tells the unit.",
        "1:9: warning: The column 'mins' is not known and is not read.",
      ]
    ),
    (
      "minutes,source", "minutes,km",
      [
        "1:17: error: The columns 'minutes' and 'km' are both there. "
          + "Keep the one that plans are to be drawn by."
      ]
    ),
    (
      "from,to", "from,too",
      [
        "1:1: error: There is no column 'to'; the columns are 'from', 'too', 'minutes' and "
          + "'source'. Is 'too' meant to be 'to'?",
        "1:6: warning: The column 'too' is not known and is not read. Did you mean 'to'?",
      ]
    ),
  ])
  func faultsAreFindings(_ text: String, _ replacement: String, _ findings: [String]) {
    let reading = Line.reading([
      "travel.csv": Self.minutes.replacing(text, with: replacement)
    ])
    #expect(
      reading.findings.map(\.text)
        == findings.map { "line/travel.csv\($0.first == ":" ? "" : ":")\($0)" })
    #expect(reading.area == nil)
  }

  @Test func aHeaderAloneHasNoRows() {
    #expect(
      Line.told(["travel.csv": "from,to,km\n"]) == [
        "line/travel.csv: error: The file has no row under its header. "
          + "Give it rows, or take the file out."
      ])
  }

  /// Of thirty practices only the first two have a row: twenty findings, and a last for all others.
  @Test func theFileOfAnotherPlaceIsToldInFew() {
    var (practices, sizes) = ("code,name,easting,northing\n", "code,2020-01-01\n")
    for number in 10..<40 {
      practices += "B\(number),Practice \(number),\(500_000 + 1_000 * number),200000\n"
      sizes += "B\(number),1000\n"
    }
    let told = Line.told([
      "practices.csv": practices, "list-sizes.csv": sizes,
      "travel.csv": "from,to,km\nB10,B11,1\n",
    ])
    #expect(told.count == 21)
    #expect(
      told.first
        == "line/travel.csv: error: There is no travel between Practice 10 (B10) and "
        + "Practice 12 (B12), Practice 13 (B13), Practice 14 (B14), Practice 15 (B15), "
        + "Practice 16 (B16) and 23 others. "
        + "Add a row for each pair, in either direction or in both.")
    #expect(
      told.last
        == "line/travel.csv: error: Nor is there travel for 45 more pairs of practices. "
        + "Is the file that of another place?")
  }
}

import PlaceModel
import Testing

@testable import AreaFiles

/// The line's area.yaml with one line replaced, and what is told.
private func told(_ line: String, by replacement: String) -> [String] {
  Line.told(["area.yaml": Line.area.replacing(line, with: replacement)])
}

@Suite struct AreaFileTests {
  private static let date = "listSizes: {date: 2020-01-01}"
  private static let system = "coordinates: EPSG:27700"

  @Test(arguments: [
    (
      "version: 1", "version: 2",
      "1:10: error: The version '2' of this file is not known. "
        + "This program reads version 1."
    ),
    ("version: 1\n", "", "1:1: error: The key 'version' is missing. Add it."),
    ("name: The Line", "name:", "2:6: error: 'name' is empty. Give it a value."),
    ("name: The Line", "name: ~", "2:7: error: 'name' is empty. Give it a value."),
    (
      "name: The Line", "name: [a]",
      "2:7: error: 'name' holds a list or further keys, and one value is wanted."
    ),
    (
      "name: The Line", "name: A\nname: B",
      "2:1: error: The key 'name' is given more than once. Keep one of them."
    ),
    (
      date, "listSizes: 2020-01-01",
      "3:12: error: 'listSizes' does not hold keys with values. "
        + "Give it keys such as date, each with a colon, a space and its value."
    ),
    (date, "listSizes: {}", "3:12: error: The key 'listSizes.date' is missing. Add it."),
    (
      date, "listSizes: {date: 2020-01-01, dates: 1}",
      "3:31: error: There is no key 'dates'. Did you mean 'date'?"
    ),
    (
      date, "listSizes: {date: 1 January}",
      "3:19: error: '1 January' is no day of the calendar. "
        + "Write year, month and day: 2013-06-30."
    ),
    (
      date, "listSizes: {date: 2022-01-01}",
      "3:19: error: line/list-sizes.csv has no column '2022-01-01'. "
        + "Its dates are 2020-01-01 and 2021-01-01."
    ),
    (
      date, "listSizes: {date: 2021-01-02}",
      "3:19: error: line/list-sizes.csv has no column '2021-01-02'. Did you mean '2021-01-01'?"
    ),
    (
      system, "coordinates: wgs84",
      "4:14: error: The coordinate system 'wgs84' is not known. Did you mean 'WGS84'?"
    ),
    (
      system, "coordinates: feet",
      "4:14: error: The coordinate system 'feet' is not known. Known are WGS84 and EPSG:27700."
    ),
    (
      "sources: {practices: Made up for the tests}", "sources: [a]",
      "5:10: error: 'sources' does not hold keys with values. "
        + "Give it keys, each with a colon, a space and its value."
    ),
    (
      "sources: {practices: Made up for the tests}\n", "",
      "1:1: warning: The place states no source for its figures. "
        + "Add 'sources' with publisher, title, date and licence of each."
    ),
    ("sources:", "source:", "5:1: error: There is no key 'source'. Did you mean 'sources'?"),
    (
      "name: The Line", "name: The Line\n? [a]\n: b",
      "3:3: error: A key must be text. Give it a name without brackets."
    ),
  ])
  func tellsWhatIsWrong(line: String, replacement: String, message: String) {
    let told = told(line, by: replacement)
    #expect(told.contains("line/area.yaml:\(message)"), "\(told)")
  }

  @Test(arguments: [
    ("name: The Line", "name: 'open", "2:7: error: The quotation mark that opens here is not "),
    ("name: The Line", "\tname: x", "2:1: error: The line is indented with a tab."),
    ("name: The Line", "name: a: b", "2:8: error: A colon and a space stand where no key can be."),
    ("name: The Line", "name: {a", "2:7: error: The bracket that opens here is not closed, or "),
    ("name: The Line", "name: %a", "2:7: error: Text cannot start with this character."),
    (
      "name: The Line", "name: &a x\nlistSizes: *a",
      "3:12: error: YAML's aliases, such as '*a', are "
    ),
    ("name: The Line", "name: *a", "2:7: error: Text cannot start with '*'."),
    ("name: The Line", "name: !!int 7", "2:7: error: YAML's tags, such as '!!int', are not "),
    ("version: 1", "version: 1\n---\nversion: 1", "3:1: error: A second document starts here, "),
    (
      "name: The Line", "name: é\u{1}", "2:8: error: There is a character here that cannot be seen "
    ),
  ])
  func tellsWhereItIsNoYAML(line: String, replacement: String, message: String) {
    let told = told(line, by: replacement)
    #expect(told.first?.hasPrefix("line/area.yaml:\(message)") == true, "\(told)")
  }

  @Test(arguments: ["", "\n", "# nothing\n", "\u{FEFF}", "~"]) func tellsAnEmptyFile(text: String) {
    #expect(
      Line.told(["area.yaml": text]).first
        == "line/area.yaml:1:1: error: The file is empty. Give it keys such as version, name, "
        + "listSizes, each with a colon, a space and its value.")
  }

  @Test(arguments: ["a", "- a", "7", "[]"]) func tellsAFileWithoutKeys(text: String) {
    #expect(
      Line.told(["area.yaml": text])
        == [
          "line/area.yaml:1:1: error: The file does not hold keys with values. "
            + "Give it keys such as version, name, listSizes, each with a colon, a space and its value."
        ])
  }

  @Test func starsAndAmpersandsAreText() {
    let reading = Line.reading([
      "area.yaml": Line.area.replacing("The Line", with: "'R&D *and* more: Q&A'")
    ])
    #expect(reading.area?.name == "R&D *and* more: Q&A")
  }

  @Test func deepNestingIsAFindingAndNoCrash() {
    for open in ["[", "{a: ", "- ", "? "] {
      let text = "name: x\nsources:\n " + String(repeating: open, count: 20_000)
      #expect(Line.reading(["area.yaml": text]).area == nil)
    }
  }

  @Test func textIsKeptAsWritten() {
    let area = Line.area.replacing("The Line", with: "0x10")
      .replacing(
        "{practices: Made up for the tests}",
        with: "{listSizes: 2013-06-30, GP workforce: '1e3', aB: ' x '}")
    let reading = Line.reading(["area.yaml": area])
    #expect(reading.findings == [])
    #expect(reading.area?.name == "0x10")
    #expect(
      reading.area?.sources == [
        SourceNote(subject: "list sizes", text: "2013-06-30"),
        SourceNote(subject: "GP workforce", text: "1e3"), SourceNote(subject: "a b", text: "x"),
      ])
  }
}

@Suite struct PublishedTotalsTests {
  private func reading(_ totals: String, heading: String = "title: T, date: May 2020, source: S")
    -> AreaReading
  {
    Line.reading(["area.yaml": Line.area + "published: {\(heading), listSizes: {\(totals)}}\n"])
  }

  @Test func areKeptInTheOrderPublished() {
    let published = reading("Cluster 10: 7001, Cluster 2: 2999").area?.published
    #expect(
      published
        == PublishedTotals(
          title: "T", date: "May 2020", source: "S",
          entries: [
            PublishedTotals.Entry(cluster: "Cluster 10", listSize: 7_001),
            PublishedTotals.Entry(cluster: "Cluster 2", listSize: 2_999),
          ]))
  }

  @Test(arguments: [
    (
      "Cluster 2: 1, Cluster 10: 1, North: 5",
      "6:98: error: A total is published for 'North', and no practice is in it. "
        + "Name the clusters as practices.csv does."
    ),
    (
      "Cluster 2: 1, cluster 10: 1",
      "6:88: error: A total is published for 'cluster 10', and no practice is in it. "
        + "Did you mean 'Cluster 10'?"
    ),
    (
      "Cluster 2: 1",
      "6:73: warning: No total is published for 'Cluster 10', and for other clusters "
        + "one is. Add it, or check the cluster's name."
    ),
    (
      "Cluster 2: '31,650', Cluster 10: 1",
      "6:73: error: The list size '31,650' of 'Cluster 2' has a comma in it. Write '31650'."
    ),
    (
      "Cluster 2: 0, Cluster 10: 1",
      "6:73: error: The list size '0' of 'Cluster 2' is below one. "
        + "Give a whole number of patients."
    ),
  ])
  func tellsWhatIsWrong(totals: String, message: String) {
    let told = reading(totals).findings.map(\.text)
    #expect(told == ["line/area.yaml:\(message)"])
  }

  @Test func wantsAHeading() {
    let told = reading("Cluster 2: 1, Cluster 10: 1", heading: "title: T").findings.map(\.text)
    #expect(
      told == [
        "line/area.yaml:6:12: error: The key 'published.date' is missing. Add it.",
        "line/area.yaml:6:12: error: The key 'published.source' is missing. Add it.",
      ])
  }
}

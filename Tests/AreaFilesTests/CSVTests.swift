import PlaceModel
import Testing

@testable import AreaFiles

/// The rows of a text, or what is wrong with it.
private func rows(_ bytes: [UInt8]) -> [[String]] {
  var findings: [Finding] = []
  let text = CSVText.scanning(bytes, file: "f.csv", into: &findings)
  return findings.isEmpty
    ? text?.rows.map { text?.fields[$0.fields].map { text?.text($0) ?? "" } ?? [] } ?? []
    : [findings.map(\.text)]
}

private func rows(_ text: String) -> [[String]] { rows(Array(text.utf8)) }

@Suite struct CSVReadingTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,\n", [["a", ""]]),
    ("a,", [["a", ""]]),
    (",a", [["", "a"]]),
    ("\n\na\n\n\r\n  \n,,\nb\n\n", [["a"], ["b"]]),
    ("  a b\t, \u{A0}c\u{A0} ", [["a b", "c"]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a\nb\",\"c\r\nd\"\ne,f", [["a\nb", "c\r\nd"], ["e", "f"]]),
    ("\"say \"\"hi\"\"\",\"\"\"\"", [["say \"hi\"", "\""]]),
    ("\"\",x", [["", "x"]]),
    ("\"a\" ,b", [["a", "b"]]),
    ("\"\u{FEFF}a\"", [["\u{FEFF}a"]]),
    ("é,ß,日本", [["é", "ß", "日本"]]),
    ("", []), ("\u{FEFF}", []), ("\n", []), ("\"\"", []),
  ])
  func readsRFC4180(text: String, expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test(arguments: [
    ("a\n\"b,c\nd", "f.csv:2:1: error: The quote opened here is never closed."),
    ("a\né,\"b\"\"", "f.csv:2:3: error: The quote opened here is never closed."),
    ("a,b\n1,say \"hi\"\n", "f.csv:2:7: error: A quote stands inside a field that does not begin"),
    ("\"x\ny\",\"b\"c\n", "f.csv:2:7: error: Text follows the quote that ends this field."),
    ("a\r\nb\0c", "f.csv:2:2: error: There is a zero byte here, which no text file has."),
  ])
  func tellsAFaultAndItsPlace(text: String, message: String) {
    #expect(rows(text).first?.first?.hasPrefix(message) == true, "\(rows(text))")
    #expect(rows(text).first?.count == 1)
  }

  @Test(arguments: [
    // é in Latin 1; a cut-off character; an overlong slash; half of a surrogate pair.
    ([0x61, 0x0A, 0x62, 0xE9, 0x2C], "f.csv:2:2", "E9"),
    ([0x61, 0xC3], "f.csv:1:2", "C3"),
    ([0x0D, 0x0A, 0xC3, 0xA9, 0xC0, 0xAF], "f.csv:2:3", "C0"),
    ([0xED, 0xA0, 0x80], "f.csv:1:1", "ED"),
  ])
  func tellsTheByteThatIsNotUTF8(bytes: [UInt8], place: String, byte: String) {
    #expect(
      rows(bytes) == [
        [
          "\(place): error: The text is not UTF-8: the byte \(byte) does not belong here. "
            + "Save the file as UTF-8 (in Excel: \"CSV UTF-8\")."
        ]
      ])
  }

  @Test func tellsUTF16() {
    #expect(
      rows([0xFF, 0xFE, 0x61, 0x00]) == [
        [
          "f.csv:1:1: error: The text is UTF-16, not UTF-8. "
            + "Save the file as UTF-8 (in Excel: \"CSV UTF-8\")."
        ]
      ])
  }

  @Test func countsLinesAndColumnsThroughQuotedLineEnds() throws {
    var findings: [Finding] = []
    let bytes = Array("a,b\n\"x\r\ny\",é\"\nlast, z".utf8)
    let text = try #require(CSVText.scanning(bytes, file: "f.csv", into: &findings))
    #expect(findings.map { $0.location?.text } == ["f.csv:3:5"])
    let last = try #require(text.rows.last)
    #expect(last.line == 4)
    #expect(
      text.location(of: text.fields[last.fields.upperBound - 1], in: last).text == "f.csv:4:7")
  }

  /// Every text of up to five of these bytes: the scanner ends, and its fields lie in the text.
  @Test func survivesEveryShortText() {
    let alphabet: [UInt8] = Array("a\",\n\r ".utf8)
    var texts: [[UInt8]] = [[]]
    for _ in 0..<5 {
      texts += texts.filter { $0.count == texts.last?.count }
        .flatMap { text in alphabet.map { text + [$0] } }
    }
    #expect(texts.count == 1 + 6 + 36 + 216 + 1_296 + 7_776)
    for bytes in texts {
      var findings: [Finding] = []
      let text = CSVText.scanning(bytes, file: "f", into: &findings)
      let isSound = text?.fields.allSatisfy { 0...$0.end ~= $0.start && $0.end <= bytes.count }
      #expect(isSound == true)
      #expect(bytes.contains(UInt8(ascii: "\"")) || findings.isEmpty)
    }
  }
}

@Suite struct CSVHeaderTests {
  private func told(_ text: String) -> [String] {
    var findings: [Finding] = []
    let columns = CSVTable.Columns(required: ["code", "locality"], optional: ["note"])
    _ = CSVTable.reading(Array(text.utf8), file: "f.csv", columns: columns, into: &findings)
    return findings.map(\.text)
  }

  @Test(arguments: [
    ("", "f.csv:1:1: error: The file is empty. Its first line names the columns: code,locality."),
    (
      "\n \n",
      "f.csv:1:1: error: The file is empty. Its first line names the columns: code,locality."
    ),
    (
      "F82001,A\nF82002,B",
      "f.csv:1:1: error: The first line names no column that is known here. "
        + "Begin the file with a line such as code,locality,…"
    ),
    (
      "code;locality\nF1;A",
      "f.csv:1:1: error: The first line names no column that is known here. "
        + "The file seems to be parted by semicolons: save it with commas."
    ),
    (
      "code\tlocality\nF1\tA",
      "f.csv:1:1: error: The first line names no column that is known here. "
        + "The file seems to be parted by tabs: save it with commas."
    ),
    (
      "code,locality,code",
      "f.csv:1:15: error: The column 'code' is there twice. "
        + "Take one out, or name it differently."
    ),
    (
      "code,locality,",
      "f.csv:1:15: warning: Column 3 has no name and is not read. "
        + "Name it, or take it out."
    ),
    ("code,locality,size", "f.csv:1:15: warning: The column 'size' is not known and is not read."),
    (
      "code,locality,notes",
      "f.csv:1:15: warning: The column 'notes' is not known and is not read. "
        + "Did you mean 'note'?"
    ),
    (
      "code,note",
      "f.csv:1:1: error: There is no column 'locality'; the columns are 'code' and "
        + "'note'. Add it."
    ),
    (
      "code,locality\nF1,A,B",
      "f.csv:2:1: error: This row has 3 fields, and the header has 2. "
        + "Put a field that holds a comma in quotes."
    ),
    (
      "code,locality\nF1",
      "f.csv:2:1: error: This row has 1 field, and the header has 2. "
        + "Give an empty field its comma too."
    ),
  ])
  func tellsWhatIsWrong(text: String, message: String) {
    #expect(told(text) == [message])
  }

  @Test func aMisspeltColumnIsToldFromBothSides() {
    #expect(
      told("Code,locality") == [
        "f.csv:1:1: warning: The column 'Code' is not known and is not read. "
          + "Did you mean 'code'?",
        "f.csv:1:1: error: There is no column 'code'; the columns are 'Code' and 'locality'. "
          + "Is 'Code' meant to be 'code'?",
      ])
  }

  @Test func longHeadersAreCutShort() {
    let header = "code," + (1...40).map { "x\($0)" }.joined(separator: ",")
    #expect(told(header).last?.contains("'x18' and 22 others. Add it.") == true)
  }

  @Test func aHeaderWithoutEndIsRefusedAtOnce() {
    #expect(
      told("code,locality" + String(repeating: ",", count: 100_000)) == [
        "f.csv:1:1: error: The file has 100,002 columns, and at most 1,000 are read. "
          + "Take out the columns that are not needed."
      ])
  }

  @Test func aFileFullOfQuotesIsGivenUp() {
    #expect(told("code,locality\n" + String(repeating: "a\"b,", count: 50_000)).count == 100)
  }
}

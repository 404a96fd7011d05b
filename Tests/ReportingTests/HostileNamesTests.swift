import Foundation
import FoundationXML
import PlaceModel
import Planning
import Studies
import Testing

@testable import Reporting

/// Names that would break a careless file, in every place where a name can stand.
@Suite struct HostileNamesTests {
  static let names = [
    "<script>alert(1)</script>", "a|b||c", "\"quoted\" & 'single'", "two\nlines\r\nthree", "",
    "=HYPERLINK(\"http://x\")", "🏥👩‍⚕️ Surgery", "]]> -->", "\u{0}\u{1B}[31m\u{202E}rtl",
    "${x} `y` \\",
  ]
  private let program = ProgramNote(version: "<v>|", solver: "\"s\"")

  private var result: StudyResult {
    var area = DrawnPlace.recorded(names: Self.names, words: Self.names)
    area.name = Self.names[0]
    area.clusters[0].name = Self.names[1]
    area.sources = [SourceNote(subject: "list sizes", text: Self.names[3])]
    let builder = StudyBuilder(
      area: area, findings: [Finding(.note, Self.names[3], remedy: Self.names[0])])
    return builder.projected(
      [
        (Self.names[0], ["P01", "P02", "P05", "P06"]),
        (Self.names[3], ["P03", "P04", "P07", "P08"]), (Self.names[1], ["P09", "P10"]),
      ], title: Self.names[0], summary: Self.names[3], word: Self.names[3])
  }

  private var files: [OutputFile] {
    StudyReport(result, program: program).files
      + ComparisonReport(
        [result],
        recommendations: [
          Recommendation(
            variant: .high, horizon: 2018, ranking: ["three-to-2018", Self.names[1]],
            tests: [
              .init(
                assumption: Assumption(.minutes, 15, possible: 10...20, source: Self.names[0]),
                withLow: Self.names[1], withHigh: Self.names[3])
            ])
        ], program: program
      ).files
  }

  private func text(_ file: OutputFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test(arguments: ["map.svg", "growth.svg"])
  func picturesAreWellFormed(name: String) throws {
    let picture = try #require(files.first { $0.name.hasSuffix(name) })
    let reader = XMLReader()
    let parser = XMLParser(data: Data(picture.bytes))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(!reader.elements.contains("script"))
    #expect(reader.elements.count { $0 == "desc" } == 1)
  }

  @Test func jsonFilesCanBeRead() throws {
    let json = files.filter { $0.name.hasSuffix(".json") }
    #expect(json.count == 2)
    for file in json {
      let value = try JSONSerialization.jsonObject(with: Data(file.bytes))
      #expect(value is [String: Any])
    }
    let study = try #require(
      try JSONSerialization.jsonObject(with: Data(json[0].bytes)) as? [String: Any])
    let scenario = try #require(study["scenario"] as? [String: Any])
    #expect(scenario["title"] as? String == Self.names[0])
    #expect(scenario["summary"] as? String == Self.names[3])
  }

  @Test func csvRowsHaveAsManyFieldsAsTheHeader() {
    for file in files where file.name.hasSuffix(".csv") {
      let rows = Self.rows(text(file))
      #expect(Set(rows.map(\.count)).count == 1, "\(file.name)")
      let formulas = rows.joined().filter { $0.hasPrefix("=") || $0.hasPrefix("@") }
      #expect(formulas.isEmpty, "\(file.name)")
    }
  }

  @Test func namesComeBackFromThePlansFile() throws {
    let plan = try #require(files.first { $0.name.hasSuffix("plan.csv") })
    let rows = Self.rows(text(plan))
    #expect(rows[0].prefix(4) == ["code", "name", "letter", "locality"])
    #expect(rows[1].prefix(4) == ["P01", Self.names[0], "A", Self.names[0]])
    #expect(rows[4].prefix(4) == ["P04", Self.names[3], "B", Self.names[3]])
    #expect(rows[6][1] == "'" + Self.names[5])
  }

  @Test func papersHoldNoMarkupFromNames() {
    for file in files where file.name.hasSuffix(".md") {
      let text = text(file)
      #expect(!text.contains("<"), "\(file.name)")
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(file.name)")
      var width = 0
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          width = 0
          continue
        }
        let bare = line.replacingOccurrences(of: "\\\\", with: "")
          .replacingOccurrences(of: "\\|", with: "")
        let bars = bare.count { $0 == "|" }
        #expect(width == 0 || width == bars, "\(line)")
        width = bars
      }
    }
  }

  /// A small reader of RFC 4180, apart from the one under test.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch (scalar, isQuoted) {
      case ("\"", _):
        isQuoted.toggle()
        field.append(scalar)
      case (",", false), ("\n", false):
        row.append(unquoted(String(field)))
        field.removeAll()
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      default: field.append(scalar)
      }
    }
    return rows
  }

  private static func unquoted(_ field: String) -> String {
    guard field.hasPrefix("\"") else { return field }
    return field.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
  }
}

private final class XMLReader: NSObject, XMLParserDelegate {
  var elements: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(elementName)
  }
}

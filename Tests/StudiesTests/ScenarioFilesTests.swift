import AreaFiles
import PlaceModel
import Studies
import TestSupport
import Testing

/// Names, bytes and missing files.
@Suite struct ScenarioFilesTests {
  private let right = "version: 1\ntitle: T\nplan: {localities: 4}\n"

  private func read(_ path: String, _ files: MemoryFiles) -> ScenarioReading {
    ScenarioReader(files: files).read(path)
  }

  private func read(bytes: [UInt8]) -> ScenarioReading {
    var files = MemoryFiles()
    files.files["a.yaml"] = bytes
    return read("a.yaml", files)
  }

  @Test(arguments: [
    ("four.yaml", "four", "."), ("place/b-12.yaml", "b-12", "place"), ("/x.yaml", "x", "/"),
    ("./p/q/x.yaml", "x", "./p/q"),
  ])
  func nameAndFolder(path: String, name: String, folder: String) {
    let reading = read(path, MemoryFiles([path: right]))
    #expect(reading.findings == [])
    #expect(reading.scenario?.name == name)
    #expect(reading.scenario?.file == path)
    #expect(reading.scenario?.placeFolder == folder)
    #expect(reading.filesRead.map(\.name) == [name + ".yaml"])
    #expect(reading.filesRead.map(\.bytes) == [Array(right.utf8)])
    #expect(reading.problem == nil)
  }

  @Test(arguments: [
    ("Four Localities.yaml", "four-localities.yaml"),
    ("four_localities.yaml", "four-localities.yaml"),
    ("four.yml", "four.yaml"), ("four", "four.yaml"), ("-four--b-.yaml", "four-b.yaml"),
    ("Café.yaml", "caf.yaml"), ("é.yaml", "four-localities.yaml"),
    (".yaml", "four-localities.yaml"),
  ])
  func aWrongName(name: String, suggestion: String) {
    let reading = read("p/" + name, MemoryFiles(["p/" + name: right]))
    #expect(reading.scenario == nil)
    #expect(
      reading.findings.map(\.text) == [
        "p/\(name): error: '\(name)' cannot name a scenario, whose results get a folder of that"
          + " name. Use lower-case letters, digits and hyphens, ending in '.yaml', such as"
          + " '\(suggestion)'."
      ])
  }

  @Test(arguments: ["comparison", "area"])
  func aReservedName(stem: String) {
    let reading = read("\(stem).yaml", MemoryFiles(["\(stem).yaml": right]))
    #expect(
      reading.findings.map(\.text) == [
        "\(stem).yaml: error: A scenario cannot be called '\(stem)', which has a meaning of its own."
          + " Call it after what sets it apart, such as 'four-localities.yaml'."
      ])
  }

  @Test func nothingIsFinal() {
    let text = "version: 1\ntitle: The FINAL four\nplan: {localities: 4}\n"
    let reading = read("four-final-2.yaml", MemoryFiles(["four-final-2.yaml": text]))
    #expect(
      reading.findings.map(\.text) == [
        "four-final-2.yaml: warning: 'four-final-2' calls itself final, and a next version is bound"
          + " to come. Name it after what sets it apart, or after a date.",
        "four-final-2.yaml:2:8: warning: The title says 'final', and a next version is bound to"
          + " come. Say what sets the scenario apart, or give a date.",
      ])
    #expect(reading.scenario?.title == "The FINAL four")
    #expect(findings("version: 1\ntitle: Finally\nplan: {localities: 4}\n") == [])
  }

  @Test func filesThatCannotBeOpened() {
    let problems: [(FileProblem, String)] = [
      (.missing, "There is no file 'p/a.yaml'. Check the name and the folder."),
      (.isDirectory, "'p/a.yaml' is a folder, not a file. Name a scenario file in it."),
      (.notPermitted, "The file 'p/a.yaml' may not be read. Ask for the right to read it."),
      (
        .unreadable("input/output error"),
        "The file 'p/a.yaml' cannot be read (input/output error)."
      ),
    ]
    for (problem, message) in problems {
      let reading = read("p/a.yaml", MemoryFiles(problems: ["p/a.yaml": problem]))
      #expect(reading.findings.map(\.text) == ["p/a.yaml: error: \(message)"])
      #expect(reading.problem != nil)
      #expect(reading.filesRead == [])
    }
  }

  @Test func extendedFilesThatCannotBeOpened() {
    let text = "version: 1\ntitle: T\nextends: b.yaml\nplan: {localities: four}\n"
    let problems: [(FileProblem, String)] = [
      (
        .missing,
        "There is no file 'p/b.yaml', which this scenario extends."
          + " Name it from the folder of this scenario."
      ),
      (
        .isDirectory,
        "'p/b.yaml' is a folder, not a file, which this scenario extends."
          + " Name a scenario file in it."
      ),
    ]
    for (problem, message) in problems {
      let files = MemoryFiles(["p/a.yaml": text], problems: ["p/b.yaml": problem])
      let reading = read("p/a.yaml", files)
      #expect(
        reading.findings.map(\.text) == [
          "p/a.yaml:3:10: error: \(message)",
          "p/a.yaml:4:20: error: 'four' is not a whole number. Write 4.",
        ])
      #expect(reading.problem != nil)
      #expect(reading.filesRead.map(\.name) == ["a.yaml"])
    }
  }

  @Test func aByteOrderMarkAndWindowsLineEndsAreFine() {
    let windows = right.split(separator: "\n").joined(separator: "\r\n") + "\r\n"
    let reading = read(bytes: [0xEF, 0xBB, 0xBF] + Array(windows.utf8))
    #expect(reading.findings == [])
    #expect(
      reading.scenario?.values.map(\.origin).prefix(2) == [
        .file(Finding.Location(file: "a.yaml", line: 1, column: 10)),
        .file(Finding.Location(file: "a.yaml", line: 2, column: 8)),
      ])
  }

  @Test func otherEncodings() {
    let latin = Array("version: 1\ntitle: Caf".utf8) + [0xE9, 0x0A]
    #expect(
      read(bytes: latin).findings.map(\.text) == [
        "a.yaml:2:11: error: The text is not UTF-8: the byte E9 does not belong here."
          + " Save the file as UTF-8."
      ])
    let wide: [UInt8] = [0xFF, 0xFE, 0x76, 0x00]
    #expect(
      read(bytes: wide).findings.map(\.text) == [
        "a.yaml:1:1: error: The text is UTF-16, not UTF-8. Save the file as UTF-8."
      ])
    #expect(
      read(bytes: Array("version: 1\ntitle: ".utf8) + [0xE2, 0x82]).findings.map(\.text) == [
        "a.yaml:2:8: error: The text is not UTF-8: the byte E2 does not belong here."
          + " Save the file as UTF-8."
      ])
  }

  @Test func charactersThatCannotBeSeen() {
    #expect(
      findings("version: 1\r\ntitle: a\u{7}b\n") == [
        "a.yaml:2:9: error: There is a character here that cannot be seen (U+0007). Take it out."
      ])
    #expect(
      findings("version: 1\u{0}\n") == [
        "a.yaml:1:11: error: There is a zero byte here, which no text file has."
          + " Save the file again as text, or restore an earlier copy."
      ])
  }
}

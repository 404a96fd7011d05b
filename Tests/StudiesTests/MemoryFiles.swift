import AreaFiles
import PlaceModel
import Studies
import Testing

/// Files that are there for one test only.
struct MemoryFiles: FileSource {
  var files: [String: [UInt8]] = [:]
  var problems: [String: FileProblem] = [:]

  init(_ files: [String: String] = [:], problems: [String: FileProblem] = [:]) {
    self.files = files.mapValues { Array($0.utf8) }
    self.problems = problems
  }

  func read(_ path: String) throws(FileProblem) -> [UInt8] {
    if let problem = problems[path] { throw problem }
    guard let bytes = files[path] else { throw .missing }
    return bytes
  }
}

/// What reading `text` as `a.yaml` comes to.
func reading(_ text: String, and others: [String: String] = [:]) -> ScenarioReading {
  let files = MemoryFiles(others.merging(["a.yaml": text]) { $1 })
  return ScenarioReader(files: files).read("a.yaml")
}

/// The findings of `text` as a person sees them.
func findings(_ text: String, and others: [String: String] = [:]) -> [String] {
  reading(text, and: others).findings.map(\.text)
}

/// A scenario file with something wrong, and the findings it must give, one a line.
struct BadScenario: CustomTestStringConvertible, Sendable {
  var name: String
  var text: String
  var findings: String

  init(_ name: String, _ text: String, _ findings: String) {
    self.name = name
    self.text = text
    self.findings = findings
  }

  var testDescription: String { name }
}

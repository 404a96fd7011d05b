import PlaceModel
import Studies
import TestSupport
import Testing

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

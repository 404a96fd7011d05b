import ArgumentParser
import Foundation
import PlaceModel
import Reporting
import Studies

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Draw each scenario's plan, compare them, and write tables, maps and papers.",
    discussion: """
      Everything is written at the end, all or nothing: a run that fails or is interrupted leaves \
      earlier results as they were. A scenario without a plan keeps its row in the comparison, with \
      the reason.

        locality run Scenarios/barking-and-dagenham
        locality run three-localities.yaml four-localities.yaml --output Results
      """)

  @OptionGroup var scenarios: ScenarioArguments

  @Option(
    name: .shortAndLong,
    help: "The folder for results; each place has a folder of its own in it.")
  var output = "Outputs"

  @Flag(help: "Fail (exit code 2) as soon as one scenario has no plan.")
  var strict = false

  @Option(
    help: "How the comparison is printed: \(TableFormat.allValueStrings.joined(separator: ", ")).")
  var format = TableFormat.table

  func run() throws {
    let results = try scenarios.results()
    for place in results.byPlace {
      let comparison = ComparisonReport(place.results, program: Program.note)
      let files =
        place.results.flatMap { StudyReport($0, program: Program.note).files } + comparison.files
      let folder = ResultsFolder(path: "\(output)/\(place.name)")
      do {
        try folder.replace(with: files)
      } catch {
        Terminal.tell(error.text)
        throw error.status.code
      }
      Terminal.show(format.text(of: comparison.table))
      Terminal.tell("")
      Terminal.tell("Results are in \(folder.path):")
      Terminal.tell("  comparison/comparison.md  the comparison, to read")
      for result in place.results {
        let name = result.scenario.name
        let map = result.planned == nil ? "" : " and \(name)/map.svg"
        Terminal.tell("  \(name)/report.md\(map)")
      }
    }
    if let status = results.status(isStrict: strict) { throw status.code }
  }
}

extension [StudyResult] {
  /// The results of each place, places in the order first met, with the name of the place's folder.
  var byPlace: [(name: String, results: [StudyResult])] {
    var places: [(name: String, results: [StudyResult])] = []
    for result in self {
      let folder = URL(filePath: result.scenario.placeFolder, directoryHint: .isDirectory)
      let name = folder.standardizedFileURL.lastPathComponent
      if let known = places.firstIndex(where: { $0.name == name }) {
        places[known].results.append(result)
      } else {
        places.append((name, [result]))
      }
    }
    return places
  }
}

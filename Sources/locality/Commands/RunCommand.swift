import ArgumentParser
import PlaceModel
import Planning
import Reporting
import Studies

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Draw each scenario's plan, compare them, and write tables, maps and papers.",
    discussion: """
      Everything is written at the end, all or nothing: a run that fails or is interrupted leaves \
      earlier results as they were. A scenario without a plan keeps its row in the comparison, with \
      the reason. The folder "comparison" holds the scenarios of this run: name all that it should \
      hold.

        locality run Scenarios/barking-and-dagenham
        locality run three-localities.yaml four-localities.yaml --output Results
      """)

  @OptionGroup var scenarios: ScenarioArguments

  @Option(
    name: .shortAndLong,
    help: "The folder for results; each place has a folder of its own in it.")
  var output = "Outputs"

  @Flag(help: "End with exit code 2 when even one scenario has no plan.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Also write the models that were solved, for another solver: model-4.mps for four localities.",
      discussion: "A column for each possible locality, so a file may have hundreds of megabytes.",
      valueName: "lp|mps"))
  var writeModel: ModelFormat?

  @Option(help: "How the comparison is printed.")
  var format = TableFormat.table

  func validate() throws {
    // A shell variable that is not set would otherwise mean the root of the disk.
    if output.isEmpty { throw ValidationError("The folder after '--output' has no name.") }
  }

  func run() throws {
    let places = PlaceStudies.of(try scenarios.studies())
    let clashes = PlaceStudies.clashes(of: places)
    for finding in clashes { Terminal.tell(finding.text) }
    guard clashes.isEmpty else { throw ExitStatus.faultyData.code }

    let folder = ResultsFolder(path: output)
    do {
      try folder.check(places.flatMap(\.resultFolders))
      let results = places.run()
      let comparisons = zip(places, results).map { $0.comparison(of: $1) }
      try folder.replace(
        with: zip(places, comparisons).flatMap { place, comparison in
          place.files(comparison) + modelFiles(of: place)
        })
      for comparison in comparisons { try Terminal.show(format.text(of: comparison)) }
      for (place, results) in zip(places, results) { tell(place, results) }
      if let status = results.flatMap(\.self).status(isStrict: strict) { throw status.code }
    } catch let problem as ResultsFolder.Problem {
      Terminal.tell(problem.text)
      throw problem.status.code
    }
  }

  /// The models of every scenario that proposes a plan; a scenario without any is told.
  private func modelFiles(of place: PlaceStudies) -> [OutputFile] {
    guard let writeModel else { return [] }
    return place.studies.filter { $0.choicesFault == nil }.flatMap { study -> [OutputFile] in
      let models = study.models(writeModel.written)
      if case .none(.stopped(let limit)) = models.outcome {
        Terminal.tell("\(study.scenario.file): note: No model is written: \(limit).")
      }
      return (models.found ?? []).map { model in
        let file = OutputFile.modelName(model.localities, model.format)
        return OutputFile(
          name: "\(place.name)/\(study.scenario.name)/\(file)", text: model.text)
      }
    }
  }

  private func tell(_ place: PlaceStudies, _ results: [StudyResult]) {
    Terminal.tell("")
    Terminal.tell("Results are in \(output)/\(place.name):")
    Terminal.tell(
      "  comparison/comparison.md  this run's scenarios side by side "
        + "(\(NumberText.counted(results.count, "scenario")))")
    for result in results {
      let name = result.scenario.name
      let map = result.planned == nil ? "" : " and \(name)/map.svg"
      Terminal.tell("  \(name)/report.md\(map)")
    }
  }
}

extension PlaceStudies {
  /// The folders that its results replace, named from the folder of all results.
  fileprivate var resultFolders: [String] {
    (studies.map(\.scenario.name) + ["comparison"]).map { "\(name)/\($0)" }
  }

  /// Every file of its results, named from the folder of all results.
  fileprivate func files(_ comparison: ComparisonReport) -> [OutputFile] {
    let files =
      comparison.results.flatMap { StudyReport($0, program: comparison.program).files }
      + comparison.files
    return files.map { OutputFile(name: "\(name)/\($0.name)", bytes: $0.bytes) }
  }
}

/// A format to write models in.
enum ModelFormat: String, ExpressibleByArgument, CaseIterable {
  case lp
  case mps

  var written: WrittenModel.Format {
    switch self {
    case .lp: .lp
    case .mps: .mps
    }
  }
}

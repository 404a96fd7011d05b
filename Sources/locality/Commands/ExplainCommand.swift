import AreaFiles
import ArgumentParser
import Foundation
import PlaceModel
import Planning
import Reporting
import Studies

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why practices are where they are, or why nothing fits.",
    discussion: """
      For each practice: where it is, what forbids every other locality or what moving there would \
      cost, and the best plans that have it elsewhere. A scenario that no plan keeps is explained \
      too: which rules are at odds, and which changes leave a plan.

        locality explain four-localities.yaml --practice F82012 --practice F82004
        locality explain four-localities.yaml --practice F82012 --output Results
        locality explain paired-clusters.yaml
      """)

  @Argument(help: "A scenario file.")
  var scenario: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A practice's code; may come several times.", valueName: "code"))
  var practice: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A folder for the results too, as files in <place>/<scenario>-explained.", valueName: "folder"
    ))
  var output: String?

  @Option(help: "How it is printed.")
  var format = TableFormat.table

  func validate() throws {
    if output == "" { throw ValidationError("The folder after '--output' has no name.") }
  }

  func run() throws {
    let study = try onlyStudy()
    let practices = try practices(of: study.area)
    Interruption.expect()
    let line = ProgressLine(study.scenario.title)
    let result = study.run(watch: line.watch)
    line.end()
    if case .noPlan = result.outcome {
      let report = StudyReport(result, program: Program.note)
      switch format {
      case .table: try Terminal.show(report.reasons(width: Terminal.width))
      case .markdown: try Terminal.show(report.reasonsMarkdown)
      case .csv: try Terminal.show(report.reasonsData?.csv ?? "")
      case .json: try Terminal.show(report.reasonsJSON)
      }
      throw ExitStatus.noPlan.code
    }
    guard !practices.isEmpty else {
      throw ValidationError(
        "The scenario has a plan: name a practice with '--practice' to hear why it is where it is.")
    }
    let report = ExplanationReport(
      result, explanations: study.explanations(of: practices, in: result, watch: line.watch),
      program: Program.note)
    if let output { try write(report, of: study, to: output) }
    switch format {
    case .table: try Terminal.show(report.terminal(width: Terminal.width))
    case .markdown: try Terminal.show(report.markdown)
    case .csv, .json: try Terminal.show(format.text(of: report.data))
    }
    if let status = [result].status(isStrict: true) { throw status.code }
  }
}

extension ExplainCommand {
  /// The scenario with everything it needs; tells every finding, and stops where one is an error.
  private func onlyStudy() throws -> Study {
    let set = StudySet(reading: [scenario], files: DiskFiles())
    let told = set.hasErrors ? set.findings : set.findings.withMissingSourcesCounted
    for finding in told { Terminal.tell(finding.text) }
    guard !set.hasErrors, let study = set.studies.first else { throw set.faultStatus.code }
    return study
  }

  /// The practices named, each once; tells of every code that the place does not have.
  private func practices(of area: Area) throws -> [PracticeIndex] {
    var found: [PracticeIndex] = []
    var isWrong = false
    for code in practice {
      if let index = area.index(of: code) {
        if !found.contains(index) { found.append(index) }
        continue
      }
      isWrong = true
      Terminal.tell(Finding.noSuchPractice(code, in: area).text)
    }
    if isWrong { throw ExitStatus.faultyData.code }
    return found
  }

  private func write(_ report: ExplanationReport, of study: Study, to output: String) throws {
    let place = URL(filePath: study.scenario.placeFolder, directoryHint: .isDirectory)
      .standardizedFileURL.lastPathComponent
    do {
      try ResultsFolder(path: output).replace(
        with: report.files.map { OutputFile(name: "\(place)/\($0.name)", bytes: $0.bytes) })
    } catch {
      Terminal.tell(error.text)
      throw error.status.code
    }
    Terminal.tell("Results are in \(output)/\(place)/\(report.folder): explanations.md first.")
  }
}

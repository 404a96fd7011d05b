import AreaFiles
import ArgumentParser
import Foundation
import PlaceModel
import Planning
import Reporting
import Studies

extension CompareCommand {
  /// Two plans side by side.
  func comparePlans() throws {
    let reader = PlanPairReader(files: DiskFiles(), isForBoard: scenarios.board)
    let reading = reader.read(scenarios.paths[0], scenarios.paths[1], place: place)
    for finding in reading.findings.withMissingSourcesCounted { Terminal.tell(finding.text) }
    guard let pair = reading.pair else {
      throw (reading.problem == nil ? ExitStatus.faultyData : .unreadableFile).code
    }
    Interruption.expect()
    var known = KnownPlans()
    Interruption.expect()
    let results = pair.studies.map { study in
      let line = ProgressLine(study.scenario.title)
      defer { line.end() }
      return study.run(knowing: &known, watch: line.watch)
    }
    let status = results.status(isStrict: true)
    guard let (from, to) = pair.plans(results) else {
      for (study, result) in zip(pair.studies, results) {
        guard case .noPlan(let noPlan) = result.outcome else { continue }
        Terminal.tell(Finding.noPlanToCompare(study.scenario.file, because: noPlan).text)
      }
      throw (status ?? .noPlan).code
    }
    let report = PlanPairReport(from: from, to: to, in: pair.area, program: Program.note)
    try write(report, of: pair)
    if practices {
      let isForPeople = [.table, .markdown].contains(format)
      let changes = report.changes
      try Terminal.show(
        format.text(of: isForPeople ? changes.practicesTable : changes.movesData))
    } else {
      try Terminal.show(format.text(of: report))
    }
    if let status { throw status.code }
  }

  private func write(_ report: PlanPairReport, of pair: PlanPair) throws {
    guard let output else { return }
    let place = URL(filePath: pair.placeFolder, directoryHint: .isDirectory).standardizedFileURL
      .lastPathComponent
    do {
      try ResultsFolder(path: output).replace(
        with: report.files.map { OutputFile(name: "\(place)/\($0.name)", bytes: $0.bytes) })
    } catch {
      Terminal.tell(error.text)
      throw error.status.code
    }
    Terminal.tell("Results are in \(output)/\(place)/\(report.folder): changes.md first.")
  }
}

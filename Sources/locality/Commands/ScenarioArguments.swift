import AreaFiles
import ArgumentParser
import Foundation
import PlaceModel
import Studies

/// The scenarios a command works on.
struct ScenarioArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Scenario files, or a place's folder for all scenarios in it.",
      valueName: "scenario"))
  var paths: [String]

  @Flag(
    help: ArgumentHelp(
      "Treat a figure without a source as an error: nothing unsourced goes to a board."))
  var board = false

  func validate() throws {
    if paths.contains("") { throw ValidationError("The name of a scenario is empty.") }
  }

  /// Reads everything, tells every finding, and stops where one is an error.
  /// - Parameter tellingEverySource: whether each figure without a source has a line of its own, or
  ///   one line says how many there are, so that the other findings are not lost among them.
  func studies(tellingEverySource: Bool = false) throws -> [Study] {
    let (files, findings) = files()
    let set = StudySet(reading: files, files: DiskFiles(), isForBoard: board)
    let told =
      tellingEverySource || set.hasErrors ? set.findings : set.findings.withMissingSourcesCounted
    for finding in findings + told { Terminal.tell(finding.text) }
    guard findings.isEmpty else { throw ExitStatus.unreadableFile.code }
    if set.hasErrors { throw set.faultStatus.code }
    return set.studies
  }

  /// Every scenario file meant, each once: a folder stands for its YAML files but `area.yaml`
  /// and `assumptions.yaml`, in order of name.
  private func files() -> (files: [String], findings: [Finding]) {
    var files: [String] = []
    var findings: [Finding] = []
    var known: Set<String> = []
    for path in paths {
      do {
        for file in try scenarioFiles(at: path)
        where known.insert(URL(filePath: file).standardizedFileURL.path).inserted {
          files.append(file)
        }
      } catch {
        findings.append(error)
      }
    }
    return (files, findings)
  }

  private func scenarioFiles(at path: String) throws(Finding) -> [String] {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists || path.hasSuffix(".yaml") else { throw .nothingThere(path) }
    guard isFolder.boolValue else { return [path] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .closedFolder(path)
    }
    let scenarios = names.filter {
      // Editors and file shares leave hidden copies, such as ._four.yaml.
      $0.hasSuffix(".yaml") && !$0.hasPrefix(".")
        && !["area.yaml", ScenarioSchema.assumptionsFile].contains($0)
    }
    guard !scenarios.isEmpty else { throw .noScenarios(path) }
    let folder = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    // By name without its ending, so that a scenario comes before those named after it.
    return scenarios.map { $0.dropLast(".yaml".count) }.sorted().map { "\(folder)\($0).yaml" }
  }
}

extension [Finding] {
  /// The findings, those of figures without a source replaced by one at the end that counts them.
  var withMissingSourcesCounted: [Finding] {
    let missing = filter(\.isMissingSource)
    guard missing.count > 1 else { return self }
    return filter { !$0.isMissingSource } + [.sourcesMissing(missing.count)]
  }
}

/// Thrown only from one path to the list of all.
extension Finding: Error {}

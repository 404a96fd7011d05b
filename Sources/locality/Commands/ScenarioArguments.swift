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

  /// Every scenario file meant: a folder stands for its YAML files but `area.yaml`, in order of name.
  func files() throws -> [String] {
    var files: [String] = []
    for path in paths {
      for file in try scenarioFiles(at: path) where !files.contains(file) { files.append(file) }
    }
    return files
  }

  private func scenarioFiles(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue else { return [path] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      Terminal.tell("\(path): error: The folder cannot be opened.")
      throw ExitStatus.unreadableFile.code
    }
    let scenarios = names.filter { $0.hasSuffix(".yaml") && $0 != "area.yaml" }.sorted()
    guard !scenarios.isEmpty else {
      Terminal.tell(
        "\(path): error: There is no scenario here: no YAML file other than area.yaml. Name a "
          + "place's folder, such as Scenarios/barking-and-dagenham.")
      throw ExitStatus.unreadableFile.code
    }
    let folder = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    return scenarios.map { folder + $0 }
  }

  /// Reads everything, tells every finding, and stops where one is an error.
  func studies() throws -> [Study] {
    let set = StudySet(reading: try files(), files: DiskFiles())
    for finding in set.findings { Terminal.tell(finding.text) }
    if set.hasErrors { throw set.faultStatus.code }
    return set.studies
  }

  /// Runs every study, one after the other, and tells how far it is.
  ///
  /// Plans that are given, such as today's, come first: the others are compared with them.
  func results() throws -> [StudyResult] {
    let ready = try studies()
    let studies = ready.filter(\.isGiven) + ready.filter { !$0.isGiven }
    return studies.enumerated().map { number, study in
      Terminal.progress("\(number + 1) of \(studies.count): \(study.scenario.title) …")
      return study.run()
    }
  }
}

import AreaFiles
import ArgumentParser
import Foundation
import PlaceModel
import Planning
import Reporting
import Studies

/// A share, written as '10%' or '0.1'.
struct Share: ExpressibleByArgument {
  var share: Double

  init?(argument: String) {
    guard let number = PlainNumber(argument) else { return nil }
    share = number.isPercentage ? number.value / 100 : number.value
  }

  init(_ share: Double) { self.share = share }

  var defaultValueDescription: String { NumberText.fixed(share * 100, decimals: 0) + "%" }
}

/// A number without a sign, perhaps with '%' behind it.
struct PlainNumber {
  var value: Double
  var isPercentage: Bool

  init?(_ text: String) {
    isPercentage = text.hasSuffix("%")
    let digits = isPercentage ? text.dropLast() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
      digits.utf8.first != 46, digits.utf8.last != 46,
      let value = Double(digits), value.isFinite
    else { return nil }
    self.value = value
  }
}

/// The one scenario whose choices are asked for, and where results go.
struct ChoiceArguments: ParsableArguments {
  @Argument(help: "A scenario file.")
  var scenario: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A folder for the results too, as files.", valueName: "folder"))
  var output: String?

  @Option(help: "How it is printed.")
  var format = TableFormat.table

  func validate() throws {
    if scenario.isEmpty { throw ValidationError("The name of a scenario is empty.") }
    if output == "" { throw ValidationError("The folder after '--output' has no name.") }
  }

  /// The scenario with everything it needs; tells every finding, and stops where one is an error.
  func study() throws -> Study {
    let set = StudySet(reading: [scenario], files: DiskFiles())
    let told = set.hasErrors ? set.findings : set.findings.withMissingSourcesCounted
    for finding in told { Terminal.tell(finding.text) }
    guard !set.hasErrors, let study = set.studies.first else { throw set.faultStatus.code }
    return study
  }

  /// Stops where there is something in the way.
  func stop(at faults: [Finding]) throws {
    for fault in faults { Terminal.tell(fault.text) }
    if !faults.isEmpty { throw ExitStatus.faultyData.code }
  }

  /// Says why there is nothing to show, and how to end.
  func ending(_ reason: NoChoices, asked until: Int?) -> ExitCode {
    switch reason {
    case .noPlan:
      Terminal.tell(Finding.noPlanToChoose(scenario, until: until).text)
      return ExitStatus.noPlan.code
    case .stopped(let limit):
      Terminal.tell(Finding.choicesStopped(scenario, by: limit).text)
      return ExitStatus.notProven.code
    }
  }

  /// Where results of a study go.
  private func place(_ study: Study) -> String {
    URL(filePath: study.scenario.placeFolder, directoryHint: .isDirectory).standardizedFileURL
      .lastPathComponent
  }

  /// Writes results where they are wanted.
  /// - Parameter first: the file to read first.
  func write(_ files: [OutputFile], of study: Study, in folder: String, first: String) throws {
    guard let output else { return }
    let place = place(study)
    do {
      try ResultsFolder(path: output).replace(
        with: files.map { OutputFile(name: "\(place)/\($0.name)", bytes: $0.bytes) })
    } catch {
      Terminal.tell(error.text)
      throw error.status.code
    }
    Terminal.tell("Results are in \(output)/\(place)/\(folder): \(first) first.")
  }
}

// Every wording about choices that could not be found.
extension Finding {
  static func noPlanToChoose(_ scenario: String, until: Int?) -> Self {
    let years = until.map { " in every year to \($0)" } ?? ""
    return Self(
      .error, at: Location(file: scenario),
      "No plan keeps this scenario's rules\(years), so there is nothing to choose from.",
      remedy: until == nil
        ? "'locality explain' says which rules are at odds."
        : "'locality run' draws the plan that lasts longest.")
  }

  static func choicesStopped(_ scenario: String, by limit: String) -> Self {
    Self(
      .error, at: Location(file: scenario),
      "The search stopped before there was a plan to choose: \(limit).",
      remedy: "Choices are found among all possible localities; 'locality run' needs no such list.")
  }
}

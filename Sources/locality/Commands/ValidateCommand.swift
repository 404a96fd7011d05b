import AreaFiles
import ArgumentParser
import Studies

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check scenarios and their place, and tell everything that is wrong at once.",
    discussion: """
      Each finding names file, line and column, what is wrong and what would be right. Nothing is \
      planned and nothing is written.

        locality validate Scenarios/barking-and-dagenham
      """)

  @OptionGroup var scenarios: ScenarioArguments

  func run() throws {
    let studies = try scenarios.studies(tellingEverySource: true)
    for study in studies {
      try Terminal.show("\(study.scenario.file): in order: \(study.scenario.title)\n")
    }
  }
}

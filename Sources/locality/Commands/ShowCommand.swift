import AreaFiles
import ArgumentParser
import PlaceModel
import Reporting
import Studies

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a scenario as the program understands it: every value, with its origin.",
    discussion: """
      What the scenario extends is merged in, and defaults are filled in; each value says the file \
      and line it comes from, or why it is the default.

        locality show Scenarios/barking-and-dagenham/four-localities-least-change.yaml
      """)

  @Argument(help: "A scenario file.")
  var scenario: String

  @Option(help: "How the table is printed.")
  var format = TableFormat.table

  func run() throws {
    let reading = ScenarioReader(files: DiskFiles()).read(scenario)
    for finding in reading.findings { Terminal.tell(finding.text) }
    guard let scenario = reading.scenario else {
      throw (reading.problem == nil ? ExitStatus.faultyData : .unreadableFile).code
    }
    try Terminal.show(format.text(of: scenario.valuesTable))
  }
}

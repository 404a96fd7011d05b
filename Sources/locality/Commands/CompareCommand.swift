import ArgumentParser
import Reporting
import Studies

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Lay scenarios side by side on the screen, without writing files.",
    discussion: """
      One row a scenario; with --practices one row a practice, and the locality it is in under \
      each scenario.

        locality compare six-clusters.yaml four-localities.yaml --practices
      """)

  @OptionGroup var scenarios: ScenarioArguments

  @Flag(help: "Show which locality each practice is in under each scenario.")
  var practices = false

  @Flag(help: "End with exit code 2 when even one scenario has no plan.")
  var strict = false

  @Option(help: "How the table is printed.")
  var format = TableFormat.table

  func run() throws {
    let results = PlaceStudies.of(try scenarios.studies()).run()
    for results in results {
      let comparison = ComparisonReport(results, program: Program.note)
      try Terminal.show(
        practices ? format.text(of: comparison.plansTable) : format.text(of: comparison))
    }
    if let status = results.flatMap(\.self).status(isStrict: strict) { throw status.code }
  }
}

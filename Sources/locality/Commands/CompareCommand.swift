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
    let places = PlaceStudies.of(try scenarios.studies())
    let results = places.run()
    for (place, results) in zip(places, results) {
      let comparison = place.comparison(of: results)
      try Terminal.show(
        practices ? format.text(of: comparison.plansTable) : format.text(of: comparison))
    }
    if let status = results.flatMap(\.self).status(isStrict: strict) { throw status.code }
  }
}

import ArgumentParser
import Reporting
import Studies

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Lay scenarios side by side on the screen, or any two plans.",
    discussion: """
      One row a scenario; with --practices one row a practice, and the locality it is in under \
      each scenario.

        locality compare six-clusters.yaml four-localities.yaml --practices

      With --plans, two plans of one place, whatever their numbers of localities: what each \
      measures, which locality goes on from which, who moves from where to where, and who is nearer \
      to the hub or farther. A plan is 'clusters' for today's, a scenario, a CSV file with the \
      columns code and locality, or a folder of results with a plan.csv in it.

        locality compare --plans clusters four-localities.yaml
        locality compare --plans plans/draft.csv three-localities.yaml -o Results
        locality compare --plans Outputs/old Outputs/new --place Scenarios/town

      The place is the folder of the scenario or the plan's file; results have none, so --place names \
      it. A file that is not found from here is looked for in the place.
      """)

  @OptionGroup var scenarios: ScenarioArguments

  @Flag(help: "Compare two plans, the one before with the one after.")
  var plans = false

  @Option(
    help: ArgumentHelp(
      "With --plans: the place's folder, where the plans' names do not lead to it.",
      valueName: "folder"))
  var place: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "With --plans: a folder for the results, as files in <place>/<one>-to-<other>.",
      valueName: "folder"))
  var output: String?

  @Flag(help: "Show which locality each practice is in under each scenario or plan.")
  var practices = false

  @Flag(help: "End with exit code 2 when even one scenario has no plan.")
  var strict = false

  @Option(help: "How the table is printed.")
  var format = TableFormat.table

  func validate() throws {
    if plans, scenarios.paths.count != 2 {
      throw ValidationError(
        "'--plans' compares two plans, and \(scenarios.paths.count) "
          + "\(scenarios.paths.count == 1 ? "is" : "are") named: the one before, then the one after."
      )
    }
    if !plans, place != nil { throw ValidationError("'--place' goes with '--plans'.") }
    if !plans, output != nil {
      throw ValidationError(
        "'--output' goes with '--plans'. To write the results of scenarios use 'locality run'.")
    }
    for (name, folder) in [("--place", place), ("--output", output)] where folder == "" {
      throw ValidationError("The folder after '\(name)' has no name.")
    }
  }

  func run() throws {
    if plans { return try comparePlans() }
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

import ArgumentParser
import Planning
import Reporting
import Studies

struct AlternativesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alternatives",
    abstract: "Show the best plans that differ, and what differs.",
    discussion: """
      The best plan, the best of those that have enough patients elsewhere, the best of those that \
      differ from both, and so on: each proven, or told not to be. A patient is elsewhere when \
      their locality does not go on from the one they had.

        locality alternatives three-localities.yaml
        locality alternatives four-localities.yaml --count 3 --difference 20% --within 10%
        locality alternatives four-localities.yaml --output Results

      Files go to <place>/<scenario>-alternatives.
      """)

  @OptionGroup var arguments: ChoiceArguments

  @Option(help: ArgumentHelp("How many plans, the best one included.", valueName: "number"))
  var count = 5

  @Option(
    help: ArgumentHelp(
      "The least share of patients that any two plans have elsewhere: '10%' or '0.1'.",
      valueName: "share"))
  var difference = Share(0.1)

  @Option(
    help: ArgumentHelp(
      "By what share of the best score a plan may be worse: '5%' or '0.05'.", valueName: "share"))
  var within = Share(0.05)

  func validate() throws {
    guard (1...AlternativesReport.mostChoices).contains(count) else {
      throw ValidationError(
        "'--count' is \(count): ask for 1 to \(AlternativesReport.mostChoices) plans.")
    }
    for (name, share) in [("--difference", difference), ("--within", within)]
    where share.share > 1 {
      throw ValidationError(
        "The share after '\(name)' is more than the whole: write such as '10%' or '0.1'.")
    }
  }

  func run() throws {
    let study = try arguments.study()
    try arguments.stop(at: study.choicesFault.map { [$0] } ?? [])
    Interruption.expect()
    let line = ProgressLine(study.scenario.title)
    let choices = study.alternatives(
      AlternativesWish(
        count: count, leastDifference: difference.share, gap: within.share), watch: line.watch)
    line.end()
    if case .none(let reason) = choices.outcome {
      throw arguments.ending(reason, asked: choices.rules.until)
    }
    guard let report = AlternativesReport(choices, program: Program.note) else { return }
    try arguments.write(
      report.files, of: study, in: report.folder, first: "alternatives.md")
    switch arguments.format {
    case .table: try Terminal.show(report.terminal(width: Terminal.width))
    case .markdown: try Terminal.show(report.markdown)
    case .csv: try Terminal.show(report.data.csv)
    case .json: try Terminal.show(report.json)
    }
    if choices.found?.stop != nil { throw ExitStatus.notProven.code }
  }
}

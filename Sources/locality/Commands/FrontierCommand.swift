import ArgumentParser
import PlaceModel
import Planning
import Reporting
import Studies

struct FrontierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontier",
    abstract: "Show what less of one term costs in another, every point proven.",
    discussion: """
      The least of the first term without a limit on the second; then with one limit after another, \
      each a step below what the last plan has. By default the least travel for each level of \
      continuity. The scenario's rules hold, its weights play no part.

        locality frontier three-localities.yaml
        locality frontier four-localities.yaml --terms travel balance --step 500
        locality frontier four-localities.yaml --output Results

      Terms are travel, continuity, balance, need and workforce. A step is an amount of the second \
      term, or a share of what the place can have of it about: of its patients, its weighted \
      patients, or what they would travel to the one practice nearest to all.

      Files go to <place>/<scenario>-frontier.
      """)

  @OptionGroup var arguments: ChoiceArguments

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Two terms: the least of the first for each level of the second."))
  var terms = ["travel", "continuity"]

  @Option(
    help: ArgumentHelp(
      "How far the levels are apart: an amount such as '1000', or a share such as '0.5%'.",
      valueName: "amount"))
  var step = "0.5%"

  @Option(
    help: ArgumentHelp("How many points at most for each count of localities.", valueName: "number")
  )
  var points = 100

  func validate() throws {
    _ = try bothTerms()
    guard let number = PlainNumber(step), number.value > 0 else {
      throw ValidationError(
        "'\(step)' after '--step' is no amount above nought: write such as '1000' or '0.5%'.")
    }
    guard (1...1_000).contains(points) else {
      throw ValidationError("'--points' is \(points): ask for 1 to 1000 points.")
    }
  }

  private func bothTerms() throws -> (first: Term, second: Term) {
    let names = Term.allCases.map(\.rawValue)
    let found = try terms.map { name in
      if let term = Term(rawValue: name) { return term }
      let near = NearestName.of(name, among: names)
      throw ValidationError(
        "There is no term '\(name)'. "
          + (near.map { "Did you mean '\($0)'?" }
            ?? "Terms are \(NumberText.list(names))."))
    }
    guard found.count == 2 else {
      throw ValidationError(
        "'--terms' takes two terms, and \(found.count) \(found.count == 1 ? "is" : "are") named.")
    }
    guard found[0] != found[1] else {
      throw ValidationError(
        "'\(found[0].rawValue)' is named twice: a term is traded against another.")
    }
    return (found[0], found[1])
  }

  private func wish(in area: Area) throws -> TradeOffWish {
    let (first, second) = try bothTerms()
    guard let number = PlainNumber(step) else { throw ExitStatus.faultyData.code }
    return TradeOffWish(
      first, against: second,
      step: number.isPercentage ? number.value / 100 * second.scale(in: area) : number.value,
      points: points)
  }

  func run() throws {
    let study = try arguments.study()
    let (first, second) = try bothTerms()
    try arguments.stop(at: study.faults(ofTrading: [first, second]))
    let wish = try wish(in: study.area)
    Interruption.expect()
    let line = ProgressLine(study.scenario.title)
    let choices = study.tradeOff(wish, watch: line.watch)
    line.end()
    if case .none(let reason) = choices.outcome {
      throw arguments.ending(reason, asked: choices.rules.until)
    }
    guard let report = FrontierReport(choices, wish: wish, program: Program.note) else { return }
    try arguments.write(report.files, of: study, in: report.folder, first: "frontier.md")
    switch arguments.format {
    case .table: try Terminal.show(report.terminal(width: Terminal.width))
    case .markdown: try Terminal.show(report.markdown)
    case .csv: try Terminal.show(report.data.csv)
    case .json: try Terminal.show(report.json)
    }
    if choices.found?.contains(where: { $0.stop != nil }) == true {
      throw ExitStatus.notProven.code
    }
  }
}

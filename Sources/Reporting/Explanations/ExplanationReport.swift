public import PlaceModel
public import Planning
public import Studies

/// Why practices are where they are in a study's plan: a paper, and a table for programs.
public struct ExplanationReport: Hashable, Sendable {
  public let result: StudyResult
  public let explanations: [PracticeExplanation]
  public let program: ProgramNote

  /// - Parameter explanations: of practices in the result's plan.
  public init(
    _ result: StudyResult, explanations: [PracticeExplanation], program: ProgramNote
  ) {
    self.result = result
    self.explanations = explanations
    self.program = program
  }

  /// The folder of its files, beside the study's own.
  public var folder: String { "\(result.scenario.folder)-explained" }

  /// The paper and the table.
  public var files: [OutputFile] {
    [
      OutputFile(name: "\(folder)/explanations.csv", text: data.csv),
      OutputFile(name: "\(folder)/explanations.md", text: markdown),
    ]
  }

  /// The paper: a section a practice.
  public var markdown: String {
    var text = ["# Why practices are where they are: \(MarkdownText.escaped(heading))\n"]
    text.append(
      MarkdownText.escaped("\(area.name). List sizes of \(area.listDate).") + "\n")
    for view in views {
      text.append("## \(MarkdownText.escaped(view.title))\n")
      text.append(MarkdownText.list(view.sentences.map(MarkdownText.escaped)))
      text.append(view.movesTable.markdown)
      if let table = view.plansTable { text.append(table.markdown) }
    }
    text.append("## How to read this\n")
    text.append(MarkdownText.list(definitions))
    text.append(
      MarkdownText.escaped("Made by locality \(program.version) with \(program.solver).") + "\n")
    return text.joined(separator: "\n")
  }

  /// The same for a terminal: sentences and tables of each practice.
  public func terminal(width: Int) -> String {
    views.map { view in
      let sentences = view.sentences.flatMap { sentence in
        PlainText.wrapped(PlainText.line(sentence), to: width - 2).enumerated().map {
          ($0 == 0 ? "- " : "  ") + $1
        }
      }
      let head = ([PlainText.line(view.title), ""] + sentences).joined(separator: "\n") + "\n"
      return
        ([head, view.movesTable.terminal(width: width)]
        + [view.plansTable?.terminal(width: width)].compactMap { $0 }).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// A row for each practice and each other locality, for programs.
  public var data: Table {
    Table(
      title: "Why practices are where they are", columns: PracticeView.dataColumns,
      rows: views.flatMap(\.dataRows), source: area.sourceLine)
  }

  private var definitions: [String] {
    [
      "**Moved alone**: the practice changes its locality and nobody else does.",
      "**Best plan**: the plan with the best score of all that keep the scenario's rules and have the "
        + "practice where the row says; everybody else may move.",
      "**Others that move**: other practices whose locality does not go on from the one that they are "
        + "in now.",
      "**Score**: points, of which less is better; \"more\" is what the change costs.",
    ]
  }

  private var area: Area { result.area }
  private var heading: String { result.scenario.heading }
  private var views: [PracticeView] {
    guard let view = PlanView(result) else { return [] }
    return explanations.map { PracticeView($0, in: view) }
  }
}

import PlaceModel
public import Planning
public import Studies

/// The best plans that differ: what each measures, and what changes from the best to each other one.
public struct AlternativesReport: Hashable, Sendable {
  let study: StudyChoices<Alternatives>
  let alternatives: Alternatives
  let program: ProgramNote

  /// How many choices may be asked for: each has a map, and nobody weighs more than these.
  public static let mostChoices = 50

  /// `nil` where there are no choices.
  public init?(_ study: StudyChoices<Alternatives>, program: ProgramNote) {
    guard let found = study.found, !found.choices.isEmpty else { return nil }
    self.study = study
    alternatives = found
    self.program = program
  }

  /// The folder of its files, beside the study's own.
  public var folder: String { "\(study.scenario.folder)-alternatives" }

  public var files: [OutputFile] {
    let texts =
      [
        ("alternatives.csv", data.csv), ("alternatives.json", json), ("alternatives.md", markdown),
        ("choices.csv", plansData.csv),
      ]
      + views.enumerated().map { number, view in
        (Self.mapName(number), PlanMap(view, title: mapHeading(number)).svg)
      }
    return texts.map { OutputFile(name: "\(folder)/\($0.0)", text: $0.1) }
      .sorted { $0.name < $1.name }
  }

  static func mapName(_ number: Int) -> String { "map-\(number + 1).svg" }

  var area: Area { study.area }
  var words: ChoiceWords { ChoiceWords(area) }
  var heading: String { "\(study.scenario.heading): the best plans that differ" }
  var count: Int { alternatives.choices.count }

  private func mapHeading(_ number: Int) -> String {
    "\(study.scenario.heading): choice \(number + 1) of \(count)"
  }

  /// Each choice as a study shows its plan.
  var views: [PlanView] {
    alternatives.choices.compactMap { choice in
      PlanView(
        study.result(
          of: choice.plan, choice.measures,
          proof: Proof(
            status: choice.isProven ? .proven : .stopped(by: alternatives.stop ?? ""),
            score: choice.measures.score, bound: choice.isProven ? choice.measures.score : nil,
            candidates: alternatives.candidates, route: "")))
    }
  }

  /// For a terminal: the table, what it comes to, and what changes in each choice.
  /// - Parameter width: columns of the terminal.
  public func terminal(width: Int) -> String {
    var parts = [table.terminal(width: width), PlainText.list(inShort, width: width)]
    for number in 1..<max(1, count) {
      parts.append(
        PlainText.line(title(number)) + "\n\n" + PlainText.list(changes(number), width: width))
    }
    return parts.joined(separator: "\n")
  }

  /// The paper: the choices side by side, then each with its map.
  public var markdown: String {
    var text = [
      "# \(MarkdownText.escaped(heading))\n",
      MarkdownText.escaped("\(area.name). List sizes of \(area.listDate).") + "\n",
      MarkdownText.list(inShort.map(MarkdownText.escaped)), table.markdown,
    ]
    for (number, view) in views.enumerated() {
      text.append("## \(MarkdownText.escaped(title(number)))\n")
      if number > 0 { text.append(MarkdownText.list(changes(number).map(MarkdownText.escaped))) }
      text += [
        "![\(MarkdownText.escaped(view.mapTitle))](\(Self.mapName(number)))\n",
        "The map in words:\n", MarkdownText.list(view.mapInWords.map(MarkdownText.escaped)),
      ]
    }
    return (text + [MarkdownText.escaped(program.sentence) + "\n"]).joined(separator: "\n")
  }

  /// Everything, for programs.
  public var json: String {
    let choices = alternatives.choices.enumerated().map { number, choice -> JSONText in
      .object([
        "choice": .count(number + 1),
        "score": .number(choice.measures.score, decimals: 4),
        "above_best": .optional(aboveBest(number), decimals: 6),
        "proven": .bool(choice.isProven),
        "patients_elsewhere": .list(choice.patientsElsewhere.map(JSONText.count)),
        "measures": .object(
          Dictionary(
            area.namedMeasures(of: choice.plan, band: study.rules.population).map {
              ($0.key, .optional($0.amount, decimals: 4))
            }, uniquingKeysWith: { one, _ in one })),
        "localities": words.json(choice.plan, choice.measures),
      ])
    }
    return JSONText.object([
      "place": .string(area.name), "scenario": .string(study.scenario.name),
      "title": .string(study.scenario.heading), "program": program.json,
      "wish": .object([
        "count": .count(alternatives.wish.count),
        "difference": .number(alternatives.wish.leastDifference, decimals: 6),
        "within": .number(alternatives.wish.gap, decimals: 6),
        "least_patients_elsewhere": .count(alternatives.leastElsewhere),
      ]),
      "no_more_within": .bool(alternatives.isExhausted),
      "stopped_by": .optional(alternatives.stop),
      "candidates": .count(alternatives.candidates), "choices": .array(choices),
    ]).text
  }

  /// By what share a choice scores above the best; `nil` where the best scores nought.
  func aboveBest(_ number: Int) -> Double? {
    let best = alternatives.choices[0].measures.score
    return best > 0 ? alternatives.choices[number].measures.score / best - 1 : nil
  }
}

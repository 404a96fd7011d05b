import PlaceModel
public import Planning
public import Studies

/// What less of one term costs in another, as a table, a chart and a sentence for a board.
public struct FrontierReport: Hashable, Sendable {
  let study: StudyChoices<[TradeOff]>
  let tradeOffs: [TradeOff]
  let wish: TradeOffWish
  let program: ProgramNote

  /// `nil` where there is no point.
  public init?(_ study: StudyChoices<[TradeOff]>, wish: TradeOffWish, program: ProgramNote) {
    guard let found = study.found, found.contains(where: { !$0.points.isEmpty }) else { return nil }
    self.study = study
    tradeOffs = found.filter { !$0.points.isEmpty }
    self.wish = wish
    self.program = program
  }

  /// The folder of its files, beside the study's own.
  public var folder: String { "\(study.scenario.folder)-frontier" }

  public var files: [OutputFile] {
    [
      ("frontier.csv", data.csv), ("frontier.json", json), ("frontier.md", markdown),
      ("frontier.svg", FrontierChart(self).svg), ("points.csv", plansData.csv),
    ].map { OutputFile(name: "\(folder)/\($0.0)", text: $0.1) }
  }

  var area: Area { study.area }
  var words: ChoiceWords { ChoiceWords(area) }
  var heading: String {
    "\(study.scenario.heading): \(words.noun(of: wish.first)) against \(words.noun(of: wish.second))"
  }

  /// One point with its number, which counts through all counts of localities, and the trade-off's
  /// first point and the one before.
  struct Row {
    var number: Int
    var localities: Int
    var point: TradeOff.Point
    var first: TradeOff.Point
    var before: TradeOff.Point?
  }

  var rows: [Row] {
    var rows: [Row] = []
    for tradeOff in tradeOffs {
      for (position, point) in tradeOff.points.enumerated() {
        rows.append(
          Row(
            number: rows.count + 1, localities: tradeOff.localities, point: point,
            first: tradeOff.points[0], before: position > 0 ? tradeOff.points[position - 1] : nil))
      }
    }
    return rows
  }

  /// For a terminal: the table, and what it comes to.
  /// - Parameter width: columns of the terminal.
  public func terminal(width: Int) -> String {
    table.terminal(width: width) + "\n" + PlainText.list(inShort, width: width)
  }

  /// The paper: what it comes to, the chart, the table.
  public var markdown: String {
    let chart = FrontierChart(self)
    return [
      "# \(MarkdownText.escaped(heading))\n",
      MarkdownText.escaped("\(area.name). List sizes of \(area.listDate).") + "\n",
      MarkdownText.list(inShort.map(MarkdownText.escaped)),
      "![\(MarkdownText.escaped(chart.title))](frontier.svg)\n", table.markdown,
      MarkdownText.escaped(program.sentence) + "\n",
    ].joined(separator: "\n")
  }

  /// Everything, for programs.
  public var json: String {
    func term(_ term: Term) -> JSONText {
      .object(["term": .string(term.rawValue), "unit": .string(term.unit(in: area))])
    }
    var number = 0
    let counts = tradeOffs.map { tradeOff -> JSONText in
      let points = tradeOff.points.map { point -> JSONText in
        number += 1
        return .object([
          "point": .count(number), "first": .number(point.first, decimals: 4),
          "second": .number(point.second, decimals: 4),
          "ceiling": .optional(point.ceiling, decimals: 4),
          "continuity_kept": .optional(point.measures.continuity, decimals: 6),
          "localities": words.json(point.plan, point.measures),
        ])
      }
      return .object([
        "localities": .count(tradeOff.localities), "candidates": .count(tradeOff.candidates),
        "there_may_be_more": .bool(tradeOff.isCut), "stopped_by": .optional(tradeOff.stop),
        "points": .array(points),
      ])
    }
    return JSONText.object([
      "place": .string(area.name), "scenario": .string(study.scenario.name),
      "title": .string(study.scenario.heading), "program": program.json,
      "first": term(wish.first), "second": term(wish.second),
      "step": .number(wish.step, decimals: 4), "trade_offs": .array(counts),
    ]).text
  }
}

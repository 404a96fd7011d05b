import PlaceModel
import Planning
import Studies

extension StudyReport {
  /// Every rule in words, and whether the plan keeps it; `nil` where there is none.
  var rulesTable: Table? {
    guard !result.checkedRules.isEmpty else { return nil }
    let hasPlan = view != nil
    var columns: [Table.Column] = [.init("Rule", key: "rule", .left)]
    if hasPlan { columns.append(.init("Kept", key: "kept", .left)) }
    let rows = result.checkedRules.map { rule -> [Table.Cell] in
      let sentence = Table.Cell.text(PlainText.capitalised(rule.sentence))
      guard hasPlan else { return [sentence] }
      return [
        sentence, .text(rule.isKept ? "yes" : "no: \(rule.breaches.joined(separator: "; "))"),
      ]
    }
    return Table(
      title: result.scenario.isGiven
        ? "The scenario's rules, and whether the plan keeps them"
        : "The rules that a plan must keep",
      columns: columns, rows: rows,
      notes: [
        "Besides these, a locality is made of neighbours, and every practice is in exactly one."
      ]
        + (result.rules.targets.isEmpty
          ? []
          : ["The fewest and most patients are those of localities without a size of their own."]),
      source: result.scenario.file)
  }

  /// The rules' part of the paper.
  var rulesSections: [String] {
    let tables = [rulesTable, view?.yearsTable].compactMap { $0 }
    return tables.isEmpty ? [] : ["## Rules\n"] + tables.map(\.markdown)
  }

  var rulesJSON: JSONText {
    .array(
      result.checkedRules.map { rule in
        .object([
          "rule": .string(rule.sentence), "kept": view == nil ? .null : .bool(rule.isKept),
          "breaches": .strings(rule.breaches),
        ])
      })
  }
}

extension PlanView {
  /// List sizes of each further date or year, for programs.
  var yearsJSON: JSONText {
    .array(
      rules.years.map { year in
        let common = year.band ?? band
        return .object([
          "list_sizes": .string(year.label),
          "band": .object(["minimum": .count(common.minimum), "maximum": .count(common.maximum)]),
          "localities": .array(
            numbers.map { number in
              let size = listSize(number, year)
              return .object([
                "letter": .string(plan.localities[number].letter), "list_size": .count(size),
                "outside_band": .count(band(number, year).excess(of: size)),
              ])
            }),
        ])
      })
  }
}

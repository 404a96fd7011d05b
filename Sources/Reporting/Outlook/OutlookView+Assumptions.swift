import PlaceModel
import Studies

extension OutlookView {
  private static let rangesNote =
    "What a figure could be is the place's own judgement where its source does not say."

  /// Every assumption that a figure rests on, with its source or the lack of one.
  var assumptionsTable: Table {
    let all = outlook.assumptions.all
    let rows = all.map { assumption -> [Table.Cell] in
      let source = assumption.isSourced ? assumption.source : "none: the place's own judgement"
      return [
        .text(assumption.key.rawValue), .text(assumption.key.summary),
        .text(FigureText.plain(assumption.value)),
        .text(assumption.possible.map(FigureText.range) ?? "not stated"),
        .text(assumption.key.unit),
        .text(assumption.date.isEmpty ? source : "\(source) (\(DateText.words(assumption.date)))"),
        .text(assumption.reason.isEmpty ? "–" : assumption.reason),
      ]
    }
    let unsourced = all.count { !$0.isSourced }
    let note =
      unsourced == 0
      ? "Every one has a source."
      : "\(NumberText.grouped(unsourced)) of \(NumberText.grouped(all.count)) "
        + "\(unsourced == 1 ? "has" : "have") no source: \(unsourced == 1 ? "it is" : "they are") the "
        + "place's own judgement."
    return Table(
      title: "Every figure taken as true",
      columns: [
        .init("Assumption", key: "assumption", .left), .init("What it is", key: "summary", .left),
        .init("Value", key: "value"), .init("Could be", key: "possible", .left),
        .init("Unit", key: "unit", .left),
        .init("Source (date)", key: "source", .left), .init("Why", key: "reason", .left),
      ],
      rows: rows, notes: all.isEmpty ? [] : [note, Self.rangesNote],
      source: "the place's assumptions, with the scenario's own in their stead")
  }
}

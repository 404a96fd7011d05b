import PlaceModel
import Projection
import Studies

extension OutlookView {
  /// The random futures where there are enough of them to speak of a tenth; `nil` otherwise.
  var spread: Uncertainty? {
    outlook.uncertainty.flatMap { $0.draws < Self.fewestDraws ? nil : $0 }
  }

  /// With fewer draws a tenth of them is one future or none.
  private static let fewestDraws = 20

  /// Why no ranges are shown though the scenario asks for them; `nil` where they are, or where it
  /// does not ask.
  var tooFewDraws: String? {
    guard outlook.uncertainty != nil, spread == nil else { return nil }
    return "Too few random futures were drawn to say how far off the figures may be."
  }

  /// Where most random futures lie at the horizon; `nil` without draws, or with too few.
  var uncertaintyTable: Table? {
    guard let uncertainty = spread else { return nil }
    func row(_ name: String, _ size: Int, _ range: Percentiles?) -> [Table.Cell] {
      let figures = [range?.p10, range?.p50, range?.p90]
      return [.text(name), .count(size)]
        + figures.map { $0.map { .number($0, decimals: 0) } ?? .none }
    }
    var rows = numbers.map { number in
      row(
        label(number), outlook.localities[number].listSizes.last ?? 0,
        uncertainty.localities.element(number)?.element(last))
    }
    rows.append(
      row("Whole place", outlook.totals.last ?? 0, uncertainty.total.element(last)))
    return Table(
      title: "How far list sizes may be off in \(horizon), \(growthWords)",
      columns: [
        .init("Locality", key: "locality", .left),
        .init("As projected (patients)", key: "patients"),
        .init("A tenth lie below (patients)", key: "p10"),
        .init("Half lie below (patients)", key: "p50"),
        .init("Nine tenths lie below (patients)", key: "p90"),
      ],
      rows: rows, notes: [drawsNote, projectedNote], source: populationSource)
  }

  /// The chance of being inside the band by locality and year; `nil` without draws enough or a plan.
  var chancesTable: Table? {
    guard let uncertainty = spread, !numbers.isEmpty else { return nil }
    func row(_ name: String, _ shares: [Double]?) -> [Table.Cell] {
      [.text(name)]
        + yearsShown.map { year in
          (shares?.element(year - base)).map { .text(chance($0, of: uncertainty.draws)) } ?? .none
        }
    }
    var rows = numbers.map { row(label($0), uncertainty.shareInside.element($0)) }
    if numbers.count > 1 { rows.append(row("Every locality", uncertainty.shareAllInside)) }
    return Table(
      title: "Chance of being inside the band, by year, \(growthWords)",
      columns: [.init("Locality", key: "locality", .left)] + yearColumns("%"), rows: rows,
      notes: ["The band is \(band.words).", drawsNote], source: populationSource)
  }

  /// A share of draws in whole per cent: a thousand draws tell no more. None and all only where it
  /// is so.
  private func chance(_ share: Double, of draws: Int) -> String {
    if share > 0, share < 0.01 { return "under 1 %" }
    if share < 1, share > 0.99 { return "over 99 %" }
    return NumberText.fixed(share * 100, decimals: 0) + " %"
  }

  /// GPs and rooms short at the horizon, as sentences; empty where neither was drawn.
  var shortfallRanges: [String] {
    guard let uncertainty = spread else { return [] }
    let items = [
      (noun: "GPs", unit: " FTE", range: uncertainty.gpShort.element(last), note: ""),
      (
        noun: "Rooms", unit: "", range: uncertainty.roomsShort.element(last),
        note: roomsAreAssumed ? "; rooms are assumed, not published" : ""
      ),
    ]
    return items.compactMap { item in
      item.range.map {
        "\(item.noun) short in \(horizon), summed over localities: \(FigureText.tenths($0.p10)) to "
          + "\(FigureText.tenths($0.p90))\(item.unit) in eight of ten draws, "
          + "\(FigureText.tenths($0.p50))\(item.unit) in the middle\(item.note)."
      }
    }
  }

  private var drawsNote: String {
    guard let uncertainty = spread else { return "" }
    let spreads = [AssumptionKey.placeSpread, .zoneSpread, .homesSpread].compactMap { key in
      outlook.assumptions[key].map { "\(key.rawValue) \(FigureText.plain($0.value))" }
    }
    let rest = spreads.isEmpty ? "" : ", with the assumed spreads \(NumberText.list(spreads))"
    return "From \(NumberText.grouped(uncertainty.draws)) random futures (seed "
      + "\(uncertainty.seed))\(rest). Eight of ten lie between the tenth and the nine tenths."
  }
}

import PlaceModel
import Planning
import Projection
import Studies

extension OutlookView {
  /// List sizes by locality in a few years, each with what it is against the band in words.
  var listSizesTable: Table {
    let rows = numbers.map { number -> [Table.Cell] in
      let locality = outlook.localities[number]
      let sizes = yearsShown.map { year in
        sizeCell(locality.listSizes.element(year - base) ?? 0)
      }
      let end = locality.firstYearOut.map { $0 == base ? "outside from the start" : "\($0)" }
      return [.text(label(number))] + sizes + [.text(end ?? "stays inside")]
    }
    let totals = outlook.totals
    let whole: [Table.Cell] =
      [.text("Whole place")] + yearsShown.map { .count(totals.element($0 - base) ?? 0) }
      + (numbers.isEmpty ? [] : [.text(wholeWords)])
    var columns: [Table.Column] =
      [.init("Locality", key: "locality", .left)] + yearColumns("patients")
    if !numbers.isEmpty { columns.append(.init("Leaves the band", key: "first_year_out", .left)) }
    var notes = [projectedNote]
    if !numbers.isEmpty {
      notes += [
        "The band is \(band.words). A list size outside it says by how many patients.",
        "\"Leaves the band\" is the first year outside it; localities may come back later.",
      ]
    }
    return Table(
      title: "List sizes of \(area.name), \(yearWords), \(growthWords)", columns: columns,
      rows: rows + [whole], notes: notes, source: populationSource)
  }

  private var wholeWords: String {
    let years = outlook.yearsInBalance
    return "all inside in \(years) of \(NumberText.counted(outlook.years.count, "year"))"
  }

  private func sizeCell(_ size: Int) -> Table.Cell {
    let excess = size > 0 ? band.excess(of: size) : 0
    if size > 0, excess == 0 { return .count(size) }
    let words =
      size > 0
      ? "\(NumberText.grouped(abs(excess))) \(excess < 0 ? "under" : "over")" : "no patients"
    return .text("\(NumberText.grouped(size)) (\(words))")
  }

  /// What drives the change from the base to the horizon, step by step.
  var driversTable: Table {
    let projection = outlook.population
    func row(_ name: String, _ members: [PracticeIndex], first: Int, final: Int) -> [Table.Cell] {
      let steps = [projection.zoneGrowth, projection.developments, projection.changes]
      return [.text(name), .count(first)]
        + steps.map { .text(FigureText.signed(sum($0, of: members, year: last))) }
        + [.count(final), .text(FigureText.change(from: first, to: final))]
    }
    var rows = numbers.map { number in
      let sizes = outlook.localities[number].listSizes
      return row(
        label(number), members(number), first: sizes.first ?? 0, final: sizes.last ?? 0)
    }
    let totals = outlook.totals
    if numbers.count != 1 {
      rows.append(
        row("Whole place", area.indices, first: totals.first ?? 0, final: totals.last ?? 0))
    }
    return Table(
      title: "What drives the change in list sizes, \(yearWords), \(growthWords)",
      columns: [
        .init("Locality", key: "locality", .left), .init("\(base) (patients)", key: "base"),
        .init("Zones grow (patients)", key: "zone_growth"),
        .init("Developments (patients)", key: "developments"),
        .init("Practices close or move (patients)", key: "changes"),
        .init("\(horizon) (patients)", key: "patients"), .init("Change (%)", key: "change"),
      ],
      rows: rows,
      notes: [
        projectedNote,
        "Zones grow: the parts of the place that patients live in, such as wards, grow or shrink as "
          + "their residents are projected to. Developments: named ones, without those of their "
          + "people whom the projection already has. Practices close or move: patients gained from "
          + "other practices, or lost to them.",
        Self.roundingNote,
      ], source: populationSource)
  }

  /// Each locality's way in a sentence: the chart for those who cannot see it. Of very many the
  /// first twelve, and where the others are.
  var chartInWords: [String] {
    let most = 12
    let words = numbers.prefix(most).map { chartInWords($0) }
    guard numbers.count > most else { return words }
    let rest = NumberText.counted(numbers.count - most, "locality", plural: "localities")
    return words + ["\(rest) more: localities-by-year.csv."]
  }

  /// One locality's way.
  func chartInWords(_ number: Int) -> String {
    let locality = outlook.localities[number]
    let first = NumberText.grouped(locality.listSizes.first ?? 0)
    let final = NumberText.grouped(locality.listSizes.last ?? 0)
    var text = "\(label(number)): \(first) patients in \(base), \(final) in \(horizon); "
    switch locality.firstYearOut {
    case nil: text += "stays inside the band"
    case base?: text += "outside the band from the base year"
    case let year?: text += "leaves the band in \(year)"
    }
    if let range = spread?.localities.element(number)?.element(last) {
      text +=
        "; in eight of ten random futures \(NumberText.fixed(range.p10, decimals: 0, grouped: true)) "
        + "to \(NumberText.fixed(range.p90, decimals: 0, grouped: true)) in \(horizon)"
    }
    return text + "."
  }
}

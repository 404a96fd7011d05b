import PlaceModel
import Projection
import Studies

extension OutlookView {
  func zoneName(_ zone: Int) -> String {
    guard let name = outlook.zoneNames.element(zone), !name.isEmpty else {
      return "Zone \(zone + 1)"
    }
    return name
  }

  /// The five zones that gain most, and all others together; `nil` without zones.
  var zonesTable: Table? {
    let zones = outlook.population.byZone
    guard !zones.isEmpty else { return nil }
    let figures = zones.map { (first: $0.first ?? 0, final: $0.last ?? 0) }
    let order = zones.indices.sorted {
      let one = figures[$0].final - figures[$0].first
      let other = figures[$1].final - figures[$1].first
      return one == other ? $0 < $1 : one > other
    }
    func row(_ name: String, _ members: some Sequence<Int>) -> [Table.Cell] {
      let first = members.reduce(0) { $0 + figures[$1].first }
      let final = members.reduce(0) { $0 + figures[$1].final }
      return [
        .text(name), .number(first, decimals: 0), .number(final, decimals: 0),
        .text(FigureText.signed(final - first)), .text(FigureText.change(from: first, to: final)),
      ]
    }
    // One zone more takes no more room than a row for "one other".
    let shown = order.count <= 6 ? order.count : 5
    var rows = order.prefix(shown).map { row(zoneName($0), [$0]) }
    if shown < order.count {
      rows.append(row("\(order.count - shown) others", order.dropFirst(shown).sorted()))
    }
    if order.count > 1 { rows.append(row("Whole place", zones.indices)) }
    return Table(
      title: "Where patients live, by zone, \(yearWords), \(growthWords)",
      columns: [
        .init("Zone", key: "zone", .left), .init("\(base) (patients)", key: "base"),
        .init("\(horizon) (patients)", key: "patients"),
        .init("Change (patients)", key: "change"), .init("Change (%)", key: "change_share"),
      ],
      rows: rows,
      notes: [
        projectedNote,
        "Patients registered with the place's practices, by the zone they live in; the zones that "
          + "gain most come first.", Self.roundingNote,
      ], source: populationSource)
  }

  /// Homes in named developments up to the horizon; `nil` without any.
  var developmentsTable: Table? {
    guard !outlook.developments.isEmpty else { return nil }
    let assumed = outlook.assumptions[.peoplePerHome]?.value
    let rows = outlook.developments.map { development -> [Table.Cell] in
      let homes = development.homes.filter { $0.year > base && $0.year <= horizon }
      let people = development.peoplePerHome.map(FigureText.plain)
      return [
        .text(development.name), .text(zoneName(development.zone)),
        .count(homes.map(\.count).saturatingSum),
        .text(people ?? assumed.map { "\(FigureText.plain($0)), assumed" } ?? "–"),
        .share(development.shareInProjection),
        .text(development.source.isEmpty ? "none" : development.source),
      ]
    }
    return Table(
      title: "Named developments, \(yearWords)",
      columns: [
        .init("Development", key: "development", .left), .init("Zone", key: "zone", .left),
        .init("Homes", key: "homes"), .init("People a home", key: "people_per_home"),
        .init("Already projected (%)", key: "share_in_projection"),
        .init("Source", key: "source", .left),
      ],
      rows: rows,
      notes: [
        "Homes are those completed after \(base) and up to \(horizon). Of their people, the share "
          + "that the population projection already has is not counted again."
      ], source: "the place's own file of developments; sources by row")
  }

  /// Practices that close, merge or move; `nil` without any.
  var changesTable: Table? {
    guard !outlook.changes.isEmpty else { return nil }
    let rows = outlook.changes.sorted { ($0.year, $0.practice) < ($1.year, $1.practice) }
      .map { change -> [Table.Cell] in
        let words =
          switch change.kind {
          case .closes: "closes; its patients go to its neighbours"
          case .merges(let into): "merges into \(name(into))"
          case .moves:
            "moves; \(NumberText.percent(change.shareFollowing)) of its patients follow"
          }
        return [
          .text("\(change.year)"), .text(name(change.practice)), .text(words),
          .text(change.reason.isEmpty ? "–" : change.reason),
          .text(change.source.isEmpty ? "none" : change.source),
        ]
      }
    return Table(
      title: "Practices that close, merge or move",
      columns: [
        .init("From", key: "year", .left), .init("Practice", key: "practice", .left),
        .init("What happens", key: "change", .left), .init("Why", key: "reason", .left),
        .init("Source", key: "source", .left),
      ], rows: rows, source: "the place's own file of changes; sources by row")
  }

  /// Why ages do not move with the projection, as the end of a sentence.
  var agesStayReason: String {
    area.records.population?.byAge == nil
      ? "the population projection has no ages"
      : "the age bands of the population projection are not those of the list sizes"
  }

  /// Patients of the whole place by age; `nil` where nobody has them.
  var agesTable: Table? {
    guard let ages = outlook.population.byAge, !ages.bands.isEmpty else { return nil }
    let rows = ages.bands.enumerated().map { number, band -> [Table.Cell] in
      func total(_ year: Int) -> Double {
        ages.patients.reduce(0) { $0 + ($1.element(number)?.element(year) ?? 0) }
      }
      let first = total(0)
      let final = total(last)
      return [
        .text(band.name), .number(first, decimals: 0), .number(final, decimals: 0),
        .text(FigureText.signed(final - first)), .text(FigureText.change(from: first, to: final)),
      ]
    }
    let note =
      ages.movesWithProjection
      ? "Ages move with a population projection by age."
      : "Ages stay in each practice's proportions of \(base), so ageing is not shown: "
        + "\(agesStayReason)."
    return Table(
      title: "Patients by age, \(yearWords), \(growthWords)",
      columns: [
        .init("Age (years)", key: "age", .left), .init("\(base) (patients)", key: "base"),
        .init("\(horizon) (patients)", key: "patients"),
        .init("Change (patients)", key: "change"), .init("Change (%)", key: "change_share"),
      ], rows: rows, notes: [note, projectedNote], source: populationSource)
  }
}

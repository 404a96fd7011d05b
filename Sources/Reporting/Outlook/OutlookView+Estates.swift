import PlaceModel
import Planning
import Projection
import Studies

extension OutlookView {
  typealias Rooms = EstatesOutlook.Figures

  func rooms(_ number: Int, in year: Int) -> Rooms? {
    guard let estates = outlook.estates else { return nil }
    return estates.localities.element(number)?.element(year - estates.years.lowerBound)
  }

  /// Rooms short, summed over the localities that are short; `nil` without premises or a plan.
  func roomsShort(at year: Int) -> Double? {
    let figures = numbers.compactMap { rooms($0, in: year) }
    return figures.isEmpty ? nil : figures.reduce(0) { $0 + $1.shortRooms }
  }

  /// Whether the rooms of any premises or scheme were taken as true and not counted.
  var roomsAreAssumed: Bool {
    area.records.premises.contains { $0.basis == .assumed }
      || outlook.schemes.contains { $0.basis == .assumed }
  }

  /// How far the rooms can be relied on; under every table that rests on them.
  var roomsNote: String {
    let premises = area.records.premises
    let assumed = premises.count { $0.basis == .assumed }
    let schemes = outlook.schemes.count { $0.basis == .assumed }
    if assumed == 0 {
      guard schemes > 0 else { return "Rooms are as published." }
      return "Rooms today are as published; those of \(NumberText.counted(schemes, "scheme")) are "
        + "assumed, not published."
    }
    if assumed == premises.count { return "Rooms are assumed, not published." }
    return "Rooms are assumed, not published, for \(NumberText.grouped(assumed)) of "
      + "\(NumberText.counted(premises.count, "building"))."
  }

  var estatesSource: String {
    var sources: [String] = []
    for source in area.records.premises.map(\.source)
    where !source.isEmpty && !sources.contains(source) { sources.append(source) }
    return "premises: "
      + (sources.isEmpty ? "the place's own assumptions" : PlainText.sources(sources))
  }

  /// Need, rooms and gap: two rows a locality; `nil` without premises or a plan.
  var roomsTable: Table? {
    let years = base == horizon ? [base] : [base, horizon]
    var rows = numbers.flatMap { number in
      years.compactMap { year in
        rooms(number, in: year).map { figures in
          row(
            label(number), year, figures, gap: FigureText.gap(figures.gapRooms),
            first: firstYearShortOfRooms { self.rooms(number, in: $0)?.shortRooms })
        }
      }
    }
    guard !rows.isEmpty else { return nil }
    if numbers.count > 1 {
      rows += years.compactMap { year in
        let figures = numbers.compactMap { rooms($0, in: year) }
        guard let whole = total(figures), let short = roomsShort(at: year) else { return nil }
        let gap = FigureText.isShown(short) ? FigureText.gap(short) : "none short"
        return row(
          "Whole place", year, whole, gap: gap, first: firstYearShortOfRooms(roomsShort),
          unmet: figures.map(\.unmetHours))
      }
    }
    return Table(
      title: "Rooms by locality, \(base) and \(horizon)",
      columns: [
        .init("Locality", key: "locality", .left), .init("Year", key: "year"),
        .init("Patients", key: "patients"), .init("Need (rooms)", key: "need_rooms"),
        .init("Rooms", key: "rooms"), .init("Of them from schemes", key: "rooms_from_schemes"),
        .init("Gap (rooms)", key: "gap_rooms"),
        .init("Hours without a room (a year)", key: "unmet_hours"),
        .init("First year short", key: "first_year_short", .left),
      ],
      rows: rows,
      notes: [
        roomsNote,
        "Need: contacts\(contactsUsed == nil ? "" : " by age") that need a room × the minutes they "
          + "take, with appointments not attended, divided by the hours in which a room can be used. "
          + "A room has the place's standard hours, so that longer hours count as more rooms.",
        "For the whole place the gap sums the localities that are short.",
      ], source: estatesSource)
  }

  private func row(
    _ name: String, _ year: Int, _ figures: Rooms, gap: String, first: String,
    unmet: [Double]? = nil
  ) -> [Table.Cell] {
    let hours = unmet?.reduce(0, +) ?? figures.unmetHours
    return [
      .text(name), .text("\(year)"), .number(figures.patients, decimals: 0),
      .number(figures.needRooms, decimals: 1), .number(figures.rooms, decimals: 1),
      .text(FigureText.signed(figures.roomsFromSchemes, decimals: 1)), .text(gap),
      .number(hours, decimals: 0), .text(first),
    ]
  }

  private func firstYearShortOfRooms(_ short: (Int) -> Double?) -> String {
    outlook.years.first { FigureText.isShown(short($0) ?? 0) }.map(String.init)
      ?? "not by \(horizon)"
  }

  private func total(_ figures: [Rooms]) -> Rooms? {
    guard let first = figures.first else { return nil }
    return figures.dropFirst().reduce(into: first) { sum, next in
      sum.patients += next.patients
      sum.needHours += next.needHours
      sum.supplyHours += next.supplyHours
      sum.needRooms += next.needRooms
      sum.rooms += next.rooms
      sum.roomsFromSchemes += next.roomsFromSchemes
    }
  }

  /// Leases that end by the horizon; `nil` without any.
  var leasesTable: Table? {
    guard outlook.estates != nil else { return nil }
    let ending = area.records.premises.compactMap { premises in
      premises.leaseEnds.flatMap { $0 <= horizon ? (year: $0, premises: premises) : nil }
    }.sorted { ($0.year, $0.premises.site) < ($1.year, $1.premises.site) }
    guard !ending.isEmpty else { return nil }
    let rows = ending.map { year, premises -> [Table.Cell] in
      [
        .text("\(year)"), .text(premises.name.isEmpty ? premises.site : premises.name),
        .text(NumberText.list(premises.practices.map { name($0) })), .count(premises.rooms),
        .text(premises.condition.isEmpty ? "–" : premises.condition),
      ]
    }
    return Table(
      title: "Leases that end by \(horizon)",
      columns: [
        .init("Ends", key: "lease_ends", .left), .init("Premises", key: "premises", .left),
        .init("Practices", key: "practices", .left), .init("Rooms", key: "rooms"),
        .init("Condition", key: "condition", .left),
      ],
      rows: rows,
      notes: [
        "The projection keeps these rooms after the lease ends; a scheme says where they are lost.",
        roomsNote,
      ], source: estatesSource)
  }
}

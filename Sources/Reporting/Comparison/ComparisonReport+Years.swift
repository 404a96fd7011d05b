public import PlaceModel
import Planning
import Studies

extension ComparisonReport {
  /// The scenarios that ask something of the years to come.
  var outlooks: [OutlookView] { results.compactMap { OutlookView($0) } }

  /// A row a scenario with years to come, for people; `nil` where none has any.
  public var yearsTable: Table? {
    let views = outlooks
    guard !views.isEmpty else { return nil }
    return Table(
      title: "Through the years: scenarios for \(placeName) compared",
      columns: [
        .init("Scenario", key: "scenario", .left), .init("Growth", key: "growth", .left),
        .init("Horizon", key: "horizon"), .init("First year out of band", key: "first_year_out"),
        .init("Years in balance", key: "years_in_balance"),
        .init("Patients at horizon", key: "patients"),
        .init("Patients per GP FTE, base", key: "patients_per_gp_base"),
        .init("Patients per GP FTE, horizon", key: "patients_per_gp_horizon"),
        .init("GPs short (FTE)", key: "gp_short"),
        .init("Staff short, all roles with a need (FTE)", key: "staff_short"),
        .init("Rooms short", key: "rooms_short"), .init("Capital (£)", key: "capital"),
      ], rows: views.map(yearsRow), notes: yearsNotes(views),
      source: yearsSource(views))
  }

  private func yearsRow(_ view: OutlookView) -> [Table.Cell] {
    let outlook = view.outlook
    let hasPlan = !view.numbers.isEmpty
    func tenths(_ figure: Double?) -> Table.Cell {
      figure.map { .number($0, decimals: 1) } ?? .none
    }
    func ratio(_ range: ClosedRange<Double>?) -> Table.Cell {
      guard let range else { return .none }
      return .text(
        [range.lowerBound, range.upperBound]
          .map { NumberText.fixed($0, decimals: 0, grouped: true) }.joined(separator: " to "))
    }
    return [
      .text(view.result.scenario.heading), .text(outlook.prospects.variant.rawValue),
      .text("\(view.horizon)"),
      hasPlan ? .text(outlook.firstYearOut.map { "\($0)" } ?? "none") : .none,
      hasPlan ? .text("\(outlook.yearsInBalance) of \(outlook.years.count)") : .none,
      .count(outlook.totals.last ?? 0), ratio(view.patientsPerGP(at: view.base)),
      ratio(view.patientsPerGP(at: view.horizon)), tenths(view.short(of: .gp, at: view.horizon)),
      tenths(view.shortOfStaff(at: view.horizon)), tenths(view.roomsShort(at: view.horizon)),
      view.capital.map(Table.Cell.count) ?? .none,
    ]
  }

  private func yearsNotes(_ views: [OutlookView]) -> [String] {
    let bases = Self.distinct(views.map(\.base))
    var notes = [
      bases.count == 1
        ? "Base year: \(bases[0])."
        : "Base years differ (\(NumberText.list(bases.map(String.init)))), so compare with care.",
      "Years in balance: years from the base to the horizon with every locality inside the band.",
    ]
    if views.contains(where: { $0.outlook.workforce != nil }) {
      notes.append(
        "Patients per GP FTE: the locality with the fewest to the one with the most. Short: need less "
          + "staff in post at the horizon, summed over the localities that are short; for staff over all "
          + "roles that have a need.")
      let counts = Self.distinct(
        views.filter { $0.outlook.workforce != nil }.compactMap { $0.area.records.workforce?.year })
      if !counts.isEmpty {
        notes.append(
          "Staff were counted in \(NumberText.list(counts.map(String.init))); until then they stay "
            + "as counted.")
      }
      let definitions = Self.distinct(
        views.filter { $0.outlook.workforce != nil }.map { $0.needDefinition(of: .gp) })
      notes.append(
        definitions.count == 1
          ? "Need for GPs: \(definitions[0])."
          : "Need for GPs is not worked out alike: \(NumberText.list(definitions)).")
    }
    if views.contains(where: { $0.outlook.estates != nil }) {
      notes.append(
        "Rooms short: at the horizon, summed over the localities that are short. Capital: all years, "
          + "schemes that happen.")
      notes += roomsNotes(views)
    }
    let settings = Set(views.map { "\($0.outlook.prospects.variant) \($0.horizon)" })
    if settings.count > 1 {
      notes.append("Compare scenarios only where growth and horizon are the same.")
    }
    return notes
  }

  /// How far the rooms can be relied on: once where it is the same for every scenario.
  private func roomsNotes(_ views: [OutlookView]) -> [String] {
    let views = views.filter { $0.outlook.estates != nil }
    let notes = Self.distinct(views.map(\.roomsNote))
    if notes.count == 1 { return notes }
    return views.map { "\($0.result.scenario.heading): \($0.roomsNote)" }
  }

  private func yearsSource(_ views: [OutlookView]) -> String {
    PlainText.sources(Self.distinct(views.map(\.populationSource)))
  }

  /// Each once, in the order of the first.
  private static func distinct<Item: Equatable>(_ items: [Item]) -> [Item] {
    items.reduce(into: []) { all, item in if !all.contains(item) { all.append(item) } }
  }

  /// The same for programs: a figure a column; `nil` where no scenario has years to come.
  public var yearsData: Table? {
    let views = outlooks
    guard !views.isEmpty else { return nil }
    let columns: [Table.Column] = [
      .init("Scenario", key: "scenario", .left), .init("Title", key: "title", .left),
      .init("Growth", key: "growth", .left), .init("Base year", key: "base_year"),
      .init("Horizon", key: "horizon"), .init("First year out", key: "first_year_out"),
      .init("Years in balance", key: "years_in_balance"), .init("Years", key: "years"),
      .init("Patients inside over all years (share)", key: "share_inside_all_years"),
      .init("Patients at base", key: "patients_base"),
      .init("Patients at horizon", key: "patients_horizon"),
      .init("Fewest patients per GP FTE at base", key: "patients_per_gp_base_lowest"),
      .init("Most patients per GP FTE at base", key: "patients_per_gp_base_highest"),
      .init("Fewest patients per GP FTE at horizon", key: "patients_per_gp_horizon_lowest"),
      .init("Most patients per GP FTE at horizon", key: "patients_per_gp_horizon_highest"),
      .init("GPs short at base (FTE)", key: "gp_short_fte_base"),
      .init("GPs short at horizon (FTE)", key: "gp_short_fte_horizon"),
      .init(
        "Staff short at horizon, all roles with a need (FTE)", key: "staff_short_fte_horizon"),
      .init("Rooms short at base", key: "rooms_short_base"),
      .init("Rooms short at horizon", key: "rooms_short_horizon"),
      .init("Capital (£)", key: "capital_pounds"),
      .init("Rooms are", key: "rooms_are", .left),
    ]
    return Table(
      title: "Through the years", columns: columns, rows: views.map(dataRow),
      source: yearsSource(views))
  }

  private func dataRow(_ view: OutlookView) -> [Table.Cell] {
    let outlook = view.outlook
    let hasPlan = !view.numbers.isEmpty
    func number(_ figure: Double?, _ decimals: Int = 2) -> Table.Cell {
      figure.map { .number($0, decimals: decimals) } ?? .none
    }
    let first = view.patientsPerGP(at: view.base)
    let final = view.patientsPerGP(at: view.horizon)
    let basis: Basis = view.roomsAreAssumed ? .assumed : .published
    return [
      .text(view.result.scenario.name), .text(view.result.scenario.heading),
      .text(outlook.prospects.variant.rawValue), .count(view.base), .count(view.horizon),
      hasPlan ? outlook.firstYearOut.map(Table.Cell.count) ?? .none : .none,
      hasPlan ? .count(outlook.yearsInBalance) : .none, .count(outlook.years.count),
      hasPlan ? .share(outlook.shareInside) : .none,
      .count(outlook.totals.first ?? 0), .count(outlook.totals.last ?? 0),
      number(first?.lowerBound, 1), number(first?.upperBound, 1), number(final?.lowerBound, 1),
      number(final?.upperBound, 1), number(view.short(of: .gp, at: view.base)),
      number(view.short(of: .gp, at: view.horizon)), number(view.shortOfStaff(at: view.horizon)),
      number(view.roomsShort(at: view.base)), number(view.roomsShort(at: view.horizon)),
      view.capital.map(Table.Cell.count) ?? .none,
      outlook.estates == nil ? .none : .text(basis.rawValue),
    ]
  }
}

import PlaceModel
import Planning
import Projection
import Studies

extension OutlookView {
  typealias Staff = WorkforceOutlook.Figures

  var roles: [WorkforceOutlook.Role] { outlook.workforce?.roles ?? [] }

  func staff(_ role: WorkforceOutlook.Role, _ number: Int, in year: Int) -> Staff? {
    guard let from = outlook.workforce?.years.lowerBound else { return nil }
    return role.localities.element(number)?.element(year - from)
  }

  /// A role's figures in one year, by locality.
  func staff(_ role: WorkforceOutlook.Role, in year: Int) -> [Staff] {
    numbers.compactMap { staff(role, $0, in: year) }
  }

  /// FTE short, summed over the localities that are short; `nil` for a role without a need.
  func short(of role: StaffRole, at year: Int) -> Double? {
    guard let found = roles.first(where: { $0.role == role }) else { return nil }
    let figures = staff(found, in: year)
    guard !figures.isEmpty, figures.allSatisfy({ $0.need != nil }) else { return nil }
    return figures.reduce(0) { $0 + $1.short }
  }

  /// FTE short over all roles that have a need; `nil` where none has.
  func shortOfStaff(at year: Int) -> Double? {
    let all = roles.compactMap { short(of: $0.role, at: year) }
    return all.isEmpty ? nil : all.reduce(0, +)
  }

  /// The fewest and the most patients that a full-time GP of a locality has; `nil` without GPs.
  func patientsPerGP(at year: Int) -> ClosedRange<Double>? {
    guard let gp = roles.first(where: { $0.role == .gp }) else { return nil }
    let ratios = staff(gp, in: year).compactMap(\.patientsPerFTE)
    guard let least = ratios.min(), let most = ratios.max() else { return nil }
    return least...most
  }

  /// A role in two years: two rows a locality.
  func staffTable(_ role: WorkforceOutlook.Role) -> Table {
    let hasNeed = hasNeed(role)
    let isHelped = numbers.contains { number in
      [base, horizon].contains {
        FigureText.isShown(staff(role, number, in: $0)?.substituted ?? 0)
      }
    }
    var columns: [Table.Column] = [
      .init("Locality", key: "locality", .left), .init("Year", key: "year"),
      .init("Patients", key: "patients"),
    ]
    if hasNeed { columns.append(.init("Need (FTE)", key: "need")) }
    columns.append(.init("Staff in post (FTE)", key: "supply"))
    if isHelped {
      let title = role.role == .gp ? "Taken on by other roles (FTE)" : "Given to GPs' work (FTE)"
      columns.append(.init(title, key: "substituted"))
    }
    if hasNeed { columns.append(.init("Gap (FTE)", key: "gap")) }
    columns.append(.init("Patients per FTE", key: "patients_per_fte"))
    if hasNeed { columns.append(.init("First year short", key: "first_year_short", .left)) }

    func row(_ name: String, _ year: Int, _ figures: Staff, gap: Table.Cell, first: String)
      -> [Table.Cell]
    {
      var row: [Table.Cell] = [
        .text(name), .text("\(year)"), .number(figures.patients, decimals: 0),
      ]
      if hasNeed { row.append(figures.need.map { .number($0, decimals: 1) } ?? .none) }
      row.append(.number(figures.supply, decimals: 1))
      if isHelped { row.append(.text(FigureText.signed(figures.substituted, decimals: 1))) }
      if hasNeed { row.append(gap) }
      row.append(figures.patientsPerFTE.map { .number($0, decimals: 0) } ?? .none)
      if hasNeed { row.append(.text(first)) }
      return row
    }
    let years = base == horizon ? [base] : [base, horizon]
    var rows = numbers.flatMap { number in
      years.compactMap { year in
        staff(role, number, in: year).map { figures in
          row(
            label(number), year, figures,
            gap: figures.gap.map { .text(FigureText.gap($0)) } ?? .none,
            first: firstYearShort(role, number).map { "\($0)" } ?? "not by \(horizon)")
        }
      }
    }
    if numbers.count > 1 {
      let first = numbers.compactMap { firstYearShort(role, $0) }.min()
      rows += years.compactMap { year in
        total(staff(role, in: year)).map {
          row(
            "Whole place", year, $0,
            gap: short(of: role.role, at: year).map {
              .text(FigureText.isShown($0) ? FigureText.gap($0) : "none short")
            } ?? .none,
            first: first.map { "\($0)" } ?? "not by \(horizon)")
        }
      }
    }
    return Table(
      title: "\(role.role.name): staff and patients by locality, \(base) and \(horizon)",
      columns: columns, rows: rows,
      notes: staffNotes(role, hasNeed: hasNeed, isHelped: isHelped), source: workforceSource)
  }

  func hasNeed(_ role: WorkforceOutlook.Role) -> Bool {
    role.localities.contains { $0.contains { $0.need != nil } }
  }

  /// The first year in which a locality is short by what a table would show.
  func firstYearShort(_ role: WorkforceOutlook.Role, _ number: Int) -> Int? {
    guard let from = outlook.workforce?.years.lowerBound else { return nil }
    let years = role.localities.element(number) ?? []
    return years.firstIndex { FigureText.isShown($0.short) }.map { from + $0 }
  }

  /// The sums of every figure; `nil` of none.
  func total(_ figures: [Staff]) -> Staff? {
    guard let first = figures.first else { return nil }
    return figures.dropFirst().reduce(into: first) { sum, next in
      sum.patients += next.patients
      sum.need = sum.need.flatMap { need in next.need.map { need + $0 } }
      sum.counted += next.counted
      sum.left += next.left
      sum.retired += next.retired
      sum.joined += next.joined
      sum.changed += next.changed
      sum.posts += next.posts
      sum.placed += next.placed
      sum.substituted += next.substituted
    }
  }

  private func staffNotes(
    _ role: WorkforceOutlook.Role, hasNeed: Bool, isHelped: Bool
  ) -> [String] {
    var notes = ["FTE: full-time equivalents of 37.5 hours a week. \(countedNote)"]
    if hasNeed {
      notes.append("Need: \(needDefinition(of: role.role)).")
      notes.append(
        "Gap: need less staff in post\(isHelped ? " and the column before it" : ""). For the whole "
          + "place it sums the localities that are short: staff to spare elsewhere are not set "
          + "against it. Less than 0.05 FTE counts as none.")
    } else {
      notes.append("The role has no need of its own in this scenario, so no gap is shown.")
    }
    let estimated = role.practicesEstimated.count
    if estimated == area.practices.count {
      notes.append("Nobody has counted the role: only posts to come are shown.")
    } else if estimated > 0 {
      let verb = estimated == 1 ? "has" : "have"
      notes.append(
        "\(NumberText.counted(estimated, "practice")) of \(area.practices.count) \(verb) no figure "
          + "and \(estimated == 1 ? "is" : "are") estimated at the mean FTE per patient of the "
          + "others: \(FigureText.tenths(role.fteEstimated)) FTE of the staff counted.")
    }
    return notes
  }

  private var countedNote: String {
    guard let year = area.records.workforce?.year else { return "" }
    return "Staff were counted in \(year); until then they stay as counted."
  }

  var workforceSource: String {
    let source = area.records.workforce?.source ?? ""
    return "staff: \(source.isEmpty ? "the place's own file" : source)"
  }
}

import PlaceModel
import Projection
import Studies

extension OutlookView {
  /// Every role, locality and year.
  var staffData: Table {
    let rows = roles.flatMap { role in
      numbers.flatMap { number in
        (outlook.workforce?.years ?? base...horizon).compactMap { year in
          staff(role, number, in: year).map { staffRow(role.role, number, year, $0) }
        }
      }
    }
    let columns: [Table.Column] = [
      .init("Role", key: "role", .left), .init("Letter", key: "letter", .left),
      .init("Locality", key: "locality", .left), .init("Year", key: "year"),
      .init("Patients", key: "patients"), .init("Need (FTE)", key: "need_fte"),
      .init("Counted (FTE)", key: "counted_fte"), .init("Left (FTE)", key: "left_fte"),
      .init("Retired (FTE)", key: "retired_fte"), .init("Joined (FTE)", key: "joined_fte"),
      .init("With practices that close or merge (FTE)", key: "changed_fte"),
      .init("Posts (FTE)", key: "posts_fte"), .init("Placed (FTE)", key: "placed_fte"),
      .init("In post (FTE)", key: "supply_fte"),
      .init("Substituted (FTE)", key: "substituted_fte"), .init("Gap (FTE)", key: "gap_fte"),
      .init("Patients per FTE", key: "patients_per_fte"),
    ]
    return Table(title: "Workforce", columns: columns, rows: rows, source: workforceSource)
  }

  private func staffRow(
    _ role: StaffRole, _ number: Int, _ year: Int, _ figures: Staff
  ) -> [Table.Cell] {
    func optional(_ figure: Double?) -> Table.Cell {
      figure.map { .number($0, decimals: 3) } ?? .none
    }
    let steps = [
      figures.counted, figures.left, figures.retired, figures.joined, figures.changed,
      figures.posts, figures.placed, figures.supply, figures.substituted,
    ]
    return [
      .text(role.rawValue), .text(letter(number)), .text(fileName(number)), .count(year),
      .number(figures.patients, decimals: 2), optional(figures.need),
    ] + steps.map { .number($0, decimals: 3) } + [
      optional(figures.gap), figures.patientsPerFTE.map { .number($0, decimals: 1) } ?? .none,
    ]
  }

  /// Every locality and year; the last column says whether the rooms were counted or assumed.
  var roomsData: Table {
    let basis: Basis = roomsAreAssumed ? .assumed : .published
    let rows = numbers.flatMap { number in
      (outlook.estates?.years ?? base...horizon).compactMap { year in
        rooms(number, in: year).map { figures -> [Table.Cell] in
          [
            .text(letter(number)), .text(fileName(number)), .count(year),
            .number(figures.patients, decimals: 2), .number(figures.needHours, decimals: 1),
            .number(figures.supplyHours, decimals: 1), .number(figures.needRooms, decimals: 3),
            .number(figures.rooms, decimals: 3), .number(figures.roomsFromSchemes, decimals: 3),
            .number(figures.gapRooms, decimals: 3), .number(figures.unmetHours, decimals: 1),
            .text(basis.rawValue),
          ]
        }
      }
    }
    return Table(
      title: "Estates",
      columns: [
        .init("Letter", key: "letter", .left), .init("Locality", key: "locality", .left),
        .init("Year", key: "year"), .init("Patients", key: "patients"),
        .init("Need (hours a year)", key: "need_hours"),
        .init("Rooms can be used (hours a year)", key: "supply_hours"),
        .init("Need (rooms)", key: "need_rooms"), .init("Rooms", key: "rooms"),
        .init("From schemes (rooms)", key: "rooms_from_schemes"),
        .init("Gap (rooms)", key: "gap_rooms"),
        .init("Without a room (hours a year)", key: "unmet_hours"),
        .init("Rooms are", key: "basis", .left),
      ], rows: rows, source: estatesSource)
  }

  var schemesData: Table {
    func codes(_ schemes: [Int]) -> String {
      schemes.compactMap { outlook.schemes.element($0)?.code }.joined(separator: " ")
    }
    let rows = outlook.schemes.enumerated().map { number, scheme -> [Table.Cell] in
      let premises = area.records.premises.element(scheme.premises)
      return [
        .text(scheme.code), .text(scheme.name), premises.map { .text($0.site) } ?? .none,
        premises.map { .text($0.name) } ?? .none, .text(scheme.status.rawValue),
        .count(scheme.opens), .count(scheme.latest),
        .text(opens(number) == nil ? "no" : "yes"), opens(number).map(Table.Cell.count) ?? .none,
        .count(scheme.rooms), .count(scheme.capital), .text(codes(scheme.needs)),
        .text(codes(scheme.excludes)), .text(scheme.basis.rawValue), .text(scheme.source),
      ]
    }
    return Table(
      title: "Schemes",
      columns: [
        .init("Code", key: "code", .left), .init("Scheme", key: "name", .left),
        .init("Site", key: "site", .left), .init("Premises", key: "premises", .left),
        .init("Status", key: "status", .left), .init("First year", key: "can_open"),
        .init("Last year", key: "latest"), .init("Picked", key: "picked", .left),
        .init("Opens", key: "opens"), .init("Rooms", key: "rooms"),
        .init("Capital (£)", key: "capital_pounds"), .init("Needs", key: "needs", .left),
        .init("Excludes", key: "excludes", .left), .init("Rooms are", key: "basis", .left),
        .init("Source", key: "source", .left),
      ], rows: rows, source: estatesSource)
  }
}

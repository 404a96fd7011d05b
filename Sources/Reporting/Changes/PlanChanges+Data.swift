public import PlaceModel
import Planning

extension PlanChanges {
  /// A row a practice, for programs: where it was, where it goes, and what that does to its distance.
  public var movesData: Table {
    let columns: [Table.Column] = [
      .init("Code", key: "code", .left), .init("Practice", key: "name", .left),
      .init("From", key: "from", .left), .init("To", key: "to", .left),
      .init("Moves", key: "moves", .left), .init("List size (patients)", key: "list_size"),
      .init("Hub before", key: "hub_before", .left), .init("Hub after", key: "hub_after", .left),
      .init("To hub before (\(unit))", key: "\(unit)_before"),
      .init("To hub after (\(unit))", key: "\(unit)_after"),
      .init("Change (\(unit))", key: "\(unit)_change"), .init("Effect", key: "effect", .left),
    ]
    let rows = comparison.practices.map { practice -> [Table.Cell] in
      let hub = practice.group.flatMap { comparison.from.groups[$0].hub }
      return [
        .text(area[practice.practice].code), .text(area[practice.practice].name),
        fileName(ofGroup: practice.group), .text(to.fileNames[practice.locality]),
        .text(practice.moves ? "yes" : "no"), .count(practice.patients),
        hub.map { .text(area[$0].code) } ?? .none,
        .text(area[comparison.to.localities[practice.locality].hub].code),
        practice.before.map { .number($0, decimals: 3) } ?? .none,
        .number(practice.after, decimals: 3),
        practice.change.map { .number($0, decimals: 3) } ?? .none,
        practice.effect.map { .text($0.rawValue) } ?? .none,
      ]
    }
    return Table(title: "Moves", columns: columns, rows: rows, source: area.sourceLine)
  }

  /// A row for each former group and locality that share practices, for programs.
  public var overlapData: Table {
    let rows = self.rows.enumerated().flatMap { number, group in
      comparison.overlap[number].enumerated().compactMap { locality, shared -> [Table.Cell]? in
        guard shared.practices > 0 else { return nil }
        let isHeir = group.map { comparison.localityOfGroup[$0] == locality } ?? false
        return [
          fileName(ofGroup: group), .text(to.fileNames[locality]), .text(isHeir ? "yes" : "no"),
          .count(shared.practices), .count(shared.patients),
        ]
      }
    }
    return Table(
      title: "Overlap",
      columns: [
        .init("From", key: "from", .left), .init("To", key: "to", .left),
        .init("Goes on", key: "goes_on", .left), .init("Practices", key: "practices"),
        .init("Patients", key: "patients"),
      ], rows: rows, source: area.sourceLine)
  }

  /// A row a practice, for people.
  public var practicesTable: Table {
    let rows = comparison.practices.map { practice -> [Table.Cell] in
      [
        .text(area[practice.practice].code), .text(name(practice.practice)),
        .text(label(ofGroup: practice.group)), .text(to.labels[practice.locality]),
        .text(practice.moves ? "moves" : "stays"), .count(practice.patients),
        practice.before.map { .number($0, decimals: decimals) } ?? .none,
        .number(practice.after, decimals: decimals),
        practice.change.map { .text(words(ofChange: $0)) } ?? .none,
      ]
    }
    return Table(
      title: "Each practice, before and after",
      columns: [
        .init("Code", key: "code", .left), .init("Practice", key: "name", .left),
        .init("From", key: "from", .left), .init("To", key: "to", .left),
        .init("Moves", key: "moves", .left), .init("List size (patients)", key: "list_size"),
        .init("To hub before (\(unit))", key: "\(unit)_before"),
        .init("To hub after (\(unit))", key: "\(unit)_after"),
        .init("Change (\(unit))", key: "\(unit)_change"),
      ], rows: rows, notes: [pairingNote, unitNote], source: area.sourceLine)
  }

  /// The change for programs, as a study's own file has it.
  var json: [String: JSONText] {
    let travel = comparison.travelChange
    func extreme(_ practice: ComparedPractice?) -> JSONText {
      guard let practice else { return .null }
      return .object([
        "practice": .string(area[practice.practice].code),
        "patients": .count(practice.patients),
        "\(unit)_before": .optional(practice.before, decimals: 4),
        "\(unit)_after": .number(practice.after, decimals: 4),
      ])
    }
    return [
      "from": .object(["name": .string(from.name), "title": .string(from.title)]),
      "practices_moving": .count(comparison.practicesMoving),
      "patients_moving": .count(comparison.patientsMoving),
      "goes_on_as": .array(
        from.fileNames.indices.map { group in
          .object([
            "from": .string(from.fileNames[group]),
            "to": .optional(comparison.localityOfGroup[group].map { to.fileNames[$0] }),
          ])
        }),
      "new_localities": .strings(comparison.newLocalities.map { to.fileNames[$0] }),
      "flows": .array(
        comparison.flows.map { flow in
          .object([
            "from": .optional(flow.group.map { from.fileNames[$0] }),
            "to": .string(to.fileNames[flow.locality]), "patients": .count(flow.patients),
            "practices": .list(flow.practices.map { .string(area[$0].code) }),
          ])
        }),
      "travel": .object([
        "same_within_\(unit)": .number(comparison.unit.sameWithin, decimals: 4),
        "patients_nearer": .count(travel.nearer), "patients_same": .count(travel.same),
        "patients_farther": .count(travel.farther),
        "patients_without_hub_before": .count(travel.withoutHub),
        "mean_\(unit)_change": .optional(travel.mean, decimals: 4),
        "largest_gain": extreme(travel.largestGain), "largest_loss": extreme(travel.largestLoss),
      ]),
    ]
  }
}

import PlaceModel
import Projection

extension BackTestView {
  var dates: String { "\(DateText.words(test.from)) to \(DateText.words(test.to))" }

  /// How far each forecast was off, for practices, clusters and the place.
  var summaryTable: Table {
    let rows = levels.map { level -> [Table.Cell] in
      [.text(PlainText.capitalised(level.name)), .count(level.count)]
        + level.errors.map { $0.shareOfObserved.map(Table.Cell.share) ?? .none }
        + level.errors.map { .number($0.meanAbsolute, decimals: 0) }
        + [.text(NumberText.list(level.closest.map(\.name)))]
    }
    return Table(
      title: "How far each forecast was off, \(dates)",
      columns: [
        .init("For", key: "level", .left), .init("How many", key: "count"),
        .init("The projection (%)", key: "projected"), .init("No change (%)", key: "unchanged"),
        .init("Even growth (%)", key: "even_growth"),
        .init("The projection, mean (patients)", key: "projected_patients"),
        .init("No change, mean (patients)", key: "unchanged_patients"),
        .init("Even growth, mean (patients)", key: "even_growth_patients"),
        .init("Closest", key: "closest", .left),
      ], rows: rows, notes: notes, source: area.sourceLine)
  }

  private var notes: [String] {
    var notes = [
      "Off by: patients forecast too many or too few, summed over practices or clusters, as a share "
        + "of those counted on \(DateText.words(test.to)); and their mean for one practice or cluster.",
      "No change: every list stays as on \(DateText.words(test.from)). Even growth: every list grows "
        + "as the residents of the whole place were projected to.",
    ]
    if isFitted {
      notes.append(
        "For the whole place the projection and even growth are the same by construction: fitted "
          + "flows have one ratio of patients to residents.")
    }
    if gone > 0 {
      notes.append(
        "\(NumberText.counted(gone, "practice")) had gone by then: no part of the first row, and in "
          + "the others their patients count where they went. No forecast knew of it.")
    }
    return notes
  }

  /// Each cluster and the place: what was counted, and by how much each forecast was off.
  var groupsTable: Table {
    let rows = (clusters + [whole]).map { group -> [Table.Cell] in
      [
        .text(group.name), .number(group.base, decimals: 0), .number(group.observed, decimals: 0),
      ]
        + Forecast.allCases.indices.map { number in
          .text(
            FigureText.change(from: group.observed, to: group.observed + group.error(number)))
        }
    }
    return Table(
      title: area.clusters.isEmpty ? "The whole place" : "Clusters and the whole place, \(dates)",
      columns: [
        .init(area.clusters.isEmpty ? "For" : "Cluster today", key: "cluster", .left),
        .init("\(DateText.words(test.from)) (patients)", key: "base"),
        .init("Counted \(DateText.words(test.to)) (patients)", key: "observed"),
        .init("The projection is off by (%)", key: "projected"),
        .init("No change is off by (%)", key: "unchanged"),
        .init("Even growth is off by (%)", key: "even_growth"),
      ],
      rows: rows, notes: ["A forecast of too many patients has a +, of too few a −."],
      source: area.sourceLine)
  }

  /// The ten practices that the projection missed by most patients.
  var practicesTable: Table {
    let missed = area.indices.compactMap { practice -> (practice: PracticeIndex, group: Group)? in
      observed(practice).map { _ in (practice, group("", [practice])) }
    }.sorted {
      let one = $0.group.error(0).magnitude
      let other = $1.group.error(0).magnitude
      return one == other ? $0.practice < $1.practice : one > other
    }
    let rows = missed.prefix(10).map { practice, group -> [Table.Cell] in
      let found = area[practice]
      return [
        .text(found.name.isEmpty ? found.code : found.name), .text(found.code),
        .number(group.base, decimals: 0), .number(group.observed, decimals: 0),
        .number(group.observed + group.error(0), decimals: 0),
        .text(FigureText.signed(group.error(0))),
      ]
    }
    return Table(
      title: "The practices that the projection missed most",
      columns: [
        .init("Practice", key: "name", .left), .init("Code", key: "code", .left),
        .init("\(DateText.words(test.from)) (patients)", key: "base"),
        .init("Counted \(DateText.words(test.to)) (patients)", key: "observed"),
        .init("Projected (patients)", key: "projected"), .init("Off by (patients)", key: "error"),
      ],
      rows: rows,
      notes: [
        "A practice that took over another's patients, or opened its list, jumps in a way that no "
          + "projection of residents can know. Every practice: back-test.csv."
      ], source: area.sourceLine)
  }

  /// A row a practice, for programs.
  var data: Table {
    let clusters = area.clusterOfPractice
    let rows = area.indices.map { practice -> [Table.Cell] in
      let figures = group("", [practice])
      let counted = observed(practice)
      let forecasts = Forecast.allCases.map { test[$0].element(practice.rawValue) ?? 0 }
      let head: [Table.Cell] = [
        .text(area[practice].code), .text(area[practice].name),
        clusters[practice.rawValue].map { .text(area.clusters[$0].name) } ?? .none,
        .text(test.from), .text(test.to), .number(figures.base, decimals: 0),
        counted.map(Table.Cell.count) ?? .none,
      ]
      let errors = figures.errors.map { counted == nil ? nil : $0 }
      return head + forecasts.map { .number($0, decimals: 2) }
        + errors.map { $0.map { .number($0, decimals: 2) } ?? .none }
    }
    return Table(
      title: "Back-test",
      columns: [
        .init("Code", key: "code", .left), .init("Practice", key: "name", .left),
        .init("Cluster today", key: "cluster", .left), .init("From", key: "from", .left),
        .init("To", key: "to", .left), .init("Base (patients)", key: "base"),
        .init("Counted (patients)", key: "observed"),
        .init("Projected (patients)", key: "projected"),
        .init("Unchanged (patients)", key: "unchanged"),
        .init("Even growth (patients)", key: "even_growth"),
        .init("Projection's error (patients)", key: "error_projected"),
        .init("No change's error (patients)", key: "error_unchanged"),
        .init("Even growth's error (patients)", key: "error_even_growth"),
      ], rows: rows, source: area.sourceLine)
  }
}

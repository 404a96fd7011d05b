public import PlaceModel
import Planning
import Studies

extension FrontierReport {
  /// A row a point, for people.
  public var table: Table {
    Table(
      title: heading, columns: columns, rows: rows.map { cells($0, forPrograms: false) },
      notes: notes, source: area.sourceLine)
  }

  /// The same for programs.
  public var data: Table {
    Table(
      title: heading, columns: columns, rows: rows.map { cells($0, forPrograms: true) },
      source: area.sourceLine)
  }

  /// Which locality each practice is in, a column a point, for programs.
  public var plansData: Table {
    words.plansData(rows.map(\.point.plan), title: heading) { "point_\($0 + 1)" }
  }

  private var hasClusters: Bool { !area.clusters.isEmpty }
  private var firstUnit: String { wish.first.unit(in: area) }
  private var secondUnit: String { wish.second.unit(in: area) }

  private var columns: [Table.Column] {
    var columns: [Table.Column] = [
      .init("Point", key: "point"), .init("Localities", key: "localities"),
      .init(
        "\(wish.second.title) at most (\(secondUnit))", key: "ceiling_\(words.key(of: wish.second))"
      ),
      .init(words.header(of: wish.first), key: words.key(of: wish.first)),
      .init(words.header(of: wish.second), key: words.key(of: wish.second)),
    ]
    if hasClusters {
      columns += [
        .init("Continuity kept (%)", key: "continuity"),
        .init("Practices that move", key: "practices_moving"),
        .init("Patients that move", key: "patients_moving"),
      ]
    }
    return columns + [
      .init("More than at the first (\(firstUnit))", key: "more_\(words.key(of: wish.first))"),
      .init("More than at the first (%)", key: "more_share"),
      .init(
        "Cost of each one less since the point before (\(firstUnit))", key: "cost_of_each_one_less"),
    ]
  }

  private func cells(_ row: Row, forPrograms: Bool) -> [Table.Cell] {
    let point = row.point
    let decimals = forPrograms ? 3 : 0
    var cells: [Table.Cell] = [
      .count(row.number), .count(row.localities),
      point.ceiling.map { .number($0, decimals: decimals) } ?? .none,
      .number(point.first, decimals: decimals), .number(point.second, decimals: decimals),
    ]
    if hasClusters {
      let moves = FormerGroups(clustersOf: area).map {
        PlanComparison(from: $0, to: point.plan, in: area)
      }
      cells += [
        point.measures.continuity.map(Table.Cell.share) ?? .none,
        moves.map { .count($0.practicesMoving) } ?? .none,
        moves.map { .count($0.patientsMoving) } ?? .none,
      ]
    }
    let more = point.first - row.first.first
    cells += [
      .number(more, decimals: decimals),
      row.first.first > 0 ? .share(more / row.first.first) : .none,
      row.before.map { before in
        .number(
          (point.first - before.first) / (before.second - point.second),
          decimals: forPrograms ? 4 : 2)
      } ?? .none,
    ]
    return cells
  }

  private var notes: [String] {
    let (first, second) = (words.noun(of: wish.first), words.noun(of: wish.second))
    var notes = [
      "Every point is proven: no plan that keeps the rules, with so many localities and no more "
        + "\(second) than 'at most', has less \(first). The scenario's own weights play no part.",
      "Each 'at most' is a step of \(step) below what the point before has; points closer than that may "
        + "be left out.",
    ]
    if hasClusters {
      notes.append(
        "Practices that move: their locality is not the one that goes on from their cluster today, when "
          + "each cluster goes on as at most one locality and as many patients as possible stay.")
    }
    notes.append(
      "Cost of each one less: the \(first) added since the point before, divided by the \(second) "
        + "(\(secondUnit)) saved.")
    return notes + [wish.first, wish.second].map { words.definition(of: $0) }
  }

  var step: String {
    let text = NumberText.fixed(wish.step, decimals: wish.step < 10 ? 3 : 0, grouped: true)
    return "\(text) \(secondUnit)"
  }
}

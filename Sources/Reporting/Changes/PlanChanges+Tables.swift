public import PlaceModel
import Planning

extension PlanChanges {
  /// The tables that have something to tell, in the order of reading.
  public var tables: [Table] {
    if comparison.isUnchanged { return [] }
    return comparison.isSame ? [travelTable] : [overlapTable, flowsTable, travelTable]
  }

  /// Where the patients of each group go, and what becomes of it.
  ///
  /// A column a locality while that fits a page; beyond ten localities a list in words a row.
  public var overlapTable: Table {
    let isMatrix = to.labels.count <= 10
    var columns: [Table.Column] = [
      .init(formerHeader, key: "from", .left), .init("Patients", key: "patients"),
    ]
    if isMatrix {
      columns += to.labels.enumerated().map {
        .init("To \($1) (patients)", key: "to_\(comparison.to.localities[$0].letter)")
      }
    } else {
      columns.append(.init("Where its patients go", key: "to", .left))
    }
    columns += [
      .init("Goes on as", key: "goes_on_as", .left), .init("Moving (patients)", key: "moving"),
      .init("What happens", key: "change", .left),
    ]
    var rows = self.rows.enumerated().map { number, group in
      let patients = comparison.overlap[number].map(\.patients)
      let all = patients.reduce(0, +)
      let heir = group.flatMap { comparison.localityOfGroup[$0] }
      let staying = heir.map { patients[$0] } ?? 0
      return [.text(label(ofGroup: group)), .count(all)]
        + destinations(patients, isMatrix: isMatrix)
        + [
          heir.map { .text(to.labels[$0]) } ?? .none, .count(all - staying),
          group == nil ? .none : .text(happening(to: number)),
        ]
    }
    if rows.count > 1, isMatrix {
      let totals = to.labels.indices.map { locality in
        comparison.overlap.reduce(0) { $0 + $1[locality].patients }
      }
      rows.append(
        [.text("Whole place"), .count(comparison.patients)] + totals.map(Table.Cell.count)
          + [.none, .count(comparison.patientsMoving), .none])
    }
    return Table(
      title: from.isToday
        ? "Where the patients of each of today's clusters go"
        : "Where the patients of each locality of \(from.title) go",
      columns: columns, rows: rows, notes: [pairingNote], source: area.sourceLine)
  }

  private func destinations(_ patients: [Int], isMatrix: Bool) -> [Table.Cell] {
    if isMatrix { return patients.map { $0 == 0 ? .none : .count($0) } }
    let reached = patients.indices.filter { patients[$0] > 0 }
      .sorted { (-patients[$0], $0) < (-patients[$1], $1) }
    let words = reached.map { "\(to.labels[$0]) \(NumberText.grouped(patients[$0]))" }
    return [.text(words.joined(separator: ", "))]
  }

  private func happening(to group: Int) -> String {
    let row = comparison.overlap[group]
    let reached = row.indices.filter { row[$0].practices > 0 }
    guard let only = reached.first, reached.count == 1 else {
      return reached.isEmpty ? "has no practices" : "divided in \(NumberText.words(reached.count))"
    }
    let isAlone = comparison.to.localities[only].members.count == row[only].practices
    return isAlone ? "stays as it is" : "stays whole, with others"
  }

  /// Who moves from where to where, a row for each pair of groups.
  public var flowsTable: Table {
    let rows = comparison.flows.map { flow -> [Table.Cell] in
      let movers = flow.practices.map { comparison.practices[$0.rawValue] }
      let mean = TravelChange(movers).mean
      let others = flow.practices.sorted {
        (-area.listSizes[$0], $0) < (-area.listSizes[$1], $1)
      }
      return [
        .text(label(ofGroup: flow.group)), .text(to.labels[flow.locality]),
        .count(flow.practices.count), .count(flow.patients),
        mean.map { .text(words(ofChange: $0)) } ?? .none,
        .text(others.map { name($0) }.joined(separator: ", ")),
      ]
    }
    return Table(
      title: "Practices that move, from where to where",
      columns: [
        .init("From", key: "from", .left), .init("To", key: "to", .left),
        .init("Practices", key: "practices"), .init("Patients", key: "patients"),
        .init("Mean change to hub (\(unit))", key: "mean_\(unit)_change"),
        .init("Which", key: "names", .left),
      ], rows: rows, source: area.sourceLine)
  }

  /// Who is nearer to the hub than before and who is farther, a row a former group.
  public var travelTable: Table {
    func row(_ label: String, _ travel: TravelChange) -> [Table.Cell] {
      let loss = travel.largestLoss.flatMap { practice in
        practice.change.map { "\(name(practice.practice)) \(words(ofChange: $0))" }
      }
      return [
        .text(label), .count(travel.nearer), .count(travel.same), .count(travel.farther),
        travel.mean.map { .text(words(ofChange: $0)) } ?? .none,
        loss.map(Table.Cell.text) ?? .none,
      ]
    }
    let groups = self.rows.filter { group in
      comparison.practices.contains { $0.group == group && $0.effect != nil }
    }
    var rows = groups.map { row(label(ofGroup: $0), comparison.travelChange(ofGroup: $0)) }
    if rows.count > 1 { rows.append(row("Whole place", comparison.travelChange)) }
    var notes = [travelNote, unitNote]
    let without = comparison.travelChange.withoutHub
    if without > 0 {
      notes.append(
        "\(NumberText.counted(without, "patient")) had no hub before: their practices were in no "
          + "\(noun).")
    }
    return Table(
      title: "Patients who are nearer to the hub than \(before), and who are farther",
      columns: [
        .init(formerHeader, key: "from", .left), .init("Nearer (patients)", key: "nearer"),
        .init("Much the same (patients)", key: "same"),
        .init("Farther (patients)", key: "farther"),
        .init("Mean change (\(unit))", key: "mean_\(unit)_change"),
        .init("Loses most (\(unit))", key: "largest_loss", .left),
      ], rows: rows, notes: notes, source: area.sourceLine)
  }
}

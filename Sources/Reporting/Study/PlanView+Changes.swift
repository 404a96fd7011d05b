import PlaceModel
import Planning

extension PlanView {
  /// Where the patients of each of today's clusters go; `nil` where the place has no clusters.
  ///
  /// A column a locality while that fits a page; beyond ten localities a list in words a row.
  var changesTable: Table? {
    guard !area.clusters.isEmpty else { return nil }
    let isMatrix = plan.localities.count <= 10
    let patients = patientsByClusterAndLocality
    var columns: [Table.Column] = [
      .init("Cluster today", key: "cluster", .left), .init("Patients", key: "patients"),
    ]
    if isMatrix {
      columns += numbers.map {
        .init("To \(label($0)) (patients)", key: "to_\(plan.localities[$0].letter)")
      }
    } else {
      columns.append(.init("Where its patients go", key: "to", .left))
    }
    columns.append(.init("What happens", key: "change", .left))

    var rows = patients.enumerated().map { number, row in
      let isCluster = number < area.clusters.count
      let name = isCluster ? area.clusters[number].name : "In no cluster"
      return [.text(name), .count(row.reduce(0, +))] + destinations(row, isMatrix: isMatrix)
        + [isCluster ? .text(change(row, of: number)) : .none]
    }
    if rows.count > 1, isMatrix {
      let totals = measures.localities.map(\.listSize)
      rows.append(
        [.text("Whole place"), .count(measures.totalListSize)] + totals.map(Table.Cell.count)
          + [.none])
    }
    return Table(
      title: "Where the patients of each of today's clusters go", columns: columns, rows: rows,
      notes: [
        "Patients are counted with their practice: nobody changes practice under any plan."
      ],
      source: area.sourceLine)
  }

  private func destinations(_ row: [Int], isMatrix: Bool) -> [Table.Cell] {
    if isMatrix { return row.map { $0 == 0 ? .none : .count($0) } }
    let reached = numbers.filter { row[$0] > 0 }.sorted { (-row[$0], $0) < (-row[$1], $1) }
    let words = reached.map { "\(label($0)) \(NumberText.grouped(row[$0]))" }
    return [.text(words.joined(separator: ", "))]
  }

  private func change(_ row: [Int], of cluster: Int) -> String {
    let reached = numbers.filter { row[$0] > 0 }
    guard let only = reached.first, reached.count == 1 else {
      return reached.isEmpty ? "has no practices" : "divided in \(NumberText.words(reached.count))"
    }
    if sameCluster(only) == cluster { return "stays as it is" }
    return "stays whole, with others"
  }
}

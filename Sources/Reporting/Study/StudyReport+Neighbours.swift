import PlaceModel

extension StudyReport {
  /// A pair of practices that are neighbours, or that a correction has parted.
  struct Pair {
    var first: PracticeIndex
    var second: PracticeIndex
    var source: String
    var reason: String
    var isNeighbour: Bool
  }

  /// Links and removals together, in order of their practices.
  var pairs: [Pair] {
    let links = area.adjacency.links.map {
      Pair(
        first: $0.first, second: $0.second, source: $0.source.key, reason: $0.source.reason,
        isNeighbour: true)
    }
    let removals = area.adjacency.removals.map {
      Pair(
        first: $0.first, second: $0.second, source: "removed by correction", reason: $0.reason,
        isNeighbour: false)
    }
    return (links + removals).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Every pair, for programs.
  var neighboursData: Table {
    let columns: [Table.Column] = [
      .init("Practice A", key: "practice_a", .left), .init("Name A", key: "name_a", .left),
      .init("Practice B", key: "practice_b", .left), .init("Name B", key: "name_b", .left),
      .init("Distance (km)", key: "km"), .init("Neighbours", key: "neighbours", .left),
      .init("Source", key: "source", .left), .init("Reason", key: "reason", .left),
      .init("Same locality", key: "same_locality", .left),
    ]
    let rows = pairs.map { pair -> [Table.Cell] in
      let one = area[pair.first]
      let other = area[pair.second]
      let isTogether = view.map {
        $0.plan.localityOfPractice[pair.first.rawValue]
          == $0.plan.localityOfPractice[pair.second.rawValue]
      }
      return [
        .text(one.code), .text(one.name), .text(other.code), .text(other.name),
        .number(area.distances[pair.first, pair.second], decimals: 3),
        .text(pair.isNeighbour ? "yes" : "no"), .text(pair.source), .text(pair.reason),
        isTogether.map { .text($0 ? "yes" : "no") } ?? .none,
      ]
    }
    return Table(title: "Neighbours", columns: columns, rows: rows, source: area.sourceLine)
  }

  /// How many pairs come from where, for the paper.
  var neighbourCounts: Table {
    let kinds: [(key: String, words: String)] = [
      ("map", "the map: no other practice stands between them (Gabriel graph)"),
      ("same building", "the practices share a building"),
      ("added by correction", "a person's correction added the pair"),
      ("removed by correction", "a person's correction took the pair out"),
    ]
    let pairs = pairs
    let rows = kinds.map { kind -> [Table.Cell] in
      [.text(kind.words), .count(pairs.count { $0.source == kind.key })]
    }
    return Table(
      title: "Pairs of neighbouring practices, by source",
      columns: [
        .init("Why they are neighbours", key: "source", .left), .init("Pairs", key: "pairs"),
      ],
      rows: rows, source: "derived from the practices' positions, with the corrections below")
  }

  /// Corrections with their reasons; `nil` where there are none.
  var corrections: Table? {
    let rows = pairs.filter { $0.source.hasSuffix("by correction") }.map { pair -> [Table.Cell] in
      [
        .text("\(area[pair.first].name) (\(area[pair.first].code))"),
        .text("\(area[pair.second].name) (\(area[pair.second].code))"),
        .number(area.distances[pair.first, pair.second], decimals: 2),
        .text(pair.isNeighbour ? "added" : "removed"), .text(pair.reason),
      ]
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      title: "Corrections to neighbours",
      columns: [
        .init("Practice A", key: "practice_a", .left),
        .init("Practice B", key: "practice_b", .left),
        .init("Distance (km)", key: "km"), .init("Change", key: "change", .left),
        .init("Reason", key: "reason", .left),
      ],
      rows: rows, notes: [Area.distanceNote], source: "the place's own corrections")
  }
}

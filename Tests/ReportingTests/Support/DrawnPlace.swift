import Foundation
import PlaceModel

/// Ten practices a kilometre apart, two of them in one building, in two clusters:
///
///     P01──P02──P03──P04       cluster West: P01 P02 P05 P06 P09
///      │    │    │    │        cluster East: P03 P04 P07 P08 P10
///     P05──P06──P07──P08
///         ╲ │   ┊               ┊ taken out by a correction
///          P09═P10              ╲ added by a correction, ═ one building
enum DrawnPlace {
  static let area = place()

  static let three: [(name: String, codes: [String])] = [
    ("Westfield", ["P01", "P02", "P05", "P06"]), ("Eastfield", ["P03", "P04", "P07", "P08"]),
    ("Southgate", ["P09", "P10"]),
  ]

  static let today: [(name: String, codes: [String])] = [
    ("Cluster East", ["P03", "P04", "P07", "P08", "P10"]),
    ("Cluster West", ["P01", "P02", "P05", "P06", "P09"]),
  ]

  static let names = [
    "Abbey Surgery", "Dr Bell & Partners", "Castle Street Practice", "Dr D'Arcy",
    "Elm Tree Surgery",
    "Fern Lane Medical Centre", "Gate House", "Hill View", "Island Health", "Junction Practice",
  ]

  static func place(names: [String] = names, hasClusters: Bool = true) -> Area {
    let sizes = [3_000, 2_500, 4_000, 2_000, 3_500, 2_000, 3_000, 1_500, 5_000, 4_500]
    let spots: [(x: Double, y: Double)] = [
      (0, 2), (1, 2), (2, 2), (3, 2), (0, 1), (1, 1), (2, 1), (3, 1), (1.5, 0), (1.5, 0),
    ]
    let practices = spots.enumerated().map { number, spot in
      Practice(
        code: number < 9 ? "P0\(number + 1)" : "P10", name: names[number],
        position: .grid(easting: 545_000 + 1_000 * spot.x, northing: 185_000 + 1_000 * spot.y),
        site: number >= 8 ? "Dock Road" : nil)
    }
    let map = [
      (0, 1), (1, 2), (2, 3), (4, 5), (5, 6), (6, 7), (0, 4), (1, 5), (2, 6), (3, 7), (5, 8),
    ]
    var links = map.map {
      Adjacency.Link(PracticeIndex($0.0), PracticeIndex($0.1), source: .gabriel)
    }
    links.append(Adjacency.Link(PracticeIndex(8), PracticeIndex(9), source: .sameSite))
    links.append(
      Adjacency.Link(
        PracticeIndex(4), PracticeIndex(8), source: .correction(reason: "A foot bridge since 2012"))
    )
    let removals = [
      Adjacency.Removal(PracticeIndex(6), PracticeIndex(9), reason: "The railway | no crossing")
    ]
    return Area(
      name: "Drawn Town", practices: practices,
      listSizes: ListSizes(date: "2013-06-30", values: sizes), distances: distances(spots),
      adjacency: Adjacency(count: 10, links: links, removals: removals),
      clusters: hasClusters
        ? [
          Cluster(name: "Cluster East", members: [2, 3, 6, 7, 9].map(PracticeIndex.init)),
          Cluster(name: "Cluster West", members: [0, 1, 4, 5, 8].map(PracticeIndex.init)),
        ] : [],
      published: hasClusters
        ? PublishedTotals(
          title: "Table 1 of the board report", date: "January 2013",
          source: "the registration system",
          entries: [
            .init(cluster: "Cluster East", listSize: 15_100),
            .init(cluster: "Cluster West", listSize: 15_900),
          ]) : nil,
      sources: [
        SourceNote(subject: "list sizes", text: "Drawn Town Council, Quarterly lists"),
        SourceNote(subject: "positions", text: "drawn by hand on a grid"),
      ])
  }

  static func distances(_ spots: [(x: Double, y: Double)]) -> DistanceTable {
    DistanceTable(
      count: spots.count,
      kilometres: spots.flatMap { one in
        spots.map { other in
          ((one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y))
            .squareRoot()
        }
      })
  }
}

import Geography
import PlaceModel
import Planning

/// Areas drawn as text: a word a practice, a kilometre from one to the next, neighbours left, right,
/// above and below.
///
///     DrawnArea.make("10w 20w", "30e  .")
///
///     P1──P2    10 and 20 patients of cluster w
///     │
///     P3        30 patients of cluster e
///
/// A word is a list size and a cluster's letter, which may be missing; a point is open ground.
/// Practices are numbered along the rows; the first row is the northernmost.
enum DrawnArea {
  static func make(
    _ rows: String..., wards: [String] = [], cut: [(Int, Int)] = [], link: [(Int, Int)] = []
  ) -> Area {
    make(rows: rows, wards: wards, cut: cut, link: link)
  }

  /// - Parameters:
  ///   - wards: by practice; empty for none.
  ///   - cut: pairs of practices, numbered from one, that are no neighbours after all.
  ///   - link: pairs that are.
  static func make(
    rows: [String], wards: [String] = [], cut: [(Int, Int)] = [], link: [(Int, Int)] = []
  ) -> Area {
    var practices: [Practice] = []
    var sizes: [Int] = []
    var spots: [(column: Int, row: Int)] = []
    for (row, text) in rows.enumerated() {
      for (column, word) in text.split(separator: " ").enumerated() where word != "." {
        let number = practices.count + 1
        let cluster = word.filter(\.isLetter)
        sizes.append(Int(word.filter(\.isNumber)) ?? 0)
        spots.append((column, row))
        practices.append(
          Practice(
            code: number < 10 ? "P0\(number)" : "P\(number)", name: "Practice \(number)",
            position: .grid(easting: 1_000 * Double(column), northing: -1_000 * Double(row)),
            cluster: cluster.isEmpty ? nil : cluster,
            ward: wards.isEmpty || wards[number - 1].isEmpty ? nil : wards[number - 1]))
      }
    }
    var pairs: [(Int, Int)] = []
    for one in spots.indices {
      for other in spots.indices where one < other {
        let steps =
          abs(spots[one].column - spots[other].column) + abs(spots[one].row - spots[other].row)
        if steps == 1, !cut.contains(where: { $0 == (one + 1, other + 1) }) {
          pairs.append((one, other))
        }
      }
    }
    pairs += link.map { ($0.0 - 1, $0.1 - 1) }
    let clusters = Set(practices.compactMap(\.cluster)).sorted().map { name in
      Cluster(
        name: name,
        members: practices.indices.filter { practices[$0].cluster == name }.map(PracticeIndex.init))
    }
    return Area(
      name: "Drawn", practices: practices, listSizes: ListSizes(date: "2020-01-01", values: sizes),
      distances: DistanceTable(positions: practices.map(\.position)),
      adjacency: Adjacency(
        count: practices.count,
        links: pairs.map {
          .init(PracticeIndex($0.0), PracticeIndex($0.1), source: .gabriel)
        }), clusters: clusters)
  }
}

extension Area {
  /// A plan of groups of practices, numbered from one, in the order given.
  func plan(_ groups: [[Int]]) -> Plan {
    Plan(
      localities: localities(
        groups.enumerated().map { ("Locality \($0.offset + 1)", $0.element.practices) }),
      practiceCount: practices.count)
  }
}

extension [Int] {
  /// Practices by their numbers, which count from one.
  var practices: [PracticeIndex] { map { PracticeIndex($0 - 1) } }
}

extension [PracticeIndex] {
  /// The numbers of practices, from one.
  var numbers: [Int] { map { $0.rawValue + 1 } }
}

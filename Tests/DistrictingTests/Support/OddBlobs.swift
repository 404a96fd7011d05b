extension Place {
  /// Units of one that are to go in pairs, and cannot: take the hub away, and three blobs of eleven
  /// are left, each with a unit too many. A linear programme cannot see that, since it may halve the
  /// five-sided rings of a blob (it is Grötzsch's graph, which has no triangles to cut off), and the
  /// ladder has too many ways of its own for a search to come to the blobs' end.
  static func oddBlobs(band: ClosedRange<Int>) -> Place {
    let rungs = (0..<24).map { (2 * $0, 2 * $0 + 1) }
    let sides = (0..<46).map { ($0, $0 + 2) }
    var edges = rungs + sides + [(47, 48)]
    for blob in 0..<3 {
      let first = 49 + 11 * blob
      for corner in 0..<5 {
        let next = (corner + 1) % 5
        edges += [
          (first + corner, first + next), (first + 5 + corner, first + next),
          (first + corner, first + 5 + next), (first + 5 + corner, first + 10),
        ]
      }
      edges.append((48, first))
    }
    var place = Place(
      loads: [Int](repeating: 1, count: 82), edges: edges, districts: 41, band: band)
    place.ideal = 2
    place.deviationWeight = 1
    return place
  }
}

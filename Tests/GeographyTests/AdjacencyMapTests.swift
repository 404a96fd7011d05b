import Geography
import PlaceModel
import Testing

private func practice(
  _ code: String, _ x: Double, _ y: Double, site: String? = nil
) -> Practice {
  Practice(
    code: code, name: code, position: .grid(easting: x * 1_000, northing: y * 1_000), site: site)
}

/// "A-B gabriel" for each link.
private func told(_ adjacency: Adjacency, _ practices: [Practice]) -> [String] {
  adjacency.links.map { link in
    let codes = [link.first, link.second].map { practices[$0.rawValue].code }.sorted()
    let source =
      switch link.source {
      case .gabriel: "map"
      case .sameSite: "site"
      case .correction(let reason): reason
      }
    return "\(codes[0])-\(codes[1]) \(source)"
  }.sorted()
}

@Suite struct GabrielGraphTests {
  @Test func aPointInTheCirclePartsTwo() {
    // C is inside the circle over A and B in the first, outside it in the second.
    //
    //     A───C───B         C
    //                      ╱ ╲
    //                     A───B
    let flat = [practice("A", 0, 0), practice("B", 2, 0), practice("C", 1, 0.9)]
    #expect(told(Adjacency(mapOf: flat), flat) == ["A-C map", "B-C map"])
    let tall = [practice("A", 0, 0), practice("B", 2, 0), practice("C", 1, 1.1)]
    #expect(told(Adjacency(mapOf: tall), tall) == ["A-B map", "A-C map", "B-C map"])
  }

  @Test func aPointOnTheCircleDoesNotPart() {
    // The corners of a square lie on the circles over its diagonals, so both diagonals are in.
    let square = [
      practice("A", 0, 0), practice("B", 1, 0), practice("C", 0, 1), practice("D", 1, 1),
    ]
    #expect(
      told(Adjacency(mapOf: square), square)
        == ["A-B map", "A-C map", "A-D map", "B-C map", "B-D map", "C-D map"])
  }

  @Test(arguments: [1.0, 0.1, 1.0 / 3, 123.456_789])
  func aLatticeHasAllItsSidesAndDiagonalsAtAnyScale(step: Double) {
    // 4 × 4 points: 2 · 4 · 3 sides and 2 · 3 · 3 diagonals, never one more or less by rounding.
    let points = lattice(4).map {
      Position.grid(easting: $0.0 * step * 1_000, northing: $0.1 * step * 1_000)
    }
    #expect(GabrielGraph(DistanceTable(positions: points)).edges.count == 24 + 18)
  }

  @Test(arguments: 0...2) func fewPointsAreNoTrouble(count: Int) {
    let points = (0..<count).map { Position.grid(easting: Double($0), northing: 0) }
    #expect(GabrielGraph(DistanceTable(positions: points)).edges.count == max(0, count - 1))
  }
}

@Suite struct SiteTests {
  @Test func practicesOfOneSiteAreNeighboursAndShareTheirsNeighbours() {
    // A1 and A2 are in the building X, whose middle is at 0; B stands alone.
    let practices = [
      practice("A1", -0.001, 0, site: "X"), practice("A2", 0.001, 0, site: "X"),
      practice("B", 1, 0),
    ]
    #expect(
      told(Adjacency(mapOf: practices), practices) == ["A1-A2 site", "A1-B map", "A2-B map"])
    let sites = Site.of(practices)
    #expect(sites.map(\.members) == [[PracticeIndex(0), PracticeIndex(1)], [PracticeIndex(2)]])
    #expect(sites[0].position == .grid(easting: 0, northing: 0))
  }

  @Test func aPracticeWithoutASiteJoinsOneAtExactlyItsPosition() {
    let practices = [
      practice("A", 0, 0), practice("B", 0, 0), practice("C", 0, 0, site: "Y"),
      practice("D", 5, 0), practice("E", 5, 0), practice("F", 5.001, 0),
    ]
    let sites = Site.of(practices).map { $0.members.map { practices[$0.rawValue].code } }
    #expect(sites == [["A", "B", "C"], ["D", "E"], ["F"]])
  }

  @Test func whereSitesShareAPositionTheFirstByNameIsJoined() {
    let practices = [
      practice("A", 0, 0), practice("B", 0, 0, site: "X"), practice("C", 0, 0, site: "Y"),
    ]
    for order in [practices, practices.reversed()] {
      let sites = Site.of(order).map { $0.members.map { order[$0.rawValue].code } }
      #expect(sites == [["A", "B"], ["C"]])
    }
  }

  @Test func twoNamedSitesAtOnePositionAreNeighboursByTheMap() {
    let practices = [practice("A", 0, 0, site: "X"), practice("B", 0, 0, site: "Y")]
    #expect(told(Adjacency(mapOf: practices), practices) == ["A-B map"])
  }

  @Test func theOrderOfPracticesChangesNothing() {
    let practices = lattice(5).enumerated().map { number, point in
      practice(
        String(Character(Unicode.Scalar(UInt8(65 + number)))),
        point.0 + point.1 * point.1 / 10, point.1 * 0.7, site: number % 9 == 4 ? "S" : nil)
    }
    let expected = told(Adjacency(mapOf: practices), practices)
    #expect(expected.contains { $0.hasSuffix("site") })
    for step in [2, 3, 7, 11] {
      let shuffled = practices.indices.map { practices[$0 * step % practices.count] }
      guard Set(shuffled).count == practices.count else { continue }
      #expect(told(Adjacency(mapOf: shuffled), shuffled) == expected)
    }
    let backwards = Array(practices.reversed())
    #expect(told(Adjacency(mapOf: backwards), backwards) == expected)
  }
}

@Suite struct CorrectionTests {
  //     A───B───C
  private let practices = [practice("A", 0, 0), practice("B", 1, 0), practice("C", 2, 0)]

  @Test func aPersonAddsAndTakesOutWithAReason() {
    let (a, b, c) = (PracticeIndex(0), PracticeIndex(1), PracticeIndex(2))
    let corrected = Adjacency(mapOf: practices).corrected(
      by: [
        Adjacency.Correction(.add, c, a, reason: "bus"),
        Adjacency.Correction(.remove, b, a, reason: "river"),
      ])
    #expect(told(corrected, practices) == ["A-C bus", "B-C map"])
    #expect(corrected.removals == [Adjacency.Removal(a, b, reason: "river")])
    #expect(corrected.areNeighbours(c, a) && !corrected.areNeighbours(a, b))
  }

  @Test func whatChangesNothingLeavesNoTrace() {
    let map = Adjacency(mapOf: practices)
    let corrected = map.corrected(
      by: [
        Adjacency.Correction(.add, PracticeIndex(0), PracticeIndex(1), reason: "near"),
        Adjacency.Correction(.remove, PracticeIndex(0), PracticeIndex(2), reason: "far"),
      ])
    #expect(corrected == map)
  }
}

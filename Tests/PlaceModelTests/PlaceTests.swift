import PlaceModel
import Testing

private func index(_ number: Int) -> PracticeIndex { PracticeIndex(number) }

private func link(_ one: Int, _ other: Int) -> Adjacency.Link {
  Adjacency.Link(index(one), index(other), source: .gabriel)
}

/// A row of three and a pair:
///
///     0───1───2   3───4
private let rowAndPair = Adjacency(count: 5, links: [link(4, 3), link(2, 1), link(0, 1)])

@Suite struct AdjacencyTests {
  @Test func linksAreSortedWithTheLesserFirst() {
    #expect(rowAndPair.links == [link(0, 1), link(1, 2), link(3, 4)])
    #expect(rowAndPair.neighbours(of: index(1)) == [index(0), index(2)])
  }

  @Test(arguments: [
    ([0, 1, 2, 3, 4], [[0, 1, 2], [3, 4]]),
    ([4, 3, 2, 0], [[0], [2], [3, 4]]),
    ([2, 0, 1], [[0, 1, 2]]),
    ([3], [[3]]),
    ([], []),
  ])
  func piecesWalkOnlyOverMembers(members: [Int], pieces: [[Int]]) {
    #expect(rowAndPair.pieces(of: members.map(index)) == pieces.map { $0.map(index) })
  }

  @Test func refusesAPairTwice() async {
    await #expect(processExitsWith: .failure) {
      _ = Adjacency(
        count: 2,
        links: [
          Adjacency.Link(PracticeIndex(0), PracticeIndex(1), source: .gabriel),
          Adjacency.Link(PracticeIndex(1), PracticeIndex(0), source: .sameSite),
        ])
    }
  }
}

@Suite struct AreaTests {
  private let area = Area(
    name: "Five",
    practices: ["A1", "A10", "A2", "B1", "C"].map {
      Practice(code: $0, name: $0, position: .grid(easting: 0, northing: 0))
    },
    listSizes: ListSizes(date: "2020-01-01", values: [1, 2, 4, 8, 16]),
    distances: DistanceTable(count: 5, kilometres: [Double](repeating: 0, count: 25)),
    adjacency: rowAndPair,
    clusters: [Cluster(name: "East", members: [index(1), index(4)])])

  @Test(arguments: [
    ("A1", 0), ("A10", 1), ("A2", 2), ("B1", 3), ("C", 4),
    ("", nil), ("A", nil), ("A11", nil), ("D", nil), ("a1", nil),
  ])
  func findsAPracticeByItsCode(code: String, expected: Int?) {
    #expect(area.index(of: code) == expected.map(index))
  }

  @Test func knowsClustersAndTotals() {
    #expect(area.clusterOfPractice == [nil, 0, nil, nil, 0])
    #expect(area.listSizes.total == 31)
    #expect(area.listSizes.total(of: area.clusters[0].members) == 18)
  }
}

@Suite struct PlanTests {
  private func locality(_ letter: String, _ members: [Int]) -> Locality {
    Locality(letter: letter, name: letter, members: members.map(index), hub: index(members[0]))
  }

  @Test func knowsTheLocalityOfEveryPractice() {
    let plan = Plan(localities: [locality("A", [2, 3]), locality("B", [0, 1])], practiceCount: 4)
    #expect(plan.localityOfPractice == [1, 1, 0, 0])
    #expect(plan.locality(of: index(3)).letter == "A")
  }

  @Test func refusesAPracticeInNoLocality() async {
    await #expect(processExitsWith: .failure) {
      _ = Plan(localities: [], practiceCount: 1)
    }
  }

  @Test func refusesAPracticeInTwo() async {
    await #expect(processExitsWith: .failure) {
      let one = Locality(
        letter: "A", name: "", members: [PracticeIndex(0)], hub: PracticeIndex(0))
      _ = Plan(localities: [one, one], practiceCount: 1)
    }
  }
}

@Suite struct TableTests {
  @Test func refusesARowThatDoesNotFillItsColumns() async {
    await #expect(processExitsWith: .failure) {
      _ = Table(
        title: "Sizes", columns: [Table.Column("List size (patients)", key: "list_size")],
        rows: [[.count(1)], []], source: "Made up")
    }
  }

  @Test func figuresAreAlignedRightUnlessTheyAreWords() {
    #expect(Table.Column("List size (patients)", key: "list_size").alignment == .right)
  }
}

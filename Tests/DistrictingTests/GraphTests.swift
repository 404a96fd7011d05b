import Districting
import Testing

/// Five units, two of them apart from the rest:
///
///     0───1   4
///     │   │   │
///     2───3   5
struct GraphTests {
  private let graph = Graph(count: 6, edges: [(3, 1), (0, 2), (5, 4), (2, 3), (1, 0), (0, 1)])

  @Test func neighboursAreInOrderAndComeOnce() {
    #expect(
      (0..<6).map { Array(graph.neighbours(of: $0)) } == [
        [1, 2], [0, 3], [0, 3], [1, 2], [5], [4],
      ])
  }

  @Test func piecesAreSortedAndInOrderOfTheirFirstUnit() {
    #expect(graph.pieces(of: [5, 3, 1, 4, 0, 2]) == [[0, 1, 2, 3], [4, 5]])
  }

  @Test func aWalkNeverLeavesTheMembers() {
    #expect(graph.pieces(of: [0, 3, 4]) == [[0], [3], [4]])
    #expect(graph.pieces(of: [3, 2, 0]) == [[0, 2, 3]])
    #expect(graph.pieces(of: []) == [])
  }

  @Test func aUnitGivenTwiceIsOneUnit() {
    #expect(graph.pieces(of: [1, 0, 1]) == [[0, 1]])
  }

  @Test func theOrderOfEdgesDoesNotMatter() {
    #expect(graph == Graph(count: 6, edges: [(0, 1), (0, 2), (1, 3), (2, 3), (4, 5)]))
  }

  @Test func aGraphMayHaveNoEdges() {
    #expect(Graph(count: 2, edges: []).pieces(of: [1, 0]) == [[0], [1]])
  }
}

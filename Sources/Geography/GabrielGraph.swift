public import PlaceModel

/// Which points are neighbours when nothing is known but where they are.
///
/// Two points are linked when no third one lies strictly inside the circle that has the two as its
/// diameter: K. R. Gabriel and R. R. Sokal, "A new statistical approach to geographic variation
/// analysis", Systematic Zoology 18 (1969). The graph holds the shortest tree that spans all points,
/// so it is always in one piece.
///
///     A───B───C      A and C are not linked: B is inside their circle.
public struct GabrielGraph: Hashable, Sendable {
  /// Two linked points; `first` is less than `second`.
  public struct Edge: Hashable, Sendable {
    public var first: Int
    public var second: Int
  }

  /// In order of the first and then the second point.
  public let edges: [Edge]

  /// The graph of the points that a table of distances is for.
  ///
  /// By Pythagoras a point c is inside the circle over a and b when d(a,c)² + d(b,c)² < d(a,b)². A
  /// point *on* the circle, such as the corners of a square seen from its diagonal, is not inside,
  /// so a tie is a link: Gabriel and Sokal's circle is open, and leaving both diagonals in keeps
  /// the answer independent of which one was looked at first. Rounding would decide such ties by
  /// chance; a tolerance of one in 10¹² calls them ties, and is less than a hair's breadth.
  ///
  /// - Complexity: O(*n*³) at worst; about O(*n*² log *n*) for points spread over an area, because
  ///   the points nearest to one end are tried first.
  public init(_ distances: DistanceTable) {
    let count = distances.count
    let squares = distances.kilometres.map { $0 * $0 }
    var edges: [Edge] = []
    for first in 0..<count {
      let row = first * count
      let nearestFirst = (0..<count).sorted {
        (squares[row + $0], $0) < (squares[row + $1], $1)
      }
      for second in first + 1..<max(count, first + 1) {
        let diameter = squares[row + second] * (1 - 1e-12)
        var isLinked = true
        for third in nearestFirst {
          if squares[row + third] >= diameter { break }
          if third == first || third == second { continue }
          if squares[row + third] + squares[second * count + third] < diameter {
            isLinked = false
            break
          }
        }
        if isLinked { edges.append(Edge(first: first, second: second)) }
      }
    }
    self.edges = edges
  }
}

/// Which units are neighbours: an undirected graph on `0..<count`, held as one flat list.
public struct Graph: Hashable, Sendable {
  public let count: Int
  private let offsets: [Int]
  private let targets: [Int]

  /// - Parameter edges: pairs of different units inside `0..<count`, in any order; a pair that comes
  ///   twice counts once.
  /// - Precondition: no edge leaves the range or joins a unit to itself.
  public init(count: Int, edges: [(Int, Int)]) {
    var lists = [[Int]](repeating: [], count: count)
    for (one, other) in edges {
      precondition(one != other, "A unit is no neighbour of itself.")
      lists[one].append(other)
      lists[other].append(one)
    }
    var offsets = [0]
    var targets: [Int] = []
    for list in lists {
      var last: Int?
      for target in list.sorted() where target != last {
        targets.append(target)
        last = target
      }
      offsets.append(targets.count)
    }
    self.count = count
    self.offsets = offsets
    self.targets = targets
  }

  /// The neighbours of a unit, in order.
  public func neighbours(of unit: Int) -> ArraySlice<Int> {
    targets[offsets[unit]..<offsets[unit + 1]]
  }

  /// The positions of a unit's neighbours in `flatNeighbours`, for loops that must not slice.
  func neighbourRange(of unit: Int) -> Range<Int> { offsets[unit]..<offsets[unit + 1] }

  /// All neighbour lists, one after the other.
  var flatNeighbours: [Int] { targets }

  /// The connected pieces of some units, each sorted, in order of their first unit.
  /// - Complexity: O(*n* + edges).
  public func pieces(of units: [Int]) -> [[Int]] {
    var waiting = [Bool](repeating: false, count: count)
    for unit in units { waiting[unit] = true }
    var pieces: [[Int]] = []
    for start in units.sorted() where waiting[start] {
      waiting[start] = false
      var piece = [start]
      var next = 0
      while next < piece.count {
        for position in neighbourRange(of: piece[next]) where waiting[targets[position]] {
          waiting[targets[position]] = false
          piece.append(targets[position])
        }
        next += 1
      }
      pieces.append(piece.sorted())
    }
    return pieces
  }
}

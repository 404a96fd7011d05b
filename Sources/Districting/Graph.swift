/// Which units are neighbours: an undirected graph on `0..<count`.
public struct Graph: Hashable, Sendable {
  /// By unit, its neighbours in order.
  let neighbourLists: [[Int]]

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
    neighbourLists = lists.map { list in
      let sorted = list.sorted()
      return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
  }

  public var count: Int { neighbourLists.count }

  /// The neighbours of a unit, in order.
  public func neighbours(of unit: Int) -> [Int] { neighbourLists[unit] }

  /// The connected pieces of some units, each sorted, in order of their first unit.
  /// - Complexity: O(*n* + edges).
  public func pieces(of units: [Int]) -> [[Int]] {
    var waiting = [Bool](repeating: false, count: count)
    for unit in units { waiting[unit] = true }
    var pieces: [[Int]] = []
    for start in units.sorted() where waiting[start] {
      pieces.append(breadthFirst(from: start, among: &waiting).sorted())
    }
    return pieces
  }

  /// The units that can be reached from one without leaving those that wait, nearest first; none of
  /// them waits any more.
  func breadthFirst(from start: Int, among waiting: inout [Bool]) -> [Int] {
    waiting[start] = false
    var order = [start]
    var next = 0
    while next < order.count {
      for neighbour in neighbourLists[order[next]] where waiting[neighbour] {
        waiting[neighbour] = false
        order.append(neighbour)
      }
      next += 1
    }
    return order
  }
}

/// Which practices are neighbours, each pair with its source.
public struct Adjacency: Hashable, Sendable {
  /// Why two practices are neighbours.
  public enum Source: Hashable, Sendable {
    /// An edge of the Gabriel graph of sites (Gabriel and Sokal 1969).
    case gabriel
    /// The two practices share a building.
    case sameSite
    /// A person said so, for the reason given.
    case correction(reason: String)
  }

  /// Two neighbours; `first` comes before `second`.
  public struct Link: Hashable, Sendable {
    public var first: PracticeIndex
    public var second: PracticeIndex
    public var source: Source

    public init(_ one: PracticeIndex, _ other: PracticeIndex, source: Source) {
      first = min(one, other)
      second = max(one, other)
      self.source = source
    }
  }

  /// A pair that the map alone would have joined, and a person's correction took out.
  public struct Removal: Hashable, Sendable {
    public var first: PracticeIndex
    public var second: PracticeIndex
    public var reason: String

    public init(_ one: PracticeIndex, _ other: PracticeIndex, reason: String) {
      first = min(one, other)
      second = max(one, other)
      self.reason = reason
    }
  }

  /// Each pair once, in order of its first and then its second practice.
  public let links: [Link]
  /// Corrections that took a pair out, in the same order.
  public let removals: [Removal]
  private let neighbourLists: [[PracticeIndex]]

  /// - Parameter count: how many practices the area has.
  /// - Precondition: every pair is inside `0..<count`, joins two different practices, and comes once.
  public init(count: Int, links: [Link], removals: [Removal] = []) {
    var lists = [[PracticeIndex]](repeating: [], count: count)
    for link in links {
      precondition(link.first != link.second, "A practice is no neighbour of itself.")
      lists[link.first.rawValue].append(link.second)
      lists[link.second.rawValue].append(link.first)
    }
    self.links = links.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    self.removals = removals.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    neighbourLists = lists.map { $0.sorted() }
    precondition(
      neighbourLists.allSatisfy { list in zip(list, list.dropFirst()).allSatisfy { $0 < $1 } },
      "A pair of neighbours comes once.")
  }

  /// How many practices the area has.
  public var count: Int { neighbourLists.count }

  /// The neighbours of a practice, in order.
  public func neighbours(of practice: PracticeIndex) -> [PracticeIndex] {
    neighbourLists[practice.rawValue]
  }

  /// The connected pieces of a set of practices, walking only from member to neighbouring member.
  ///
  ///     A───B   C        pieces(of: [A, B, C]) // [[A, B], [C]]
  ///
  /// - Returns: pieces in order of their first practice, each sorted.
  /// - Complexity: O(members + their links).
  public func pieces(of members: [PracticeIndex]) -> [[PracticeIndex]] {
    var waiting = [Bool](repeating: false, count: neighbourLists.count)
    for member in members { waiting[member.rawValue] = true }
    var pieces: [[PracticeIndex]] = []
    for start in members.sorted() where waiting[start.rawValue] {
      waiting[start.rawValue] = false
      var piece = [start]
      var next = 0
      while next < piece.count {
        for neighbour in neighbourLists[piece[next].rawValue] where waiting[neighbour.rawValue] {
          waiting[neighbour.rawValue] = false
          piece.append(neighbour)
        }
        next += 1
      }
      pieces.append(piece.sorted())
    }
    return pieces
  }
}

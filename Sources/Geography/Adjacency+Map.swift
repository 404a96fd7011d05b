public import PlaceModel

extension Adjacency {
  /// Neighbours as the map alone gives them: all practices of linked sites of the ``GabrielGraph``,
  /// and the practices of one site with each other.
  ///
  /// - Precondition: all positions use the same system; no two practices have the same code.
  /// - Complexity: as ``GabrielGraph``, in the number of sites.
  public init(mapOf practices: [Practice]) {
    let sites = Site.of(practices)
    let graph = GabrielGraph(DistanceTable(positions: sites.map(\.position)))
    var links: [Link] = []
    for site in sites {
      for (place, member) in site.members.enumerated() {
        for other in site.members[(place + 1)...] {
          links.append(Link(member, other, source: .sameSite))
        }
      }
    }
    for edge in graph.edges {
      for member in sites[edge.first].members {
        for other in sites[edge.second].members {
          links.append(Link(member, other, source: .gabriel))
        }
      }
    }
    self.init(count: practices.count, links: links)
  }

  /// A person's word on one pair of practices.
  public struct Correction: Hashable, Sendable {
    public enum Change: String, Hashable, Sendable, CaseIterable { case add, remove }

    public var change: Change
    public var first: PracticeIndex
    public var second: PracticeIndex
    public var reason: String

    public init(_ change: Change, _ one: PracticeIndex, _ other: PracticeIndex, reason: String) {
      self.change = change
      first = min(one, other)
      second = max(one, other)
      self.reason = reason
    }
  }

  /// Whether two practices are neighbours.
  /// - Complexity: O(neighbours of `one`).
  public func areNeighbours(_ one: PracticeIndex, _ other: PracticeIndex) -> Bool {
    neighbours(of: one).contains(other)
  }

  /// The adjacency with corrections made. A correction that changes nothing, an
  /// `add` of neighbours or a `remove` of two that are not, leaves no trace.
  ///
  /// - Precondition: a pair is corrected once at most.
  public func corrected(by corrections: [Correction]) -> Adjacency {
    var links = links
    var removals = removals
    for correction in corrections {
      let (one, other) = (correction.first, correction.second)
      switch (correction.change, areNeighbours(one, other)) {
      case (.add, false):
        links.append(Link(one, other, source: .correction(reason: correction.reason)))
      case (.remove, true):
        links.removeAll { $0.first == one && $0.second == other }
        removals.append(Removal(one, other, reason: correction.reason))
      case (.add, true), (.remove, false):
        break
      }
    }
    return Adjacency(count: count, links: links, removals: removals)
  }
}

public import PlaceModel

/// A building with one practice or more: a point of the map.
public struct Site: Hashable, Sendable {
  /// In order of code.
  public var members: [PracticeIndex]
  /// The mean of its practices' positions.
  public var position: Position

  /// The sites of an area's practices, in order of their first practice's code.
  ///
  /// Practices with the same `site` text share a site. A practice without one is a site of its own,
  /// unless another practice has exactly its position: then it joins that practice's site (where
  /// several sites have that position, the first by name). The order of `practices` changes nothing
  /// but the indices.
  ///
  /// - Precondition: all positions use the same system; no two practices have the same code.
  /// - Complexity: O(*n* log *n*).
  public static func of(_ practices: [Practice]) -> [Site] {
    // The dictionaries below are only looked up in, never walked: their order is not repeatable.
    var siteAtPosition: [Position: String] = [:]
    for practice in practices {
      guard let site = practice.site else { continue }
      siteAtPosition[practice.position] = min(siteAtPosition[practice.position] ?? site, site)
    }
    var numberOfSite: [Key: Int] = [:]
    var memberLists: [[Int]] = []
    for index in practices.indices.sorted(by: { practices[$0].code < practices[$1].code }) {
      let position = practices[index].position
      let name = practices[index].site ?? siteAtPosition[position]
      let key = name.map(Key.named) ?? .unnamed(position)
      if let number = numberOfSite[key] {
        memberLists[number].append(index)
      } else {
        numberOfSite[key] = memberLists.count
        memberLists.append([index])
      }
    }
    return memberLists.map { members in
      // Summed in order of code, so that the mean is the same to the bit in any order of input.
      Site(
        members: members.map(PracticeIndex.init),
        position: Position.mean(members.map { practices[$0].position }))
    }
  }

  private enum Key: Hashable {
    case named(String)
    case unnamed(Position)
  }
}

extension Position {
  /// The mean of positions, coordinate by coordinate; fit for points that are close together.
  /// - Precondition: there is at least one, and all use the same system.
  static func mean(_ positions: [Position]) -> Position {
    var sum = (0.0, 0.0)
    var isGrid = false
    for position in positions {
      switch position {
      case .geographic(let latitude, let longitude):
        sum = (sum.0 + latitude, sum.1 + longitude)
      case .grid(let easting, let northing):
        sum = (sum.0 + easting, sum.1 + northing)
        isGrid = true
      }
    }
    let count = Double(positions.count)
    return isGrid
      ? .grid(easting: sum.0 / count, northing: sum.1 / count)
      : .geographic(latitude: sum.0 / count, longitude: sum.1 / count)
  }
}

import PlaceModel

/// Practices as circles with areas in proportion to list sizes, drawn side by side where they would
/// cover each other.
struct MapCircles: Sendable {
  /// In the area's order.
  let centres: [MapPoint]
  let radii: [Double]
  /// Radius of a circle for one patient; areas grow with list sizes.
  let radiusOfOne: Double
  /// Whether any circle stands apart from its true place by more than its line's width.
  let isDisplaced: Bool

  init(_ points: [MapPoint], listSizes: [Int], hasRing: [Bool], in box: MapBox) {
    let total = Double(max(1, listSizes.reduce(0, +)))
    let largest = Double(listSizes.max() ?? 1)
    // Circles together cover a fourteenth of the map, and none is so large that it hides a ward.
    let radius = (box.width * box.height / 14 / Double.pi / total).squareRoot()
    let scale = min(radius, 24 / max(1, largest).squareRoot())
    radiusOfOne = scale
    let radii = listSizes.map { max(2.5, scale * Double($0).squareRoot()) }
    self.radii = radii
    // A hub needs room for its ring too.
    let rooms = zip(radii, hasRing).map { $0 + ($1 ? 5 : 1) }
    centres = Self.apart(points, radii: rooms, in: box)
    isDisplaced = zip(points, centres).contains { abs($0.x - $1.x) + abs($0.y - $1.y) > 1 }
  }

  /// Pushes overlapping circles apart along the line between them, each by half, until none
  /// overlap or the rounds are used up. Two at one point part sideways, the first to the left.
  /// - Complexity: O(rounds × *n*²).
  private static func apart(_ points: [MapPoint], radii: [Double], in box: MapBox) -> [MapPoint] {
    var centres = points
    for _ in 0..<40 {
      var isSettled = true
      for one in centres.indices {
        for other in centres.indices.dropFirst(one + 1) {
          let across = centres[other].x - centres[one].x
          let down = centres[other].y - centres[one].y
          let need = radii[one] + radii[other]
          guard abs(across) < need, abs(down) < need else { continue }
          let distance = centres[one].distance(to: centres[other])
          guard distance < need - 0.01 else { continue }
          isSettled = false
          let push = (need - distance) / 2
          let direction =
            distance < 0.5
            ? MapPoint(x: 1, y: 0) : MapPoint(x: across / distance, y: down / distance)
          centres[one].x -= direction.x * push
          centres[one].y -= direction.y * push
          centres[other].x += direction.x * push
          centres[other].y += direction.y * push
        }
      }
      for number in centres.indices {
        let room = radii[number]
        centres[number].x = min(max(centres[number].x, box.x + room), box.x + box.width - room)
        centres[number].y = min(max(centres[number].y, box.y + room), box.y + box.height - room)
      }
      if isSettled { break }
    }
    return centres
  }
}

/// A point or a shift on the picture, in its units; y runs downwards.
struct MapPoint: Hashable, Sendable {
  var x: Double
  var y: Double

  func distance(to other: MapPoint) -> Double {
    let across = other.x - x
    let down = other.y - y
    return (across * across + down * down).squareRoot()
  }

  /// The point that is a share of the way to another.
  func toward(_ other: MapPoint, by share: Double) -> MapPoint {
    MapPoint(x: x + (other.x - x) * share, y: y + (other.y - y) * share)
  }

  /// Points along the way to another, both ends included, about `length` apart; at most 101.
  func steps(to other: MapPoint, every length: Double) -> [MapPoint] {
    let count = max(1, min(100, Int(distance(to: other) / length)))
    return (0...count).map { toward(other, by: Double($0) / Double(count)) }
  }
}

/// A rectangle on the picture.
struct MapBox: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  func grown(by margin: Double) -> MapBox {
    MapBox(
      x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  func contains(_ point: MapPoint) -> Bool {
    x <= point.x && point.x <= x + width && y <= point.y && point.y <= y + height
  }

  /// The area that two rectangles share.
  func overlap(with other: MapBox) -> Double {
    let wide = min(x + width, other.x + other.width) - max(x, other.x)
    let high = min(y + height, other.y + other.height) - max(y, other.y)
    return max(0, wide) * max(0, high)
  }
}

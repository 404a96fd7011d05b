import Geography
import PlaceModel

/// From positions on the ground to points on the picture.
struct MapFrame: Sendable {
  /// Picture units a kilometre of ground takes.
  let unitsPerKilometre: Double
  /// In the order of the positions.
  let points: [MapPoint]

  init(_ positions: [Position], in box: MapBox) {
    let plane = LocalPlane(around: positions)
    let ground = positions.map(plane.point).map {
      MapPoint(x: Self.finite($0.x), y: Self.finite($0.y))
    }
    let horizontal = Self.span(ground.map(\.x))
    let vertical = Self.span(ground.map(\.y))
    // A place of one building still needs an extent to be drawn in.
    let least = 0.5
    let scale = min(
      box.width / max(horizontal.upperBound - horizontal.lowerBound, least),
      box.height / max(vertical.upperBound - vertical.lowerBound, least))
    let middle = MapPoint(
      x: (horizontal.lowerBound + horizontal.upperBound) / 2,
      y: (vertical.lowerBound + vertical.upperBound) / 2)
    unitsPerKilometre = scale
    points = ground.map {
      MapPoint(
        x: box.x + box.width / 2 + ($0.x - middle.x) * scale,
        y: box.y + box.height / 2 - ($0.y - middle.y) * scale)
    }
  }

  /// No farther than a million km, so that no place on Earth is changed and nothing overflows.
  private static func finite(_ value: Double) -> Double {
    value.isFinite ? min(max(value, -1e6), 1e6) : 0
  }

  private static func span(_ values: [Double]) -> ClosedRange<Double> {
    (values.min() ?? 0)...(values.max() ?? 0)
  }
}

import Foundation
import PlaceModel

/// From positions on the ground to points on the picture.
///
/// Degrees become metres about the middle of the places shown (equirectangular), which over a
/// borough or a county is true to within a thousandth; grid metres stay as they are.
struct MapFrame: Sendable {
  /// Picture units a metre of ground takes.
  let unitsPerMetre: Double
  /// In the order of the positions.
  let points: [MapPoint]

  init(_ positions: [Position], in box: MapBox) {
    let ground = Self.metres(positions)
    let horizontal = Self.span(ground.map(\.x))
    let vertical = Self.span(ground.map(\.y))
    // A place of one building still needs an extent to be drawn in.
    let least = 500.0
    let scale = min(
      box.width / max(horizontal.upperBound - horizontal.lowerBound, least),
      box.height / max(vertical.upperBound - vertical.lowerBound, least))
    let middle = MapPoint(
      x: (horizontal.lowerBound + horizontal.upperBound) / 2,
      y: (vertical.lowerBound + vertical.upperBound) / 2)
    unitsPerMetre = scale
    points = ground.map {
      MapPoint(
        x: box.x + box.width / 2 + ($0.x - middle.x) * scale,
        y: box.y + box.height / 2 - ($0.y - middle.y) * scale)
    }
  }

  /// Metres east and north of a common origin.
  private static func metres(_ positions: [Position]) -> [MapPoint] {
    let latitudes = positions.compactMap { position -> Double? in
      if case .geographic(let latitude, _) = position { latitude } else { nil }
    }
    let span = span(latitudes)
    let middle = (span.lowerBound + span.upperBound) / 2
    // The mean radius of the Earth, 6,371,008.8 m, over one degree.
    let metresPerDegree = 6_371_008.8 * Double.pi / 180
    return positions.map { position in
      switch position {
      case .geographic(let latitude, let longitude):
        MapPoint(
          x: finite(longitude) * metresPerDegree * cos(middle * .pi / 180),
          y: finite(latitude) * metresPerDegree)
      case .grid(let easting, let northing):
        MapPoint(x: finite(easting), y: finite(northing))
      }
    }
  }

  /// No farther than a million km, so that no place on Earth is changed and nothing overflows.
  private static func finite(_ value: Double) -> Double {
    value.isFinite ? min(max(value, -1e9), 1e9) : 0
  }

  private static func span(_ values: [Double]) -> ClosedRange<Double> {
    let finite = values.map(finite)
    return (finite.min() ?? 0)...(finite.max() ?? 0)
  }
}

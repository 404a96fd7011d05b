import Foundation
public import PlaceModel

/// A flat picture of a small area, for drawing only: never measure on it.
///
/// Latitude and longitude are laid out equirectangularly about the middle of the area: true to scale
/// at the middle's latitude, and within half a percent for an area of 40 km in Britain. The grid is
/// flat already and is taken as it is, in km.
public struct LocalPlane: Hashable, Sendable {
  /// A point of the picture, in km.
  public struct Point: Hashable, Sendable {
    /// Eastwards.
    public var x: Double
    /// Northwards.
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The middle of the area, in degrees.
  private let middleLatitude: Double
  private let middleLongitude: Double
  private let kilometresPerDegreeEast: Double
  private let kilometresPerDegreeNorth = Position.earthRadius * .pi / 180

  /// The picture whose middle is halfway between the outermost of `positions`.
  public init(around positions: [Position]) {
    var latitudes: [Double] = []
    var longitudes: [Double] = []
    for case .geographic(let latitude, let longitude) in positions {
      latitudes.append(latitude)
      longitudes.append(longitude)
    }
    middleLatitude = Self.middle(of: latitudes)
    middleLongitude = Self.middle(of: longitudes)
    kilometresPerDegreeEast = kilometresPerDegreeNorth * cos(middleLatitude * .pi / 180)
  }

  /// Where a position is drawn.
  public func point(_ position: Position) -> Point {
    switch position {
    case .geographic(let latitude, let longitude):
      Point(
        x: (longitude - middleLongitude) * kilometresPerDegreeEast,
        y: (latitude - middleLatitude) * kilometresPerDegreeNorth)
    case .grid(let easting, let northing):
      Point(x: easting / 1_000, y: northing / 1_000)
    }
  }

  private static func middle(of values: [Double]) -> Double {
    guard let least = values.min(), let most = values.max() else { return 0 }
    return (least + most) / 2
  }
}

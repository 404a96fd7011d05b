import Foundation
public import PlaceModel

extension Position {
  /// The mean radius of the Earth, R₁ of the International Union of Geodesy and Geophysics, in km.
  static let earthRadius = 6_371.0088

  /// The straight-line distance to another position, in km.
  ///
  ///     Position.grid(easting: 0, northing: 0)
  ///       .kilometres(to: .grid(easting: 3_000, northing: 4_000))  // 5
  ///
  /// On latitude and longitude it is the great circle by the haversine formula, which stays exact for
  /// practices in the same street; on the grid it is Euclid's. The way there and the way back are
  /// equal to the bit.
  /// - Precondition: both positions use the same system.
  public func kilometres(to other: Position) -> Double {
    switch (self, other) {
    case (.geographic(let latitude, let longitude), .geographic(let latitude2, let longitude2)):
      let degree = Double.pi / 180
      let north = sin((latitude2 - latitude) * degree / 2)
      let east = sin((longitude2 - longitude) * degree / 2)
      let haversine =
        north * north + cos(latitude * degree) * cos(latitude2 * degree) * (east * east)
      // Rounding can lift two opposite points a hair over one, where the arc sine ends.
      return 2 * Self.earthRadius * asin(min(1, haversine.squareRoot()))
    case (.grid(let easting, let northing), .grid(let easting2, let northing2)):
      let east = (easting2 - easting) / 1_000
      let north = (northing2 - northing) / 1_000
      return (east * east + north * north).squareRoot()
    case (.geographic, .grid), (.grid, .geographic):
      preconditionFailure("All positions of an area use the same system.")
    }
  }
}

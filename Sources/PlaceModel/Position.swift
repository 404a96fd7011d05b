/// A point on the ground. All practices of an area use the same system.
public enum Position: Hashable, Sendable {
  /// Degrees on WGS 84 (EPSG:4326).
  case geographic(latitude: Double, longitude: Double)
  /// Metres on the British National Grid (EPSG:27700).
  case grid(easting: Double, northing: Double)
}

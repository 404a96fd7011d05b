import Foundation

extension Question {
  /// The stated table, or straight lines between the positions: great circles on a ball of the Earth's
  /// mean radius by the spherical law of cosines' stable form (Vincenty's for a ball), or Euclid's on a
  /// grid.
  static func travel(_ certificate: Certificate) throws(Fault) -> [[Double]] {
    let practices = certificate.practices
    if let table = certificate.travel {
      guard table.count == practices.count,
        table.allSatisfy({ $0.count == practices.count && $0.allSatisfy { $0 >= 0 } })
      else { throw Fault("The travel table is not for these practices.") }
      return table
    }
    var table: [[Double]] = []
    for from in practices {
      var row: [Double] = []
      for to in practices { row.append(try kilometres(from, to)) }
      table.append(row)
    }
    return table
  }

  private static func kilometres(
    _ from: Certificate.Practice, _ to: Certificate.Practice
  ) throws(Fault) -> Double {
    if let east = from.easting, let north = from.northing, let east2 = to.easting,
      let north2 = to.northing
    {
      return hypot(east2 - east, north2 - north) / 1_000
    }
    guard let latitude = from.latitude, let longitude = from.longitude,
      let latitude2 = to.latitude, let longitude2 = to.longitude
    else { throw Fault("\(from.code) and \(to.code) have no positions in one system.") }
    let degree = Double.pi / 180
    let (one, other) = (latitude * degree, latitude2 * degree)
    let between = (longitude2 - longitude) * degree
    let across = cos(other) * sin(between)
    let along = cos(one) * sin(other) - sin(one) * cos(other) * cos(between)
    let down = sin(one) * sin(other) + cos(one) * cos(other) * cos(between)
    return 6_371.0088 * atan2(hypot(across, along), down)
  }
}

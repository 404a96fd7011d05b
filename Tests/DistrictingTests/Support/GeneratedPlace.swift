extension Place {
  /// A place of a drawn shape, with drawn loads, costs, band and count of districts.
  init(seed: Int, units: Int) {
    var draw = DrawnNumbers(seed: seed)
    let (shape, points, edges) = Self.shape(units, &draw)
    let loads = Self.loads(units, &draw)
    let total = loads.reduce(0, +)
    let few = draw.chance(90) ? 4 : units
    let districts = units > 12 ? units / draw.whole(3...5) : draw.whole(1...min(few, units))
    let mean = Double(total) / Double(districts)
    // Tight, loose, off the mean so that few or no answers are left, or anything at all.
    let (low, high) =
      switch units > 12 ? 100 : draw.whole(1...100) {
      case 1...25: (0.95, 1.05)
      case 26...40: (1.0, 1.25)
      case 41...55: (0.8, 1.0)
      case 56...65: (1.02, 1.3)
      case 66...75: (0.0, 3.0)
      default: units > 12 ? (0.75, 1.25) : (0.65, 1.35)
      }
    let minimum = max(1, Int(mean * low))
    let band = minimum...max(minimum, Int((mean * high).rounded(.up)))
    let zero = draw.chance(10)
    let wholeKilometres = draw.chance(25)
    self.init(loads: loads, edges: edges, districts: districts, band: band) { unit, centre in
      let (east, north) = (points[unit].0 - points[centre].0, points[unit].1 - points[centre].1)
      let distance =
        wholeKilometres
        ? (abs(east) + abs(north)).rounded() : (east * east + north * north).squareRoot()
      return zero ? 0 : Double(loads[unit]) * distance
    }
    self.shape = shape
    ideal = Int(mean)
    if draw.chance(50) {
      let most = max(1, units / 3)
      groups = (0..<units).map { _ in draw.chance(90) ? draw.whole(0...most) : -1 }
      retentionWeight = draw.chance(70) ? [0.5, 1, 3.25][draw.whole(0...2)] : 0
    }
    if draw.chance(40) { deviationWeight = [0.25, 1, 2][draw.whole(0...2)] }
    if draw.chance(15) { addCentres(&draw) }
  }

  /// A second centre in some units, as when a unit is a cluster of practices.
  private mutating func addCentres(_ draw: inout DrawnNumbers) {
    for owner in loads.indices where draw.chance(30) {
      owners.append(owner)
      for unit in loads.indices {
        assignment[unit].append(assignment[unit][owner] * draw.share() + draw.share())
      }
    }
  }

  private static func loads(_ units: Int, _ draw: inout DrawnNumbers) -> [Int] {
    let like = draw.whole(1...10)
    return (0..<units).map { _ in
      like <= 2 ? 7 : like <= 5 ? draw.whole(1...9) : draw.whole(2_000...15_000)
    }
  }

  private static func shape(
    _ units: Int, _ draw: inout DrawnNumbers
  ) -> (name: String, points: [(Double, Double)], edges: [(Int, Int)]) {
    var points = (0..<units).map { _ in (draw.share() * 10, draw.share() * 10) }
    let ring = Array(0..<units)
    switch units > 12 ? 1 : draw.whole(1...100) {
    case 1...55:
      return ("map", points, gabriel(points))
    case 56...67:
      // A river that no edge crosses.
      let edges = gabriel(points).filter { (points[$0.0].0 < 5) == (points[$0.1].0 < 5) }
      return ("map in two parts", points, edges)
    case 68...74:
      let pairs = ring.flatMap { one in ring[(one + 1)...].map { (one, $0) } }
      return ("complete graph", points, pairs)
    case 75...83:
      return ("path", points, zip(ring, ring.dropFirst()).map { ($0, $1) })
    case 84...88:
      return ("star", points, ring.dropFirst().map { (0, $0) })
    default:
      let columns = draw.whole(2...4)
      points = ring.map { (Double($0 % columns), Double($0 / columns)) }
      let right = ring.filter { $0 % columns + 1 < columns && $0 + 1 < units }.map { ($0, $0 + 1) }
      let down = ring.filter { $0 + columns < units }.map { ($0, $0 + columns) }
      return ("grid", points, right + down)
    }
  }

  /// Two points are linked when no third one is inside the circle between them.
  private static func gabriel(_ points: [(Double, Double)]) -> [(Int, Int)] {
    func square(_ one: Int, _ other: Int) -> Double {
      let (east, north) = (points[one].0 - points[other].0, points[one].1 - points[other].1)
      return east * east + north * north
    }
    var edges: [(Int, Int)] = []
    for one in points.indices {
      for other in points.indices where one < other {
        let isFree = !points.indices.contains { third in
          third != one && third != other
            && square(one, third) + square(other, third) < square(one, other)
        }
        if isFree { edges.append((one, other)) }
      }
    }
    return edges
  }
}

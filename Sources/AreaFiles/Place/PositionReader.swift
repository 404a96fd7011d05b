import Geography
import PlaceModel

/// Reads a position from its row.
struct PositionReader {
  let table: CSVTable
  let coordinates: AreaFile.Coordinates?

  /// - Parameter noun: what the code names, for the findings.
  /// - Returns: `nil`, with findings, where a number is wrong or outside its range.
  func position(
    of code: String, noun: String = "practice", _ row: CSVText.Row, into findings: inout [Finding]
  ) -> Position? {
    // Where area.yaml gives no system there is an error already, and no position to read.
    guard let coordinates else { return nil }
    let numbers = coordinates.columns.map { number($0, of: code, noun, row, into: &findings) }
    guard let first = numbers[0], let second = numbers[1] else { return nil }
    return switch coordinates {
    case .geographic: .geographic(latitude: first, longitude: second)
    case .grid: .grid(easting: first, northing: second)
    }
  }

  private func number(
    _ name: String, of code: String, _ noun: String, _ row: CSVText.Row,
    into findings: inout [Finding]
  ) -> Double? {
    let column = table.column(name)
    let text = table.text(row, column)
    guard let number = Numerals.decimal(text) else {
      findings.append(
        text.isEmpty
          ? .noCoordinate(name, of: noun, code, table.location(row, column))
          : .notANumber(text, name, of: code, table.location(row, column)))
      return nil
    }
    guard let range = Self.ranges[name], range.contains(number) else {
      findings.append(
        .coordinateOutOfRange(
          text, name, of: code, Self.ranges[name] ?? 0...0, table.location(row, column)))
      return nil
    }
    return number
  }

  /// Degrees of the globe; metres of the National Grid.
  private static let ranges: [String: ClosedRange<Double>] = [
    "latitude": -90...90, "longitude": -180...180,
    "easting": 0...700_000, "northing": 0...1_300_000,
  ]
}

extension PracticesFile {
  /// Warns of practices that lie too far from the others to be of the same place.
  func checkPositions(into findings: inout [Finding]) {
    guard let middle = Position.median(entries.map(\.practice.position)) else { return }
    for entry in entries {
      entry.practice.position.checkDistance(
        to: middle, of: entry.practice.nameAndCode, at: entry.location, into: &findings)
    }
    if let first = entries.first, !middle.isInBritishIsles, middle.swapped?.isInBritishIsles == true
    {
      findings.append(.allSwapped(first.location.file))
    }
  }
}

extension Position {
  /// The middle latitude and the middle longitude (or easting, northing) of positions of one system.
  static func median(_ positions: [Position]) -> Position? {
    guard let first = positions.first else { return nil }
    let pairs = positions.map(\.pair)
    let middle = (positions.count - 1) / 2
    let one = pairs.map(\.0).sorted()[middle]
    let other = pairs.map(\.1).sorted()[middle]
    return switch first {
    case .geographic: .geographic(latitude: one, longitude: other)
    case .grid: .grid(easting: one, northing: other)
    }
  }

  /// Warns of a position that lies too far from the middle of a place to be in it.
  func checkDistance(
    to middle: Position, of name: String, at location: Finding.Location,
    into findings: inout [Finding]
  ) {
    let distance = kilometres(to: middle)
    guard distance > 100 else { return }
    let isSwapped = swapped.map { $0.kilometres(to: middle) <= 100 } ?? false
    findings.append(.farAway(name, kilometres: distance, isSwapped: isSwapped, location))
  }

  private var pair: (Double, Double) {
    switch self {
    case .geographic(let latitude, let longitude): (latitude, longitude)
    case .grid(let easting, let northing): (easting, northing)
    }
  }

  /// With its two numbers changed over; `nil` where that is no position.
  fileprivate var swapped: Position? {
    switch self {
    case .geographic(let latitude, let longitude):
      abs(longitude) <= 90 ? .geographic(latitude: longitude, longitude: latitude) : nil
    case .grid(let easting, let northing):
      .grid(easting: northing, northing: easting)
    }
  }

  /// Whether a latitude and longitude are those of the British Isles, roughly.
  fileprivate var isInBritishIsles: Bool {
    guard case .geographic(let latitude, let longitude) = self else { return false }
    return (49...61).contains(latitude) && (-11...2).contains(longitude)
  }
}

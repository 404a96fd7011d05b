import Geography
import PlaceModel

extension PopulationFile {
  /// The population with its zones on the ground.
  /// - Parameter date: of the list sizes: flows are fitted to the residents of its year.
  /// - Returns: `nil`, with findings, where the two files do not fit each other or the place.
  func population(
    of zones: ZonesFile, practices: KnownPractices, listSizesOf date: String?,
    into findings: inout [Finding]
  ) -> ZonePopulation? {
    let before = findings.count
    checkNames(against: zones, into: &findings)
    zones.checkPoints(practices: practices, into: &findings)
    if let date { checkYears(listSizesOf: date, into: &findings) }
    guard !findings[before...].contains(where: { $0.severity == .error }) else { return nil }
    let pointsOfZone = Dictionary(
      zones.entries.map { ($0.code, $0.points) }, uniquingKeysWith: { first, _ in first })
    let positions = practices.practices.map(\.position)
    let byBand = entries.map { $0.residents.compactMap(\.self) }
    let placed = entries.compactMap { entry -> Zone? in
      guard let points = pointsOfZone[entry.code], !points.isEmpty else { return nil }
      return Zone(
        code: entry.code, name: entry.name,
        points: points.map { point in
          Zone.Point(
            position: point.position, residents: point.residents,
            kilometres: positions.map { point.position.kilometres(to: $0) })
        })
    }
    // Less only where a row had a fault, which is told.
    guard placed.count == entries.count,
      byBand.allSatisfy({ $0.count == bands?.count ?? 1 })
    else { return nil }
    let sums = byBand.map { bands in
      years.indices.map { year in
        bands.reduce(0) { $0 + $1[years.distance(from: years.startIndex, to: year)] }
      }
    }
    return ZonePopulation(
      zones: placed, years: years, residents: sums,
      byAge: bands.map { ZonePopulation.ByAge(bands: $0, residents: byBand) })
  }

  /// The two files must name the same zones.
  private func checkNames(against zones: ZonesFile, into findings: inout [Finding]) {
    let (here, there) = (Set(entries.map(\.code)), Set(zones.entries.map(\.code)))
    let nameOfCode = Dictionary(
      zones.entries.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    var onlyThere = KnownCodes(there.subtracting(here))
    var onlyHere = KnownCodes(here.subtracting(there))
    for entry in entries {
      if let name = nameOfCode[entry.code] {
        if !name.isEmpty && !entry.name.isEmpty && name != entry.name {
          findings.append(.zoneNamedTwice(entry.code, entry.name, name, entry.location))
        }
      } else if zones.isComplete {
        findings.append(
          .zoneMissing(
            entry.code, from: ZonesFile.fileName, entry.location,
            nearest: onlyThere.nearest(to: entry.code)))
      }
    }
    guard isComplete else { return }
    for zone in zones.entries where !here.contains(zone.code) {
      findings.append(
        .zoneMissing(
          zone.code, from: FilePath.name(of: file), zone.location,
          nearest: onlyHere.nearest(to: zone.code)))
    }
  }

  /// The residents must reach back to the list sizes, and be some.
  private func checkYears(listSizesOf date: String, into findings: inout [Finding]) {
    guard let base = Int(date.prefix(4)) else { return }
    let location = Finding.Location(file: file)
    guard years.contains(base) else {
      findings.append(.residentsWithoutBase(years, date, location))
      return
    }
    let people = entries.reduce(0.0) { sum, entry in
      entry.residents.reduce(sum) { $0 + ($1?[base - years.lowerBound] ?? 0) }
    }
    if people == 0 && isComplete { findings.append(.noResidents(base, location)) }
  }
}

extension ZonesFile {
  /// Each zone must have residents somewhere, not too far from the practices.
  fileprivate func checkPoints(practices: KnownPractices, into findings: inout [Finding]) {
    let middle = Position.median(practices.practices.map(\.position))
    for entry in entries where !entry.points.isEmpty {
      if entry.points.allSatisfy({ $0.residents == 0 }) {
        findings.append(.emptyZone(entry.code, entry.location))
      }
      guard let middle else { continue }
      let told = findings.count
      // One point a zone is enough: coordinates that are changed over are so in every row.
      for point in entry.points where findings.count == told {
        point.position.checkDistance(
          to: middle, of: "The zone '\(entry.code.shown)'", at: point.location, into: &findings)
      }
    }
  }
}

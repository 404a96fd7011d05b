public import PlaceModel

/// Reads the files that a scenario names besides its plan: residents, developments, changes of
/// practices, posts, schemes.
///
/// Each function reads and checks one file and tells all that is wrong at once. A `name` is told from
/// the place's folder, such as `population-high.csv`.
public struct RecordsReader: Sendable {
  private let folder: String
  private let files: any FileSource

  /// - Parameter folder: the place's folder, as the user named it.
  public init(folder: String, files: some FileSource) {
    self.folder = folder
    self.files = files
  }

  /// Residents by zone and year, of the zones in the place's `zones.csv`, which is read again.
  /// - Complexity: O(bytes), and O(points × practices) for the distances.
  public func population(_ name: String, for area: Area) -> RecordReading<ZonePopulation> {
    var place = PlaceFolder(folder: folder, files: files)
    var findings: [Finding] = []
    let practices = KnownPractices(of: area)
    let zones = place.read(ZonesFile.fileName, into: &findings).flatMap {
      ZonesFile.reading(
        $0, file: place.path(of: ZonesFile.fileName), coordinates: area.coordinates,
        into: &findings)
    }
    let residents = place.read(name, into: &findings).flatMap {
      PopulationFile.reading($0, file: place.path(of: name), into: &findings)
    }
    guard let zones, let residents else { return reading(nil, findings, of: place) }
    let population = residents.population(
      of: zones, practices: practices, listSizesOf: area.listSizes.date, into: &findings)
    return reading(population, findings, of: place)
  }

  /// Named developments of homes, in the order of the file.
  /// - Parameter population: its zones are those that developments can be in, and its years those in
  ///   which homes can be completed.
  public func developments(
    _ name: String, of population: ZonePopulation
  ) -> RecordReading<[Development]> {
    read(name) { bytes, file, findings in
      DevelopmentsFile.reading(bytes, file: file, of: population, into: &findings)
    }
  }

  /// Closures, mergers and moves of practices, in order of year, then of practice.
  public func changes(_ name: String, for area: Area) -> RecordReading<[PracticeChange]> {
    read(name) { bytes, file, findings in
      ChangesFile.reading(
        bytes, file: file, practices: KnownPractices(of: area),
        listSizesOf: area.listSizes.date, into: &findings)
    }
  }

  /// Planned posts, in the order of the file.
  /// - Parameter changes: what ``changes(_:for:)`` gave: a post at a practice that has gone by then is
  ///   an error.
  public func posts(
    _ name: String, for area: Area, changes: [PracticeChange] = []
  ) -> RecordReading<[Post]> {
    read(name) { bytes, file, findings in
      PostsFile.reading(
        bytes, file: file, practices: KnownPractices(of: area), changes: changes,
        counted: area.records.workforce?.year, into: &findings)
    }
  }

  /// Estates schemes, in the order of the file; their sites are those of the place's premises.
  public func schemes(_ name: String, for area: Area) -> RecordReading<[Scheme]> {
    read(name) { bytes, file, findings in
      SchemesFile.reading(bytes, file: file, premises: area.records.premises, into: &findings)
    }
  }

  private func read<Value>(
    _ name: String, _ body: ([UInt8], String, inout [Finding]) -> Value?
  ) -> RecordReading<Value> {
    var place = PlaceFolder(folder: folder, files: files)
    var findings: [Finding] = []
    let value = place.read(name, into: &findings).flatMap {
      body($0, place.path(of: name), &findings)
    }
    return reading(value, findings, of: place)
  }

  private func reading<Value>(
    _ value: Value?, _ findings: [Finding], of place: PlaceFolder
  ) -> RecordReading<Value> {
    RecordReading(
      value: findings.contains { $0.severity == .error } ? nil : value,
      findings: findings.sortedByPlace, filesRead: place.filesRead.sorted { $0.name < $1.name },
      problem: place.problem)
  }
}

extension Area {
  /// The coordinate system that its practices' positions are in.
  fileprivate var coordinates: AreaFile.Coordinates {
    guard case .grid = practices.first?.position else { return .geographic }
    return .grid
  }
}

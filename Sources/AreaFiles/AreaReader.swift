import Geography
public import PlaceModel

/// Reads a place's folder: `area.yaml`, `practices.csv`, `list-sizes.csv` and, where they are there,
/// `neighbours.csv`, `travel.csv` and the files of the place's records, such as `population.csv`.
public struct AreaReader: Sendable {
  private let folder: String
  private let files: any FileSource

  /// - Parameter folder: as the user named it; findings name its files the same way.
  public init(folder: String, files: some FileSource) {
    self.folder = folder
    self.files = files
  }

  /// Reads and checks everything, and tells all that is wrong at once.
  /// - Complexity: O(bytes), and O(*n*²) for the distances of *n* practices.
  public func read() -> AreaReading {
    var place = PlaceFolder(folder: folder, files: files)
    var findings: [Finding] = []
    let area = readArea(&place, into: &findings)
    if place.filesRead.isEmpty, place.problem == .missing {
      findings = [.noPlace(folder.isEmpty ? "." : folder, wants: Self.requiredFiles)]
    }
    return AreaReading(
      area: findings.contains { $0.severity == .error } ? nil : area,
      findings: findings.sortedByPlace, filesRead: place.filesRead.sorted { $0.name < $1.name },
      problem: place.problem)
  }

  private static let requiredFiles = [
    AreaFile.fileName, PracticesFile.fileName, ListSizesFile.fileName,
  ]

  private func readArea(_ place: inout PlaceFolder, into findings: inout [Finding]) -> Area? {
    let about = place.read(AreaFile.fileName, into: &findings).flatMap {
      AreaFile.reading($0, file: place.path(of: AreaFile.fileName), into: &findings)
    }
    let practices = place.read(PracticesFile.fileName, into: &findings).flatMap {
      PracticesFile.reading(
        $0, file: place.path(of: PracticesFile.fileName), coordinates: about?.coordinates,
        into: &findings)
    }
    let sizes = place.read(ListSizesFile.fileName, into: &findings).flatMap {
      ListSizesFile.reading(
        $0, file: place.path(of: ListSizesFile.fileName), date: about?.date, practices: practices,
        into: &findings)
    }
    let neighboursPath = place.path(of: NeighboursFile.fileName)
    let corrections = place.readOptional(NeighboursFile.fileName, into: &findings).map {
      NeighboursFile.reading($0, file: neighboursPath, practices: practices, into: &findings)
    }
    let travel = readTravel(&place, about: about, practices: practices, into: &findings)
    let records = readRecords(
      &place, about: about, practices: practices, sizes: sizes, into: &findings)
    guard let about, let practices else { return nil }
    let clusters = practices.clusters(into: &findings)
    // A practice that could not be read may be the one that a cluster is missing.
    if practices.isWhole { about.checkPublished(against: clusters, into: &findings) }
    practices.checkPositions(into: &findings)
    guard !findings.contains(where: { $0.severity == .error }), let name = about.name,
      let date = about.date, let sizes
    else { return nil }
    let adjacency = (corrections ?? NeighboursFile()).adjacency(
      of: practices.entries, file: neighboursPath, into: &findings)
    let listed = practices.entries.map(\.practice)
    // Every practice has its number here: one without is an error, found above.
    let listSizes = listed.compactMap { sizes.patients[$0.code] }
    let weighted = practices.weightedPatients(
      of: listSizes, file: place.path(of: PracticesFile.fileName), sources: about.sources,
      into: &findings)
    return Area(
      name: name, practices: listed, listSizes: ListSizes(date: date.text, values: listSizes),
      distances: DistanceTable(positions: listed.map(\.position)), adjacency: adjacency,
      clusters: clusters, published: about.published, travelTable: travel?.table,
      weightedPatients: weighted, sources: about.sources + (travel?.sources ?? []),
      records: records)
  }

  /// `travel.csv`, whose source is in it or in area.yaml.
  private func readTravel(
    _ place: inout PlaceFolder, about: AreaFile?, practices: PracticesFile?,
    into findings: inout [Finding]
  ) -> (table: TravelTable, sources: [SourceNote])? {
    guard let bytes = place.readOptional(TravelFile.fileName, into: &findings),
      let file = TravelFile.reading(
        bytes, file: place.path(of: TravelFile.fileName), practices: practices, into: &findings)
    else { return nil }
    if !file.source.isEmpty {
      return (file.table, [SourceNote(subject: TravelFile.sourceKey, text: file.source)])
    }
    if let about, !about.sources.contains(where: { $0.subject == TravelFile.sourceKey }) {
      findings.append(
        .noSource(of: TravelFile.fileName, key: TravelFile.sourceKey).missingSource)
    }
    return (file.table, [])
  }
}

/// What came of reading a place.
public struct AreaReading: Hashable, Sendable {
  /// The place; `nil` where any finding is an error.
  public var area: Area?
  /// In order of file, line and column.
  public var findings: [Finding]
  /// In order of name.
  public var filesRead: [FileRead]
  /// The first reason why a file could not be opened at all: then the fault is not in its content.
  public var problem: FileProblem?

  public init(
    area: Area?, findings: [Finding], filesRead: [FileRead], problem: FileProblem? = nil
  ) {
    self.area = area
    self.findings = findings
    self.filesRead = filesRead
    self.problem = problem
  }
}

extension [Finding] {
  /// In order of file, line and column, whatever order they were found in.
  var sortedByPlace: [Finding] {
    enumerated().sorted { left, right in
      let (one, other) = (left.element.location, right.element.location)
      return (one?.file ?? "", one?.line ?? 0, one?.column ?? 0, left.offset)
        < (other?.file ?? "", other?.line ?? 0, other?.column ?? 0, right.offset)
    }.map(\.element)
  }
}

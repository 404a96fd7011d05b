import PlaceModel

/// What `area.yaml` says of a place.
struct AreaFile {
  enum Coordinates: String, CaseIterable {
    case geographic = "WGS84"
    case grid = "EPSG:27700"

    /// The columns of practices.csv that hold them.
    var columns: [String] {
      switch self {
      case .geographic: ["latitude", "longitude"]
      case .grid: ["easting", "northing"]
      }
    }
  }

  /// The date of the list sizes that plans are drawn for, and where the file says so.
  struct ChosenDate {
    var text: String
    var location: Finding.Location
  }

  var name: String?
  var date: ChosenDate?
  var coordinates: Coordinates?
  var sources: [SourceNote] = []
  var published: PublishedTotals?
  /// Where each entry of `published` stands.
  var publishedLocations: [Finding.Location] = []
  /// The year that workforce.csv is about.
  var workforceYear: Int?
  /// Where the file says so, or tries to.
  var workforceLocation: Finding.Location?

  static let fileName = "area.yaml"
  static let workforceKey = "workforce"
  static let keys = [
    "version", "name", "listSizes", "coordinates", "sources", "published", workforceKey,
  ]

  /// Reads what can be read; every fault is a finding.
  static func reading(
    _ bytes: [UInt8], file: String, into findings: inout [Finding]
  ) -> AreaFile? {
    guard let keys = YAMLMapping(bytes, file: file, keys: keys, into: &findings) else {
      return nil
    }
    var area = AreaFile()
    if let version = keys.requiredEntry("version", into: &findings),
      let text = keys.text(of: version, into: &findings), text != "1"
    {
      findings.append(.unknownVersion(text, version.valueLocation))
    }
    area.name = keys.requiredText("name", into: &findings)
    area.date = chosenDate(keys, into: &findings)
    area.coordinates = coordinates(keys, into: &findings)
    area.readSources(keys, into: &findings)
    area.readPublished(keys, into: &findings)
    area.readWorkforce(keys, into: &findings)
    return area
  }

  private static func chosenDate(
    _ keys: YAMLMapping, into findings: inout [Finding]
  ) -> ChosenDate? {
    guard let entry = keys.requiredEntry("listSizes", into: &findings),
      let inner = keys.mapping(of: entry, keys: ["date"], into: &findings),
      let date = inner.requiredEntry("date", into: &findings),
      let text = inner.text(of: date, into: &findings)
    else { return nil }
    guard Numerals.isDate(text) else {
      findings.append(.notADate(text, date.valueLocation))
      return nil
    }
    return ChosenDate(text: text, location: date.valueLocation)
  }

  private static func coordinates(
    _ keys: YAMLMapping, into findings: inout [Finding]
  ) -> Coordinates? {
    guard let entry = keys.requiredEntry("coordinates", into: &findings),
      let text = keys.text(of: entry, into: &findings)
    else { return nil }
    if let known = Coordinates(rawValue: text) { return known }
    let names = Coordinates.allCases.map(\.rawValue)
    findings.append(
      .unknownCoordinates(
        text, entry.valueLocation, nearest: NearestName.of(text, among: names), known: names))
    return nil
  }

  private mutating func readSources(_ keys: YAMLMapping, into findings: inout [Finding]) {
    guard let entry = keys.entry("sources") else {
      findings.append(.noSources(keys.location).missingSource)
      return
    }
    guard let inner = keys.mapping(of: entry, keys: nil, into: &findings) else { return }
    for source in inner.entries {
      guard let text = inner.text(of: source, into: &findings) else { continue }
      sources.append(SourceNote(subject: Self.subject(of: source.key), text: text))
    }
  }

  /// The words of a key: "list sizes" for `listSizes`. A key that is words already stays as it is.
  static func subject(of key: String) -> String {
    guard key.first?.isLowercase == true, !key.contains(" ") else { return key }
    var words = ""
    for character in key {
      if character.isUppercase, words.last?.isLowercase == true {
        words += " " + character.lowercased()
      } else {
        words.append(character)
      }
    }
    return words
  }

  private mutating func readWorkforce(_ keys: YAMLMapping, into findings: inout [Finding]) {
    guard let entry = keys.entry(Self.workforceKey) else { return }
    workforceLocation = entry.keyLocation
    guard let inner = keys.mapping(of: entry, keys: ["year"], into: &findings),
      let year = inner.requiredEntry("year", into: &findings),
      let text = inner.text(of: year, into: &findings)
    else { return }
    switch Quantity.year.reading(text) {
    case .success(let number): workforceYear = Int(exactly: number)
    case .failure(let fault):
      findings.append(.badFigure(text, .year, "", fault, year.valueLocation))
    }
  }

  private mutating func readPublished(_ keys: YAMLMapping, into findings: inout [Finding]) {
    guard let entry = keys.entry("published"),
      let inner = keys.mapping(
        of: entry, keys: ["title", "date", "source", "listSizes"], into: &findings)
    else { return }
    let title = inner.requiredText("title", into: &findings)
    let date = inner.requiredText("date", into: &findings)
    let source = inner.requiredText("source", into: &findings)
    guard let sizes = inner.requiredEntry("listSizes", into: &findings),
      let totals = inner.mapping(of: sizes, keys: nil, into: &findings)
    else { return }
    var entries: [PublishedTotals.Entry] = []
    for total in totals.entries {
      guard let text = totals.text(of: total, into: &findings) else { continue }
      switch Numerals.total(text) {
      case .success(let patients):
        entries.append(PublishedTotals.Entry(cluster: total.key, listSize: patients))
        publishedLocations.append(total.valueLocation)
      case .failure(let fault):
        findings.append(.badListSize(text, of: total.key, fault, total.valueLocation))
      }
    }
    // With a total missing, the others would be set beside clusters that have none.
    guard let title, let date, let source, entries.count == totals.entries.count else { return }
    published = PublishedTotals(title: title, date: date, source: source, entries: entries)
  }
}

import PlaceModel

/// What `premises.csv` says: the buildings that practices use, and their rooms.
enum PremisesFile {
  static let fileName = "premises.csv"

  private static let columns = CSVTable.Columns(
    required: ["site", "name", "practices", "rooms", "basis"],
    optional: ["hours_a_week", "condition", "lease_ends", "source"])

  /// Reads what can be read; every fault is a finding.
  /// - Returns: in order of site.
  static func reading(
    _ bytes: [UInt8], file: String, practices: KnownPractices, into findings: inout [Finding]
  ) -> [Premises]? {
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    var practices = practices
    if table.rows.isEmpty && table.isComplete {
      findings.append(.noRows(Finding.Location(file: file)))
      return nil
    }
    var sources = SourceColumn()
    var firstLine: [String: Int] = [:]
    var isComplete = table.isComplete
    var result: [Premises] = []
    for record in table.records {
      let site = record.words("site", "site", into: &findings)
      let name = record.words("name", "name of the premises", into: &findings)
      let users = users(record, in: &practices, into: &findings)
      let rooms = record.whole("rooms", .rooms, into: &findings)
      let hours = record.optionalFigure("hours_a_week", .hoursAWeek, into: &findings)
      let lease = record.optionalWhole("lease_ends", .year, into: &findings)
      let basis: Basis? = record.choice("basis", "basis", into: &findings)
      let source = sources.text(of: record)
      if let site {
        if let line = firstLine[site] {
          findings.append(
            .duplicateRow("The site '\(site.shown)'", record.location("site"), firstLine: line))
          isComplete = false
          continue
        }
        firstLine[site] = record.line
      }
      guard let site, let name, let users, let rooms, let basis else {
        isComplete = false
        continue
      }
      result.append(
        Premises(
          site: site, name: name, practices: users, rooms: rooms, hoursAWeek: hours,
          condition: record.text("condition"), leaseEnds: lease, basis: basis, source: source))
    }
    sources.tellMissing(into: &findings)
    let housed = Set(result.flatMap(\.practices))
    let homeless = practices.indices.filter { !housed.contains($0) }
    if isComplete && !homeless.isEmpty {
      findings.append(.withoutPremises(homeless.map { practices[$0] }, file))
    }
    return result.sorted { $0.site < $1.site }
  }

  /// The practices that use the premises, in order of code; `nil` where none can be read.
  private static func users(
    _ record: Record, in practices: inout KnownPractices, into findings: inout [Finding]
  ) -> [PracticeIndex]? {
    let location = record.location("practices")
    let codes = record.words(in: "practices")
    if codes.isEmpty { findings.append(.noPractice(record.text("site"), location)) }
    var users: [PracticeIndex] = []
    for code in codes {
      guard ODSCode.isValid(code) else {
        findings.append(.badCode(code, location))
        continue
      }
      guard let practice = practices.index(of: code, at: location, into: &findings) else {
        continue
      }
      if users.contains(practice) {
        findings.append(.practiceTwice(code, location))
      } else {
        users.append(practice)
      }
    }
    return users.isEmpty ? nil : users.sorted()
  }
}

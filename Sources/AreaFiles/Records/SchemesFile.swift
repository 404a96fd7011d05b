import PlaceModel

/// A file of estates schemes.
struct SchemesFile {
  /// A scheme, with the codes that it names still to be looked up.
  private struct Entry {
    var scheme: Scheme
    var needs: [String]
    var excludes: [String]
    var record: Record
  }

  private let premises: [Premises]
  private var sites: KnownCodes
  private var sources = SourceColumn()
  private var firstLine: [String: Int] = [:]
  private var entries: [Entry] = []
  /// Whether every code of the file is known.
  private var isComplete: Bool

  static let mostSchemes = 200
  private static let columns = CSVTable.Columns(
    required: ["scheme", "name", "site", "opens", "rooms", "capital", "status", "basis"],
    optional: ["latest", "needs", "excludes", "source"])

  private init(premises: [Premises], isComplete: Bool) {
    self.premises = premises
    self.isComplete = isComplete
    sites = KnownCodes(premises.map(\.site))
  }

  /// Reads what can be read; every fault is a finding.
  static func reading(
    _ bytes: [UInt8], file: String, premises: [Premises], into findings: inout [Finding]
  ) -> [Scheme]? {
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    guard table.rows.count <= mostSchemes else {
      findings.append(.tooManySchemes(table.rows.count, file, most: mostSchemes))
      return nil
    }
    var result = SchemesFile(premises: premises, isComplete: table.isComplete)
    for record in table.records { result.read(record, into: &findings) }
    result.sources.tellMissing(into: &findings)
    result.link(into: &findings)
    result.checkRooms(into: &findings)
    return result.entries.map(\.scheme)
  }

  private mutating func read(_ record: Record, into findings: inout [Finding]) {
    let code = code(of: record, into: &findings)
    let name = record.words("name", "name of the scheme", into: &findings)
    let site = record.words("site", "site", into: &findings).flatMap {
      position(of: $0, record, into: &findings)
    }
    let opens = record.whole("opens", .year, into: &findings)
    let latest =
      record.text("latest").isEmpty ? opens : record.whole("latest", .year, into: &findings)
    let rooms = record.whole("rooms", .roomsChanged, into: &findings)
    let capital = record.whole("capital", .capital, into: &findings)
    let status: Scheme.Status? = record.choice("status", "status", into: &findings)
    let basis: Basis? = record.choice("basis", "basis", into: &findings)
    let source = sources.text(of: record)
    if let opens, let latest, latest < opens {
      findings.append(.latestBeforeOpens(latest, opens, record.location("latest")))
    }
    guard let code, let name, let site, let opens, let latest, let rooms, let capital, let status,
      let basis
    else { return }
    entries.append(
      Entry(
        scheme: Scheme(
          code: code, name: name, premises: site, opens: opens, latest: max(opens, latest),
          rooms: rooms, capital: capital, status: status, basis: basis, source: source),
        needs: record.words(in: "needs"), excludes: record.words(in: "excludes"), record: record))
  }

  private mutating func code(of record: Record, into findings: inout [Finding]) -> String? {
    let location = record.location("scheme")
    guard let code = record.words("scheme", "code of the scheme", into: &findings) else {
      isComplete = false
      return nil
    }
    if let line = firstLine[code] {
      findings.append(.duplicateRow("The scheme '\(code.shown)'", location, firstLine: line))
      return nil
    }
    firstLine[code] = record.line
    if code.contains(where: \.isWhitespace) {
      findings.append(.spaceInCode(code, location))
      isComplete = false
      return nil
    }
    return code
  }

  private mutating func position(
    of site: String, _ record: Record, into findings: inout [Finding]
  ) -> Int? {
    if let position = premises.firstIndex(where: { $0.site == site }) { return position }
    findings.append(
      premises.isEmpty
        ? .noPremises(record.location("site"))
        : .unknownSite(site, record.location("site"), nearest: sites.nearest(to: site)))
    return nil
  }

  /// A site can lose only rooms that it has or gets.
  private func checkRooms(into findings: inout [Finding]) {
    for (position, premises) in premises.enumerated() {
      let here = entries.filter { $0.scheme.premises == position }
      let most = here.reduce(premises.rooms) { $0 + max(0, $1.scheme.rooms) }
      for entry in here where entry.scheme.rooms + most < 0 {
        findings.append(
          .losesTooManyRooms(
            -entry.scheme.rooms, premises, most: most, entry.record.location("rooms")))
      }
    }
  }
}

extension SchemesFile {
  /// Puts positions for the codes that schemes name, and checks that they can be kept.
  private mutating func link(into findings: inout [Finding]) {
    let positionOfCode = Dictionary(
      entries.enumerated().map { ($0.element.scheme.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var known = KnownCodes(firstLine.keys)
    for (index, entry) in entries.enumerated() {
      func positions(_ codes: [String], _ column: String) -> [Int] {
        var result: [Int] = []
        for code in codes {
          let location = entry.record.location(column)
          if code == entry.scheme.code {
            findings.append(.schemeNamesItself(code, column, location))
          } else if let position = positionOfCode[code] {
            if result.contains(position) {
              findings.append(.schemeNamedTwice(code, column, location))
            } else {
              result.append(position)
            }
          } else if isComplete && firstLine[code] == nil {
            findings.append(.unknownScheme(code, location, nearest: known.nearest(to: code)))
          }
        }
        return result
      }
      entries[index].scheme.needs = positions(entry.needs, "needs")
      entries[index].scheme.excludes = positions(entry.excludes, "excludes")
    }
    for entry in entries { checkLinks(of: entry, into: &findings) }
  }

  private func checkLinks(of entry: Entry, into findings: inout [Finding]) {
    let scheme = entry.scheme
    for other in scheme.needs.map({ entries[$0].scheme }) {
      let location = entry.record.location("needs")
      if scheme.excludes.contains(where: { entries[$0].scheme.code == other.code }) {
        findings.append(.needsAndExcludes(scheme.code, other.code, location))
      } else if other.excludes.contains(where: { entries[$0].scheme.code == scheme.code }) {
        findings.append(.needsWhatExcludesIt(scheme.code, other.code, location))
      }
      if other.opens > scheme.latest {
        findings.append(.needsLater(scheme, other, location))
      }
      if scheme.status == .committed && other.status == .proposed {
        findings.append(.committedNeedsProposed(scheme.code, other.code, location))
      }
    }
    for other in scheme.excludes.map({ entries[$0].scheme })
    where scheme.status == .committed && other.status == .committed {
      findings.append(
        .bothCommitted(scheme.code, other.code, entry.record.location("excludes")))
    }
  }
}

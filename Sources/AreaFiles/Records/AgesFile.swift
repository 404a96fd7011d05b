import PlaceModel

/// What `list-sizes-by-age.csv` says: registered patients by practice and age, by sex or not.
struct AgesFile {
  let file: String
  private var bands: [AgeBand]
  /// By code: the sum over its rows by band, and where the first of them stands.
  private var patients: [String: (counts: [Int], location: Finding.Location)] = [:]
  private var isComplete: Bool

  static let fileName = "list-sizes-by-age.csv"

  private static let columns = CSVTable.Columns(
    required: ["code"], optional: ["sex"], allowsOther: { AgeBand($0) != nil })

  /// Reads what can be read; every fault is a finding.
  static func reading(
    _ bytes: [UInt8], file: String, practices: KnownPractices, into findings: inout [Finding]
  ) -> AgesFile? {
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    let bands = table.header.enumerated()
      .compactMap { column, name in AgeBand(name).map { (band: $0, column: column) } }
      .sorted { $0.band.precedes($1.band) }
    guard !bands.isEmpty else {
      findings.append(.noAgeBands(Finding.Location(file: file)))
      return nil
    }
    let isCover = AgeBand.checkCover(
      bands.map { ($0.band, table.headerLocation($0.column)) }, into: &findings)
    var result = AgesFile(
      file: file, bands: bands.map(\.band), isComplete: table.isComplete && isCover)
    result.read(table, columns: bands.map(\.column), practices: practices, into: &findings)
    return result
  }

  private mutating func read(
    _ table: CSVTable, columns: [Int], practices: KnownPractices, into findings: inout [Finding]
  ) {
    var practices = practices
    let hasSex = table.column("sex") != nil
    var firstLine: [[String]: Int] = [:]
    for record in table.records {
      guard let practice = record.practice("code", in: &practices, into: &findings) else {
        isComplete = false
        continue
      }
      let code = practices[practice].code
      let location = record.location("code")
      let sex = hasSex ? record.words("sex", "sex", into: &findings) : ""
      if let sex, let line = firstLine[[code, sex]] {
        findings.append(
          .duplicateRow(
            sex.isEmpty
              ? "The practice '\(code.shown)'" : "The practice '\(code.shown)', \(sex.shown),",
            location, firstLine: line))
        isComplete = false
        continue
      }
      if let sex { firstLine[[code, sex]] = record.line } else { isComplete = false }
      let counts = zip(bands, columns).map { band, column -> Int in
        guard
          let count = record.figure(
            column, .patients, "of '\(code.shown)' aged \(band.name)", into: &findings)
        else {
          isComplete = false
          return 0
        }
        return Int(exactly: count) ?? 0
      }
      let sum = patients[code].map { zip($0.counts, counts).map(+) } ?? counts
      patients[code] = (sum, patients[code]?.location ?? location)
    }
  }

  /// The list sizes by age, each practice's sum checked against its list size: what is drawn from
  /// these would else not add up to what plans are drawn for.
  func listSizes(
    of practices: KnownPractices, sizes: ListSizesFile?, date: String?,
    into findings: inout [Finding]
  ) -> ListSizesByAge? {
    let counts = practices.practices.map { practice -> [Int]? in
      guard let (counts, location) = patients[practice.code] else {
        if isComplete { findings.append(.noAges(practice, file)) }
        return nil
      }
      let sum = counts.reduce(0, +)
      if isComplete, let date, let size = sizes?.patients[practice.code], size != sum {
        findings.append(.agesDoNotAddUp(practice, sum: sum, listSize: size, date, location))
      }
      return counts
    }
    let known = counts.compactMap(\.self)
    return known.count == counts.count ? ListSizesByAge(bands: bands, patients: known) : nil
  }
}

import PlaceModel

/// What `travel.csv` says: what patients travel between practices, in km or minutes.
///
/// A row is from one practice to another. Where only one of two directions has a row, the other is
/// the same.
struct TravelFile {
  var table: TravelTable
  /// What the column `source` names, each once; empty where there is none.
  var source: String

  static let fileName = "travel.csv"
  /// The key under `sources` in area.yaml.
  static let sourceKey = "travel"

  private static let columns = CSVTable.Columns(
    required: ["from", "to"], optional: quantities.map(\.column) + ["source"])
  /// The column of each unit.
  private static let quantities: [(column: String, unit: TravelTable.Unit, quantity: Quantity)] = [
    ("minutes", .minutes, .minutesTravelled), ("km", .kilometres, .kilometresTravelled),
  ]

  /// Reads what can be read; every fault is a finding.
  /// - Parameter practices: `nil` where practices.csv could not be read; nothing is missed then.
  /// - Returns: `nil` where any pair of practices has no travel.
  static func reading(
    _ bytes: [UInt8], file: String, practices: PracticesFile?, into findings: inout [Finding]
  ) -> TravelFile? {
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    let units = quantities.filter { table.column($0.column) != nil }
    guard units.count == 1 else {
      let start = table.headerLocation(units.last.flatMap { table.column($0.column) } ?? 0)
      findings.append(
        units.isEmpty ? .noTravelColumn(start, header: table.header) : .twoTravelColumns(start))
      return nil
    }
    guard !table.rows.isEmpty || !table.isComplete || practices?.entries.count ?? 0 < 2 else {
      findings.append(.noRows(Finding.Location(file: file)))
      return nil
    }
    var rows = TravelRows(KnownPractices(of: practices))
    var isComplete = table.isComplete
    var sources = SourceColumn()
    var named: [String] = []
    for record in table.records {
      let isRead = rows.read(record, units[0].column, units[0].quantity, into: &findings)
      isComplete = isComplete && isRead
      guard table.column("source") != nil else { continue }
      let source = sources.text(of: record)
      if !source.isEmpty && !named.contains(source) { named.append(source) }
    }
    sources.tellMissing(into: &findings)
    // What a faulty row would have said is not known, so nothing is missed from an incomplete file.
    guard isComplete, let practices, practices.isWhole else { return nil }
    guard let values = rows.values(file: file, into: &findings) else { return nil }
    return TravelFile(
      table: TravelTable(count: practices.entries.count, unit: units[0].unit, values: values),
      source: named.joined(separator: "; "))
  }
}

/// The rows of `travel.csv`, by the practices at their ends.
private struct TravelRows {
  private var practices: KnownPractices
  private let count: Int
  /// From each practice to each; below nought where no row has it.
  private var travels: [Double]
  /// The line that each stands on; nought for none.
  private var lines: [Int32]

  init(_ practices: KnownPractices) {
    self.practices = practices
    count = practices.practices.count
    travels = [Double](repeating: -1, count: count * count)
    lines = [Int32](repeating: 0, count: count * count)
  }

  /// - Returns: whether the row says what it should; a finding where it does not.
  mutating func read(
    _ record: Record, _ column: String, _ quantity: Quantity, into findings: inout [Finding]
  ) -> Bool {
    let from = record.practice("from", in: &practices, into: &findings)
    let to = record.practice("to", in: &practices, into: &findings)
    let travel = record.figure(column, quantity, into: &findings)
    guard let from, let to else { return false }
    guard from != to else {
      findings.append(.travelToItself(practices[from].code, record.location("to")))
      return false
    }
    let place = from.rawValue * count + to.rawValue
    guard lines[place] == 0 else {
      findings.append(
        .duplicateRow(
          "Travel from '\(practices[from].code.shown)' to '\(practices[to].code.shown)'",
          record.location("from"), firstLine: Int(lines[place])))
      return false
    }
    lines[place] = Int32(clamping: record.line)
    guard let travel else { return false }
    travels[place] = travel
    return true
  }

  /// From each practice to each; `nil`, with findings, where a pair has no row in either direction.
  func values(file: String, into findings: inout [Finding]) -> [Double]? {
    var values = travels
    var (told, untold) = (0, 0)
    for one in 0..<count {
      values[one * count + one] = 0
      var without: [Practice] = []
      for other in 0..<count where other != one && travels[one * count + other] < 0 {
        values[one * count + other] = travels[other * count + one]
        if other > one, values[one * count + other] < 0 {
          without.append(practices[PracticeIndex(other)])
        }
      }
      guard !without.isEmpty else { continue }
      // A file of another place would lack nearly every pair.
      if told < 20 {
        findings.append(.noTravel(practices[PracticeIndex(one)], to: without, file))
        told += 1
      } else {
        untold += without.count
      }
    }
    if untold > 0 { findings.append(.noTravelEither(untold, file)) }
    return told > 0 ? nil : values
  }
}

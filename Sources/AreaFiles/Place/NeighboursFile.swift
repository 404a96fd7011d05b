import Geography
import PlaceModel

/// What `neighbours.csv` says: a person's corrections to the map.
struct NeighboursFile {
  /// A correction by code, and where it stands.
  struct Entry {
    var change: Adjacency.Correction.Change
    var first: String
    var second: String
    var reason: String
    var location: Finding.Location
  }

  var entries: [Entry] = []

  static let fileName = "neighbours.csv"
  private static let columns = CSVTable.Columns(
    required: ["practice_a", "practice_b", "change", "reason"])

  /// Reads what can be read; every fault is a finding.
  /// - Parameter practices: `nil` where practices.csv could not be read; codes are not checked then.
  static func reading(
    _ bytes: [UInt8], file: String, practices: PracticesFile?, into findings: inout [Finding]
  ) -> NeighboursFile {
    var result = NeighboursFile()
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return result
    }
    var known = KnownCodes(practices?.codes ?? [])
    var firstLine: [[String]: Int] = [:]
    for row in table.rows {
      let codes = ["practice_a", "practice_b"].map { name -> String? in
        let column = table.column(name)
        guard let code = ODSCode.reading(table, row, column, into: &findings) else { return nil }
        guard let practices, practices.isComplete, !practices.codes.contains(code) else {
          return code
        }
        findings.append(
          .unknownPractice(
            code, table.location(row, column), nearest: known.nearest(to: code)))
        return nil
      }
      let change: Adjacency.Correction.Change? = Record(table: table, row: row)
        .choice("change", "change", into: &findings)
      let reason = table.text(row, table.column("reason"))
      let start = table.location(row, table.column("practice_a"))
      if reason.isEmpty {
        findings.append(.noReason(table.location(row, table.column("reason"))))
      }
      guard let one = codes[0], let other = codes[1] else { continue }
      guard one != other else {
        findings.append(.neighbourOfItself(one, start))
        continue
      }
      let pair = [min(one, other), max(one, other)]
      if let line = firstLine[pair] {
        findings.append(.duplicatePair(pair, start, firstLine: line))
        continue
      }
      firstLine[pair] = row.line
      guard let change, !reason.isEmpty else { continue }
      result.entries.append(
        Entry(change: change, first: one, second: other, reason: reason, location: start))
    }
    return result
  }

  /// The adjacency of practices with these corrections made; corrections that change nothing, and
  /// what they leave apart, are warnings.
  /// - Parameter practices: in order of code, with every code that a correction names.
  func adjacency(
    of practices: [PracticesFile.Entry], file: String, into findings: inout [Finding]
  ) -> Adjacency {
    let map = Adjacency(mapOf: practices.map(\.practice))
    let indexOfCode = Dictionary(
      practices.enumerated().map { ($0.element.practice.code, PracticeIndex($0.offset)) },
      uniquingKeysWith: { first, _ in first })
    var corrections: [Adjacency.Correction] = []
    for entry in entries {
      guard let one = indexOfCode[entry.first], let other = indexOfCode[entry.second] else {
        continue
      }
      if map.areNeighbours(one, other) == (entry.change == .add) {
        findings.append(
          .correctionChangesNothing(entry.change, entry.first, entry.second, entry.location))
      }
      corrections.append(
        Adjacency.Correction(entry.change, one, other, reason: entry.reason))
    }
    let adjacency = map.corrected(by: corrections)
    guard practices.count > 1 else { return adjacency }
    for (index, entry) in practices.enumerated()
    where adjacency.neighbours(of: PracticeIndex(index)).isEmpty {
      findings.append(.noNeighbour(entry.practice, entry.location))
    }
    let pieces = adjacency.pieces(of: practices.indices.map(PracticeIndex.init))
    if pieces.count > 1 {
      // A stable order: the smallest first, then by first practice, as the pieces come.
      let sorted = pieces.enumerated()
        .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
        .map { piece in piece.element.map { practices[$0.rawValue].practice } }
      findings.append(.severalPieces(sorted, file))
    }
    return adjacency
  }
}

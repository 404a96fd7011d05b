import PlaceModel

/// A file of closures, mergers and moves of practices.
struct ChangesFile {
  private enum Word: String, CaseIterable {
    case closes
    case merges
    case moves
  }

  /// A change and the row that it stands on.
  private struct Entry {
    var change: PracticeChange
    var record: Record

    /// Whether the practice is gone from that year on.
    var isEnd: Bool { change.kind != .moves }
  }

  private var practices: KnownPractices
  private var entries: [Entry] = []

  private static let columns = CSVTable.Columns(
    required: ["year", "code", "change", "reason"], optional: ["into", "share_following", "source"])

  /// Reads what can be read; every fault is a finding.
  /// - Parameter date: of the list sizes, which show what happened until then.
  static func reading(
    _ bytes: [UInt8], file: String, practices: KnownPractices, listSizesOf date: String,
    into findings: inout [Finding]
  ) -> [PracticeChange]? {
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    var sources = SourceColumn()
    var result = ChangesFile(practices: practices)
    for record in table.records {
      let source = sources.text(of: record)
      result.read(record, source: source, listSizesOf: date, into: &findings)
    }
    sources.tellMissing(into: &findings)
    result.checkOrder(file, into: &findings)
    return result.entries.map(\.change).enumerated().sorted {
      ($0.element.year, $0.element.practice, $0.offset)
        < ($1.element.year, $1.element.practice, $1.offset)
    }.map(\.element)
  }

  private mutating func read(
    _ record: Record, source: String, listSizesOf date: String, into findings: inout [Finding]
  ) {
    let year = record.whole("year", .year, into: &findings)
    if let year, let base = Int(date.prefix(4)), year <= base {
      findings.append(.changeBeforeBase(year, date, record.location("year")))
    }
    let practice = record.practice("code", in: &practices, into: &findings)
    let word: Word? = record.choice("change", "change", into: &findings)
    let reason = record.text("reason")
    if reason.isEmpty { findings.append(.changeWithoutReason(record.location("reason"))) }
    let other = into(record, word, into: &findings)
    let share = shareFollowing(record, word, into: &findings)
    guard let year, let practice, let word else { return }
    let kind: PracticeChange.Kind
    switch word {
    case .closes: kind = .closes
    case .moves: kind = .moves
    case .merges:
      guard let other else { return }
      if other == practice {
        findings.append(.mergesWithItself(practices[practice], record.location("into")))
        return
      }
      kind = .merges(into: other)
    }
    entries.append(
      Entry(
        change: PracticeChange(
          year: year, practice: practice, kind: kind, shareFollowing: share ?? 0, reason: reason,
          source: source),
        record: record))
  }

  /// The practice merged into: there for a merger and for nothing else.
  private mutating func into(
    _ record: Record, _ word: Word?, into findings: inout [Finding]
  ) -> PracticeIndex? {
    let isFilled = !record.text("into").isEmpty
    switch word {
    case .merges:
      guard isFilled else {
        findings.append(.mergesIntoNone(record.location("into")))
        return nil
      }
      return record.practice("into", in: &practices, into: &findings)
    case .closes, .moves:
      if isFilled { findings.append(.onlyFor("merges", "into", record.location("into"))) }
      return nil
    case nil: return nil
    }
  }

  /// The share of patients who follow: there for a move and for nothing else.
  private func shareFollowing(
    _ record: Record, _ word: Word?, into findings: inout [Finding]
  ) -> Double? {
    let column = "share_following"
    switch word {
    case .moves: return record.figure(column, .shareFollowing, into: &findings)
    case .closes, .merges:
      if !record.text(column).isEmpty {
        findings.append(.onlyFor("moves", column, record.location(column)))
      }
      return nil
    case nil: return nil
    }
  }

  /// A practice ends once, changes once a year and not after its end, and is merged into only while
  /// it lasts; and one practice lasts.
  private func checkOrder(_ file: String, into findings: inout [Finding]) {
    var end: [PracticeIndex: Entry] = [:]
    var firstLine: [[Int]: Int] = [:]
    for entry in entries {
      let (change, record) = (entry.change, entry.record)
      if entry.isEnd, let earlier = end[change.practice] {
        findings.append(
          .endsTwice(practices[change.practice], record.location("code"), line: earlier.record.line)
        )
      } else if let line = firstLine[[change.practice.rawValue, change.year]] {
        findings.append(
          .duplicateRow(
            "A change of \(practices[change.practice].nameAndCode) in \(change.year)",
            record.location("code"), firstLine: line))
      } else {
        firstLine[[change.practice.rawValue, change.year]] = record.line
        if entry.isEnd { end[change.practice] = entry }
      }
    }
    for entry in entries {
      if !entry.isEnd, let last = end[entry.change.practice], last.change.year < entry.change.year {
        findings.append(
          .changesAfterEnd(
            practices[entry.change.practice], endedIn: last.change.year,
            entry.record.location("code")))
      }
      if case .merges(let other) = entry.change.kind, let last = end[other],
        last.change.year <= entry.change.year
      {
        findings.append(
          .mergesIntoGone(
            practices[other], endedIn: last.change.year, entry.record.location("into")))
      }
    }
    if !practices.practices.isEmpty, practices.indices.allSatisfy({ end[$0] != nil }) {
      findings.append(.nobodyLeft(file))
    }
  }
}

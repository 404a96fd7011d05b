import PlaceModel

extension CSVText {
  /// Cuts a file into rows and fields.
  ///
  /// Lines may end in LF, CRLF or CR; the last one needs no end. A quoted field may hold commas, line
  /// ends and doubled quotes. Every fault is a finding, and the scan goes on where it can.
  /// - Returns: `nil` where the bytes are no text at all.
  /// - Complexity: O(bytes).
  static func scanning(
    _ bytes: [UInt8], file: String, into findings: inout [Finding]
  ) -> CSVText? {
    guard TextBytes.areText(bytes, file: file, into: &findings) else { return nil }
    var scanner = CSVScanner(file: file, bytes: bytes)
    scanner.run()
    findings += scanner.findings
    return CSVText(file: file, bytes: bytes, fields: scanner.fields, rows: scanner.rows)
  }
}

/// The one pass over the bytes.
private struct CSVScanner {
  let file: String
  let bytes: [UInt8]
  var fields: [CSVText.Field] = []
  var rows: [CSVText.Row] = []
  var findings: [Finding] = []

  private var index: Int
  private var line = 1
  private var row = CSVText.Row(fields: 0..<0, line: 1, start: 0)

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    index = bytes.textStart
    row.start = index
  }

  /// A file with more faults than this is no CSV file, and telling each one's place takes time.
  private static let mostFindings = 100

  mutating func run() {
    while index < bytes.count, findings.count < Self.mostFindings {
      let isWhole = bytes[index] == .quote ? quotedField() : plainField(from: index)
      guard isWhole else { return }
      if index == bytes.count {
        endRow()
      } else if bytes[index] == .comma {
        index += 1
        // A comma at the very end has an empty field after it.
        if index == bytes.count {
          fields.append(CSVText.Field(start: index, end: index))
          endRow()
        }
      } else {
        lineEnd()
        endRow()
      }
    }
  }

  /// Reads up to the comma, line end or end of file that ends the field.
  private mutating func plainField(from start: Int) -> Bool {
    var hasQuote = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .comma || byte == .lineFeed || byte == .carriageReturn { break }
      if byte == .quote && !hasQuote {
        hasQuote = true
        findings.append(.strayQuote(location(of: index)))
      }
      index += 1
    }
    fields.append(CSVText.Field(start: start, end: index))
    return true
  }

  /// Reads a quoted field and its closing quote.
  /// - Returns: whether the quote was closed; the row is given up where it was not.
  private mutating func quotedField() -> Bool {
    let opening = index
    var field = CSVText.Field(start: opening + 1, end: opening + 1)
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .lineFeed || byte == .carriageReturn {
        lineEnd()
      } else if byte != .quote {
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] == .quote {
        field.hasDoubledQuotes = true
        index += 2
      } else {
        field.end = index
        index += 1
        return afterQuote(field)
      }
    }
    findings.append(.unclosedQuote(location(of: opening)))
    return false
  }

  /// A closing quote ends its field; spaces may follow, anything else is a fault.
  private mutating func afterQuote(_ field: CSVText.Field) -> Bool {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index < bytes.count, ![.comma, .lineFeed, .carriageReturn].contains(bytes[index]) {
      findings.append(.textAfterQuote(location(of: index)))
      while index < bytes.count, ![.comma, .lineFeed, .carriageReturn].contains(bytes[index]) {
        index += 1
      }
    }
    fields.append(field)
    return true
  }

  private mutating func lineEnd() {
    let byte = bytes[index]
    index += 1
    if byte == .carriageReturn, index < bytes.count, bytes[index] == .lineFeed { index += 1 }
    line += 1
  }

  /// Ends the row; one without any text is dropped, as spreadsheets leave such rows behind.
  private mutating func endRow() {
    row.fields = row.fields.lowerBound..<fields.count
    if fields[row.fields].allSatisfy({ bytes[$0.start..<$0.end].allSatisfy(\.isSpace) }) {
      fields.removeSubrange(row.fields)
    } else {
      rows.append(row)
    }
    row = CSVText.Row(fields: fields.count..<fields.count, line: line, start: index)
  }

  private func location(of position: Int) -> Finding.Location {
    TextBytes.location(
      of: position, in: bytes, file: file, from: (byte: row.start, line: row.line))
  }
}

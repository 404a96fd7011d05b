import PlaceModel

/// What a text file's bytes must be, and where a byte of it stands.
enum TextBytes {
  /// Whether bytes are text that this program reads: UTF-8 without NUL; a finding where not.
  /// - Complexity: O(bytes).
  static func areText(_ bytes: [UInt8], file: String, into findings: inout [Finding]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      findings.append(.wideText(Finding.Location(file: file, line: 1, column: 1)))
      return false
    }
    if let nul = bytes.firstIndex(of: 0) {
      findings.append(.nulByte(location(of: nul, in: bytes, file: file)))
      return false
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return true }
    let start = firstInvalid(in: bytes)
    let lineStart = bytes[..<start].lastIndex { $0 == .lineFeed || $0 == .carriageReturn }
    var location = location(of: start, in: bytes, file: file)
    // Characters cannot be counted in a line that is no text, so the column counts bytes.
    location.column = start - (lineStart.map { $0 + 1 } ?? 0) + 1
    findings.append(.notUTF8(location, byte: bytes[start]))
    return false
  }

  /// The first byte that begins no character of UTF-8.
  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var position = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      position += UTF8.width(scalar)
    }
    return min(position, bytes.count - 1)
  }

  /// The line and the column, in characters, of a byte.
  /// - Parameter start: where a line known to begin before it starts, and its number; the count
  ///   starts there.
  static func location(
    of position: Int, in bytes: [UInt8], file: String, from start: (byte: Int, line: Int)? = nil
  ) -> Finding.Location {
    var (lineStart, line) = start ?? (bytes.textStart, 1)
    var index = lineStart
    while index < position {
      let byte = bytes[index]
      index += 1
      guard byte == .lineFeed || byte == .carriageReturn else { continue }
      if byte == .carriageReturn, index < position, bytes[index] == .lineFeed { index += 1 }
      line += 1
      lineStart = index
    }
    let before = String(decoding: bytes[min(lineStart, position)..<position], as: UTF8.self)
    return Finding.Location(file: file, line: line, column: before.count + 1)
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// Whether it is a space, a tab or a line end.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension [UInt8] {
  /// Where the text begins: after the byte-order mark that spreadsheets write, if there is one.
  var textStart: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}

extension String {
  /// Without white space at its ends.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

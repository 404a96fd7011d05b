import PlaceModel

/// Whether bytes are text that this program reads: UTF-8 without NUL.
enum TextBytes {
  /// - Complexity: O(bytes).
  static func areText(_ bytes: [UInt8], file: String, into findings: inout [Finding]) -> Bool {
    if let nul = bytes.firstIndex(of: 0) {
      let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      findings.append(
        isWide ? .wideText(file) : .nulByte(CSVText.location(of: nul, in: bytes, file: file)))
      return false
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return true }
    let start = firstInvalid(in: bytes)
    let lineStart = bytes[..<start].lastIndex { $0 == .lineFeed || $0 == .carriageReturn }
    // Characters cannot be counted in a line that is no text, so the column counts bytes.
    let column = start - (lineStart.map { $0 + 1 } ?? 0) + 1
    var location = CSVText.location(of: start, in: bytes, file: file)
    location.column = column
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
}

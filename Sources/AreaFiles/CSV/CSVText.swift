import PlaceModel

/// The bytes of a CSV file (RFC 4180), cut into rows and fields in one pass.
///
/// Text is decoded, and lines and columns are counted, only where someone asks: a file of 100,000
/// rows has a million fields, and findings are few.
struct CSVText {
  /// Part of the bytes; without the quotes where the field has them.
  struct Field {
    var start: Int
    var end: Int
    /// Whether doubled quotes in it stand for one.
    var hasDoubledQuotes = false
  }

  /// One record; it spans several lines where a quoted field does.
  struct Row {
    /// Its fields' positions in `fields`.
    var fields: Range<Int>
    /// The line that it begins on, from one.
    var line: Int
    /// The byte that it begins with.
    var start: Int
  }

  let file: String
  let bytes: [UInt8]
  private(set) var fields: [Field] = []
  /// Blank rows are left out.
  private(set) var rows: [Row] = []

  init(file: String, bytes: [UInt8], fields: [Field], rows: [Row]) {
    self.file = file
    self.bytes = bytes
    self.fields = fields
    self.rows = rows
  }

  /// The text of a field, without spaces around it.
  func text(_ field: Field) -> String {
    let range = trimmed(field)
    guard field.hasDoubledQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
    var unquoted: [UInt8] = []
    var isSecond = false
    for byte in bytes[range] {
      isSecond = byte == .quote && !isSecond
      if !isSecond { unquoted.append(byte) }
    }
    return String(decoding: unquoted, as: UTF8.self)
  }

  /// Whether a field holds nothing but spaces.
  func isBlank(_ field: Field) -> Bool { trimmed(field).isEmpty }

  /// The bytes of a field without white space at its ends; the no-break space of web pages counts.
  private func trimmed(_ field: Field) -> Range<Int> {
    var (start, end) = (field.start, field.end)
    while start < end {
      if bytes[start].isSpace {
        start += 1
      } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if bytes[end - 1].isSpace {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Where a field of a row begins.
  func location(of field: Field, in row: Row) -> Finding.Location {
    let position = trimmed(field).isEmpty ? field.start : trimmed(field).lowerBound
    return TextBytes.location(
      of: position, in: bytes, file: file, from: (byte: row.start, line: row.line))
  }
}

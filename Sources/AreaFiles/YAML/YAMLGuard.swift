import PlaceModel

/// What must be true of a file's bytes before the YAML parser may see them.
enum YAMLGuard {
  /// A settings file is a page of text; this is a book.
  static let mostBytes = 65_536

  /// The file's text without its byte-order mark; `nil`, with a finding, where it is refused.
  static func text(
    of bytes: [UInt8], file: String, into findings: inout [Finding]
  ) -> String? {
    guard bytes.count <= mostBytes else {
      findings.append(.tooManyBytes(bytes.count, Finding.Location(file: file), most: mostBytes))
      return nil
    }
    guard TextBytes.areText(bytes, file: file, into: &findings) else { return nil }
    let text = String(decoding: bytes[bytes.textStart...], as: UTF8.self)
    if let (code, position) = firstHidden(in: text) {
      let place = bytes.textStart + position
      findings.append(
        .hiddenCharacter(code, TextBytes.location(of: place, in: bytes, file: file)))
      return nil
    }
    if let (name, position) = firstAlias(in: bytes) {
      findings.append(.alias(name, TextBytes.location(of: position, in: bytes, file: file)))
      return nil
    }
    return text
  }

  /// The first character that no editor shows, and its byte: control characters, a byte-order mark
  /// that is not the first character, and what is no character at all.
  private static func firstHidden(in text: String) -> (code: UInt32, position: Int)? {
    let scalars = text.unicodeScalars
    let index = scalars.firstIndex { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x00..<0x20, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
    return index.map { (scalars[$0].value, text.utf8.distance(from: text.startIndex, to: $0)) }
  }

  /// The first alias `*name` whose anchor `&name` is in the file too, and the byte of its star.
  ///
  /// A few lines of aliases can stand for more values than any computer holds, and the parser
  /// walks them all when one stands in a key; so they are found in the text, before parsing. An
  /// alias without an anchor is an error of the parser's own, and does no harm.
  private static func firstAlias(in bytes: [UInt8]) -> (name: String, position: Int)? {
    var anchors: Set<ArraySlice<UInt8>> = []
    var aliases: [(name: ArraySlice<UInt8>, position: Int)] = []
    for (position, byte) in bytes.enumerated() where byte == star || byte == ampersand {
      // In the middle of a word, such as R&D, neither means anything.
      if position > 0, isOfName(bytes[position - 1]) { continue }
      let name = bytes[(position + 1)...].prefix(while: isOfName)
      guard !name.isEmpty else { continue }
      if byte == ampersand { anchors.insert(name) } else { aliases.append((name, position)) }
    }
    return aliases.first { anchors.contains($0.name) }
      .map { (String(decoding: $0.name, as: UTF8.self), $0.position) }
  }

  private static let star = UInt8(ascii: "*")
  private static let ampersand = UInt8(ascii: "&")

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

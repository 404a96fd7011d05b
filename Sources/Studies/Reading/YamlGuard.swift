import PlaceModel

/// What must be true of a file's bytes before the YAML parser may see them.
struct YamlGuard {
  /// A scenario is a page of text; this is a book.
  static let maximumBytes = 65_536

  var file: String

  /// The file's text without its byte-order mark, or why it is refused.
  func text(of bytes: [UInt8]) -> (text: String?, findings: [Finding]) {
    guard bytes.count <= Self.maximumBytes else {
      return (nil, [.tooLong(bytes.count, at: Finding.Location(file: file))])
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let text = String(decoding: body, as: UTF8.self)
    // Decoding puts a mark in place of what is not UTF-8; the first difference is where it starts.
    let valid = zip(body, text.utf8).prefix { $0 == $1 }.count
    guard valid == body.count, valid == text.utf8.count else {
      let line = body.prefix(valid).count { $0 == 0x0A } + 1
      let byte = min(valid + body.startIndex, bytes.count - 1)
      let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      return (
        nil,
        [
          .notUnicode(
            byte: byte + 1, isWide: isWide, at: Finding.Location(file: file, line: line))
        ]
      )
    }
    if let finding = controlCharacter(in: text) ?? alias(in: text) { return (nil, [finding]) }
    return (text, [])
  }

  private func controlCharacter(in text: String) -> Finding? {
    for (row, line) in text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
      .enumerated()
    {
      for (column, character) in line.enumerated() {
        let isRefused = character.unicodeScalars.contains { scalar in
          scalar != "\t" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
            || [0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
        }
        if isRefused {
          let place = Finding.Location(file: file, line: row + 1, column: column + 1)
          return .controlCharacter(character.unicodeScalars.first?.value ?? 0, at: place)
        }
      }
    }
    return nil
  }

  private func isLineEnd(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  /// The first alias `*name` whose anchor `&name` is in the file too.
  ///
  /// A few lines of aliases can stand for more values than any computer holds, and the parser
  /// walks them all when one stands in a key; so they are found in the text, before parsing. An
  /// alias without an anchor is an error of the parser's own, and does no harm.
  private func alias(in text: String) -> Finding? {
    var anchors: Set<Substring> = []
    var aliases: [(name: Substring, start: Substring.Index)] = []
    var previous: Character = " "
    for index in text.indices {
      let character = text[index]
      defer { previous = character }
      guard character == "&" || character == "*", !isNameCharacter(previous) else { continue }
      let name = text[text.index(after: index)...].prefix(while: isNameCharacter)
      guard !name.isEmpty else { continue }
      if character == "&" { anchors.insert(name) } else { aliases.append((name, index)) }
    }
    guard let first = aliases.first(where: { anchors.contains($0.name) }) else { return nil }
    let before = text[..<first.start].split(
      omittingEmptySubsequences: false, whereSeparator: isLineEnd)
    let place = Finding.Location(
      file: file, line: before.count, column: (before.last?.count ?? 0) + 1)
    return .alias(String(first.name), at: place)
  }

  private func isNameCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
      || character == "_" || character == "-"
  }
}

/// Words from input files, made safe to stand on one line of any output.
enum PlainText {
  /// The text on one line: line breaks and tabs become spaces, and control characters go, as do
  /// marks that turn the direction of writing, which could make a name read as another.
  static func line(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: scalars.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars).split(separator: " ").joined(separator: " ")
  }

  /// The text with nothing in it that could lead to another folder.
  static func folderName(_ text: String) -> String {
    String(line(text).map { "/\\:".contains($0) ? "-" : $0 })
  }

  /// At most `limit` characters, with "…" where words are left out.
  static func shortened(_ text: String, to limit: Int) -> String {
    text.count <= limit ? text : String(text.prefix(max(0, limit - 1))) + "…"
  }

  /// The text as a sentence ends: with a full stop, unless it has an end of its own.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?".contains(last) else { return text }
    return text + "."
  }

  /// Sources one after the other: "v3.0; population: Ward projection." Only the last keeps a full
  /// stop of its own.
  static func sources(_ texts: [String]) -> String {
    let heads = texts.dropLast().map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return (heads + texts.suffix(1)).joined(separator: "; ")
  }

  /// The text with its first letter a capital, as a sentence begins.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Lines of at most `width` columns, broken between words; a longer word is cut.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      var rest = String(word)
      if !current.isEmpty, columns(current) + 1 + columns(rest) <= width {
        current += " " + rest
        continue
      }
      if !current.isEmpty { lines.append(current) }
      while columns(rest) > width, rest.count > 1 {
        let head = rest.prefix(max(1, width))
        lines.append(String(head))
        rest = String(rest.dropFirst(head.count))
      }
      current = rest
    }
    if !current.isEmpty || lines.isEmpty { lines.append(current) }
    return lines
  }

  /// How many columns of a terminal the text takes; pictographs and East Asian letters take two.
  static func columns(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      let scalar = character.unicodeScalars.first
      let isWide =
        scalar.map {
          $0.properties.isEmojiPresentation || (0x1100...0x115F).contains($0.value)
            || (0x2E80...0xA4CF).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
            || (0xF900...0xFAFF).contains($0.value) || (0xFF00...0xFF60).contains($0.value)
        } ?? false
      return sum + (isWide ? 2 : 1)
    }
  }
}

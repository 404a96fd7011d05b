/// Words inside Markdown, so that names from input are read as words and nothing else.
enum MarkdownText {
  /// The text on one line, with every sign that Markdown or HTML would act on made plain.
  ///
  /// It walks over scalars: a bar with an accent on it is another `Character`, and still a bar.
  static func escaped(_ text: String) -> String {
    let line = PlainText.line(text).unicodeScalars
    let next = line.dropFirst().first ?? " "
    var result = ""
    for (place, scalar) in line.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~":
        result += "\\"
        result.unicodeScalars.append(scalar)
      // At the start of a line, alone or doubled, these would make a heading, a list or a rule.
      case "#", "+", "-", "=":
        result += place == 0 && (next == " " || next == scalar) ? "\\" : ""
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A place to go to, such as a file name, inside the brackets of a link.
  static func destination(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { text, byte in
      if plain.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
      }
    }
  }

  static func list(_ items: [String]) -> String { items.map { "- \($0)\n" }.joined() }
}

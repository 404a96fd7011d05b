/// Words inside SVG.
enum XMLText {
  /// The text on one line, with every sign that XML would act on made plain.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in PlainText.line(text).unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

/// A JSON value, written so that equal values give equal bytes on every machine.
package enum JSONText {
  case string(String)
  case count(Int)
  /// A number with a fixed count of decimals; what is not finite becomes `null`.
  case number(Double, decimals: Int)
  /// What is JSON already, such as a number in its shortest digits.
  case literal(String)
  case bool(Bool)
  /// One item a line.
  case array([JSONText])
  /// The items on one line.
  case list([JSONText])
  /// In order of the keys.
  case object([String: JSONText])
  /// In the order given.
  case ordered([(String, JSONText)])
  case null

  package static func strings(_ texts: [String]) -> Self { .array(texts.map(Self.string)) }
  package static func optional(_ text: String?) -> Self { text.map(Self.string) ?? .null }
  package static func optional(_ count: Int?) -> Self { count.map(Self.count) ?? .null }
  package static func optional(_ number: Double?, decimals: Int) -> Self {
    number.map { Self.number($0, decimals: decimals) } ?? .null
  }

  /// The whole text, indented by two spaces, with a line feed at its end.
  package var text: String {
    var result = ""
    write(to: &result, indent: "")
    return result + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .string(let value): text += Self.quoted(value)
    case .count(let value): text += String(value)
    case .number(let value, let decimals):
      text += value.isFinite ? NumberText.fixed(value, decimals: decimals) : "null"
    case .literal(let value): text += value
    case .bool(let value): text += value ? "true" : "false"
    case .null: text += "null"
    case .array(let items):
      Self.write("[", items, "]", to: &text, indent: indent) { item, text, inner in
        item.write(to: &text, indent: inner)
      }
    case .list(let items):
      text += "["
      for (place, item) in items.enumerated() {
        text += place == 0 ? "" : ", "
        item.write(to: &text, indent: indent)
      }
      text += "]"
    case .object(let members):
      JSONText.ordered(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        .write(to: &text, indent: indent)
    case .ordered(let members):
      Self.write("{", members, "}", to: &text, indent: indent) { member, text, inner in
        text += Self.quoted(member.0) + ": "
        member.1.write(to: &text, indent: inner)
      }
    }
  }

  private static func write<Item>(
    _ opening: String, _ items: [Item], _ closing: String, to text: inout String, indent: String,
    each: (Item, inout String, String) -> Void
  ) {
    text += opening
    let inner = indent + "  "
    for (place, item) in items.enumerated() {
      text += (place == 0 ? "\n" : ",\n") + inner
      each(item, &text, inner)
    }
    text += items.isEmpty ? closing : "\n" + indent + closing
  }

  private static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // `<` too, so that a file shown inside a web page cannot end its script.
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar == "<":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

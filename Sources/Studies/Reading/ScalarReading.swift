import PlaceModel

/// Words as they stand in a file → numbers and switches, with a guess at what was meant where they
/// are not written as YAML wants them.
enum ScalarReading {
  static func whole(_ text: String) -> Int? {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    guard isDigits(digits), digits.first != "0" || digits.count == 1 else { return nil }
    return Int(text)
  }

  /// A number as YAML and JSON both write it: no words, no commas, no hexadecimals.
  static func number(_ text: String) -> Double? {
    guard let last = text.last, last.isNumber, text.first != "+",
      text.allSatisfy({ $0.isASCII && ($0.isNumber || "-+.eE".contains($0)) })
    else { return nil }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  static func toggle(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// The whole number that was meant: `50,000`, `50 000`, `50_000`, `50k`, `4.0`, `+4`, `04`,
  /// `5e4`, `four`.
  static func meantWhole(_ text: String) -> Int? {
    if let word = (0...10).first(where: { NumberText.words($0) == text.lowercased() }) {
      return word
    }
    var digits = text.filter { !" _,'+\u{A0}\u{202F}".contains($0) }
    var factor = 1.0
    if digits.hasSuffix("k") || digits.hasSuffix("K") {
      digits.removeLast()
      factor = 1_000
    }
    guard let number = number(digits) else { return nil }
    return Int(exactly: number * factor)
  }

  /// The number that was meant: `0,5`, `+1`, `5 %`, `1_000`.
  static func meantNumber(_ text: String) -> Double? {
    var digits = text.filter { !" _+\u{A0}\u{202F}".contains($0) }
    let isPercentage = digits.hasSuffix("%")
    if isPercentage { digits.removeLast() }
    if digits.count(where: { $0 == "," }) == 1, !digits.contains(".") {
      digits = String(digits.map { $0 == "," ? "." : $0 })
    }
    return number(digits).map { isPercentage ? $0 / 100 : $0 }
  }

  static func meantToggle(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "on", "1", "true": true
    case "no", "n", "off", "0", "false": false
    default: nil
    }
  }

  /// `5 km`, `0.5 km`, `20 min`: a number, one blank and a unit.
  static func travel(_ text: String) -> (Double, TravelTable.Unit)? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = number(String(parts[0])),
      let unit = TravelTable.Unit(rawValue: String(parts[1]))
    else { return nil }
    return (number, unit)
  }

  /// What was meant: `5km`, `5,5 km`, `20 minutes`, `5 kilometres`.
  static func meantTravel(_ text: String) -> (Double, TravelTable.Unit)? {
    let word = String(text.lowercased().reversed().prefix { $0.isLetter }.reversed())
    let figure = text.dropLast(word.count).filter { $0 != " " }
    guard let number = meantNumber(String(figure)) else { return nil }
    switch word {
    case "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers":
      return (number, .kilometres)
    case "min", "mins", "minute", "minutes": return (number, .minutes)
    default: return nil
    }
  }

  /// `2016`, or a day of the calendar such as `2016-03-31`.
  static func isYearOrDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.map { isDigits($0) ? Int($0) ?? 0 : 0 }
    guard parts[0].utf8.count == 4, ScenarioSchema.years.contains(numbers[0]) else { return false }
    guard parts.count == 3 else { return parts.count == 1 }
    guard parts[1].utf8.count == 2, parts[2].utf8.count == 2, (1...12).contains(numbers[1]) else {
      return false
    }
    let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[numbers[1] - 1]).contains(numbers[2])
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension ScenarioValue {
  /// As YAML would write it.
  var yaml: String {
    switch self {
    case .whole(let number): String(number)
    case .number(let number): Self.yaml(number)
    case .toggle(let isOn): isOn ? "true" : "false"
    case .text(let text): Self.yaml(text)
    case .travel(let number, let unit): "\(Self.yaml(number)) \(unit.rawValue)"
    case .practices(let practices): Self.yaml(practices)
    case .practiceSets(let sets):
      "[" + sets.map { Self.yaml($0.practices) }.joined(separator: ", ") + "]"
    case .dates(let dates): "[" + dates.map(Self.yaml).joined(separator: ", ") + "]"
    }
  }

  private static func yaml(_ practices: [WrittenWord]) -> String {
    "[" + practices.map { yaml($0.text) }.joined(separator: ", ") + "]"
  }

  private static func yaml(_ date: WrittenDate) -> String {
    let band = [("minimum", date.minimum), ("maximum", date.maximum)].compactMap { name, number in
      number.map { "\(name): \($0)" }
    }
    return band.isEmpty
      ? date.date.text : "\(date.date.text): {\(band.joined(separator: ", "))}"
  }

  /// The shortest digits that mean the number: `1`, `0.5`.
  static func yaml(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  private static func yaml(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != ":" && text.last != " "
      && !text.contains(": ") && !text.contains(" #")
      && text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
      && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        .contains(text.lowercased())
    guard !isPlain else { return text }
    var quoted = ""
    for character in text {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n", "\r\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.append(character)
      }
    }
    return "\"\(quoted)\""
  }
}

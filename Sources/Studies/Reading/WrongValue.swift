import AreaFiles
import PlaceModel

/// What is wrong with one value, and what would be right.
struct WrongValue: Error {
  var message: String
  var remedy: String

  init(_ message: String, _ remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}

// Every wording about a single value.
extension WrongValue {
  static func wrongVersion(_ text: String, isPlain: Bool) -> Self {
    guard isPlain || text != String(ScenarioSchema.version) else { return quoted(text) }
    return Self(
      "'\(shown(text))' is not a version of scenario files.",
      "Write 'version: \(ScenarioSchema.version)'.")
  }

  static func notWhole(_ text: String, isPlain: Bool, _ range: ClosedRange<Int>) -> Self {
    if !isPlain, let number = ScalarReading.whole(text) { return quoted("\(number)") }
    let meant = ScalarReading.meantWhole(text).flatMap { range.contains($0) ? $0 : nil }
    return Self(
      "'\(shown(text))' is not a whole number.",
      meant.map { "Write \($0)." } ?? "Give a whole number from \(between(range)).")
  }

  static func notANumber(_ text: String, isPlain: Bool, _ range: ClosedRange<Double>) -> Self {
    if !isPlain, let number = ScalarReading.number(text) {
      return quoted(ScenarioValue.yaml(number))
    }
    let meant = ScalarReading.meantNumber(text).flatMap { range.contains($0) ? $0 : nil }
    return Self(
      "'\(shown(text))' is not a number.",
      meant.map { "Write \(ScenarioValue.yaml($0))." } ?? "Give a number from \(between(range)).")
  }

  static func notAToggle(_ text: String, isPlain: Bool) -> Self {
    if !isPlain, let isOn = ScalarReading.toggle(text) { return quoted("\(isOn)") }
    return Self(
      "'\(shown(text))' is neither true nor false.",
      ScalarReading.meantToggle(text).map { "Write \($0)." } ?? "Write true or false.")
  }

  static func notAChoice(_ text: String, _ words: [String]) -> Self {
    let remedy: String
    if words.count == 1 {
      remedy = "Write '\(words[0])'."
    } else if let near = NearestName.of(text, among: words) {
      remedy = "Did you mean '\(near)'?"
    } else {
      remedy = "Write \(NumberText.list(words.map { "'\($0)'" }, last: "or"))."
    }
    return Self("'\(shown(text))' is none of the words known here.", remedy)
  }

  private static func quoted(_ right: String) -> Self {
    Self("'\(right)' is text, for it stands in quotation marks.", "Write \(right) without them.")
  }

  static func outOfRange(_ path: String, _ number: Int, _ range: ClosedRange<Int>) -> Self {
    outOfRange(path, NumberText.grouped(number), between(range), "a whole number")
  }

  static func outOfRange(_ path: String, _ number: Double, _ range: ClosedRange<Double>) -> Self {
    outOfRange(path, ScenarioValue.yaml(number), between(range), "a number")
  }

  static func outOfRange(
    _ path: String, _ number: Double, _ range: ClosedRange<Double>, unit: String
  ) -> Self {
    outOfRange(
      path, "\(ScenarioValue.yaml(number)) \(unit)", "\(between(range)) \(unit)", "a travel")
  }

  private static func outOfRange(
    _ path: String, _ number: String, _ range: String, _ kind: String
  ) -> Self {
    Self("'\(path)' cannot be \(number).", "Give \(kind) from \(range).")
  }

  static func needsKeys(_ path: String, not text: String, _ fields: [ScenarioField]) -> Self {
    Self(
      "'\(path)' has keys of its own, so it cannot be '\(shown(text))'.",
      "Below it, indented by two spaces, write \(keys(fields)).")
  }

  /// A list, or a mapping where one value is due, or a list where a mapping is.
  static func notOneValue(_ value: YAMLValue, _ field: ScenarioField, _ path: String) -> Self {
    let kind =
      switch value {
      case .scalar(let text, _): "'\(shown(text))'"
      case .sequence: "a list"
      case .mapping: "a set of keys"
      }
    let due =
      switch field.kind {
      case .version, .whole: "one whole number"
      case .text: "text"
      case .path: "the name of one file"
      case .number: "one number"
      case .toggle: "true or false"
      case .choice(let words): NumberText.list(words.map { "'\($0)'" }, last: "or")
      case .mapping, .assumption: keys(field.fields) + " below it, indented by two spaces"
      case .wholeOrMapping(_, let fields): "one whole number, or \(keys(fields, last: "and"))"
      case .travel: "a number and its unit, such as '5 km'"
      case .practices: "a list of codes, such as '[F82604, F82629]'"
      case .practiceSets: "a list of sets, such as '[[F82604, F82629]]'"
      case .dates: "a list, such as '[2013, 2016-03-31]' or '[2016: {maximum: 72000}]'"
      case .each(.practice, _): "codes and the localities' names, such as '{F82018: Barking}'"
      case .each(.locality, _): "names and their sizes, such as '{Barking: {maximum: 50000}}'"
      }
    return Self("'\(path)' cannot be \(kind).", "Write \(due).")
  }

  static func notATravel(_ text: String, _ range: ClosedRange<Double>) -> Self {
    if let number = ScalarReading.meantNumber(text), range.contains(number) {
      let figure = ScenarioValue.yaml(number)
      return Self(
        "'\(shown(text))' has no unit.",
        "Write '\(figure) km', or '\(figure) min' where the place's travel.csv is in minutes.")
    }
    let meant = ScalarReading.meantTravel(text).flatMap { range.contains($0.0) ? $0 : nil }
    return Self(
      "'\(shown(text))' is not a number and its unit.",
      meant.map { "Write '\(ScenarioValue.yaml($0.0)) \($0.1.rawValue)'." }
        ?? "Write such as '5 km' or '20 min'.")
  }

  static func notASet(_ path: String, _ text: String?, _ items: [YAMLItem]) -> Self {
    let codes = items.compactMap { item in
      if case .scalar(let text, _) = item.value { text } else { nil }
    }
    let isOneSet = codes.count == items.count && codes.count > 1
    let right = isOneSet ? "[[\(codes.joined(separator: ", "))]]" : ""
    return Self(
      "'\(path)' is a list of sets of practices, and "
        + (text.map { "'\(shown($0))' is no set." } ?? "a set of keys is no such set."),
      isOneSet && right.count <= 60
        ? "Write '\(right)'." : "Put brackets round each set, such as '[[F82604, F82629]]'.")
  }

  static func smallSet(_ count: Int) -> Self {
    Self(
      "A set of \(count == 0 ? "no practices" : "one practice") asks for nothing.",
      "Name at least two, or take the set out.")
  }

  static func notACode(_ path: String) -> Self {
    Self("'\(path)' holds something that is no practice's code.", "Write a code such as F82604.")
  }

  static func twice(_ code: String) -> Self {
    Self("'\(shown(code))' is named twice.", "Name each practice once.")
  }

  static func allowsNone(_ path: String) -> Self {
    Self(
      "'\(path)' names no practice, so none could be a hub.",
      "Name those that may be, or take it out.")
  }

  static func noDate(_ what: String) -> Self {
    Self(
      "\(what.prefix(1).uppercased() + what.dropFirst()) is neither a year nor a date.",
      "Write such as 2016 or 2016-03-31.")
  }

  static func noBandOfDate(_ date: String) -> Self {
    Self(
      "After '\(shown(date)):' there are no keys.",
      "Write such as '\(shown(date)): {minimum: 52000}', or the date alone.")
  }

  static func emptyText(_ path: String) -> Self {
    Self("'\(path)' is empty.", "Write its value.")
  }

  static func longText(_ path: String, _ length: Int, limit: Int) -> Self {
    Self(
      "'\(path)' is \(NumberText.grouped(length)) characters long.",
      "Keep it to \(NumberText.grouped(limit)).")
  }

  static func severalLines(_ path: String) -> Self {
    Self("'\(path)' has several lines.", "Write it on one line.")
  }

  static func hiddenCharacter(_ path: String) -> Self {
    Self("'\(path)' holds a character that cannot be seen.", "Type the text again by hand.")
  }

  static func backslash(_ path: String, _ name: String) -> Self {
    let right = String(name.map { $0 == "\\" ? "/" : $0 })
    return Self("'\(path)' has a backslash in it.", "Part folders with '/': '\(shown(right))'.")
  }

  static func absolutePath(_ path: String, _ name: String) -> Self {
    Self(
      "'\(path)' names '\(shown(name))', which is there on one computer only.",
      "Name the file from the folder of this scenario, such as 'plans/six-clusters.csv'.")
  }

  static func folderNotFile(_ path: String, _ name: String) -> Self {
    Self("'\(path)' names the folder '\(shown(name))'.", "Name a file.")
  }

  private static func between(_ range: ClosedRange<Int>) -> String {
    "\(NumberText.grouped(range.lowerBound)) to \(NumberText.grouped(range.upperBound))"
  }

  private static func between(_ range: ClosedRange<Double>) -> String {
    func text(_ number: Double) -> String {
      Int(exactly: number).map { NumberText.grouped($0) } ?? "\(number)"
    }
    return "\(text(range.lowerBound)) to \(text(range.upperBound))"
  }

  private static func keys(_ fields: [ScenarioField], last word: String = "or") -> String {
    NumberText.list(fields.map { "'\($0.name):'" }, last: word)
  }

  /// What someone wrote, short enough for a sentence and on one line.
  static func shown(_ text: String) -> String {
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.count <= 40 ? line : line.prefix(40) + "…"
  }
}

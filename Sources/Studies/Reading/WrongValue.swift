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
    let kind = if case .sequence = value { "a list" } else { "a set of keys" }
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
      }
    return Self("'\(path)' cannot be \(kind).", "Write \(due).")
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

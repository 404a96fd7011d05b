import AreaFiles
import PlaceModel

/// One file's keys against the schema: what is known and well written becomes values, the rest
/// findings.
struct FieldReader {
  var values = ScenarioValues()
  var findings: [Finding] = []
  /// Whether the file is of a later version, so that nothing was read of it.
  private(set) var isNewer = false
  /// The keys that the file may have at its top.
  let tops: [ScenarioField]

  /// Reads nothing yet.
  /// - Parameter fields: the keys that may stand where it reads.
  init(fields: [ScenarioField]) { tops = fields }

  /// - Parameter fields: the keys that the file may have at its top.
  init(_ entries: [YAMLEntry], file: String, fields: [ScenarioField] = ScenarioSchema.fields) {
    tops = fields
    // A newer file has keys that this program cannot know; one sentence says so, not one a key.
    if let version = entries.first(where: { $0.key == "version" }),
      case .scalar(let text, isPlain: true) = version.value,
      let number = ScalarReading.whole(text), number > ScenarioSchema.version
    {
      findings.append(.newerVersion(number, at: version.valueLocation))
      isNewer = true
      return
    }
    read(entries, as: fields, under: "")
    let start = Finding.Location(file: file, line: 1, column: 1)
    for field in fields where field.isRequired && !values.seemsToHold(field.name) {
      findings.append(.missingKey(field.name, at: start))
    }
  }

  mutating func read(
    _ entries: [YAMLEntry], as fields: [ScenarioField], under parent: String
  ) {
    for entry in entries {
      guard let field = fields.first(where: { $0.name == entry.key }) else {
        let meaning = ScenarioSchema.meant(by: entry.key, under: parent, among: fields, of: tops)
        values.setMeant(meaning.paths(of: entry.key))
        findings.append(
          .unknownKey(entry.key, meaning, under: parent, at: entry.keyLocation))
        continue
      }
      let path = parent.isEmpty ? field.name : "\(parent).\(field.name)"
      read(entry, as: field, at: path)
    }
  }

  mutating func read(_ entry: YAMLEntry, as field: ScenarioField, at path: String) {
    if entry.value.isNull {
      values.set(path, .removed, at: entry.valueLocation)
      return
    }
    if case .mapping(let entries) = entry.value, !field.fields.isEmpty {
      values.setMapping(path, at: entry.keyLocation)
      read(entries, as: field.fields, under: path)
      return
    }
    if case .each(let key, let each) = field.kind, case .mapping(let entries) = entry.value {
      values.setMapping(path, at: entry.keyLocation)
      read(entries, of: key, as: each, under: path)
      return
    }
    if case .sequence(let items) = entry.value, field.holdsList {
      let value = list(items, as: field, at: path, entry.valueLocation)
      values.set(path, value.map { .value($0) } ?? .unreadable, at: entry.valueLocation)
      return
    }
    do {
      let value = try value(entry.value, as: field, at: path)
      values.set(path, .value(value), at: entry.valueLocation)
    } catch {
      findings.append(Finding(.error, at: entry.valueLocation, error.message, remedy: error.remedy))
      values.set(path, .unreadable, at: entry.valueLocation)
    }
  }

  private func value(
    _ value: YAMLValue, as field: ScenarioField, at path: String
  ) throws(WrongValue) -> ScenarioValue {
    guard case .scalar(let text, let isPlain) = value else {
      throw .notOneValue(value, field, path)
    }
    switch field.kind {
    case .version:
      guard isPlain, text == String(ScenarioSchema.version) else {
        throw .wrongVersion(text, isPlain: isPlain)
      }
      return .whole(ScenarioSchema.version)
    case .text(let limit, let isOneLine):
      return .text(try self.text(text, limit: limit, isOneLine: isOneLine, at: path))
    case .path:
      return .text(try filePath(text, at: path))
    case .whole(let range), .wholeOrMapping(let range, _):
      guard isPlain, let number = ScalarReading.whole(text) else {
        throw .notWhole(text, isPlain: isPlain, range)
      }
      guard range.contains(number) else { throw .outOfRange(path, number, range) }
      return .whole(number)
    case .number(let range):
      guard isPlain, let number = ScalarReading.number(text) else {
        throw .notANumber(text, isPlain: isPlain, range)
      }
      guard range.contains(number) else { throw .outOfRange(path, number, range) }
      return .number(number)
    case .toggle:
      guard isPlain, let isOn = ScalarReading.toggle(text) else {
        throw .notAToggle(text, isPlain: isPlain)
      }
      return .toggle(isOn)
    case .choice(let words):
      guard words.contains(text) else { throw .notAChoice(text, words) }
      return .text(text)
    case .travel(let range):
      return try travel(text, range, at: path)
    case .practices, .practiceSets, .dates, .each:
      throw .notOneValue(value, field, path)
    case .mapping, .assumption:
      throw .needsKeys(path, not: text, field.fields)
    }
  }

  func text(
    _ text: String, limit: Int, isOneLine: Bool, at path: String
  ) throws(WrongValue) -> String {
    // A block of text ends with a line end of its own, which is no part of what it says.
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { throw .emptyText(path) }
    guard trimmed.count <= limit else { throw .longText(path, trimmed.count, limit: limit) }
    if isOneLine && trimmed.contains(where: \.isNewline) { throw .severalLines(path) }
    guard !trimmed.unicodeScalars.contains(where: isHidden) else { throw .hiddenCharacter(path) }
    return trimmed
  }

  /// Control characters, and those that turn the direction of writing, so that a line would read
  /// otherwise than it is.
  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r"
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  private func travel(
    _ text: String, _ range: ClosedRange<Double>, at path: String
  ) throws(WrongValue) -> ScenarioValue {
    guard let (number, unit) = ScalarReading.travel(text) else { throw .notATravel(text, range) }
    guard range.contains(number) else {
      throw .outOfRange(path, number, range, unit: unit.rawValue)
    }
    return .travel(number, unit)
  }

  private func filePath(_ text: String, at path: String) throws(WrongValue) -> String {
    let name = try self.text(text, limit: 500, isOneLine: true, at: path)
    if name.contains("\\") { throw .backslash(path, name) }
    let isDrive = name.dropFirst().first == ":"
    if name.hasPrefix("/") || name.hasPrefix("~") || isDrive { throw .absolutePath(path, name) }
    let told = FilePath.normalised(name)
    if name.hasSuffix("/") || ["", ".."].contains(FilePath.name(of: told)) {
      throw .folderNotFile(path, name)
    }
    return told
  }
}

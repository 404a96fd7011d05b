import AreaFiles
import PlaceModel

// Lists of practices and dates, and keys that the writer chooses.
extension FieldReader {
  /// Keys that the writer chooses, each a path of its own, so that files that extend another may
  /// replace one of them.
  mutating func read(
    _ entries: [YAMLEntry], of key: ScenarioField.OwnKey, as each: ScenarioField,
    under parent: String
  ) {
    for entry in entries {
      do {
        let name = try text(entry.key, limit: 100, isOneLine: true, at: parent)
        let path = values.setOwnKey(name, under: parent, at: entry.keyLocation)
        read(entry, as: each, at: path)
      } catch {
        findings.append(
          Finding(.error, at: entry.keyLocation, error.message, remedy: error.remedy))
      }
    }
  }

  /// A list as a value; `nil` where a finding says what is wrong with it.
  mutating func list(
    _ items: [YAMLItem], as field: ScenarioField, at path: String, _ location: Finding.Location
  ) -> ScenarioValue? {
    let known = findings.count
    var value: ScenarioValue?
    switch field.kind {
    case .practices(let allowsNone):
      if items.isEmpty, !allowsNone { fault(.allowsNone(path), at: location) }
      value = .practices(practices(items, of: path))
    case .practiceSets:
      value = .practiceSets(sets(items, of: path))
    case .dates(let fields):
      value = .dates(items.flatMap { dates($0, fields, of: path) })
    default: break
    }
    return findings.count == known ? value : nil
  }

  private mutating func sets(_ items: [YAMLItem], of path: String) -> [WrittenSet] {
    // A list of codes is one set without its brackets, which is said once and not for each.
    if let first = items.first(where: { if case .scalar = $0.value { true } else { false } }),
      case .scalar(let text, _) = first.value
    {
      fault(.notASet(path, text, items), at: first.location)
      return []
    }
    return items.compactMap { item in
      guard case .sequence(let members) = item.value else {
        fault(.notASet(path, nil, items), at: item.location)
        return nil
      }
      if members.count < 2 { fault(.smallSet(members.count), at: item.location) }
      return WrittenSet(practices: practices(members, of: path), location: item.location)
    }
  }

  /// The codes of a list, each once.
  private mutating func practices(_ items: [YAMLItem], of path: String) -> [WrittenWord] {
    var words: [WrittenWord] = []
    for item in items {
      guard case .scalar(let text, _) = item.value, !item.value.isNull else {
        fault(.notACode(path), at: item.location)
        continue
      }
      do {
        let code = try self.text(text, limit: 100, isOneLine: true, at: path)
        if words.contains(where: { $0.text == code }) {
          fault(.twice(code), at: item.location)
        } else {
          words.append(WrittenWord(text: code, location: item.location))
        }
      } catch {
        fault(error, at: item.location)
      }
    }
    return words
  }

  /// A date alone, or dates as keys with what is said of each below them.
  private mutating func dates(
    _ item: YAMLItem, _ fields: [ScenarioField], of path: String
  ) -> [WrittenDate] {
    switch item.value {
    case .scalar(let text, _):
      return [date(text, of: path, at: item.location)].compactMap { $0 }
    case .mapping(let entries):
      return entries.compactMap { entry in
        guard var written = date(entry.key, of: path, at: entry.keyLocation) else { return nil }
        guard case .mapping(let keys) = entry.value else {
          fault(.noBandOfDate(entry.key), at: entry.valueLocation)
          return nil
        }
        // Read aside, because no path leads into a list.
        var reader = FieldReader(fields: tops)
        reader.read(keys, as: fields, under: path)
        findings += reader.findings
        if case .whole(let number)? = reader.values.value("\(path).minimum") {
          written.minimum = number
        }
        if case .whole(let number)? = reader.values.value("\(path).maximum") {
          written.maximum = number
        }
        return written
      }
    case .sequence:
      fault(.noDate("a list"), at: item.location)
      return []
    }
  }

  private mutating func date(
    _ text: String, of path: String, at location: Finding.Location
  ) -> WrittenDate? {
    guard ScalarReading.isYearOrDate(text) else {
      fault(.noDate("'\(WrongValue.shown(text))'"), at: location)
      return nil
    }
    return WrittenDate(date: WrittenWord(text: text, location: location))
  }

  private mutating func fault(_ wrong: WrongValue, at location: Finding.Location) {
    findings.append(Finding(.error, at: location, wrong.message, remedy: wrong.remedy))
  }
}

extension ScenarioField {
  /// Whether a list may stand here.
  var holdsList: Bool {
    switch kind {
    case .practices, .practiceSets, .dates: true
    default: false
    }
  }
}

import PlaceModel

/// The keys of one mapping of a YAML file, checked against the keys that are known.
struct YAMLMapping {
  /// Where the mapping is in the file, such as `listSizes`; empty for the whole file.
  let path: String
  let location: Finding.Location
  /// In the order of the file; unknown keys are left out.
  let entries: [YAMLEntry]

  /// - Parameter keys: the known keys; `nil` where any will do.
  private init(
    _ entries: [YAMLEntry], at location: Finding.Location, path: String, keys: [String]?,
    into findings: inout [Finding]
  ) {
    self.path = path
    self.location = location
    self.entries = entries.filter { entry in
      guard let keys, !keys.contains(entry.key) else { return true }
      findings.append(
        .unknownKey(
          entry.key, entry.keyLocation, nearest: NearestName.of(entry.key, among: keys),
          known: keys))
      return false
    }
  }

  /// The whole of a file; `nil`, with a finding, where it has no keys.
  init?(_ bytes: [UInt8], file: String, keys: [String], into findings: inout [Finding]) {
    let yaml = YAMLFile(bytes, file: file, keys: keys)
    findings += yaml.findings
    guard let entries = yaml.entries else { return nil }
    self.init(entries, at: yaml.location, path: "", keys: keys, into: &findings)
  }

  /// What a key holds; `nil`, with a finding, where that is no mapping.
  /// - Parameter keys: the known keys; `nil` where any will do.
  func mapping(
    of entry: YAMLEntry, keys: [String]?, into findings: inout [Finding]
  ) -> YAMLMapping? {
    guard case .mapping(let entries) = entry.value else {
      findings.append(.notKeys(entry.valueLocation, path: inside(entry.key), keys: keys ?? []))
      return nil
    }
    return YAMLMapping(
      entries, at: entry.valueLocation, path: inside(entry.key), keys: keys, into: &findings)
  }

  func entry(_ key: String) -> YAMLEntry? { entries.first { $0.key == key } }

  /// The value of a key that must be there; a finding where it is not.
  func requiredEntry(_ key: String, into findings: inout [Finding]) -> YAMLEntry? {
    let entry = entry(key)
    if entry == nil { findings.append(.missingKey(inside(key), location)) }
    return entry
  }

  /// The text of a key that must be there, as it is written; a finding where there is none.
  func requiredText(_ key: String, into findings: inout [Finding]) -> String? {
    requiredEntry(key, into: &findings).flatMap { text(of: $0, into: &findings) }
  }

  /// A value's text, as it is written; a finding where it is empty or a list or has keys of its own.
  func text(of entry: YAMLEntry, into findings: inout [Finding]) -> String? {
    guard case .scalar(let scalar, _) = entry.value else {
      findings.append(.notText(inside(entry.key), entry.valueLocation))
      return nil
    }
    let text = scalar.trimmed
    guard !text.isEmpty, !entry.value.isNull else {
      findings.append(.emptyValue(inside(entry.key), entry.valueLocation))
      return nil
    }
    return text
  }

  /// The whole name of a key, such as `listSizes.date`.
  private func inside(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

import PlaceModel
import Yams

/// The keys of one mapping of a YAML file, checked against the keys that are known.
struct YAMLMapping {
  /// A value and where it stands.
  struct Entry {
    var key: String
    var value: Node
    var location: Finding.Location
  }

  let file: String
  /// Where the mapping is in the file, such as `listSizes`; empty for the whole file.
  let path: String
  let location: Finding.Location
  /// In the order of the file.
  let entries: [Entry]

  /// - Parameter keys: the known keys; `nil` where any will do.
  /// - Returns: `nil`, with a finding, where the node is no mapping.
  init?(
    _ node: Node, file: String, path: String = "", keys: [String]?, into findings: inout [Finding]
  ) {
    self.file = file
    self.path = path
    location = node.location(in: file)
    guard let mapping = node.mapping else {
      findings.append(.notKeys(path, location, keys: keys))
      return nil
    }
    var entries: [Entry] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string, !name.isEmpty else {
        findings.append(.keyIsNoText(key.location(in: file)))
        continue
      }
      if let keys, !keys.contains(name) {
        let nearest = NearestName.of(name, among: keys)
        findings.append(.unknownKey(name, key.location(in: file), nearest: nearest, known: keys))
        continue
      }
      entries.append(Entry(key: name, value: value, location: value.location(in: file)))
    }
    self.entries = entries
  }

  func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  /// The value of a key that must be there; a finding where it is not.
  func requiredEntry(_ key: String, into findings: inout [Finding]) -> Entry? {
    let entry = entry(key)
    if entry == nil { findings.append(.missingKey(inside(key), location)) }
    return entry
  }

  /// The text of a key that must be there, as it is written; a finding where there is none.
  func requiredText(_ key: String, into findings: inout [Finding]) -> String? {
    requiredEntry(key, into: &findings).flatMap { text(of: $0, into: &findings) }
  }

  /// A value's text, as it is written; a finding where it is empty or a list or has keys of its own.
  func text(of entry: Entry, into findings: inout [Finding]) -> String? {
    guard let scalar = entry.value.scalar else {
      findings.append(.notText(inside(entry.key), entry.location))
      return nil
    }
    let text = scalar.string.trimmed
    let isNull = scalar.style == .plain && ["", "~", "null"].contains(text)
    guard !text.isEmpty && !isNull else {
      findings.append(.emptyValue(inside(entry.key), entry.location))
      return nil
    }
    return text
  }

  /// The whole name of a key, such as `listSizes.date`.
  func inside(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

extension Node {
  func location(in file: String) -> Finding.Location {
    Finding.Location(file: file, line: mark?.line, column: mark?.column)
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

package import PlaceModel
import Yams

/// Bytes → a mapping whose keys are text, or findings. No bytes can crash it or make it run long.
package struct YAMLFile {
  private let file: String
  /// The keys that the file may have at its top; findings name the first.
  private let keys: [String]
  private let lines: [Substring]
  /// The keys at the top; `nil` where the file could not be read as YAML.
  package private(set) var entries: [YAMLEntry]?
  /// Where they begin.
  private(set) var location: Finding.Location
  package private(set) var findings: [Finding] = []

  package init(_ bytes: [UInt8], file: String, keys: [String]) {
    self.file = file
    self.keys = keys
    location = Finding.Location(file: file, line: 1, column: 1)
    guard let text = YAMLGuard.text(of: bytes, file: file, into: &findings) else {
      lines = []
      return
    }
    // The same line ends as YAML's; the guard has refused the others (form feed, vertical tab).
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    do {
      try read(text)
    } catch {
      findings.append(finding(for: error))
    }
  }

  private mutating func read(_ text: String) throws {
    // A text of fewer than 16 bytes lives inside the string's own words, where the parser cannot go
    // on reading from; line ends make it longer and mean nothing.
    let padded = text.utf8.count < 16 ? text + String(repeating: "\n", count: 16) : text
    // The encoding is named, because without it the environment decides. The basic resolver leaves
    // every word as it is written: what counts as a number or a date is for the reader to say.
    let parser = try Parser(yaml: padded, resolver: .basic, encoding: .utf8)
    guard let root = try parser.nextRoot() else {
      findings.append(.emptyYAML(location, keys: keys))
      return
    }
    if let second = try parser.nextRoot() {
      findings.append(.severalDocuments(place(second.mark)))
      return
    }
    let top = value(of: root)
    switch top {
    case .mapping(let entries):
      self.entries = entries
      location = place(root.mark)
    case _ where top.isNull: findings.append(.emptyYAML(location, keys: keys))
    default: findings.append(.notKeys(place(root.mark), keys: keys))
    }
  }

  private mutating func value(of node: Node) -> YAMLValue {
    switch node {
    case .scalar(let scalar):
      checkTag(scalar.tag, at: node.mark, allowed: .str)
      return .scalar(scalar.string, isPlain: scalar.style == .plain)
    case .sequence(let sequence):
      checkTag(sequence.tag, at: node.mark, allowed: .seq)
      return .sequence(
        sequence.map { YAMLItem(value: value(of: $0), location: place($0.mark)) })
    case .alias:
      // The guard has refused every alias that has an anchor, and the parser the others.
      return .sequence([])
    case .mapping(let mapping):
      checkTag(mapping.tag, at: node.mark, allowed: .map)
      return .mapping(entries(of: mapping))
    }
  }

  private mutating func entries(of mapping: Node.Mapping) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var seen: Set<String> = []
    for (key, value) in mapping {
      let location = place(key.mark)
      guard let name = key.scalar?.string, !name.isEmpty else {
        findings.append(.keyIsNoText(location))
        continue
      }
      // The parser tells keys apart by their tags as well, so it lets `a` and `!b a` pass.
      guard seen.insert(name).inserted else {
        findings.append(.duplicateKeys([name], location))
        continue
      }
      entries.append(
        YAMLEntry(
          key: name, keyLocation: location, value: self.value(of: value),
          valueLocation: place(value.mark)))
    }
    return entries
  }

  private mutating func checkTag(_ tag: Tag, at mark: Mark?, allowed: Tag.Name) {
    guard !["", "!", allowed.rawValue].contains(tag.rawValue) else { return }
    findings.append(.tag(tag.rawValue, place(mark)))
  }

  private func finding(for error: any Error) -> Finding {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      if let tab = firstTabbedLine { return .tab(tab) }
      // Where a bracket, a quotation mark or a key begins is what a person looks for, not where
      // the parser gave up on it.
      let isUnfinished = ["end of stream", "expected ':'", "',' or"].contains(
        where: problem.contains)
      return .notYAML(place(isUnfinished ? context?.mark ?? mark : mark), problem)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      // The parser sorts keys by their text alone, so that lists among them, which have none, and
      // keys that only tags tell apart come in another order, and at another place, on every run.
      let names = Set(keys.filter { $0 != "<uncovertable>" }).sorted()
      let isSorted = keys.count == 1 || keys.count == names.count
      let location = isSorted ? place(context.mark) : Finding.Location(file: file)
      return names.isEmpty ? .keyIsNoText(location) : .duplicateKeys(names, location)
    default:
      return .notYAML(location, "it cannot be read")
    }
  }

  /// The first line that is indented with a tab: the usual reason why a file is no YAML.
  private var firstTabbedLine: Finding.Location? {
    for (row, line) in lines.enumerated() {
      let indentation = line.prefix { $0 == " " || $0 == "\t" }
      guard indentation.count < line.count, let tab = indentation.firstIndex(of: "\t") else {
        continue
      }
      let column = indentation.distance(from: indentation.startIndex, to: tab) + 1
      return Finding.Location(file: file, line: row + 1, column: column)
    }
    return nil
  }

  /// The parser counts columns in Unicode scalars; a reader counts characters. In a line that no
  /// editor shows at once the parser's count must do, or a long one would take for ever.
  private func place(_ mark: Mark?) -> Finding.Location {
    guard let mark else { return Finding.Location(file: file, line: 1, column: 1) }
    // What is missing at the end of a short file is missed after the line ends added to it.
    guard lines.indices.contains(mark.line - 1) else {
      return Finding.Location(file: file, line: lines.count)
    }
    let line = lines[mark.line - 1]
    var column = mark.column
    if line.utf8.count <= 1_000 {
      column = String(line.unicodeScalars.prefix(max(0, mark.column - 1))).count + 1
    }
    return Finding.Location(file: file, line: mark.line, column: column)
  }
}

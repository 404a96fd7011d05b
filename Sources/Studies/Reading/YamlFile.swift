import PlaceModel
import Yams

/// Bytes → a mapping whose keys are text, or findings. No bytes can crash it or make it run long.
struct YamlFile {
  private let file: String
  private let lines: [Substring]
  /// The keys at the top; `nil` where the file could not be read as YAML.
  private(set) var entries: [YamlEntry]?
  private(set) var findings: [Finding] = []

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let guarded = YamlGuard(file: file).text(of: bytes)
    guard let text = guarded.text else {
      lines = []
      findings = guarded.findings
      return
    }
    // The same line ends as YAML's; the guard has refused the others (form feed, vertical tab).
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    read(text)
  }

  private mutating func read(_ text: String) {
    do {
      // The basic resolver leaves every word as it is written: what counts as a number is ours to
      // say, so that it is the same here as in the findings' advice.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.nextRoot() else {
        findings.append(.emptyFile(at: location(nil)))
        return
      }
      if let second = try parser.nextRoot() {
        findings.append(.severalDocuments(at: location(second.mark)))
        return
      }
      let top = value(of: root)
      switch top {
      case .mapping(let entries): self.entries = entries
      case _ where top.isNull: findings.append(.emptyFile(at: location(nil)))
      default: findings.append(.notAMapping(at: location(root.mark)))
      }
    } catch let error as YamlError {
      findings.append(finding(for: error))
    } catch {
      findings.append(.notYaml(at: location(nil), "\(error)"))
    }
  }

  private mutating func value(of node: Node) -> YamlValue {
    switch node {
    case .scalar(let scalar):
      checkTag(scalar.tag, at: node.mark, allowed: ["", "!", Tag.Name.str.rawValue])
      return .scalar(scalar.string, isPlain: scalar.style == .plain)
    case .sequence, .alias:
      // No key holds a list, so what is in it does not matter.
      return .sequence
    case .mapping(let mapping):
      checkTag(mapping.tag, at: node.mark, allowed: ["", "!", Tag.Name.map.rawValue])
      var entries: [YamlEntry] = []
      var seen: Set<String> = []
      for (key, value) in mapping {
        guard let name = key.scalar?.string else {
          findings.append(.keyIsNotText(at: location(key.mark)))
          continue
        }
        // The parser tells keys apart by their tags as well, so it lets `a` and `!b a` pass.
        guard seen.insert(name).inserted else {
          findings.append(.duplicateKey(name, at: location(key.mark)))
          continue
        }
        entries.append(
          YamlEntry(
            key: name, keyLocation: location(key.mark), value: self.value(of: value),
            valueLocation: location(value.mark)))
      }
      return .mapping(entries)
    }
  }

  private mutating func checkTag(_ tag: Tag, at mark: Mark?, allowed: [String]) {
    guard !allowed.contains(tag.rawValue) else { return }
    findings.append(.tag(tag.rawValue, at: location(mark)))
  }

  private func finding(for error: YamlError) -> Finding {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if let tab = firstTabbedLine { return .tab(at: tab) }
      // Where a bracket, a quotation mark or a key begins is what a person looks for, not where
      // the parser gave up on it.
      let isUnfinished = ["end of stream", "expected ':'", "',' or"].contains(
        where: problem.contains)
      let place = isUnfinished ? context?.mark ?? mark : mark
      return .notYaml(at: location(place), problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return .duplicateKey(duplicates.first ?? "", at: location(context.mark))
    default:
      return .notYaml(at: location(nil), "\(error)")
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
  private func location(_ mark: Mark?) -> Finding.Location {
    guard let mark else { return Finding.Location(file: file, line: 1, column: 1) }
    var column = mark.column
    if lines.indices.contains(mark.line - 1), lines[mark.line - 1].utf8.count <= 1_000 {
      let before = lines[mark.line - 1].unicodeScalars.prefix(max(0, mark.column - 1))
      column = String(before).count + 1
    }
    return Finding.Location(file: file, line: mark.line, column: column)
  }
}

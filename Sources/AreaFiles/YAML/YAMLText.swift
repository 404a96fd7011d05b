package import PlaceModel
package import Yams

/// A YAML file read into nodes that know their line and column.
package enum YAMLText {
  /// The root of a file with one document.
  ///
  /// Anchors are refused: a few lines of aliases to aliases unfold to more nodes than memory holds,
  /// and a settings file needs none.
  /// - Returns: `nil`, with a finding, where the file is no YAML or is empty.
  package static func root(
    of bytes: [UInt8], file: String, into findings: inout [Finding]
  ) -> Node? {
    guard TextBytes.areText(bytes, file: file, into: &findings) else { return nil }
    if let alias = firstAlias(in: bytes) {
      findings.append(.yamlAlias(CSVText.location(of: alias, in: bytes, file: file)))
      return nil
    }
    let text = String(decoding: bytes[bytes.textStart...], as: UTF8.self)
    do {
      // A text of fewer than 16 bytes lives inside the string's own words, where libYAML cannot go
      // on reading from; line ends make it longer and mean nothing.
      let padded = text + String(repeating: "\n", count: 16)
      // The basic resolver keeps a date a date: text as it is written.
      if let node = try compose(yaml: padded, .basic, .default, .utf8) { return node }
      findings.append(.emptyYAML(file))
    } catch let error as YamlError {
      findings.append(finding(for: error, file: file, bytes: bytes, text: text))
    } catch {
      findings.append(.badYAML(Finding.Location(file: file), problem: "it cannot be read"))
    }
    return nil
  }

  private static func finding(
    for error: YamlError, file: String, bytes: [UInt8], text: String
  ) -> Finding {
    // The line ends added above may be where libYAML noticed the fault; the file ends before them.
    let lines = lineCount(bytes)
    func location(_ mark: Mark) -> Finding.Location {
      guard mark.line <= lines else { return Finding.Location(file: file, line: lines) }
      return Finding.Location(file: file, line: mark.line, column: mark.column)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // The parser's own sentence tells programmers which of its functions to call.
      let isDeep = problem.contains("nesting level")
      return .badYAML(
        location(mark), problem: isDeep ? "its brackets are nested too deeply" : problem)
    case .reader(let problem, let offset, _, _):
      let position = bytes.textStart + text.prefix(offset ?? 0).utf8.count
      return .badYAML(
        CSVText.location(of: position, in: bytes, file: file), problem: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      return .duplicateKeys(keys, location(context.mark))
    default:
      return .badYAML(Finding.Location(file: file), problem: "it cannot be read")
    }
  }

  private static func lineCount(_ bytes: [UInt8]) -> Int {
    let ends = bytes.count { $0 == .lineFeed }
    return max(1, bytes.last == .lineFeed ? ends : ends + 1)
  }

  /// The first `*name` whose `&name` is in the file too; a lone star or ampersand is only text.
  private static func firstAlias(in bytes: [UInt8]) -> Int? {
    var anchors: Set<ArraySlice<UInt8>> = []
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") {
      anchors.insert(name(after: index, in: bytes))
    }
    anchors.remove([])
    guard !anchors.isEmpty else { return nil }
    return bytes.indices.first { index in
      bytes[index] == UInt8(ascii: "*") && anchors.contains(name(after: index, in: bytes))
    }
  }

  private static func name(after index: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[(index + 1)...].prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}

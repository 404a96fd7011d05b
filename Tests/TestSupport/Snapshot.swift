import Foundation
public import Testing

/// Compares text with the one kept under `Snapshots`, beside the file that asks, and shows the first
/// lines that differ.
///
/// With `RECORD_SNAPSHOTS` set in the environment it writes the text instead.
public func expectSnapshot(
  _ actual: String, named name: String, file: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let url = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: url)
    return
  }
  let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
  if actual != expected {
    Issue.record("\(name) differs:\n\(difference(expected, actual))", sourceLocation: location)
  }
}

/// The lines that left and came, at most twenty.
private func difference(_ expected: String, _ actual: String) -> String {
  let old = expected.components(separatedBy: "\n")
  let new = actual.components(separatedBy: "\n")
  let changes = new.difference(from: old).sorted { line($0) < line($1) }
  return changes.prefix(20).map { change in
    switch change {
    case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
    case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
    }
  }.joined(separator: "\n")
}

private func line(_ change: CollectionDifference<String>.Change) -> Int {
  switch change {
  case .remove(let offset, _, _), .insert(let offset, _, _): offset
  }
}

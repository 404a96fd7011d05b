import Foundation
import Testing

/// Compares a text with the file of that name in Snapshots, and names the first line that differs.
///
/// With RECORD_SNAPSHOTS in the environment the file is written instead; git shows what changed.
func expectSnapshot(
  _ actual: String, named name: String, file: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try actual.write(to: url, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOf: url, encoding: .utf8)
  guard actual != expected else { return }
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var report: [String] = []
  for change in new.difference(from: old) {
    switch change {
    case .remove(let line, let text, _): report.append("- \(line + 1): \(text)")
    case .insert(let line, let text, _): report.append("+ \(line + 1): \(text)")
    }
  }
  Issue.record("\(name) differs:\n\(report.joined(separator: "\n"))", sourceLocation: location)
}

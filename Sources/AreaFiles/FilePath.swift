/// Paths as text: what they mean is decided without asking the disk.
package enum FilePath {
  /// The folder part: `plans` of `plans/a.csv`, `.` where there is none.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part: `a.csv` of `plans/a.csv`.
  package static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// `name`, which is told from `folder`, told from where `folder` is told from. The folder stays
  /// as the user wrote it.
  package static func joined(_ folder: String, _ name: String) -> String {
    switch folder {
    case "", ".": name
    default: folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
  }

  /// A relative path without detours: `a/./b/../c.yaml` becomes `a/c.yaml`.
  package static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

public import AreaFiles

/// Files that are only in memory; a path that is in neither table is missing.
public struct MemoryFiles: FileSource {
  public var files: [String: [UInt8]]
  public var problems: [String: FileProblem]

  public init(_ files: [String: String] = [:], problems: [String: FileProblem] = [:]) {
    self.files = files.mapValues { Array($0.utf8) }
    self.problems = problems
  }

  public func read(_ path: String) throws(FileProblem) -> [UInt8] {
    if let problem = problems[path] { throw problem }
    guard let bytes = files[path] else { throw .missing }
    return bytes
  }
}

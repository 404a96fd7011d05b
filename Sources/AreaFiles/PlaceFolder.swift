import PlaceModel

/// A place's folder: opens its files by name, and keeps what it read.
struct PlaceFolder {
  let folder: String
  let files: any FileSource
  /// In the order read.
  private(set) var filesRead: [FileRead] = []
  /// The first reason why a file that must be there could not be read.
  private(set) var problem: FileProblem?

  init(folder: String, files: some FileSource) {
    self.folder = folder
    self.files = files
  }

  /// The path by which a file of the place is opened, and named in findings.
  func path(of name: String) -> String { FilePath.joined(folder, name) }

  /// The bytes of a file that must be there; `nil` with a finding where it cannot be read.
  mutating func read(_ name: String, into findings: inout [Finding]) -> [UInt8]? {
    do {
      return try bytes(of: name)
    } catch {
      problem = problem ?? error
      findings.append(.unreadableFile(path(of: name), because: error))
      return nil
    }
  }

  /// The bytes of a file that may be left out.
  mutating func readOptional(_ name: String, into findings: inout [Finding]) -> [UInt8]? {
    do {
      return try bytes(of: name)
    } catch .missing {
      return nil
    } catch {
      problem = problem ?? error
      findings.append(.unreadableFile(path(of: name), because: error))
      return nil
    }
  }

  private mutating func bytes(of name: String) throws(FileProblem) -> [UInt8] {
    let bytes = try files.read(path(of: name))
    filesRead.append(FileRead(name: name, bytes: bytes))
    return bytes
  }
}

/// Where files are read from. Every file that a study may read comes through here, so that its bytes
/// can be fingerprinted and tests need no disk.
public protocol FileSource: Sendable {
  /// The bytes of a file.
  /// - Parameter path: as the user named it: absolute, or relative to where the program was started.
  func read(_ path: String) throws(FileProblem) -> [UInt8]
}

/// Why a file gave no bytes.
public enum FileProblem: Error, Hashable, Sendable {
  case missing
  case isDirectory
  case notPermitted
  /// For the reason given, in words.
  case unreadable(String)
}

/// A file that was read.
public struct FileRead: Hashable, Sendable {
  /// Named from the folder of the place or scenario.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

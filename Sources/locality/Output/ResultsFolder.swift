import Foundation
import Reporting

/// The folder of results: a folder for each place, and in it one for each study.
struct ResultsFolder {
  let path: String

  /// Why results were not written; what was there before is still there.
  struct Problem: Error {
    var text: String
    var status: ExitStatus
  }

  /// Where files are gathered before they take the place of older ones.
  var staging: String { "\(path)/.new-results" }

  /// Puts new files, named `place/study/file`, in the place of the study folders they belong to,
  /// all or none.
  ///
  /// Everything is written beside the old folders first, so a full disk is met before anything is
  /// touched; then folders change places by renaming. Files in a replaced folder that are not the
  /// program's own are kept. Signals that would end the program wait until it is over: it takes
  /// milliseconds.
  func replace(with files: [OutputFile]) throws(Problem) {
    let studies = Set(files.map { $0.name.split(separator: "/").dropLast().joined(separator: "/") })
      .sorted()
    try check(studies)
    let signals = HeldSignals()
    defer { signals.release() }
    let missing = missingFolders
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let lock = try FolderLock(path)
      defer { lock.release() }
      try finishEarlierRun()
      defer { try? FileManager.default.removeItem(atPath: staging) }
      for file in files {
        let url = URL(filePath: "\(staging)/new/\(file.name)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
      try exchange(studies)
    } catch {
      // Only those that are empty go: another run may have put its results there meanwhile.
      for folder in missing { unsafe rmdir(folder) }
      throw Problem(
        text: "\(path): error: The results could not be written: \(SystemReason(error)). Nothing "
          + "was changed.",
        status: .cannotWrite)
    }
  }

  /// Whether results can go there as far as can be told before there are any, so that nobody waits
  /// for a plan that cannot be kept.
  /// - Parameter studies: the folders that would be replaced, such as `place/study`.
  func check(_ studies: [String]) throws(Problem) {
    var folder = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    while folder.path != "/", Self.kind(of: folder.path) == nil {
      folder = folder.deletingLastPathComponent()
    }
    try check(folder.path)
    for study in studies {
      var inner = path
      for part in study.split(separator: "/") {
        // A place's folder may be elsewhere; a link to a study would be replaced by a folder.
        if inner != path { try check(inner) }
        inner += "/\(part)"
      }
      try check(inner, mayBeLink: false)
    }
  }

  private func check(_ folder: String, mayBeLink: Bool = true) throws(Problem) {
    var isFolder: ObjCBool = false
    guard let kind = Self.kind(of: folder) else { return }
    let exists = unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    let what: String
    switch kind {
    case .typeDirectory: return
    case .typeSymbolicLink where mayBeLink && exists && isFolder.boolValue: return
    case .typeSymbolicLink where mayBeLink && !exists: what = "a link to nothing"
    case .typeSymbolicLink where isFolder.boolValue: what = "a link"
    default: what = "a file"
    }
    let name = URL(filePath: folder).lastPathComponent
    throw Problem(
      text: "\(path): error: Results cannot go there: '\(name)' is \(what), not a folder. Name "
        + "another folder with --output.",
      status: .cannotCreate)
  }

  /// What a path itself is, links not followed; `nil` where there is nothing.
  static func kind(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }

  /// Every folder of the path that is not there yet, the innermost first.
  private var missingFolders: [String] {
    var url = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    var missing: [String] = []
    while url.path != "/", Self.kind(of: url.path) == nil {
      missing.append(url.path)
      url = url.deletingLastPathComponent()
    }
    return missing
  }
}

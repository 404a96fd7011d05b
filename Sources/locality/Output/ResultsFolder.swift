import Foundation
import Reporting

/// The folder of a place's results, in which each study has a folder.
struct ResultsFolder {
  let path: String

  /// Why results were not written; what was there before is still there.
  struct Problem: Error {
    var text: String
    var status: ExitStatus
  }

  /// Puts the new files in the place of the folders they belong to, all or none.
  ///
  /// Everything is written beside the old folders first, so a full disk or a wrong path is met
  /// before anything is touched; then folders change places by renaming. Files in a replaced folder
  /// that are not the program's own are kept. Signals that would end the program wait until it is
  /// over: it takes milliseconds.
  func replace(with files: [OutputFile]) throws(Problem) {
    let signals = HeldSignals()
    defer { signals.release() }
    let missing = try firstMissingParent()
    let staging = "\(path)/.new-results"
    do {
      try? FileManager.default.removeItem(atPath: staging)
      for file in files {
        let url = URL(filePath: "\(staging)/new/\(file.name)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
      let folders = Set(files.compactMap { $0.name.split(separator: "/").first.map(String.init) })
      try exchange(folders.sorted(), staging: staging)
      try? FileManager.default.removeItem(atPath: staging)
    } catch {
      try? FileManager.default.removeItem(atPath: staging)
      if let missing { try? FileManager.default.removeItem(atPath: missing) }
      throw Problem(
        text: "\(path): error: The results could not be written: \(Self.reason(error)). Nothing "
          + "was changed.",
        status: .cannotWrite)
    }
  }

  /// The topmost folder of the path that is not there yet, so that a failure can take it away again.
  private func firstMissingParent() throws(Problem) -> String? {
    var url = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    var missing: String?
    while url.path != "/" {
      var isFolder: ObjCBool = false
      if unsafe FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) {
        guard isFolder.boolValue else {
          throw Problem(
            text: "\(path): error: Results cannot go there: '\(url.lastPathComponent)' is a file, "
              + "not a folder. Name another folder with --output.",
            status: .cannotCreate)
        }
        return missing
      }
      missing = url.path
      url = url.deletingLastPathComponent()
    }
    return missing
  }

  /// Renames old folders away and new ones into their place, and back again when one fails.
  private func exchange(_ folders: [String], staging: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: "\(staging)/old", withIntermediateDirectories: true)
    var undo: [(from: String, to: String)] = []
    do {
      for folder in folders {
        let (now, old) = ("\(path)/\(folder)", "\(staging)/old/\(folder)")
        if files.fileExists(atPath: now) {
          try files.moveItem(atPath: now, toPath: old)
          undo.append((old, now))
        }
        try files.moveItem(atPath: "\(staging)/new/\(folder)", toPath: now)
        undo.append((now, "\(staging)/new/\(folder)"))
        for name in (try? files.contentsOfDirectory(atPath: old)) ?? []
        where !OutputFile.ownNames.contains(name) {
          try files.moveItem(atPath: "\(old)/\(name)", toPath: "\(now)/\(name)")
          undo.append(("\(now)/\(name)", "\(old)/\(name)"))
        }
      }
    } catch {
      for step in undo.reversed() { try? files.moveItem(atPath: step.from, toPath: step.to) }
      throw error
    }
  }

  /// The system's reason in plain words.
  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteNoPermission: "there is no permission to write there"
    case .fileWriteVolumeReadOnly: "the disk can only be read"
    case .fileWriteInvalidFileName: "the name is not one the disk can hold"
    case let code?: "the system gave error \(code.rawValue)"
    case nil: "\(error)"
    }
  }
}

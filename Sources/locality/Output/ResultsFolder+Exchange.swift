import Foundation
import Reporting

extension ResultsFolder {
  /// Renames old study folders away and new ones into their place, and back again when one fails.
  func exchange(_ studies: [String]) throws {
    var moves = Moves()
    do {
      for study in studies {
        let (now, old) = ("\(path)/\(study)", "\(staging)/old/\(study)")
        try moves.createParent(of: old)
        try moves.createParent(of: now)
        if Self.kind(of: now) != nil { try moves.move(now, to: old) }
        try moves.move("\(staging)/new/\(study)", to: now)
        for name in foreignFiles(in: old) { try moves.move("\(old)/\(name)", to: "\(now)/\(name)") }
      }
    } catch {
      moves.undo()
      throw error
    }
  }

  /// A run that was killed while folders changed places left old ones behind: a folder that has no
  /// successor goes back, and from one that has, the files that are not the program's own.
  func finishEarlierRun() throws {
    let files = FileManager.default
    guard Self.kind(of: staging) != nil else { return }
    var moves = Moves()
    let old = "\(staging)/old"
    for place in (try? files.contentsOfDirectory(atPath: old).sorted()) ?? [] {
      for study in (try? files.contentsOfDirectory(atPath: "\(old)/\(place)").sorted()) ?? [] {
        let (now, left) = ("\(path)/\(place)/\(study)", "\(old)/\(place)/\(study)")
        if Self.kind(of: now) == nil {
          try moves.createParent(of: now)
          try moves.move(left, to: now)
        } else {
          for name in foreignFiles(in: left) {
            try moves.move("\(left)/\(name)", to: "\(now)/\(name)")
          }
        }
      }
    }
    try files.removeItem(atPath: staging)
  }

  /// Whatever is in a study's folder that the program did not write there.
  private func foreignFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { name in
      !OutputFile.ownNames.contains(name) || Self.kind(of: "\(folder)/\(name)") != .typeRegular
    }
  }
}

/// Steps taken on the disk, and the way back.
private struct Moves {
  private var made: [(from: String, to: String)] = []
  private var created: [String] = []

  mutating func move(_ from: String, to: String) throws {
    try FileManager.default.moveItem(atPath: from, toPath: to)
    made.append((from, to))
  }

  mutating func createParent(of path: String) throws {
    let parent = URL(filePath: path).deletingLastPathComponent().path
    guard ResultsFolder.kind(of: parent) == nil else { return }
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    created.append(parent)
  }

  func undo() {
    for step in made.reversed() {
      try? FileManager.default.moveItem(atPath: step.to, toPath: step.from)
    }
    for folder in created.reversed() { unsafe rmdir(folder) }
  }
}

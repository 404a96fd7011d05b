import Foundation
import Reporting
import Testing

@testable import locality

/// Folders change places all or none; what is not the program's own stays.
@Suite struct ResultsFolderTests {
  private let folder: TemporaryFolder
  private let results: ResultsFolder

  init() throws {
    folder = try TemporaryFolder()
    results = ResultsFolder(path: folder.path("out"))
  }

  private let old = [
    OutputFile(name: "place/one/plan.csv", text: "old plan"),
    OutputFile(name: "place/one/map.svg", text: "old map"),
    OutputFile(name: "place/two/plan.csv", text: "old two"),
  ]
  private let new = [
    OutputFile(name: "place/one/plan.csv", text: "new plan"),
    OutputFile(name: "place/three/plan.csv", text: "new three"),
    OutputFile(name: "place/two/plan.csv", text: "new two"),
  ]

  private func texts() throws -> [String: String] {
    try folder.contents(of: "out").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func replacesAndKeeps() throws {
    try results.replace(with: old)
    try folder.write("out/place/one/minutes.txt", "kept")
    try folder.write("out/place/one/photos/a.png", "kept")
    try folder.write("out/place/four/plan.csv", "of a scenario that was not run")
    try folder.write("out/readme.md", "kept")
    try results.replace(with: new)
    #expect(
      try texts() == [
        "place/one/plan.csv": "new plan", "place/one/minutes.txt": "kept",
        "place/one/photos/a.png": "kept", "place/two/plan.csv": "new two",
        "place/three/plan.csv": "new three",
        "place/four/plan.csv": "of a scenario that was not run", "readme.md": "kept",
      ])
    #expect(!folder.exists("out/.new-results"))
  }

  /// A folder with the name of one of the program's own files cannot be kept beside that file, which
  /// is met after the first folder has changed places: that one goes back.
  @Test func undoesOnFailure() throws {
    try results.replace(with: old)
    try folder.write("out/place/one/minutes.txt", "kept")
    try folder.remove("out/place/two/plan.csv")
    try folder.write("out/place/two/plan.csv/inside", "kept")
    let before = try texts()
    let names = folder.names(in: "out")
    let problem = #expect(throws: ResultsFolder.Problem.self) { try results.replace(with: new) }
    #expect(problem?.status == .cannotWrite)
    #expect(
      problem?.text
        == "\(folder.path("out")): error: The results could not be written: something else of that "
        + "name is there. Nothing was changed.")
    #expect(try texts() == before)
    #expect(folder.names(in: "out") == names)
  }

  @Test func leavesNoFoldersBehind() throws {
    let long = String(repeating: "x", count: 300)
    let deep = ResultsFolder(path: folder.path("a/b/c"))
    let problem = #expect(throws: ResultsFolder.Problem.self) {
      try deep.replace(with: [OutputFile(name: "place/one/\(long)", text: "")])
    }
    #expect(
      problem?.text
        == "\(folder.path("a/b/c")): error: The results could not be written: the name is too long "
        + "for the disk. Nothing was changed.")
    #expect(folder.names(in: "") == [])
  }

  /// What a run leaves that was killed after it had moved two folders away and put one new one in.
  @Test func finishesWhatAKilledRunLeft() throws {
    try folder.write("out/.new-results/old/place/one/plan.csv", "old plan")
    try folder.write("out/.new-results/old/place/one/minutes.txt", "kept")
    try folder.write("out/.new-results/old/place/two/plan.csv", "old two")
    try folder.write("out/.new-results/old/place/two/minutes.txt", "kept too")
    try folder.write("out/.new-results/new/place/two/plan.csv", "half of it")
    try folder.write("out/place/one/plan.csv", "new plan")
    try results.replace(with: [OutputFile(name: "place/three/plan.csv", text: "three")])
    #expect(
      try texts() == [
        "place/one/plan.csv": "new plan", "place/one/minutes.txt": "kept",
        "place/two/plan.csv": "old two", "place/two/minutes.txt": "kept too",
        "place/three/plan.csv": "three",
      ])
    #expect(!folder.exists("out/.new-results"))
  }

  @Test func waitsForNobodyForEver() throws {
    try folder.write("out/readme.md", "")
    let lock = try FolderLock(folder.path("out"))
    #expect(throws: POSIXError(.EWOULDBLOCK)) {
      try FolderLock(folder.path("out"), patience: .milliseconds(1))
    }
    lock.release()
    try FolderLock(folder.path("out"), patience: .milliseconds(1)).release()
  }

  @Test func reasonsInPlainWords() {
    #expect("\(SystemReason(POSIXError(.ENOSPC)))" == "the disk is full")
    #expect("\(SystemReason(POSIXError(.EACCES)))" == "there is no permission to write there")
    #expect("\(SystemReason(POSIXError(.EROFS)))" == "the disk can only be read")
    #expect("\(SystemReason(POSIXError(.EIO)))" == "the system gave error 5")
    let wrapped = NSError(
      domain: NSCocoaErrorDomain, code: 512,
      userInfo: [NSUnderlyingErrorKey: POSIXError(.EDQUOT)])
    #expect("\(SystemReason(wrapped))" == "the disk is full")
    #expect("\(SystemReason(CancellationError()))" == "the system gave no reason")
  }
}

import Foundation
import PlaceModel
import TestSupport
import Testing

@testable import AreaFiles

@Suite struct FileProblemTests {
  @Test(arguments: [
    (FileProblem.missing, "There is no such file."),
    (.isDirectory, "This is a folder, and a file is wanted. Put a file of this name in its place."),
    (.notPermitted, "You have no permission to read this file. Ask its owner for access."),
    (.unreadable("the disk is gone"), "This file cannot be read: the disk is gone."),
  ])
  func tellsWhyAFileGaveNothing(problem: FileProblem, message: String) {
    for name in ["area.yaml", "practices.csv", "list-sizes.csv"] {
      let reading = Line.reading(problems: ["line/\(name)": problem])
      #expect(reading.findings.map(\.text) == ["line/\(name): error: \(message)"])
      #expect(reading.problem == problem)
      #expect(reading.area == nil)
    }
  }

  @Test func neighboursMayBeMissingButNotUnreadable() {
    #expect(Line.reading(problems: ["line/neighbours.csv": .missing]).problem == nil)
    let reading = Line.reading(problems: ["line/neighbours.csv": .notPermitted])
    #expect(reading.problem == .notPermitted)
    #expect(reading.area == nil)
  }

  @Test func aFolderWithoutAPlaceIsOneFinding() {
    let reading = AreaReader(folder: "nowhere", files: MemoryFiles()).read()
    #expect(
      reading.findings.map(\.text) == [
        "nowhere: error: There is no place here: the folder is missing or holds none of "
          + "area.yaml, practices.csv and list-sizes.csv. Keep a scenario in the folder of its "
          + "place."
      ])
    #expect(reading.problem == .missing)
  }

  @Test(arguments: [
    ("", "a"), (".", "a"), ("x", "x/a"), ("x/", "x/a"), ("/", "/a"), ("..", "../a"),
  ])
  func pathsAreAsTheUserNamedThem(folder: String, path: String) {
    #expect(FilePath.joined(folder, "a") == path)
  }
}

@Suite struct DiskFilesTests {
  /// A folder of its own for one test, gone afterwards.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "locality-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func readsAFileAndALinkToIt() throws {
    try inFolder { folder in
      let file = folder.appending(path: "a b.csv")
      try Data([0xC3, 0x28, 0x00]).write(to: file)
      let link = folder.appending(path: "link.csv")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      #expect(try DiskFiles().read(file.path) == [0xC3, 0x28, 0x00])
      #expect(try DiskFiles().read(link.path) == [0xC3, 0x28, 0x00])
    }
  }

  @Test func tellsWhatIsNoFile() throws {
    try inFolder { folder in
      #expect(throws: FileProblem.missing) { try DiskFiles().read(folder.path + "/no.csv") }
      #expect(throws: FileProblem.isDirectory) { try DiskFiles().read(folder.path) }
      let link = folder.appending(path: "loose")
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: "nowhere")
      #expect(throws: FileProblem.missing) { try DiskFiles().read(link.path) }
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      #expect(throws: FileProblem.missing) { try DiskFiles().read(file.path + "/inside.csv") }
    }
  }

  @Test func neverReadsADeviceThatHasNoEnd() {
    #expect(throws: FileProblem.unreadable("it is not a plain file")) {
      try DiskFiles().read("/dev/zero")
    }
  }
}

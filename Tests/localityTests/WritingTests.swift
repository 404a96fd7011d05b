import Foundation
import Testing

/// Results are written all or none, and nothing of anyone else's is lost.
@Suite struct WritingTests {
  private let run = ["run", "place/two.yaml", "--output", "out"]

  @Test func aFileInTheWay() async throws {
    for (file, output, named) in [
      ("out", "out", "out"), ("out", "out/deep/down", "out"), ("out/place", "out", "place"),
      ("out/place/two", "out", "two"), ("out/place/comparison", "out", "comparison"),
    ] {
      let folder = try SmallPlace.folder()
      try folder.write(file, "precious")
      let before = folder.names(in: "")
      let ending = try await LocalityProgram.run(
        ["run", "place/two.yaml", "--output", output], in: folder)
      #expect(ending.code == 73)
      #expect(
        ending.errorLines == [
          "\(output): error: Results cannot go there: '\(named)' is a file, not a folder. Name "
            + "another folder with --output."
        ])
      #expect(ending.output == "")
      #expect(try folder.text(file) == "precious")
      #expect(folder.names(in: "") == before)
    }
  }

  /// The shell limits how large a file may grow, as a full disk would; the report is larger.
  @Test func aFullDisk() async throws {
    let folder = try SmallPlace.folder()
    let line = "ulimit -f 4; exec \"$LOCALITY\" run place/two.yaml --output"
    let empty = try await LocalityProgram.shell("\(line) new/deep", in: folder)
    #expect(empty.code == 74)
    #expect(
      empty.errorLines == [
        "new/deep: error: The results could not be written: a file would be larger than is allowed "
          + "here. Nothing was changed."
      ])
    #expect(!folder.exists("new"))

    #expect(try await LocalityProgram.run(run, in: folder).code == 0)
    try folder.write("out/place/two/minutes.txt", "precious")
    let before = try folder.contents(of: "out")
    #expect(try await LocalityProgram.shell("\(line) out", in: folder).code == 74)
    #expect(try folder.contents(of: "out") == before)
    #expect(folder.names(in: "out").count == before.count + 3)
  }

  /// Only root may mount a small disk, and not in every container; the test above needs neither.
  @Test func aDiskThatIsReallyFull() async throws {
    let folder = try SmallPlace.folder()
    let ending = try await LocalityProgram.shell(
      """
      mkdir disk
      mount -t tmpfs -o size=16k tmpfs disk 2>/dev/null || exit 99
      trap 'umount disk' EXIT
      "$LOCALITY" run place/two.yaml --output disk/out
      code=$?
      ls -A disk
      exit $code
      """, in: folder)
    guard ending.code != 99 else { return }
    #expect(ending.code == 74)
    #expect(
      ending.errorLines == [
        "disk/out: error: The results could not be written: the disk is full. Nothing was changed."
      ])
    #expect(ending.output == "")
  }

  @Test(.enabled(if: getuid() != 0, "root may write and read everywhere"))
  func noPermission() async throws {
    let folder = try SmallPlace.folder()
    let write = try await LocalityProgram.shell(
      "mkdir out; chmod 500 out; \"$LOCALITY\" run place/two.yaml --output out", in: folder)
    #expect(write.code == 74)
    #expect(
      write.errorLines == [
        "out: error: The results could not be written: there is no permission to write there. "
          + "Nothing was changed."
      ])
    let read = try await LocalityProgram.shell(
      "chmod 000 place/two.yaml; \"$LOCALITY\" run place/two.yaml", in: folder)
    #expect(read.code == 66)
    #expect(
      read.errorLines == [
        "place/two.yaml: error: The file 'place/two.yaml' may not be read. Ask for the right to "
          + "read it."
      ])
    let closed = try await LocalityProgram.shell(
      "chmod 300 place; \"$LOCALITY\" run place; chmod 700 place", in: folder)
    #expect(
      closed.errorLines == [
        "place: error: The folder may not be read. Ask for the right to read it."
      ])
  }

  @Test func resultsInsideThePlace() async throws {
    let folder = try SmallPlace.folder()
    for _ in 1...2 {
      let ending = try await LocalityProgram.run(
        ["run", ".", "-o", "."], in: folder, from: "place")
      #expect(ending.code == 0)
    }
    #expect(folder.exists("place/place/two/report.md"))
    for (name, text) in SmallPlace.files { #expect(try folder.text("place/\(name)") == text) }
  }

  @Test func aLinkToTheFolder() async throws {
    let folder = try SmallPlace.folder()
    try folder.write("far/place/two/minutes.txt", "precious")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path("out"), withDestinationPath: "far")
    #expect(try await LocalityProgram.run(run, in: folder).code == 0)
    #expect(try files.destinationOfSymbolicLink(atPath: folder.path("out")) == "far")
    #expect(try folder.text("far/place/two/minutes.txt") == "precious")
    #expect(folder.exists("far/place/two/report.md"))

    // A study's folder is replaced by another, which would part a link from what it leads to.
    try folder.remove("far/place/two")
    try folder.write("further/minutes.txt", "precious")
    try files.createSymbolicLink(
      atPath: folder.path("far/place/two"), withDestinationPath: "../../further")
    let ending = try await LocalityProgram.run(run, in: folder)
    #expect(ending.code == 73)
    #expect(
      ending.errorLines == [
        "out: error: Results cannot go there: 'two' is a link, not a folder. Name another folder "
          + "with --output."
      ])
    #expect(folder.names(in: "further") == ["minutes.txt"])
  }

  @Test func aLinkToNothing() async throws {
    let folder = try SmallPlace.folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("out"), withDestinationPath: "gone")
    let ending = try await LocalityProgram.run(run, in: folder)
    #expect(ending.code == 73)
    #expect(ending.errors.contains("'out' is a link to nothing, not a folder."))
    #expect(folder.exists("out"))
  }
}

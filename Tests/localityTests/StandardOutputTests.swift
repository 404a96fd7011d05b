import Testing

/// Standard output that nobody reads, or that takes no more.
@Suite struct StandardOutputTests {
  @Test func readOnlyForItsFirstLine() async throws {
    let folder = try SmallPlace.folder()
    let ending = try await LocalityProgram.shell(
      "\"$LOCALITY\" run place --output out | head -n 1", in: folder)
    #expect(ending.output == "Scenarios for The Line compared\n")
    #expect(folder.exists("out/place/two/report.md"))
    #expect(folder.exists("out/place/comparison/comparison.md"))
    #expect(!ending.errors.contains("Fatal error"))
  }

  @Test(arguments: [
    (">&-", "it is closed"), ("> /dev/full", "the disk is full"),
    ("| true", "nobody is reading it any more"),
  ])
  func cannotBeWritten(redirection: String, reason: String) async throws {
    let folder = try SmallPlace.folder()
    // The pause lets the reader of the pipe end first; without the trap a signal would end the run.
    let ending = try await LocalityProgram.shell(
      "trap '' PIPE; { sleep 0.3; \"$LOCALITY\" compare place; echo $? > code; } \(redirection)",
      in: folder)
    #expect(try folder.text("code") == "74\n")
    #expect(
      ending.errorLines == [
        "standard output: error: The result could not be printed: \(reason)."
      ])
  }

  @Test func noStandardErrorEither() async throws {
    let folder = try SmallPlace.folder()
    let ending = try await LocalityProgram.shell(
      "\"$LOCALITY\" run place/two.yaml --output out 2>&- >/dev/null", in: folder)
    #expect(ending.code == 0)
    #expect(folder.exists("out/place/two/report.md"))
  }
}

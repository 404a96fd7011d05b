import Testing

/// What people get wrong, done to a small valid place: the program says what, where and what would
/// be right, ends with the right code, and writes nothing.
@Suite struct BadInputTests {
  /// A change to the place, and what the program says.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var changes: [Change]
    var arguments: [String]
    var code: Int32
    var lines: [String]

    init(
      _ name: String, _ changes: Change..., run arguments: String = "run place/two.yaml",
      code: Int32 = 65, says lines: String...
    ) {
      self.name = name
      self.changes = changes
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.code = code
      self.lines = lines
    }

    var testDescription: String { name }
  }

  /// One thing done to a file of the place.
  enum Change: Sendable {
    case replace(String, String, with: String)
    case write(String, String)
    case bytes(String, [UInt8])
    case add(String, String)
    case remove(String)
    case folder(String)

    func make(in folder: TemporaryFolder) throws {
      switch self {
      case .replace(let file, let old, let new):
        let text = try folder.text("place/\(file)")
        try #require(text.contains(old), "\(file) has no '\(old)'")
        try folder.write("place/\(file)", text.replacing(old, with: new, maxReplacements: 1))
      case .write(let file, let text): try folder.write("place/\(file)", text)
      case .bytes(let file, let bytes): try folder.write("place/\(file)", bytes: bytes)
      case .add(let file, let text):
        try folder.write("place/\(file)", folder.text("place/\(file)") + text)
      case .remove(let file): try folder.remove("place/\(file)")
      case .folder(let file):
        try? folder.remove("place/\(file)")
        try folder.write("place/\(file)/inside", "")
      }
    }
  }

  @Test(arguments: practices + figures + scenarios + yaml + files)
  func isTold(_ wrong: Case) async throws {
    let folder = try SmallPlace.folder()
    for change in wrong.changes { try change.make(in: folder) }
    let arguments = wrong.arguments + (wrong.arguments[0] == "run" ? ["--output", "out"] : [])
    let ending = try await LocalityProgram.run(arguments, in: folder)
    #expect(ending.errorLines == wrong.lines)
    #expect(ending.code == wrong.code)
    #expect(ending.output == "")
    #expect(!folder.exists("out"))
  }
}

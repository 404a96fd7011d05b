import Testing

/// Bytes changed at random: the program ends with a code of its own and a sentence, never a crash.
@Suite struct MutatedFilesTests {
  @Test(arguments: 0..<30)
  func neverCrash(seed: Int) async throws {
    let folder = try SmallPlace.folder()
    try folder.write(
      "place/neighbours.csv", "practice_a,practice_b,change,reason\nA1,A3,add,A bridge\n")
    let names = (SmallPlace.files.keys + ["neighbours.csv"]).sorted()
    var generator = Steps(seed: UInt64(seed))
    for _ in 0...(seed % 4) {
      let name = names[generator.next(below: names.count)]
      var bytes = try folder.bytes("place/\(name)")
      let place = generator.next(below: bytes.count)
      bytes[place] = UInt8(generator.next(below: 256))
      try folder.write("place/\(name)", bytes: bytes)
    }
    let ending = try await LocalityProgram.run(["run", "place", "-o", "out"], in: folder)
    #expect([0, 2, 65, 66].contains(ending.code))
    if ending.code >= 65 {
      #expect(ending.errorLines.contains { $0.contains(": error: ") })
      #expect(ending.output == "")
      #expect(!folder.exists("out"))
    } else {
      #expect(folder.exists("out/place/comparison/comparison.md"))
    }
  }
}

/// Numbers that look random and are the same each time (Knuth's linear congruence, MMIX).
private struct Steps {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

import SeededRandom
import Testing

/// Bytes changed at random: the program ends with a code of its own and a sentence, never a crash.
@Suite struct MutatedFilesTests {
  @Test(arguments: 0..<30)
  func neverCrash(seed: Int) async throws {
    let folder = try SmallPlace.folder()
    try folder.write(
      "place/neighbours.csv", "practice_a,practice_b,change,reason\nA1,A3,add,A bridge\n")
    let names = (SmallPlace.files.keys + ["neighbours.csv"]).sorted()
    var generator = SplitMix64(seed: UInt64(seed))
    for _ in 0...(seed % 4) {
      let name = names[generator.draw(below: names.count)]
      var bytes = try folder.bytes("place/\(name)")
      let place = generator.draw(below: bytes.count)
      bytes[place] = UInt8(generator.draw(below: 256))
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

import PlaceModel
import SeededRandom
import Studies
import TestSupport
import Testing

/// Files made to crash a reader or to keep it busy for ever.
@Suite struct HostileFilesTests {
  @Test func aBillionLaughs() {
    var text = "version: 1\ntitle: T\na: &a [x, x]\n"
    for (here, before) in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy") {
      text +=
        "\(here): &\(here) [\(Array(repeating: "*\(before)", count: 9).joined(separator: ", "))]\n"
    }
    // In a key the parser itself would walk it all.
    text += "? *z\n: 1\n"
    #expect(
      findings(text) == [
        "a.yaml:4:8: error: YAML's aliases, such as '*a', are not read here."
          + " Write the value out."
      ])
  }

  /// Stars and ampersands in words are no aliases.
  @Test func emphasisIsNoAlias() {
    let text = "version: 1\ntitle: R&D and *care* & 3*D\nplan: {localities: 4}\n"
    #expect(reading(text).scenario?.title == "R&D and *care* & 3*D")
  }

  @Test(arguments: ["[", "- ", "{a: ", "? ", "[{a: ", "a: {? "])
  func deepNesting(opening: String) {
    let text = String(repeating: opening, count: 60_000 / opening.utf8.count)
    let found = findings(text)
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix(
        "error: Lists or keys are nested too deeply here. Keep them to a few levels."
      ) == true)
  }

  @Test func nestingJustBelowTheParsersLimit() {
    let text = String(repeating: "[", count: 990) + String(repeating: "]", count: 990)
    #expect(
      findings("version: 1\ntitle: T\nplan:\n  localities: \(text)\n") == [
        "a.yaml:4:15: error: 'plan.localities' cannot be a list."
          + " Write one whole number, or 'minimum:' and 'maximum:'."
      ])
    let keys = String(repeating: "{? ", count: 490) + "a" + String(repeating: "}", count: 490)
    #expect(reading(keys).scenario == nil)
  }

  @Test func aFileOfManyKeys() {
    let text = (0..<8_000).map { "k\($0): 1\n" }.joined()
    #expect(text.utf8.count == 70_890)
    #expect(
      findings(text) == [
        "a.yaml: error: The file has 70,890 bytes, and at most 65,536 are read."
          + " Keep it to a page of text."
      ])
    let few = (0..<2_000).map { "k\($0): 1\n" }.joined()
    #expect(findings(few).count == 2_003)
    let inOneLine = "{" + (0..<5_000).map { "é\($0), " }.joined() + "}"
    #expect(findings(inOneLine).count == 5_003)
  }

  /// The shipped scenarios cut off anywhere and with bytes changed: whatever comes out, it is a
  /// scenario or an error, and never a crash.
  @Test func damagedFiles() throws {
    var random = SplitMix64(seed: 2013)
    let files = try Shipped.files()
    var read = 0
    for round in 0..<2_000 {
      let name = "bd/\(Shipped.names[round % Shipped.names.count]).yaml"
      var damaged = files
      var bytes = try #require(files.files[name])
      if round % 4 == 0 {
        bytes.removeLast(Int(random.next() % UInt64(bytes.count)))
      }
      for _ in 0..<(round % 7) where !bytes.isEmpty {
        let place = Int(random.next() % UInt64(bytes.count))
        let marks = Array("[]{}:,-#&*!|>'\"%@`?\n\t 0".utf8)
        let byte = round % 2 == 0 ? marks[Int(random.next() % UInt64(marks.count))] : nil
        bytes[place] = byte ?? UInt8(truncatingIfNeeded: random.next())
      }
      damaged.files[name] = bytes
      let reading = ScenarioReader(files: damaged).read(name)
      let hasError = reading.findings.contains { $0.severity == .error }
      #expect((reading.scenario == nil) == hasError, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(reading.findings.allSatisfy { $0.location != nil && !$0.text.contains("\n") })
      read += reading.scenario == nil ? 0 : 1
    }
    // Both happen often, or the test would say little.
    #expect((200...1_800).contains(read))
  }
}

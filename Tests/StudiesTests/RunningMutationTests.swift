import PlaceModel
import Studies
import Testing

/// Files with bytes changed, dropped, doubled or swapped at random never crash: they end in studies
/// or in findings that say what is wrong.
@Suite struct RunningMutationTests {
  @Test(arguments: RunningPlace.texts.keys.sorted())
  func everyFile(name: String) throws {
    let original = try #require(RunningPlace.texts[name]).utf8
    var generator = Steps(state: UInt64(name.utf8.count))
    var faults = 0
    for _ in 0..<300 {
      var bytes = Array(original)
      for _ in 0...generator.next(below: 4) { mutate(&bytes, &generator) }
      var files = MemoryFiles(RunningPlace.texts)
      files.files[name] = bytes
      let set = StudySet(
        reading: ["place/ring.yaml", "place/two.yaml", "place/child.yaml"], files: files)
      #expect(set.hasErrors == (set.studies.count < 3), "\(String(decoding: bytes, as: UTF8.self))")
      for finding in set.findings {
        #expect(finding.location?.file.hasPrefix("place/") == true)
        #expect(!finding.text.contains("\n"), "\(finding.text.debugDescription)")
      }
      faults += set.hasErrors ? 1 : 0
      // Every tenth is planned as well, for planning takes longer than reading.
      if !set.hasErrors, generator.next(below: 10) == 0 {
        for study in set.studies { #expect(study.run().inputs.count >= 5) }
      }
    }
    #expect(faults > 100)
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout Steps) {
    let marks = Array("\n\r\t,\"':-[]{}#&*!%@`|>~0\u{FEFF}é".utf8) + [0, 0xFF, 0xC3]
    guard !bytes.isEmpty else { return bytes.append(marks[generator.next(below: marks.count)]) }
    let place = generator.next(below: bytes.count)
    switch generator.next(below: 6) {
    case 0: bytes[place] = UInt8(generator.next(below: 256))
    case 1: bytes[place] = marks[generator.next(below: marks.count)]
    case 2: bytes.insert(marks[generator.next(below: marks.count)], at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + generator.next(below: 8)))
    case 4: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
    default: bytes.swapAt(place, generator.next(below: bytes.count))
    }
  }
}

/// Numbers that look random and are the same each time (Knuth's linear congruence, MMIX).
private struct Steps {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

import PlaceModel
import SeededRandom
import Studies
import TestSupport
import Testing

/// Files with bytes changed, dropped, doubled or swapped at random never crash: they end in studies
/// or in findings that say what is wrong.
@Suite struct RunningMutationTests {
  @Test(arguments: RunningPlace.texts.keys.sorted())
  func everyFile(name: String) throws {
    let original = try #require(RunningPlace.texts[name]).utf8
    var generator = SplitMix64(seed: UInt64(name.utf8.count))
    var faults = 0
    for _ in 0..<300 {
      var bytes = Array(original)
      for _ in 0...generator.draw(below: 4) { mutate(&bytes, &generator) }
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
      if !set.hasErrors, generator.draw(below: 10) == 0 {
        for study in set.studies { #expect(study.run().inputs.count >= 5) }
      }
    }
    #expect(faults > 100)
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
    let marks = Array("\n\r\t,\"':-[]{}#&*!%@`|>~0\u{FEFF}é".utf8) + [0, 0xFF, 0xC3]
    guard !bytes.isEmpty else { return bytes.append(marks[generator.draw(below: marks.count)]) }
    let place = generator.draw(below: bytes.count)
    switch generator.draw(below: 6) {
    case 0: bytes[place] = UInt8(generator.draw(below: 256))
    case 1: bytes[place] = marks[generator.draw(below: marks.count)]
    case 2: bytes.insert(marks[generator.draw(below: marks.count)], at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + generator.draw(below: 8)))
    case 4: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
    default: bytes.swapAt(place, generator.draw(below: bytes.count))
    }
  }
}

import AreaFiles
import PlaceModel
import SeededRandom
import TestSupport
import Testing

/// Files changed at random: a reader tells what is wrong or gives values that hold together.
@Suite struct MutatedRecordsTests {
  /// Bytes that mean something in these files, so that many changes still read.
  private static let bytes = Array("0129-.,\n\"+ AZ|".utf8) + [0, 0xFF, 0xC3, 0x0D]

  private func mutated(_ text: String, by generator: inout SplitMix64) -> [UInt8] {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init)
    let line = generator.draw(below: lines.count)
    switch generator.draw(below: 5) {
    case 0: lines.remove(at: line)
    case 1: lines.append(lines[line])
    case 2: lines.swapAt(line, generator.draw(below: lines.count))
    default:
      for _ in 0...generator.draw(below: 3) {
        let place = generator.draw(below: lines[line].count + 1)
        let byte = Self.bytes[generator.draw(below: Self.bytes.count)]
        if place < lines[line].count && generator.draw(below: 3) > 0 {
          lines[line][place] = byte
        } else {
          lines[line].insert(byte, at: place)
        }
      }
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private func mutatedFiles(_ seed: Int, of names: [String]) -> MemoryFiles {
    var generator = SplitMix64(seed: UInt64(seed))
    var all = MemoryFiles(Line.files)
    for (name, text) in Records.files.merging(Records.named, uniquingKeysWith: { one, _ in one }) {
      all.files["line/\(name)"] = Array(text.utf8)
    }
    for _ in 0...generator.draw(below: 2) {
      let name = names[generator.draw(below: names.count)]
      let text = Records.files[name] ?? Records.named[name] ?? ""
      all.files["line/\(name)"] = mutated(text, by: &generator)
    }
    return all
  }

  @Test(arguments: 0..<20)
  func aPlaceIsWholeOrIsNotRead(group: Int) {
    let names = Records.files.keys.filter { $0.hasSuffix(".csv") }.sorted()
    for seed in group * 50..<group * 50 + 50 {
      let reading = AreaReader(folder: "line", files: mutatedFiles(seed, of: names)).read()
      #expect((reading.area == nil) == reading.findings.contains { $0.severity == .error })
      guard let area = reading.area else { continue }
      check(area.records, of: area)
    }
  }

  private func check(_ records: PlaceRecords, of area: Area) {
    let indices = Set(area.indices)
    if let population = records.population {
      #expect(population.years.contains(2020))
      #expect(population.zones.map(\.code) == population.zones.map(\.code).sorted())
      for zone in population.zones {
        #expect(zone.points.reduce(0) { $0 + $1.residents } > 0)
        #expect(zone.points.allSatisfy { $0.kilometres.count == area.practices.count })
      }
      #expect(population.residents.joined().allSatisfy { $0 >= 0 && $0.isFinite })
      #expect(records.flows.map { $0.patients.count == population.zones.count } != false)
    }
    #expect(
      records.ages.map { $0.patients.map { $0.reduce(0, +) } == area.listSizes.values } != false)
    for record in records.workforce?.records ?? [] {
      #expect(indices.contains(record.practice) && record.fte ?? 0 >= 0)
      #expect(record.fteAged55AndOver ?? 0 <= record.fte ?? 0)
    }
    #expect(records.premises.map(\.site) == records.premises.map(\.site).sorted())
    for premises in records.premises {
      #expect(!premises.practices.isEmpty && indices.isSuperset(of: premises.practices))
      #expect(premises.rooms >= 0)
    }
    for rates in [records.contactRates].compactMap(\.self) {
      #expect(rates.bands.first?.lower == 0 && rates.bands.last?.upper == nil)
      #expect(rates.contacts.joined().allSatisfy { $0 >= 0 })
    }
  }

  @Test(arguments: 0..<20)
  func whatAScenarioNamesIsWholeOrIsNotRead(group: Int) throws {
    let area = try #require(Records.reading().area)
    let population = try #require(area.records.population)
    let names = Records.named.keys.sorted()
    for seed in group * 50..<group * 50 + 50 {
      let reader = RecordsReader(folder: "line", files: mutatedFiles(seed, of: names))
      let developments = reader.developments("developments.csv", of: population)
      agree(developments)
      for development in developments.value ?? [] {
        #expect(population.zones.indices.contains(development.zone))
        #expect((0...1).contains(development.shareInProjection))
        #expect(
          development.homes.allSatisfy { $0.count > 0 && population.years.contains($0.year) })
      }
      let changes = reader.changes("changes.csv", for: area)
      agree(changes)
      #expect(changes.value.map { $0.map(\.year) == $0.map(\.year).sorted() } != false)
      let posts = reader.posts("posts.csv", for: area, changes: changes.value ?? [])
      agree(posts)
      #expect(posts.value?.allSatisfy { $0.fte > 0 } != false)
      let schemes = reader.schemes("schemes.csv", for: area)
      agree(schemes)
      let count = schemes.value?.count ?? 0
      for scheme in schemes.value ?? [] {
        #expect(area.records.premises.indices.contains(scheme.premises))
        #expect(scheme.opens <= scheme.latest && scheme.capital >= 0)
        #expect((scheme.needs + scheme.excludes).allSatisfy { (0..<count).contains($0) })
      }
    }
  }

  private func agree<Value>(_ reading: RecordReading<Value>) {
    #expect((reading.value == nil) == reading.findings.contains { $0.severity == .error })
  }
}

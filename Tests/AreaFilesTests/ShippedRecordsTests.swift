import AreaFiles
import Foundation
import PlaceModel
import Testing

/// What the first place's files say of its past and future, beside what is published of it.
@Suite struct ShippedRecordsTests {
  let area: Area
  let folder: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    folder = root.appending(path: "Scenarios/barking-and-dagenham").path
    area = try #require(AreaReader(folder: folder, files: DiskFiles()).read().area)
  }

  @Test func wardsGrowAsProjected() throws {
    let population = try #require(area.records.population)
    #expect(population.zones.count == 17)
    #expect(population.years == 2011...2050)
    func total(_ year: Int) -> Double {
      population.residents.reduce(0) { $0 + $1[year - 2011] }
    }
    #expect(total(2013) == 194_739)
    #expect(total(2031) == 267_130)
    let thames = try #require(population.zones.firstIndex { $0.name == "Thames" })
    let growth = population.residents[thames][2031 - 2011] / population.residents[thames][2]
    #expect((3.575..<3.585).contains(growth))
    #expect(population.byAge == nil)
  }

  @Test func residentsLiveWhereTheyWereCounted() throws {
    let population = try #require(area.records.population)
    #expect(population.zones.reduce(0) { $0 + $1.points.count } == 110)
    // The estimates of 2015 and the projection for it are from two publishers, and agree.
    for (zone, residents) in zip(population.zones, population.residents) {
      let counted = zone.points.reduce(0) { $0 + $1.residents }
      #expect((0.9...1.1).contains(counted / residents[2015 - 2011]))
    }
    let counted = population.zones.reduce(0) { $0 + $1.points.reduce(0) { $0 + $1.residents } }
    #expect(counted == 201_979)
    let nearest = population.zones.flatMap(\.points).map { $0.kilometres.min() ?? .infinity }
    #expect(nearest.allSatisfy { $0 < 3 })
  }

  @Test func agesAddUpToTheListSizes() throws {
    let ages = try #require(area.records.ages)
    #expect(
      ages.bands.map(\.name) == [
        "0-4", "5-14", "15-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+",
      ])
    #expect(ages.patients.map { $0.reduce(0, +) } == area.listSizes.values)
  }

  @Test func listsAreKnownToMarch2016() throws {
    let later = area.records.laterListSizes
    #expect(later.map(\.date).first == "2013-09-30")
    #expect(later.map(\.date).last == "2016-03-31")
    #expect(later.count == 11)
    let last = try #require(later.last).values
    let gone = area.indices.filter { last[$0.rawValue] == nil }
    #expect(gone.map { area[$0].code } == ["F82629"])
  }

  @Test func staffWithoutAReturnAreNotKnown() throws {
    let workforce = try #require(area.records.workforce)
    #expect(workforce.year == 2016)
    #expect(workforce.source.hasPrefix("NHS England, General Practice Workforce"))
    #expect(workforce.records.count == 80)
    func unknown(_ role: StaffRole) -> [String] {
      workforce.records.filter { $0.role == role && $0.fte == nil }.map { area[$0.practice].code }
    }
    #expect(
      unknown(.gp)
        == ["F82034", "F82612", "F82642", "F82650", "F82668", "F82678"])
    #expect(
      unknown(.admin) == [
        "F82012", "F82034", "F82040", "F82612", "F82642", "F82650", "F82668", "F82678",
      ])
    let gps = workforce.records.filter { $0.role == .gp }.compactMap(\.fte).reduce(0, +)
    #expect(abs(gps - 66.5) < 1e-9)
  }

  @Test func everyBuildingHasTheRoomsThatItsListNeeds() throws {
    let premises = area.records.premises
    #expect(premises.count == 38)
    #expect(premises.allSatisfy { $0.basis == .assumed && !$0.source.isEmpty })
    #expect(Set(premises.flatMap(\.practices)).count == 40)
    for building in premises where building.rooms > 0 {
      let minutes = 6.0 * 0.65 * (10.9 + 0.044 * 10.9)
      let hours = Double(area.listSizes.total(of: building.practices)) * minutes / 60
      let open = 50 * 52 * 0.60
      #expect(Double(building.rooms) * open >= hours)
      #expect(Double(building.rooms - 1) * open < hours)
    }
    #expect(premises.filter { $0.rooms == 0 }.map(\.site) == ["Thames ward"])
  }

  @Test func proposedSchemesCostWhatTheNormSays() throws {
    let reading = RecordsReader(folder: folder, files: DiskFiles())
      .schemes("schemes-proposed.csv", for: area)
    #expect(reading.findings == [])
    let schemes = try #require(reading.value)
    #expect(schemes.count == 7)
    #expect(schemes.allSatisfy { $0.status == .proposed && $0.basis == .assumed })
    for scheme in schemes {
      let pounds = Double(scheme.rooms) * 2_109 * 120 / 1_750 * 2_300
      #expect(abs(Double(scheme.capital) - pounds) < 600)
    }
    let code = schemes.map(\.code)
    #expect(schemes.first { $0.code == "thames-2" }?.needs.map { code[$0] } == ["thames-1"])
    #expect(schemes.first { $0.code == "abbey-1" }?.excludes.map { code[$0] } == ["abbey-2"])
  }
}

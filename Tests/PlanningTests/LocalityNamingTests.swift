import PlaceModel
import Planning
import Testing

struct LocalityNamingTests {
  /// P1 to P4 from west to east.
  private func line(_ wards: [String]) -> Area {
    DrawnArea.make("10 10 10 10", wards: wards)
  }

  @Test func lettersGoFromWestToEast() {
    let named = line([]).namedLocalities([[4].practices, [2, 1].practices, [3].practices])
    #expect(named.map(\.letter) == ["A", "B", "C"])
    #expect(named.map(\.members.numbers) == [[1, 2], [3], [4]])
  }

  /// P1 with most of its patients far east comes after P2 in the middle.
  @Test func westIsWhereThePatientsAre() {
    let area = DrawnArea.make("10 10 . . 90")
    let named = area.namedLocalities([[1, 3].practices, [2].practices])
    #expect(named.map(\.members.numbers) == [[2], [1, 3]])
  }

  @Test func northAndSouthAreToldApartByCode() {
    let area = DrawnArea.make("10", "10")
    #expect(
      area.namedLocalities([[2].practices, [1].practices]).map(\.members.numbers) == [[1], [2]])
  }

  @Test func theOrderGivenDoesNotMatter() {
    let area = line(["Abbey", "Abbey", "", "Village"])
    let groups = [[1].practices, [2].practices, [3, 4].practices]
    let first = area.namedLocalities(groups)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(area.namedLocalities(order.map { groups[$0].reversed() }) == first)
    }
  }

  @Test func theHubsWardNames() {
    let named = line(["Abbey", "Gascoigne", "Village", ""]).namedLocalities([
      [1, 2, 3].practices, [4].practices,
    ])
    #expect(named.map(\.hub.rawValue) == [1, 3])
    #expect(named.map(\.name) == ["Gascoigne", "Practice 4"])
  }

  @Test func aSharedWardIsToldApartByTheHub() {
    let named = line(["Abbey", "Abbey", "Village", "Abbey"]).namedLocalities([
      [1].practices, [2].practices, [3].practices, [4].practices,
    ])
    #expect(
      named.map(\.name)
        == ["Abbey, Practice 1", "Abbey, Practice 2", "Village", "Abbey, Practice 4"])
  }

  /// The ward of a member that is no hub is not shared with anybody.
  @Test func onlyHubsShareWards() {
    let named = line(["Abbey", "Village", "Abbey", "Thames"]).namedLocalities([
      [1, 2, 3].practices, [4].practices,
    ])
    #expect(named.map(\.name) == ["Village", "Thames"])
  }

  @Test func lettersGoOnBeyondZ() {
    let numbers = [0, 25, 26, 27, 51, 52, 77, 78, 701, 702]
    #expect(
      numbers.map(Locality.letter)
        == ["A", "Z", "AA", "AB", "AZ", "BA", "BZ", "CA", "ZZ", "AAA"])
    let area = DrawnArea.make(
      rows: [Array(repeating: "5", count: 28).joined(separator: " ")])
    let named = area.namedLocalities((1...28).reversed().map { [$0].practices })
    #expect(named.map(\.members.numbers) == (1...28).map { [$0] })
    #expect(named.suffix(3).map(\.letter) == ["Z", "AA", "AB"])
  }

  @Test func givenNamesAndTheirOrderStay() {
    let area = line(["Abbey", "", "", ""])
    let named = area.localities([("East", [4, 3].practices), ("West", [1, 2].practices)])
    #expect(named.map(\.letter) == ["A", "B"])
    #expect(named.map(\.name) == ["East", "West"])
    #expect(named.map(\.members.numbers) == [[3, 4], [1, 2]])
  }

  /// From P1 30 + 40, from P2 10 + 20, from P3 20 + 30: the middle one; and of two equals the first.
  @Test func theHubHasTheLeastTravel() {
    let area = DrawnArea.make("10 30 20")
    #expect(area.hub(of: [3, 2, 1].practices) == PracticeIndex(1))
    #expect(DrawnArea.make("10 10").hub(of: [2, 1].practices) == PracticeIndex(0))
  }
}

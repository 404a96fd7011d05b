import PlaceModel
import Projection
import Testing

/// Young and old in the valley, in 2020 and 2021:
///
///               west        east     A    B    C
///     young  300  450    500  500   400  100  250
///     old    200  150    500  400   200  300  250
struct AgesTests {
  private let bands = [AgeBand(lower: 0, upper: 39), AgeBand(lower: 40, upper: nil)]
  private var ages: ListSizesByAge {
    ListSizesByAge(bands: bands, patients: [[400, 200], [100, 300], [250, 250]])
  }
  private var byAge: ZonePopulation.ByAge {
    ZonePopulation.ByAge(
      bands: bands,
      residents: [[[300, 450, 500], [200, 150, 200]], [[500, 500, 250], [500, 400, 250]]])
  }

  @Test func bandsGrowAsInTheirZones() throws {
    let projection = Valley.question(ages: ages, byAge: byAge).projection
    let result = try #require(projection.byAge)
    #expect(result.bands == bands && result.movesWithProjection)
    #expect(result.patients.map { $0.map { $0[0] } } == [[400, 200], [100, 300], [250, 250]])
    // A: 400 × 1.5 and 200 × 0.75, scaled to 720. B has half its patients from each zone:
    // 100 × 1.25 and 300 × 0.775, scaled to 420. C: 250 × 1 and 250 × 0.8, scaled to 450.
    let (young, old) = (125 * 420 / 357.5, 232.5 * 420 / 357.5)
    let expected: [[Double]] = [[576, 144], [young, old], [250, 200]]
    for (practice, row) in expected.enumerated() {
      for (band, value) in row.enumerated() {
        #expect(isClose(result.patients[practice][band][1], value, 1e-12))
      }
    }
  }

  @Test func proportionsStayWithoutAProjectionByAge() throws {
    let other = ZonePopulation.ByAge(
      bands: [AgeBand(lower: 0, upper: nil)], residents: [[[500, 600, 700]], [[1000, 900, 500]]])
    for byAge in [nil, other] {
      let projection = Valley.question(ages: ages, byAge: byAge).projection
      let result = try #require(projection.byAge)
      #expect(!result.movesWithProjection)
      #expect(isClose(result.patients[0][0][1], 480) && isClose(result.patients[0][1][1], 240))
      #expect(isClose(result.patients[1][0][2], 95) && isClose(result.patients[1][1][2], 285))
    }
  }

  /// A's 576 young and 144 old go to B, its only neighbour.
  @Test func peopleBringTheirAges() throws {
    let change = Valley.change(2021, Valley.a, .closes)
    let before = try #require(Valley.question(ages: ages, byAge: byAge).projection.byAge)
    let after = try #require(
      Valley.question(changes: [change], ages: ages, byAge: byAge).projection.byAge)
    #expect(after.patients[0].map { $0[1] } == [0, 0])
    #expect(isClose(after.patients[1][0][1], before.patients[1][0][1] + 576))
    #expect(isClose(after.patients[1][1][1], before.patients[1][1][1] + 144))
  }

  /// Bands add up to patients, and a change moves nobody from one band to another.
  @Test(arguments: 1...60)
  func sumsHold(seed: UInt64) throws {
    var question = PopulationQuestion.generated(seed)
    question.ages = ListSizesByAge(
      bands: bands, patients: question.listSizes.values.map { [$0 / 3, $0 - $0 / 3] })
    question.population.byAge = ZonePopulation.ByAge(
      bands: bands,
      residents: question.population.residents.map { years in
        [
          years.enumerated().map { $1 * 0.3 * (1 + 0.05 * Double($0)) },
          years.enumerated().map { $1 - $1 * 0.3 * (1 + 0.05 * Double($0)) },
        ]
      })
    let projection = question.projection
    let result = try #require(projection.byAge)
    question.changes = []
    let without = try #require(question.projection.byAge)
    for year in 0..<projection.years.count {
      for (practice, patients) in projection.patients.enumerated() {
        let sum = result.patients[practice].reduce(0) { $0 + $1[year] }
        #expect(isClose(sum, patients[year]))
      }
      for band in bands.indices {
        let total = { (ages: PopulationProjection.ByAge) in
          ages.patients.reduce(0) { $0 + $1[band][year] }
        }
        #expect(isClose(total(result), total(without)))
      }
    }
  }
}

import PlaceModel
import Projection
import SeededRandom
import Testing

struct DrawsTests {
  private let none = PopulationSpread(place: 0, zone: 0, homes: 0)
  private let some = PopulationSpread(place: 0.01, zone: 0.02, homes: 0.3)

  @Test(arguments: 1...30)
  func withoutSpreadEveryDrawIsTheProjection(seed: UInt64) {
    let question = PopulationQuestion.generated(seed)
    let model = PopulationModel(question)
    let projection = model.projection()
    let groups = (0..<question.listSizes.values.count).map { [PracticeIndex($0)] }
    let draws = model.simulate(groups: groups, draws: 3, seed: 7, spread: none)
    #expect(draws.years == projection.years && draws.draws == 3)
    for (index, year) in projection.years.enumerated() {
      for group in groups.indices {
        for value in draws.values(group: group, year: year) {
          #expect(abs(value - projection.patients[group][index]) < 1e-7)
        }
      }
      let total = projection.patients.reduce(0) { $0 + $1[index] }
      for value in draws.totals(year: year) { #expect(isClose(value, total)) }
    }
  }

  @Test func theSameSeedDrawsTheSame() {
    let model = PopulationModel(.generated(5))
    let groups = [[PracticeIndex(0)], [PracticeIndex(1)]]
    let one = model.simulate(groups: groups, draws: 50, seed: 11, spread: some)
    #expect(one == model.simulate(groups: groups, draws: 50, seed: 11, spread: some))
    #expect(one != model.simulate(groups: groups, draws: 50, seed: 12, spread: some))
    let fewer = model.simulate(groups: groups, draws: 20, seed: 11, spread: some)
    for year in one.years {
      #expect(
        one.values(group: 1, year: year).prefix(20).elementsEqual(
          fewer.values(group: 1, year: year)))
    }
    _ = model.simulate(groups: [], draws: 1, seed: .min, spread: some)
  }

  @Test func groupsAddUpAndTheBaseHasNoError() {
    let question = PopulationQuestion.generated(9)
    let model = PopulationModel(question)
    let all = (0..<question.listSizes.values.count).map { PracticeIndex($0) }
    let groups = [Array(all.prefix(1)), Array(all.dropFirst())]
    let draws = model.simulate(groups: groups, draws: 40, seed: 3, spread: some)
    for year in draws.years {
      let parts = zip(draws.values(group: 0, year: year), draws.values(group: 1, year: year))
      for (sum, total) in zip(parts.map(+), draws.totals(year: year)) {
        #expect(isClose(sum, total))
      }
    }
    #expect(Set(draws.values(group: 0, year: 2020)) == [Double(question.listSizes.values[0])])
    #expect(Set(draws.totals(year: 2020)) == [Double(question.listSizes.total)])
    #expect(Set(draws.totals(year: 2021)).count == 40)
  }

  /// One practice, two zones of 500 that stay as they are. After four years the place's error alone is
  /// 0.02 × √4 of 1,000; two zones' alone 0.02 × √4 × 500 × √2; that of 100 homes of two people
  /// 0.3 × 200, as large after one year as after four.
  @Test(arguments: [
    (PopulationSpread(place: 0.02, zone: 0, homes: 0), 2024, 40.0),
    (PopulationSpread(place: 0.02, zone: 0, homes: 0), 2021, 20.0),
    (PopulationSpread(place: 0, zone: 0.02, homes: 0), 2024, 28.284_271),
    (PopulationSpread(place: 0, zone: 0, homes: 0.3), 2021, 60.0),
    (PopulationSpread(place: 0, zone: 0, homes: 0.3), 2024, 60.0),
    (PopulationSpread(place: 0.02, zone: 0.02, homes: 0.3), 2024, 77.459_667),
  ])
  func spreadIsTheStandardDeviation(spread: PopulationSpread, year: Int, expected: Double) {
    let question = PopulationQuestion(
      listSizes: ListSizes(date: "2020-06-30", values: [1000]),
      population: ZonePopulation(
        zones: [Valley.zone("x", [1]), Valley.zone("y", [1])], years: 2020...2024,
        residents: [[Double](repeating: 500, count: 5), [Double](repeating: 500, count: 5)]),
      developments: [Valley.homes(0, [(2021, 100)])], neighbours: [[]], to: 2024,
      halvingDistance: 1, peoplePerHome: 2)
    let draws = PopulationModel(question)
      .simulate(groups: [[PracticeIndex(0)]], draws: 5000, seed: 1, spread: spread)
    let values = draws.values(group: 0, year: year)
    let mean = values.reduce(0, +) / 5000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4999
    // A mean of so many is off by a seventieth of the deviation, a deviation by a hundredth.
    #expect(abs(mean - 1200) < 3.5 * expected / 70)
    #expect(abs(variance.squareRoot() / expected - 1) < 0.035)
    let percentiles = draws.percentiles(group: 0, year: year)
    #expect(abs(percentiles.p10 - (mean - 1.2816 * expected)) < 0.08 * expected)
    #expect(abs(percentiles.p50 - mean) < 0.08 * expected)
    #expect(abs(percentiles.p90 - (mean + 1.2816 * expected)) < 0.08 * expected)
    #expect(percentiles == draws.totalPercentiles(year: year))
  }

  /// However wild the errors, nobody is fewer than no one.
  @Test func neverBelowNought() {
    let model = PopulationModel(.generated(4))
    let wild = PopulationSpread(place: 3, zone: 3, homes: 3)
    let draws = model.simulate(groups: [[PracticeIndex(0)]], draws: 200, seed: 1, spread: wild)
    #expect(draws.patients.allSatisfy { $0 >= 0 && $0.isFinite })
    #expect(draws.totals(year: 2027).contains { $0 == 0 })
  }

  /// The nearest rank by its definition: the first value that at least so many do not exceed.
  @Test(arguments: [1, 2, 3, 9, 10, 11, 99, 100, 101, 1000])
  func percentilesAreNearestRanks(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let values = (0..<count).map { _ in Double(random.draw(below: 50)) }
    let percentile = { (percent: Int) -> Double? in
      values.filter { value in
        100 * values.count { $0 <= value } >= percent * count
      }.min()
    }
    let found = Percentiles(values)
    #expect(found.p10 == percentile(10))
    #expect(found.p50 == percentile(50))
    #expect(found.p90 == percentile(90))
  }
}

import SeededRandom
import Testing

@testable import Districting

/// An answer chosen anew part by part never becomes worse, and a part that is the whole place comes
/// to the best there is.
struct RegionalImprovementTests {
  /// A place with every candidate listed, and the first answer that a short search meets.
  private func fixture(_ seed: Int)
    -> (place: Place, problem: DistrictingProblem, list: CandidateList, start: Incumbent)?
  {
    let place = Place(seed: 70_000 + seed, units: 8 + seed % 4)
    let problem = place.problem
    var search = PlanSearch(problem, steps: 3, generator: SplitMix64(seed: 1))
    var start = Incumbent(problem)
    guard let band = problem.tightenedBand, let later = problem.tightenedLaterBands,
      let found = search.run(), problem.violations(of: found).isEmpty
    else { return nil }
    start.offer(found)
    var enumeration = CandidateEnumeration(problem, band: band, laterBands: later, limit: 10_000)
    guard enumeration.run() == nil else { return nil }
    return (place, problem, enumeration.found, start)
  }

  /// Prices that are no good make it slower, and nothing else.
  @Test(arguments: [0.0, 1.0, -3.0])
  func thePartThatIsAllComesToTheBest(_ price: Double) {
    var improved = 0
    for seed in 0..<40 {
      guard let (place, problem, list, start) = fixture(seed) else { continue }
      let prices = (0..<place.count).map { price * Double($0 % 3) }
      var improvement = RegionalImprovement(problem, list: list, prices: prices, incumbent: start)
      improvement.run(sizes: [problem.districts], stepsOfPart: 100_000, stepLimit: 10_000_000)
      let best = BruteForce(place).cost
      let cost = improvement.incumbent.leastCost
      #expect(
        problem.graph.pieces(of: Array(0..<place.count)).count > 1 || cost <= best * (1 + 1e-6))
      #expect(cost >= best * (1 - 1e-9), "\(place)")
      if cost < start.leastCost { improved += 1 }
    }
    #expect(improved >= 2)
  }

  @Test func smallerPartsKeepTheRules() {
    for seed in 0..<40 {
      guard let (place, problem, list, start) = fixture(seed) else { continue }
      let prices = [Double](repeating: 0, count: place.count)
      var improvement = RegionalImprovement(problem, list: list, prices: prices, incumbent: start)
      improvement.run(sizes: [2, 3], stepsOfPart: 1_000, stepLimit: 100_000)
      #expect(improvement.incumbent.leastCost <= start.leastCost, "\(place)")
      let districts = improvement.incumbent.districts ?? []
      #expect(problem.violations(of: districts) == [], "\(place)")
    }
  }

  @Test func itStopsWhenAskedTo() {
    for seed in 0..<10 {
      guard let (place, problem, list, start) = fixture(seed) else { continue }
      let prices = [Double](repeating: 0, count: place.count)
      var improvement = RegionalImprovement(
        problem, list: list, prices: prices, incumbent: start, watch: Watch(wantsStop: { true }))
      improvement.run(sizes: [2, 3], stepsOfPart: 1_000, stepLimit: 100_000)
      #expect(improvement.steps == 0)
      #expect(improvement.incumbent.districts == start.districts)
    }
  }
}

import SeededRandom
import Synchronization
import Testing

@testable import Districting

/// What must hold of every answer that the search gives, on places of every shape.
struct PlanSearchTests {
  private func search(_ problem: DistrictingProblem, steps: Int = 150, seed: UInt64 = 1)
    -> (found: [[Int]]?, pool: [[Int]])
  {
    var search = PlanSearch(problem, steps: steps, generator: SplitMix64(seed: seed))
    let found = search.run()
    return (found, search.pool)
  }

  private static func place(_ seed: Int) -> Place {
    let units = 6 + seed % 7
    return seed % 3 == 0
      ? Place(seed: seed * 101, units: units, periods: 1...3)
      : Place(seed: seed * 101, units: units)
  }

  /// The cheapest answer of a small place is met nearly always, and none is made up where there is
  /// none.
  @Test func theBestAnswerIsMetNearlyAlways() {
    var (solvable, met, missed) = (0, 0, 0)
    for seed in 0..<150 {
      let place = Self.place(seed)
      let all = BruteForce(place)
      let found = search(place.problem).found
      guard all.answers > 0 else {
        #expect(found == nil, "\(place)")
        continue
      }
      solvable += 1
      guard let found else {
        missed += 1
        continue
      }
      let cost = place.cost(found)
      #expect(cost >= all.cost - 1e-9 * max(1, all.cost), "\(place)")
      if cost <= all.cost + 1e-9 * max(1, all.cost) { met += 1 }
    }
    #expect(solvable >= 80)
    #expect(met * 100 >= 97 * solvable, "\(met) of \(solvable) met, \(missed) without an answer")
  }

  /// Checked by definition, without the code that the search rests on.
  @Test(arguments: 0..<60)
  func answersAndPoolKeepTheRules(_ seed: Int) {
    let place = Self.place(seed)
    let (found, pool) = search(place.problem)
    for members in pool + (found ?? []) {
      #expect(place.isConnected(members), "\(place)")
      #expect(place.band.contains(place.load(members)), "\(place)")
      #expect(place.keepsLaterBands(members), "\(place)")
      #expect(members == members.sorted(), "\(place)")
    }
    #expect(Set(pool).count == pool.count)
    guard let found else { return }
    #expect(found.count == place.districts, "\(place)")
    #expect(found.joined().sorted() == Array(0..<place.count), "\(place)")
    #expect(Set(found).isSubset(of: Set(pool)), "\(place)")
  }

  @Test func rulesOfWhoIsWithWhomAreKept() {
    var (found, ruled) = (0, 0)
    for seed in 0..<150 {
      let problem = Self.place(seed).problem(withRulesOf: seed)
      guard let answer = search(problem).found else { continue }
      #expect(problem.violations(of: answer).isEmpty, "seed \(seed)")
      #expect(problem.cost(of: answer).isFinite, "seed \(seed)")
      found += 1
      if !problem.rules.isEmpty { ruled += 1 }
    }
    #expect(found >= 40 && ruled >= 20, "\(found) found, \(ruled) with rules")
  }

  /// What the proof finds with rules, the search finds too, nearly always.
  @Test func withRulesTheProvenAnswerIsMetNearlyAlways() {
    var (solvable, met) = (0, 0)
    for seed in 0..<100 {
      let problem = Self.place(seed).problem(withRulesOf: seed)
      guard let band = problem.tightenedBand, let later = problem.tightenedLaterBands else {
        continue
      }
      var listing = CandidateEnumeration(problem, band: band, laterBands: later, limit: 100_000)
      let limit = listing.run()
      #expect(limit == nil)
      var proof = BranchAndBound(
        problem, list: listing.found, limits: DistrictingLimits(), incumbent: Incumbent(problem))
      _ = proof.run(startingWith: [])
      guard proof.incumbent.districts != nil else { continue }
      solvable += 1
      let best = proof.incumbent.leastCost
      let found = search(problem).found.map(problem.cost) ?? .infinity
      if found <= best + 1e-9 * max(1, best) { met += 1 }
    }
    #expect(solvable >= 30)
    #expect(met * 100 >= 93 * solvable, "\(met) of \(solvable)")
  }

  @Test(arguments: [3, 10, 30])
  func theSameSeedGivesTheSameAnswer(_ seed: Int) {
    let problem = Place(seed: seed, units: 30).problem
    let (one, other) = (search(problem, seed: 7), search(problem, seed: 7))
    #expect(one.found == other.found)
    #expect(one.pool == other.pool)
    #expect(one.found != nil)
  }

  @Test func fewerUnitsThanDistrictsHaveNoAnswer() {
    let place = Place(loads: [1, 1], edges: [(0, 1)], districts: 3, band: 1...2)
    #expect(search(place.problem).found == nil)
  }

  /// A search that is asked to stop at once still looks for an answer to stop with, and no farther.
  @Test func aStopIsHeardOnceThereIsAnAnswer() {
    let problem = Place(seed: 3, units: 30).problem
    var search = PlanSearch(
      problem, steps: 300, generator: SplitMix64(seed: 1), watch: Watch(wantsStop: { true }))
    let found = search.run()
    #expect(found.map(problem.violations) == [])
    #expect(search.pool.count < self.search(problem, steps: 300).pool.count)
  }

  /// Nor does it look long where there is none.
  @Test func aStopIsHeardWithoutAnAnswer() {
    let place = Place(
      loads: [2, 2, 2, 2], edges: [(0, 1), (1, 2), (2, 3)], districts: 2, band: 3...3)
    let asked = Mutex(0)
    let watch = Watch(wantsStop: {
      asked.withLock { $0 += 1 }
      return true
    })
    var search = PlanSearch(
      place.problem, steps: 300, generator: SplitMix64(seed: 1), watch: watch)
    _ = search.run()
    #expect(asked.withLock { $0 } == 1)
  }

  /// What bounds the choice among the districts met bounds no answer of the problem.
  @Test(arguments: [3, 10, 30])
  func noBoundIsTold(_ seed: Int) {
    let problem = Place(seed: seed, units: 30).problem
    let told = Mutex<[Progress]>([])
    var search = PlanSearch(
      problem, steps: 150, generator: SplitMix64(seed: 1),
      watch: Watch(tell: { progress in told.withLock { $0.append(progress) } }))
    let found = search.run()
    let progress = told.withLock { $0 }
    #expect(progress.allSatisfy { $0.bound == nil && $0.phase == .search })
    #expect(progress.last?.best == found.map(problem.cost))
  }
}

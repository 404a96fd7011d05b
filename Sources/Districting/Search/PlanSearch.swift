import SeededRandom

/// A search for good districts, which gives the proof its upper bound.
///
/// Round after round, short walks over connected districts note the districts that they meet, and
/// the best choice among all these is worked out as a partition of the units. A walk is easily
/// caught in how many districts it has in one part of a place, but it is right about another part;
/// the choice takes from each what is best. Taillard, "A heuristic column generation method for the
/// heterogeneous fleet VRP", RAIRO 33(1), 1999, does the same with routes.
struct PlanSearch {
  private let problem: DistrictingProblem
  private let costs: SearchCosts
  private let steps: Int
  private let watch: Watch
  private var generator: SplitMix64
  private var noted: DistrictPool

  /// - Parameter steps: of each walk, nought for no search; `nil` for as many as the problem calls for.
  init(
    _ problem: DistrictingProblem, steps: Int?, generator: SplitMix64, watch: Watch = .nobody
  ) {
    self.problem = problem
    self.steps = steps ?? Self.usualSteps(for: problem)
    self.generator = generator
    self.watch = watch
    costs = SearchCosts(problem)
    noted = DistrictPool(problem)
  }

  /// Districts that were met and are worth having, each sorted: connected, inside their band, and
  /// keeping the rules that a district keeps alone.
  var pool: [[Int]] { (0..<noted.count).map(noted.list.units) }

  /// As many steps as the units call for, and fewer where each step is long: it looks at the
  /// centres of two districts.
  private static func usualSteps(for problem: DistrictingProblem) -> Int {
    let units = problem.loads.count
    let members = units / problem.districts + 1
    let stepsOfUnit = isTight(problem) ? 6_000 : 1_500
    return min(stepsOfUnit * units, 100_000_000 / (2 * members + 20))
  }

  /// Whether the band is narrower than a usual unit's load, so that most moves leave it.
  private static func isTight(_ problem: DistrictingProblem) -> Bool {
    problem.maximum - problem.minimum < problem.totalLoad / problem.loads.count
  }

  private static let walksOfRound = 8
  private static let mostRounds = 6

  /// The best districts met, or `nil` when none kept the rules.
  ///
  /// It ends when two rounds have brought nothing better.
  mutating func run() -> [[Int]]? {
    guard steps > 0, let grown = GrownDistricts(problem) else { return nil }
    var best = Incumbent(problem)
    var price = 5.0
    var roundsWithoutGain = 0
    var walks = 0
    for _ in 0..<Self.mostRounds where roundsWithoutGain < 2 {
      let before = best.leastCost
      let chosen = best.districts
      for number in 0..<Self.walksOfRound {
        if isToEnd(best, walks: walks) { return best.districts }
        walks += 1
        let start = start(of: number, grown, chosen)
        var walk = DistrictWalk(
          MovableDistricts(problem, costs: costs, districtOfUnit: start), costs: costs,
          totalLoad: problem.totalLoad, plan: plan(number, price: price))
        walk.run(&generator)
        let hadNone = best.districts == nil
        note(walk, &best)
        if hadNone, best.districts != nil { tell(best) }
      }
      choose(&best)
      tell(best)
      if best.districts == nil {
        // The rules are hard to keep: breaking them becomes dearer.
        price *= 2
      } else {
        let hasGained = best.leastCost < before - best.tolerance
        roundsWithoutGain = hasGained ? 0 : roundsWithoutGain + 1
      }
    }
    return best.districts
  }

  /// Whether a stop is asked for: the first few walks are short enough to be waited for, so that
  /// there is a plan to stop with.
  private func isToEnd(_ best: Incumbent, walks: Int) -> Bool {
    (best.districts != nil || walks >= Self.walksBeforeStop) && watch.wantsStop()
  }

  private static let walksBeforeStop = 3

  private func tell(_ best: Incumbent) {
    watch.tell(
      Progress(
        phase: .search, districts: problem.districts,
        best: best.districts == nil ? nil : best.leastCost))
  }

  /// Where a walk begins: half of the later ones at the best answer of the rounds before, but for
  /// tight bands, out of whose answers few moves lead.
  private mutating func start(
    of number: Int, _ grown: GrownDistricts, _ chosen: [[Int]]?
  ) -> [Int] {
    guard let chosen, number >= Self.walksOfRound / 2, !Self.isTight(problem) else {
      return grown.drawn(&generator)
    }
    return grown.numbered(chosen)
  }

  /// Walks of different kinds: what is best on one place is not on another.
  private func plan(_ number: Int, price: Double) -> DistrictWalk.Plan {
    switch number % 4 {
    case 0: .init(steps: steps, excessPrice: price, adaptsPrices: false)
    case 1: .init(steps: steps, excessPrice: price / 3, adaptsPrices: false)
    default: .init(steps: steps, excessPrice: price / 10, adaptsPrices: true)
    }
  }

  /// Keeps a walk's best answer, and of the districts it met the latest, which are the best.
  private mutating func note(_ walk: DistrictWalk, _ best: inout Incumbent) {
    if let found = walk.best { best.offer(found) }
    guard problem.loads.count <= CandidateList.mostUnits else { return }
    for members in walk.met.districts.suffix(latest) { noted.add(members) }
    for members in walk.best ?? [] { noted.add(members) }
  }

  /// How many districts of a walk are kept: the choice among all of them takes longer the more units
  /// there are.
  private var latest: Int {
    max(2_500, 1_000_000 / problem.loads.count) / 16
  }

  /// The best partition of the units into districts of the pool.
  private func choose(_ best: inout Incumbent) {
    // The pool has no second costs, by which a ceiling is kept.
    guard noted.count >= problem.districts, problem.ceiling == nil else { return }
    var limits = DistrictingLimits()
    limits.branches = 5
    var choice = BranchAndBound(
      problem, list: noted.list, limits: limits, incumbent: best,
      watch: watch.overPart(of: .search))
    _ = choice.run(startingWith: noted.list.candidates(of: best.districts ?? []))
    best = choice.incumbent
  }
}

import Testing

@testable import Districting

/// Districts with rules of their own and every term of cost, against all the answers there are.
struct DistrictRulesTests {
  private static func place(_ seed: Int) -> Place {
    Place(seed: seed, units: 5 + seed % 5, ruled: true)
  }

  private static let places: Int = {
    #if DEBUG
      200
    #else
      2_000
    #endif
  }()

  @Test(arguments: Array(stride(from: 0, to: places, by: 100)))
  func everyAnswerKeepsItsRules(_ start: Int) {
    let solver = DistrictingSolver(limits: DistrictingLimits(searchSteps: 50))
    var (solved, lost) = (0, 0)
    for seed in start..<start + 100 {
      let place = Self.place(seed)
      let context: Comment = "seed \(seed): \(place)"
      let all = BruteForce(place)
      let answer = solver.solve(place.problem)
      #expect(answer.status == (all.answers == 0 ? .infeasible : .optimal), context)
      #expect(answer.districts == all.first, context)
      #expect(
        answer.cost == all.cost || abs(answer.cost - all.cost) <= 1e-9 * max(1, all.cost), context)
      #expect(answer.cost == .infinity || answer.cost - answer.bound <= 1e-9 * max(1, all.cost))
      #expect(answer.districts.map(place.problem.violations) ?? [] == [], context)
      if all.answers > 0 {
        if place.hasRules { solved += 1 }
        continue
      }
      var free = place
      (free.together, free.apart, free.named) = ([], [], [])
      if place.hasRules, BruteForce(free).answers > 0 { lost += 1 }
    }
    // A generator whose rules never matter, or leave nothing, would prove little.
    #expect(solved >= 20 && lost >= 10, "\(solved), \(lost)")
  }

  /// The tightened bands leave out what no answer can hold, and nothing else that keeps the rules.
  @Test(arguments: 0..<200)
  func everyCandidateOnceWithItsCost(_ seed: Int) {
    let place = Self.place(10_000 + seed)
    let problem = place.problem
    let all = BruteForce(place)
    guard let band = problem.tightenedBand, let laterBands = problem.tightenedLaterBands else {
      #expect(all.answers == 0, "\(place)")
      return
    }
    var enumeration = CandidateEnumeration(
      problem, band: band, laterBands: laterBands, limit: .max)
    #expect(enumeration.run() == nil)
    let list = enumeration.found
    let sets = (0..<list.count).map { list.units(of: $0) }
    let expected = all.sets.filter { set in
      band.contains(place.load(set))
        && laterBands.indices.allSatisfy { number in
          laterBands[number].contains(set.map { place.later[number].loads[$0] }.reduce(0, +))
        }
    }
    #expect(sorted(sets) == sorted(expected), "\(place)")
    for (number, set) in sets.enumerated() {
      let cost = place.cost(set)
      #expect(abs(list.costs[number] - cost) <= 1e-9 * max(1, cost), "\(place)")
      #expect(abs(problem.costs.cost(of: set) - cost) <= 1e-9 * max(1, cost), "\(place)")
    }
    // Every answer is made of what is listed.
    for answer in all.all { #expect(answer.districts.allSatisfy(sets.contains), "\(place)") }
  }

  /// What keeps every rule is an answer by the check, and what breaks one is not.
  @Test(arguments: 0..<60)
  func theCheckAgreesWithBruteForce(_ seed: Int) {
    let place = Self.place(20_000 + seed)
    let problem = place.problem
    var draw = DrawnNumbers(seed: seed)
    let answers = Set(BruteForce(place).all.map(\.districts))
    for answer in answers { #expect(problem.violations(of: answer) == [], "\(place)") }
    for _ in 0..<40 {
      let homes = (0..<place.count).map { _ in draw.whole(0...place.districts - 1) }
      let drawn = (0..<place.districts).map { home in homes.indices.filter { homes[$0] == home } }
        .filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
      #expect(
        problem.violations(of: drawn).isEmpty == answers.contains(drawn), "\(place): \(drawn)")
    }
  }

  @Test func aLimitLeavesATrueBoundAndAPlanThatKeepsEveryRule() {
    for seed in 0..<150 {
      let place = Self.place(30_000 + seed)
      let all = BruteForce(place)
      let answer = DistrictingSolver(limits: DistrictingLimits(candidates: 0, searchSteps: 100))
        .solve(place.problem)
      #expect(answer.bound <= all.cost * (1 + 1e-12), "\(place)")
      #expect(answer.districts.map(place.problem.violations) ?? [] == [], "\(place)")
      #expect(answer.districts == nil || all.answers > 0, "\(place)")
    }
  }

  // MARK: By hand

  /// Six units of ten on a ring, in two districts of 20 to 40; nothing costs anything.
  private let ring = Place(
    loads: [Int](repeating: 10, count: 6), edges: (0..<6).map { ($0, ($0 + 1) % 6) }, districts: 2,
    band: 20...40)

  private func best(_ change: (inout Place) -> Void) -> DistrictingAnswer {
    var place = ring
    change(&place)
    return DistrictingSolver().solve(place.problem)
  }

  @Test func togetherIsHandedOnFromSetToSet() {
    let answer = best { $0.together = [[0, 2], [4, 2]] }
    // 0, 2 and 4 are linked by two of the others, so 50 are together.
    #expect(answer.status == .infeasible)
    let pair = best { $0.together = [[5, 0], [0, 3]] }
    #expect(pair.districts == [[0, 3, 4, 5], [1, 2]])
  }

  @Test func namedDistrictsAreDifferentAndHaveTheirBands() {
    let halves = best {
      $0.named = [.init(anchors: [0]), .init(anchors: [1], band: 40...40)]
    }
    #expect(halves.districts == [[0, 5], [1, 2, 3, 4]])
    let three = best { $0.named = [[0], [2], [4]].map { .init(anchors: $0) } }
    #expect(three.status == .infeasible && three.candidates == 0)
  }

  @Test func contradictionsAreInfeasible() {
    #expect(best { ($0.together, $0.apart) = ([[1, 2]], [[2, 1]]) }.status == .infeasible)
    #expect(
      best { ($0.together, $0.apart) = ([[1, 2], [2, 3]], [[1, 3]]) }.status == .infeasible)
    #expect(
      best { $0.named = [.init(anchors: [0]), .init(anchors: [0])] }.status == .infeasible)
    #expect(best { $0.apart = [[0, 1, 2]] }.status == .infeasible)
    #expect(best { $0.named = [.init(anchors: [0], band: 1...10)] }.status == .infeasible)
    #expect(best { ($0.required, $0.together) = ([0, 3], [[0, 3]]) }.status == .infeasible)
    let barred = best { ($0.together, $0.apart) = ([[1, 2]], [[1, 2]]) }
    #expect(barred.unitsInNoCandidate == [1, 2])
  }

  /// Sets of none or one, and units that come twice, ask for nothing.
  @Test func emptyRulesAskForNothing() {
    let free = best { _ in }
    let same = best { ($0.together, $0.apart) = ([[], [3], [4, 4]], [[], [2], [5, 5]]) }
    #expect(same.districts == free.districts && same.status == .optimal)
  }

  /// Of two ideals in one district, the one of the first unit counts, whatever the way to it.
  @Test func theFirstUnitsIdealCounts() {
    var place = ring
    place.idealOfUnit = [-1, 40, -1, -1, 20, -1]
    place.deviationWeight = 1
    for district in [[1, 2, 3, 4], [4, 3, 2, 1], [2, 4, 3, 1]] {
      #expect(place.problem.costs.cost(of: district) == 0)
    }
  }

  @Test func everyBreachIsNamed() {
    var place = ring
    place.together = [[0, 1]]
    place.apart = [[2, 3]]
    place.named = [.init(anchors: [5], band: 20...30, later: [10...15])]
    place.later = [([5, 5, 5, 5, 5, 5], 10...20)]
    let problem = place.problem
    #expect(problem.violations(of: [[0, 1, 2], [3, 4, 5]]) == [])
    #expect(
      problem.violations(of: [[0, 4, 5], [1, 2, 3]]) == [
        "[0, 4, 5] breaks 1 rules", "[1, 2, 3] breaks 2 rules",
      ])
    #expect(
      problem.violations(of: [[0, 1, 4, 5], [2, 3]]) == [
        "load 40 outside the band", "load 20 outside the band of later period 1",
        "[2, 3] breaks 1 rules",
      ])
    place.required = [3, 5]
    #expect(
      place.problem.violations(of: [[0, 1, 2], [3, 4, 5]]) == ["[3, 4, 5] has no centre"])
  }

  private func sorted(_ sets: [[Int]]) -> [[Int]] {
    sets.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

import LinearProgramming
import Testing

@testable import Districting

/// The least cost under a ceiling on a second one, against all the answers there are.
struct CeilingTests {
  private static let places: Int = {
    #if DEBUG
      160
    #else
      2_000
    #endif
  }()

  private static func place(_ seed: Int) -> Place {
    Place(seed: seed, units: 5 + seed % 5, ceilingWithRules: seed % 3 == 0)
  }

  @Test(arguments: Array(stride(from: 0, to: places, by: 80)))
  func theBestUnderACeiling(_ start: Int) throws {
    let solver = DistrictingSolver(limits: DistrictingLimits(searchSteps: 50))
    var (changed, lost) = (0, 0)
    for seed in start..<start + 80 {
      let place = Self.place(seed)
      let context: Comment = "seed \(seed): \(place)"
      let all = BruteForce(place)
      let answer = solver.solve(place.problem)
      #expect(answer.status == (all.answers == 0 ? .infeasible : .optimal), context)
      #expect(answer.districts == all.first, context)
      #expect(
        answer.cost == all.cost || abs(answer.cost - all.cost) <= 1e-9 * max(1, all.cost), context)
      #expect(answer.cost == .infinity || answer.cost - answer.bound <= 1e-9 * max(1, all.cost))
      #expect(answer.bound <= all.cost * (1 + 1e-12), context)
      #expect(answer.districts.map(place.problem.violations) ?? [] == [], context)
      var free = place
      free.second = []
      let best = BruteForce(free).first
      if let best, best != all.first {
        #expect(!place.problem.violations(of: best).isEmpty, context)
        if all.answers > 0 { changed += 1 } else { lost += 1 }
      }
    }
    // A ceiling that never matters, or leaves nothing, would prove little.
    #expect(changed >= 12 && lost >= 3, "\(changed), \(lost)")
  }

  /// One list for many ceilings gives what each alone does, in whatever order they are asked for.
  @Test(arguments: 0..<40)
  func oneListForManyCeilings(_ seed: Int) throws {
    var place = Self.place(1_000 + seed)
    let own = place.most
    var listed = try ListedDistricting(
      place.problem, limits: DistrictingLimits(searchSteps: 20))
    place.most = 1e12
    let sums = BruteForce(place).all.map { place.secondCost($0.districts) }.sorted()
    var draw = DrawnNumbers(seed: seed)
    let ceilings = (0..<6).map { _ in
      sums.isEmpty ? 5.0 : sums[draw.whole(0...sums.count - 1)] * (draw.chance(50) ? 1 : 0.9999)
    }
    for ceiling in ceilings + [own] {
      place.most = ceiling
      let all = BruteForce(place)
      let answer = listed.solve(ceiling: ceiling)
      #expect(answer.districts == all.first, "\(place)")
      #expect(answer.status == (all.answers == 0 ? .infeasible : .optimal), "\(place)")
      #expect(answer.bound <= all.cost * (1 + 1e-12), "\(place)")
      guard all.cost.isFinite, all.cost > 0 else { continue }
      // Below what the best costs there is nothing; at it there is.
      let below = listed.solve(ceiling: ceiling, cutoff: all.cost * 0.99)
      #expect(below.districts == nil && below.status == .infeasible, "\(place)")
      #expect(below.bound >= all.cost * 0.98 && below.bound <= all.cost, "\(place)")
      #expect(listed.solve(ceiling: ceiling, cutoff: all.cost * 1.01).districts == all.first)
    }
    place.second = []
    #expect(listed.solve(ceiling: .infinity).districts == BruteForce(place).first, "\(place)")
  }

  @Test(arguments: 0..<30)
  func theWholeExchange(_ seed: Int) throws {
    var place = Self.place(2_000 + seed)
    var listed = try ListedDistricting(
      place.problem, limits: DistrictingLimits(searchSteps: 20))
    let step = 1e-3
    let frontier = listed.frontier(step: step, points: 1_000)
    #expect(!frontier.isCut && frontier.stop == nil)
    place.most = 1e12
    let all = BruteForce(place).all.map { ($0.cost, place.secondCost($0.districts)) }
    var expected: [(Double, Double)] = []
    for (cost, second) in all.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) })
    where expected.last.map({ second < $0.1 - step && cost > $0.0 * (1 + 1e-9) }) ?? true {
      expected.append((cost, second))
    }
    // Second costs within a step of each other may share a point; drawn ones rarely are.
    #expect(frontier.points.count == expected.count, "\(place)")
    for (point, (cost, second)) in zip(frontier.points, expected) {
      #expect(abs(point.cost - cost) <= 1e-9 * max(1, cost), "\(place)")
      #expect(abs(point.secondCost - second) <= 1e-9 * max(1, second), "\(place)")
      #expect(place.problem.violations(of: point.districts) == [])
      #expect(point.bound <= cost * (1 + 1e-12) && point.bound >= cost * (1 - 1e-8) - 1e-9)
    }
    let cut = listed.frontier(step: step, points: 1)
    #expect(cut.points == Array(frontier.points.prefix(1)) || expected.count > 0)
    #expect(cut.points.count == min(1, expected.count) && cut.isCut == (expected.count > 1))
  }

  /// Where the list does not fit, what stands is a plan under the ceiling, if any, and a true bound.
  @Test(arguments: 0..<20)
  func withoutAList(_ seed: Int) {
    let place = Self.place(4_000 + seed)
    let all = BruteForce(place)
    for route in [nil, Route.pricing] {
      let limits = DistrictingLimits(candidates: 0, searchSteps: 50, route: route)
      let answer = DistrictingSolver(limits: limits).solve(place.problem)
      #expect(answer.bound <= all.cost * (1 + 1e-12), "\(place)")
      #expect(answer.districts.map(place.problem.violations) ?? [] == [], "\(place)")
    }
  }

  /// Four in a row, in two pairs or one and three; the middle pair is dear, the second cost is the
  /// distance from ideal.
  @Test func byHand() {
    var place = Place(
      loads: [1, 1, 1, 1], edges: [(0, 1), (1, 2), (2, 3)], districts: 2, band: 1...3
    ) { unit, centre in unit == centre ? 0 : Double(abs(unit - centre)) }
    var even = Place(loads: place.loads, edges: [], districts: 2, band: 1...3)
    (even.ideal, even.deviationWeight) = (2, 1)
    place.second = [even]
    place.most = 2
    #expect(DistrictingSolver().solve(place.problem).cost == 2)
    place.most = 0
    #expect(DistrictingSolver().solve(place.problem).districts == [[0, 1], [2, 3]])
    #expect(
      place.problem.violations(of: [[0], [1, 2, 3]]) == ["second cost 2.0 above its ceiling 0.0"])
    let text = place.problem.partitioningModel(limit: 100, names: ["A", "B", "C", "D"])?.lpText
    #expect(text?.contains("_A_B") == true && text?.contains("u_C") == true)
    #expect(text?.contains("ceiling") == true)
  }
}

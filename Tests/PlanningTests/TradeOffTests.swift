import PlaceModel
import Planning
import Testing

/// The exact trade-off of two terms, over generated places of four to seven practices, against the
/// staircase of every plan there is.
struct TradeOffTests {
  private static let pairs: [(Term, Term)] = [
    (.travel, .continuity), (.travel, .balance), (.continuity, .travel), (.balance, .continuity),
  ]

  @Test func theStaircaseOfEveryPlan() throws {
    var points = 0
    for seed in 0..<120 {
      var draw = DrawnCase(seed, from: 903)
      let area = draw.area(of: 4...7, emptyOneIn: 6, sizes: 3...12)
      let fewest = draw.whole(1...3)
      let mean = area.listSizes.total / fewest
      let minimum = max(1, mean * draw.whole(20...60) / 100)
      let rules = PlanningRules(
        localities: fewest...(fewest + draw.whole(0...1)),
        population: PopulationBand(
          minimum: minimum, ideal: max(minimum, mean), maximum: max(minimum, mean) * 3 / 2),
        // The scenario's own weights must not matter.
        objective: Objective(travel: 0.3, continuity: 2, balance: 1),
        limits: PlanningLimits(gap: seed % 3 == 0 ? 0.2 : 0))
      let (first, second) = Self.pairs[seed % Self.pairs.count]
      let step = [1e-3, 1, 4][draw.whole(0...2)]
      let plans = { (term: Term) in
        var alone = rules
        alone.objective = term.alone
        return EveryPlan.all(area, alone)
      }
      let all = zip(plans(first), plans(second)).map {
        (count: $0.groups.count, first: $0.score, second: $1.score)
      }
      let wish = TradeOffWish(first, against: second, step: step)
      guard !all.isEmpty else {
        #expect(throws: NoChoices.noPlan) { try Planner(area, rules: rules).tradeOff(wish) }
        continue
      }
      let found = try Planner(area, rules: rules).tradeOff(wish)
      #expect(found.map(\.localities) == Set(all.map(\.count)).sorted(), "seed \(seed)")
      for tradeOff in found {
        let plans = all.filter { $0.count == tradeOff.localities }
        var most = Double.infinity
        for point in tradeOff.points {
          let under = plans.filter { $0.second <= most * (1 + 1e-9) }
          let least = try #require(under.map(\.first).min(), "seed \(seed)")
          #expect(abs(point.first - least) <= 1e-8 * max(1, least), "seed \(seed)")
          let amounts = [first, second].map { $0.amount(in: point.measures) ?? .nan }
          #expect(abs(amounts[0] - point.first) <= 1e-8 * max(1, point.first), "seed \(seed)")
          #expect(abs(amounts[1] - point.second) <= 1e-8 * max(1, point.second), "seed \(seed)")
          #expect(point.plan.localities.count == tradeOff.localities)
          // Nothing under its ceiling is cheaper; without one, nothing at all is.
          let below = plans.filter { $0.second <= (point.ceiling ?? .infinity) * (1 + 1e-9) }
          #expect(below.allSatisfy { $0.first >= point.first * (1 - 1e-8) - 1e-9 }, "seed \(seed)")
          // As many plans cost the same, the one with least of the second by a step was taken.
          #expect(
            !under.contains {
              $0.first <= least * (1 + 1e-10) && $0.second < point.second - step - 1e-9
            }, "seed \(seed)")
          most = point.second - step
        }
        #expect(!plans.contains { $0.second < most - 1e-9 }, "seed \(seed)")
        #expect(!tradeOff.isCut && tradeOff.stop == nil && tradeOff.points[0].ceiling == nil)
        points += tradeOff.points.count
        let firsts = tradeOff.points.map(\.first)
        #expect(zip(firsts, firsts.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
      }
    }
    #expect(points >= 150, "\(points)")
  }

  /// Six on a line, the clusters two and four long: the best halves part a practice from its cluster.
  @Test func byHand() throws {
    let area = DrawnArea.make("10a 10a 10b 10b 10b 10b")
    let rules = PlanningRules(
      localities: 2...2, population: PopulationBand(minimum: 20, ideal: 30, maximum: 40))
    let wish = TradeOffWish(.travel, against: .continuity, step: 0.5)
    let found = try #require(try Planner(area, rules: rules).tradeOff(wish).first)
    // Halves: 20 + 20 patient-km; one of four b is parted: 10 × 3/4 + 30 × 1/4. Whole: 10 + 40.
    #expect(found.points.map(\.first) == [40, 50])
    #expect(found.points.map(\.second) == [15, 0])
    #expect(found.points.map(\.ceiling) == [nil, 14.5])
    #expect(found.points[1].plan.localities.map(\.members.numbers) == [[1, 2], [3, 4, 5, 6]])
    let one = try #require(
      try Planner(area, rules: rules).tradeOff(
        TradeOffWish(.travel, against: .continuity, step: 0.5, points: 1)
      ).first)
    #expect(one.points == Array(found.points.prefix(1)) && one.isCut && one.stop == nil)
  }

  /// What a step is a share of.
  @Test func scales() {
    var area = DrawnArea.make("10a 20a 30b")
    #expect(Term.continuity.scale(in: area) == 60 && Term.balance.scale(in: area) == 60)
    // To the second or the third: 10 + 30, or 20 + 20.
    #expect(Term.travel.scale(in: area) == 40)
    #expect(Term.need.scale(in: area) == 60)
    area.weightedPatients = [1, 2, 4]
    #expect(Term.need.scale(in: area) == 7 && Term.workforce.scale(in: area) == 60)
  }
}

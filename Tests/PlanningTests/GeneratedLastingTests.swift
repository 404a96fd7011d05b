import PlaceModel
import Planning
import Testing

/// The plan that lasts longest, over generated places of four to eight practices and one to four years
/// to come, each compared with every plan there is in every year.
struct GeneratedLastingTests {
  private struct Case {
    var area: Area
    var rules: PlanningRules
    var forecast: [YearListSizes]
  }

  private func makeCase(_ seed: Int) -> Case {
    var draw = DrawnCase(seed, from: 191)
    let area = draw.area(of: 4...8, emptyOneIn: 8, sizes: 10...40)
    let years = draw.whole(1...4)
    let speeds = area.indices.map { _ in
      draw.whole(1...10) <= 3 ? draw.whole(5...30) : draw.whole(-4...6)
    }
    var isClosed = area.indices.map { _ in false }
    let forecast = (1...years).map { year in
      for practice in area.indices where draw.whole(1...25) == 1 {
        isClosed[practice.rawValue] = true
      }
      return YearListSizes(
        year: 2020 + year,
        patients: area.indices.map {
          isClosed[$0.rawValue] ? 0 : area.listSizes[$0] * (100 + year * speeds[$0.rawValue]) / 100
        })
    }
    let fewest = draw.whole(1...3)
    let mean = area.listSizes.total / fewest
    let minimum = max(1, mean * draw.whole(50...100) / 100)
    let ideal = max(minimum, mean)
    return Case(
      area: area,
      rules: PlanningRules(
        localities: fewest...(fewest + draw.whole(0...1)),
        population: PopulationBand(
          minimum: minimum, ideal: ideal, maximum: ideal * draw.whole(102...160) / 100),
        objective: Objective(
          travel: Double(draw.whole(0...2)), continuity: Double(draw.whole(0...3)) / 2,
          balance: Double(draw.whole(0...2)) / 4),
        keepClustersWhole: draw.whole(1...5) == 1, until: 2020 + years),
      forecast: forecast)
  }

  /// A plan takes tens of times longer in a debug build.
  private static let places: Int = {
    #if DEBUG
      40
    #else
      400
    #endif
  }()

  @Test func plansLastAsLongAsAnyCan() throws {
    // Whole time, part of it, not at all, and with clusters kept whole.
    var (whole, part, none, ofClusters) = (0, 0, 0, 0)
    for seed in 0..<Self.places {
      let made = makeCase(seed)
      let (area, rules) = (made.area, made.rules)
      let outcome = Planner(area, rules: rules, forecast: made.forecast).plan()
      let scores = (0...made.forecast.count).map {
        EveryPlan(area, rules, in: Array(made.forecast.prefix($0))).leastScore
      }
      guard let years = scores.lastIndex(where: { $0 != nil }), let least = scores[years] else {
        none += 1
        var today = rules
        today.until = nil
        #expect(outcome.noPlan?.isProven == true, "seed \(seed)")
        #expect(outcome == Planner(area, rules: today).plan(), "seed \(seed)")
        continue
      }
      let found = try #require(outcome.planned, "seed \(seed)")
      let lasting = try #require(found.lasting, "seed \(seed)")
      #expect(lasting.holdsTo == 2020 + years && lasting.askedTo == rules.until, "seed \(seed)")
      #expect(abs(found.measures.score - least) <= 1e-9 * max(1, least), "seed \(seed)")
      #expect(found.proof.status == .proven && found.proof.bound == found.measures.score)
      let groups = found.plan.localities.map(\.members)
      let held = Array(made.forecast.prefix(years))
      #expect(EveryPlan.isInside(groups, rules.population, held), "seed \(seed)")
      if lasting.lastsAsAsked {
        whole += 1
        #expect(lasting.reason == nil, "seed \(seed)")
      } else {
        part += 1
        let reason = try #require(lasting.reason, "seed \(seed)")
        #expect(reason.isProven && reason.reason.contains("\(2021 + years)"), "\(reason)")
      }
      if rules.keepClustersWhole { ofClusters += 1 }
    }
    // A generator that makes only one kind of place would prove little.
    let few = Self.places / 40
    #expect(
      whole >= 5 * few && part >= 5 * few && none >= 5 * few && ofClusters >= few,
      "\(whole), \(part), \(none), \(ofClusters)")
  }
}

import PlaceModel
import Planning
import Testing

/// What must hold of every plan, over generated places of four to nine practices, each compared with
/// every plan there is.
struct GeneratedAreasTests {
  private struct Case {
    var area: Area
    var rules: PlanningRules
  }

  private func makeCase(_ seed: Int) -> Case {
    var draw = DrawnCase(seed, from: 77)
    let area = draw.area(of: 4...9, emptyOneIn: 6, sizes: 3...12)
    let fewest = draw.whole(1...3)
    let localities = fewest...(fewest + draw.whole(0...1))
    let mean = area.listSizes.total / localities.lowerBound
    let minimum = max(1, mean * draw.whole(40...95) / 100)
    let ideal = max(minimum, mean)
    return Case(
      area: area,
      rules: PlanningRules(
        localities: localities,
        population: PopulationBand(
          minimum: minimum, ideal: ideal, maximum: ideal * draw.whole(100...150) / 100),
        objective: Objective(
          travel: Double(draw.whole(0...2)), continuity: Double(draw.whole(0...3)) / 2,
          balance: Double(draw.whole(0...2)) / 4)))
  }

  @Test func plansKeepTheirPromises() throws {
    var (planned, none) = (0, 0)
    for seed in 0..<120 {
      let made = makeCase(seed)
      let (area, rules) = (made.area, made.rules)
      let best = EveryPlan(area, rules).leastScore
      let outcome = Planner(area, rules: rules).plan()
      #expect(outcome == Planner(area, rules: rules).plan())
      guard let found = outcome.planned else {
        none += 1
        #expect(best == nil, "seed \(seed)")
        #expect(outcome.noPlan?.isProven == true)
        continue
      }
      planned += 1
      let least = try #require(best, "seed \(seed)")
      #expect(abs(found.measures.score - least) <= 1e-9 * max(1, least), "seed \(seed)")
      #expect(found.proof.status == .proven && found.proof.bound == found.measures.score)
      let localities = found.plan.localities
      #expect(rules.localities.contains(localities.count))
      #expect(localities.flatMap(\.members).sorted() == area.indices)
      #expect(found.measures.localities.map(\.listSize).reduce(0, +) == area.listSizes.total)
      for (locality, measures) in zip(localities, found.measures.localities) {
        #expect(EveryPlan.isConnected(locality.members, area), "seed \(seed)")
        #expect(measures.pieces.count == 1 && measures.outsideBand == 0)
        let size = locality.members.map { area.listSizes[$0] }.reduce(0, +)
        #expect(rules.population.minimum <= size && size <= rules.population.maximum)
        #expect(measures.listSize == size)
        let travels = locality.members.map { EveryPlan.travel(locality.members, to: $0, area) }
        #expect(locality.members.contains(locality.hub))
        #expect(locality.hub == locality.members[travels.firstIndex(of: travels.min() ?? 0) ?? 0])
      }
    }
    #expect(planned >= 40 && none >= 15)
  }
}

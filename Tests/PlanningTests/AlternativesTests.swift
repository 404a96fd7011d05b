import PlaceModel
import Planning
import Testing

/// The best plans that differ, over generated places of four to seven practices, against every plan
/// there is.
struct AlternativesTests {
  private struct Case {
    var area: Area
    var rules: PlanningRules
    var wish: AlternativesWish
  }

  private static func make(_ seed: Int) -> Case {
    var draw = DrawnCase(seed, from: 501)
    let area = draw.area(of: 4...7, emptyOneIn: 6, sizes: 3...12)
    let fewest = draw.whole(1...3)
    let mean = area.listSizes.total / fewest
    let minimum = max(1, mean * draw.whole(20...60) / 100)
    let rules = PlanningRules(
      localities: fewest...(fewest + draw.whole(0...2)),
      population: PopulationBand(
        minimum: minimum, ideal: max(minimum, mean),
        maximum: max(minimum, mean) * draw.whole(110...160) / 100),
      objective: Objective(
        travel: 1, continuity: Double(draw.whole(0...3)) / 2, balance: Double(draw.whole(0...2)) / 4
      ),
      limits: PlanningLimits(gap: seed % 4 == 0 ? 0.1 : 0))
    return Case(
      area: area, rules: rules,
      wish: AlternativesWish(
        count: draw.whole(1...5), leastDifference: Double(draw.whole(0...5)) / 10,
        gap: [0.02, 0.2, 1][draw.whole(0...2)]))
  }

  /// Patients who are elsewhere, by trying every pairing of groups.
  private static func elsewhere(
    _ one: [[PracticeIndex]], _ other: [[PracticeIndex]], _ area: Area
  ) -> Int {
    var used = Set<Int>()
    func staying(_ group: Int) -> Int {
      guard group < one.count else { return 0 }
      var most = staying(group + 1)
      for heir in other.indices where !used.contains(heir) {
        used.insert(heir)
        let shared = one[group].filter { other[heir].contains($0) }
          .reduce(0) { $0 + area.listSizes[$1] }
        most = max(most, shared + staying(group + 1))
        used.remove(heir)
      }
      return most
    }
    return area.listSizes.total - staying(0)
  }

  @Test func eachIsTheBestThatDiffersFromAllBefore() throws {
    var (several, ended, counts) = (0, 0, 0)
    for seed in 0..<150 {
      let made = Self.make(seed)
      let (area, rules, wish) = (made.area, made.rules, made.wish)
      let all = EveryPlan.all(area, rules).sorted { $0.score < $1.score }
      guard let best = all.first?.score else {
        #expect(throws: NoChoices.noPlan) { try Planner(area, rules: rules).alternatives(wish) }
        continue
      }
      let found = try Planner(area, rules: rules).alternatives(wish)
      #expect(found == (try Planner(area, rules: rules).alternatives(wish)))
      let least = max(1, (Double(area.listSizes.total) * wish.leastDifference - 1e-6).rounded(.up))
      #expect(found.leastElsewhere == Int(least), "seed \(seed)")
      let dearest = best * (1 + wish.gap) * (1 + 1e-9)
      var taken: [[[PracticeIndex]]] = []
      func next() -> Double? {
        all.first { plan in
          plan.score <= dearest
            && taken.allSatisfy { Self.elsewhere(plan.groups, $0, area) >= Int(least) }
        }?.score
      }
      for choice in found.choices {
        let groups = choice.plan.localities.map(\.members)
        let expected = try #require(next(), "seed \(seed)")
        #expect(abs(choice.measures.score - expected) <= 1e-9 * max(1, expected), "seed \(seed)")
        #expect(choice.isProven)
        #expect(
          choice.patientsElsewhere == taken.map { Self.elsewhere(groups, $0, area) }, "seed \(seed)"
        )
        #expect(all.contains { Set($0.groups) == Set(groups) }, "seed \(seed)")
        taken.append(groups)
      }
      #expect(found.stop == nil)
      #expect(found.isExhausted == (found.choices.count < wish.count), "seed \(seed)")
      if found.choices.count < wish.count { #expect(next() == nil, "seed \(seed)") }
      several += found.choices.count > 2 ? 1 : 0
      ended += found.isExhausted ? 1 : 0
      counts += Set(found.choices.map(\.plan.localities.count)).count > 1 ? 1 : 0
    }
    #expect(several >= 10 && ended >= 15 && counts >= 5, "\(several), \(ended), \(counts)")
  }

  /// Four of ten patients each on a line, 1 km apart: the halves, then one and three from either end.
  @Test func byHand() throws {
    let area = DrawnArea.make("10a 10a 10b 10b")
    let rules = PlanningRules(
      localities: 2...2, population: PopulationBand(minimum: 10, ideal: 20, maximum: 30))
    let found = try Planner(area, rules: rules).alternatives(
      AlternativesWish(count: 5, leastDifference: 0.25, gap: 0))
    // Each way has twenty patient-km, and of equals that which parts least from its cluster is first.
    #expect(
      found.choices.map { $0.plan.localities.map(\.members.numbers) } == [
        [[1, 2], [3, 4]], [[1, 2, 3], [4]], [[1], [2, 3, 4]],
      ])
    #expect(found.choices.map(\.patientsElsewhere) == [[], [10], [10, 20]])
    #expect(found.isExhausted && found.leastElsewhere == 10)
    let two = try Planner(area, rules: rules).alternatives(
      AlternativesWish(count: 2, leastDifference: 0.26, gap: 0))
    #expect(two.choices.count == 1 && two.isExhausted)
  }

  @Test func whoAsksToStopGetsWhatThereIs() {
    let area = DrawnArea.make("10a 10a 10b 10b")
    let rules = PlanningRules(
      localities: 2...2, population: PopulationBand(minimum: 10, ideal: 20, maximum: 30))
    let planner = Planner(area, rules: rules, watch: PlanningWatch(wantsStop: { true }))
    do {
      let found = try planner.alternatives(AlternativesWish())
      #expect(found.stop == "it was asked to stop" && !found.isExhausted)
    } catch {
      #expect(error == .stopped(by: "it was asked to stop"))
    }
  }

  @Test func tooManyToList() {
    let area = DrawnArea.make("10a 10a 10b 10b")
    var rules = PlanningRules(
      localities: 2...2, population: PopulationBand(minimum: 10, ideal: 20, maximum: 30))
    rules.limits.candidates = 1
    #expect(
      throws: NoChoices.stopped(
        by:
          "listing the possible localities would pass the limit of 1 set by plan.limits.candidates"
      )
    ) { try Planner(area, rules: rules).alternatives(AlternativesWish()) }
  }
}

import PlaceModel
import Planning
import Testing

/// Rules by name: which are set, what is left without one, what each asks, and where a plan breaks it.
struct RuleWordsTests {
  /// Practices a kilometre apart; the plan is P1 P2 P3 | P4 P5 with hubs P2 and P5.
  private let line = DrawnArea.make("1000a 3000a 1000b 1000b 3000b")
  private var plan: Plan { line.plan([[1, 2, 3], [4, 5]]) }

  private func rules(_ change: (inout PlanningRules) -> Void = { _ in }) -> PlanningRules {
    var rules = PlanningRules(localities: 2...2, population: band(3_000, 6_000))
    change(&rules)
    return rules
  }

  private func practice(_ number: Int) -> PracticeIndex { PracticeIndex(number - 1) }

  private var all: PlanningRules {
    rules {
      $0.years = [YearBand(label: "2021", patients: [1, 2, 3, 4, 5])]
      $0.until = 2_022
      $0.targets = [
        LocalityTarget("North", population: band(1_000, 9_000)),
        LocalityTarget("Nowhere", population: band(1, 2)),
      ]
      $0.together = [[1, 2].practices, [1, 2].practices]
      $0.apart = [[3, 4].practices]
      $0.fixed = [
        FixedPractice(practice(1), to: "North"), FixedPractice(practice(2), to: "North"),
      ]
      $0.hubsAllowed = [2, 5].practices
      $0.hubsRequired = [5].practices
      $0.keepClustersWhole = true
      $0.maximumTravel = 2.5
      $0.fewestPractices = 2
      $0.mostPractices = 3
    }
  }

  @Test func rulesThatAreSet() {
    #expect(
      all.named(in: line) == [
        .count(2...2), .minimum(3_000), .maximum(6_000), .year(all.years[0]), .until(2_022),
        .target(all.targets[0]), .together([1, 2].practices), .apart([3, 4].practices),
        .fixed(all.fixed[0]), .fixed(all.fixed[1]), .hubsAllowed([2, 5].practices),
        .hubRequired(practice(5)), .clusterWhole(0), .clusterWhole(1), .maximumTravel(2.5),
        .fewestPractices(2), .mostPractices(3),
      ])
    let free = PlanningRules(
      localities: PlanningRules.anyCount,
      population: PopulationBand(minimum: 1, ideal: 1, maximum: PlanningRules.anyMaximum))
    #expect(free.named(in: line).isEmpty)
  }

  @Test func withoutOneRuleTheOthersStay() {
    let named = all.named(in: line)
    for rule in named {
      let left = all.dropping(rule)
      #expect(left.named(in: line) == named.filter { $0 != rule })
      #expect(left.population.ideal == all.population.ideal)
    }
    let free = named.reduce(all) { $0.dropping($1) }
    #expect(free.named(in: line).isEmpty)
    #expect(Planner(line, rules: free).plan().planned?.proof.status == .proven)
  }

  @Test func theSizeOfALocalityGoesWithItsLastPractice() {
    let one = all.dropping(.fixed(all.fixed[0]))
    #expect(one.targets.map(\.locality) == ["North", "Nowhere"])
    #expect(one.dropping(.fixed(all.fixed[1])).targets.map(\.locality) == ["Nowhere"])
  }

  /// With a whole, its 4,000 are in one locality; parted, P2 may go with P3.
  @Test func aClusterThatMayBePartedIsMovedByPractice() {
    let rules = rules {
      $0.keepClustersWhole = true
      $0.population = band(1_000, 9_000)
      $0.objective = Objective(travel: 0, balance: 1)
    }
    #expect(Planner(line, rules: rules).plan().groups == [[1, 2], [3, 4, 5]])
    let parted = rules.dropping(.clusterWhole(0)).dropping(.clusterWhole(1))
    #expect(parted.partedClusters == [0, 1])
    #expect(rules.dropping(.clusterWhole(1)).partedClusters == [1])
    #expect(Planner(line, rules: parted).plan().planned?.measures.balance == 1_000)
  }

  @Test(arguments: [
    (Rule.count(1...1), "there is one locality"),
    (.count(3...3), "there are three localities"),
    (.count(3...4), "there are three or four localities"),
    (.count(1...12), "there are one to 12 localities"),
    (.minimum(50_000), "no locality has fewer than 50,000 patients"),
    (.maximum(70_000), "no locality has more than 70,000 patients"),
    (
      .year(YearBand(label: "31 March 2016", patients: [])),
      "every locality is inside the band with the list sizes of 31 March 2016"
    ),
    (
      .year(YearBand(label: "2020", patients: [], band: band(45_000, 75_000))),
      "every locality has 45,000 to 75,000 patients with the list sizes of 2020"
    ),
    (.until(2_031), "every locality is inside the band in every year to 2031"),
    (
      .target(LocalityTarget("Barking", population: band(80_000, 100_000))),
      "the locality Barking has 80,000 to 100,000 patients"
    ),
    (.together([1, 2].practices), "Practice 1 (P01) and Practice 2 (P02) share a locality"),
    (
      .apart([1, 2].practices), "Practice 1 (P01) and Practice 2 (P02) are in different localities"
    ),
    (
      .apart([1, 2, 3].practices),
      "no two of Practice 1 (P01), Practice 2 (P02) and Practice 3 (P03) share a locality"
    ),
    (
      .fixed(FixedPractice(PracticeIndex(0), to: "Barking")),
      "Practice 1 (P01) is in the locality Barking"
    ),
    (.hubsAllowed([]), "no practice is a hub"),
    (.hubsAllowed([4].practices), "every hub is Practice 4 (P04)"),
    (.hubsAllowed([4, 5].practices), "every hub is Practice 4 (P04) or Practice 5 (P05)"),
    (.hubRequired(PracticeIndex(4)), "Practice 5 (P05) is a hub"),
    (.clusterWhole(1), "b stays in one locality"),
    (.maximumTravel(5), "no practice is more than 5 km from its hub"),
    (.maximumTravel(2.25), "no practice is more than 2.25 km from its hub"),
    (.fewestPractices(1), "no locality has fewer than 1 practice"),
    (.mostPractices(8), "no locality has more than 8 practices"),
  ])
  func aRuleInWords(_ rule: Rule, _ sentence: String) {
    #expect(rule.sentence(in: line) == sentence)
  }

  @Test func longListsAreCutShort() {
    let area = DrawnArea.make("1 1 1 1 1 1 1")
    #expect(
      Rule.together([1, 2, 3, 4, 5, 6, 7].practices).sentence(in: area)
        == "Practice 1 (P01), Practice 2 (P02), Practice 3 (P03), Practice 4 (P04), "
        + "Practice 5 (P05) and 2 more share a locality")
  }

  @Test func minutesAreCalledMinutes() {
    var area = line
    area.travelTable = TravelTable(
      count: 5, unit: .minutes, values: (0..<25).map { Double(abs($0 / 5 - $0 % 5)) * 10 })
    #expect(
      Rule.maximumTravel(20).sentence(in: area)
        == "no practice is more than 20 minutes from its hub")
    #expect(
      Rule.maximumTravel(1).sentence(in: area) == "no practice is more than 1 minute from its hub")
    let sentences = Rule.maximumTravel(5).breaches(by: plan, in: area, among: rules())
      .map(\.sentence)
    #expect(
      sentences == [
        "Practice 1 (P01) is 10 minutes from the hub of locality A (Locality 1), Practice 2 (P02)",
        "Practice 3 (P03) is 10 minutes from the hub of locality A (Locality 1), Practice 2 (P02)",
        "Practice 4 (P04) is 10 minutes from the hub of locality B (Locality 2), Practice 5 (P05)",
      ])
  }

  @Test(
    arguments: [
      (Rule.count(3...4), nil, [Int](), 1.0, "the plan has two localities, not three or four"),
      (.count(1...1), nil, [], 1, "the plan has two localities, not one"),
      (.minimum(4_500), 1, [], 500, "locality B (Locality 2) has 4,000 patients, 500 too few"),
      (.maximum(4_999), 0, [], 1, "locality A (Locality 1) has 5,000 patients, 1 too many"),
      (
        .year(YearBand(label: "2021", patients: [1_000, 1_000, 1_000, 2_000, 1_000])), nil, [], nil,
        ""
      ),
      (
        .year(YearBand(label: "2021", patients: [0, 1_000, 1_000, 2_000, 1_000])), 0, [], 1_000,
        "with the list sizes of 2021 locality A (Locality 1) has 2,000 patients, 1,000 too few"
      ),
      (
        .year(YearBand(label: "2021", patients: [1, 1, 1, 2, 3], band: band(1, 4))), 1, [], 1,
        "with the list sizes of 2021 locality B (Locality 2) has 5 patients, 1 too many"
      ),
      (
        .target(LocalityTarget("Locality 2", population: band(1_000, 3_000))), 1, [], 1_000,
        "locality B (Locality 2) has 4,000 patients, 1,000 too many"
      ),
      (
        .target(LocalityTarget("East", population: band(1_000, 3_000))), nil, [], nil,
        "no locality is called East"
      ),
      (
        .together([2, 4, 5].practices), nil, [2, 4, 5], nil,
        "Practice 2 (P02) is in locality A (Locality 1) and Practice 4 (P04) and Practice 5 (P05) "
          + "are in locality B (Locality 2)"
      ),
      (
        .apart([1, 2, 5].practices), 0, [1, 2], nil,
        "Practice 1 (P01) and Practice 2 (P02) are both in locality A (Locality 1)"
      ),
      (
        .apart([1, 2, 3].practices), 0, [1, 2, 3], nil,
        "Practice 1 (P01), Practice 2 (P02) and Practice 3 (P03) are all in locality A (Locality 1)"
      ),
      (
        .fixed(FixedPractice(PracticeIndex(0), to: "East")), 0, [1], nil,
        "Practice 1 (P01) is in locality A (Locality 1)"
      ),
      (
        .hubsAllowed([1, 2].practices), 1, [5], nil,
        "the hub of locality B (Locality 2) is Practice 5 (P05)"
      ),
      (
        .hubRequired(PracticeIndex(3)), 1, [4], nil,
        "Practice 4 (P04) is in locality B (Locality 2), whose hub is Practice 5 (P05)"
      ),
      (
        .clusterWhole(1), nil, [3, 4, 5], nil,
        "b has 1 practice in locality A (Locality 1) and 2 practices in locality B (Locality 2)"
      ),
      (
        .fewestPractices(3), 1, [], 1, "locality B (Locality 2) has 2 practices, 1 too few"
      ),
      (.mostPractices(2), 0, [], 1, "locality A (Locality 1) has 3 practices, 1 too many"),
      // Kept by this plan.
      (.until(2_030), nil, [], nil, ""), (.clusterWhole(0), nil, [], nil, ""),
      (.hubRequired(PracticeIndex(4)), nil, [], nil, ""), (.maximumTravel(1), nil, [], nil, ""),
      (.together([1, 3].practices), nil, [], nil, ""),
      (.apart([3, 4].practices), nil, [], nil, ""),
      (.count(2...2), nil, [], nil, ""), (.hubsAllowed([2, 5].practices), nil, [], nil, ""),
    ] as [(Rule, Int?, [Int], Double?, String)])
  func aBreachInWords(
    _ rule: Rule, _ locality: Int?, _ practices: [Int], _ excess: Double?, _ sentence: String
  ) {
    let breaches = rule.breaches(by: plan, in: line, among: rules())
    let expected = RuleBreach(
      rule: rule, locality: locality, practices: practices.practices, excess: excess,
      sentence: sentence)
    #expect(breaches == (sentence.isEmpty ? [] : [expected]))
  }

  @Test func aTravelThatIsTooMuchIsNeverShownAsTheMost() {
    var area = line
    area.travelTable = TravelTable(
      count: 5, unit: .kilometres,
      values: (0..<25).map { $0 / 5 == $0 % 5 ? 0 : $0 == 1 ? 5.0001 : 1 })
    let breaches = Rule.maximumTravel(5).breaches(by: plan, in: area, among: rules())
    #expect(
      breaches.map(\.sentence) == [
        "Practice 1 (P01) is 5.01 km from the hub of locality A (Locality 1), Practice 2 (P02)"
      ])
  }

  /// East has a size of its own: the band is not asked of it, in no year.
  @Test func aSizeOfItsOwnStandsInPlaceOfTheBand() {
    let own = rules {
      $0.population = band(4_500, 5_500)
      $0.fixed = [FixedPractice(practice(5), to: "Locality 2")]
      $0.targets = [LocalityTarget("Locality 2", population: band(3_500, 4_200))]
      $0.years = [YearBand(label: "2021", patients: [1_000, 3_000, 1_000, 1_300, 3_000])]
      $0.until = 2_023
    }
    let later = [
      YearListSizes(year: 2_022, patients: [1_000, 3_000, 1_600, 1_000, 3_000]),
      YearListSizes(year: 2_021, patients: [1_000, 3_000, 1_000, 1_100, 3_000]),
      YearListSizes(year: 2_023, patients: [1_000, 3_000, 1_900, 1_000, 4_000]),
      YearListSizes(year: 2_024, patients: [1, 1, 1, 1, 1]),
    ]
    #expect(
      own.breaches(by: plan, in: line, forecast: later).map(\.sentence) == [
        "with the list sizes of 2021 locality B (Locality 2) has 4,300 patients, 100 too many",
        "in 2022 locality A (Locality 1) has 5,600 patients, 100 too many",
        "in 2023 locality B (Locality 2) has 5,000 patients, 800 too many",
      ])
  }
}

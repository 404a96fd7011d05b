import PlaceModel
import Planning
import Testing

/// Each rule alone on a line of practices, a kilometre apart, whose best plan is known without it:
///
///     P1──P2──P3──P4──P5      10a 30a 10b 10b 30b
///
/// In two localities of 30 to 60 there are P1 P2 | P3 P4 P5 at 10 + 30 patient-km, P1 P2 P3 | P4 P5 at
/// 20 + 10, and P1 to P4 | P5 at 40 + 0.
struct RulesAloneTests {
  private let line = DrawnArea.make("10a 30a 10b 10b 30b")

  private func outcome(
    _ area: Area? = nil, _ localities: ClosedRange<Int> = 2...2, _ band: PopulationBand? = nil,
    _ change: (inout PlanningRules) -> Void = { _ in }
  ) -> PlanningOutcome {
    var rules = PlanningRules(
      localities: localities, population: band ?? defaultBand)
    change(&rules)
    return Planner(area ?? line, rules: rules).plan()
  }

  private var defaultBand: PopulationBand { band(30, 60) }

  private func practice(_ number: Int) -> PracticeIndex { PracticeIndex(number - 1) }

  private func expectNone(
    _ outcome: PlanningOutcome, at location: SourceLocation = #_sourceLocation
  ) {
    expectNoPlan(
      outcome, "No choice of two connected localities keeps every rule.", at: location)
  }

  @Test func withoutARule() {
    #expect(outcome().groups == [[1, 2, 3], [4, 5]])
  }

  @Test func practicesTogether() {
    #expect(outcome { $0.together = [[3, 4].practices] }.groups == [[1, 2], [3, 4, 5]])
    expectNone(outcome { $0.together = [[1, 4].practices, [4, 5].practices] })
  }

  @Test func practicesApart() {
    #expect(outcome { $0.apart = [[2, 3].practices] }.groups == [[1, 2], [3, 4, 5]])
    // Of three practices two share one of two localities.
    expectNone(outcome { $0.apart = [[1, 3, 5].practices] })
    expectNone(
      outcome {
        $0.together = [[1, 2].practices]
        $0.apart = [[1, 2].practices]
      })
  }

  @Test func practicesFixed() throws {
    let fixed = outcome {
      $0.fixed = [
        FixedPractice(practice(5), to: "East"), FixedPractice(practice(3), to: "East"),
      ]
    }
    #expect(fixed.groups == [[1, 2], [3, 4, 5]])
    let localities = try #require(fixed.planned).plan.localities
    #expect(localities.map(\.letter) == ["A", "B"])
    #expect(localities.map(\.name) == ["Practice 2", "East"])
    // Letters run from west to east, whatever the names.
    let west = outcome { $0.fixed = [FixedPractice(practice(1), to: "Zest")] }
    #expect(west.planned?.plan.localities.map(\.name) == ["Zest", "Practice 5"])
    // One practice in two, two names for practices that are together, three names for two.
    expectNone(
      outcome { $0.fixed = ["N", "S"].map { FixedPractice(PracticeIndex(0), to: $0) } })
    expectNone(
      outcome {
        $0.fixed = [FixedPractice(practice(1), to: "N"), FixedPractice(practice(2), to: "S")]
        $0.together = [[1, 2].practices]
      })
    expectNone(
      outcome {
        $0.fixed = [1, 3, 5].map { FixedPractice(practice($0), to: "Number \($0)") }
      })
  }

  /// East may have 50 to 55 patients only, and has the 50 of P3 P4 P5; the 40 of the others are in the
  /// band. The balance is measured from East's own ideal: nought, where it was 5.
  @Test func aLocalityOfItsOwnSize() throws {
    func sized(_ population: PopulationBand) -> PlanningOutcome {
      outcome {
        $0.fixed = [FixedPractice(practice(5), to: "East")]
        $0.targets = [
          LocalityTarget("East", population: population),
          LocalityTarget("West", population: band(1, 1)),
        ]
      }
    }
    let east = sized(PopulationBand(minimum: 50, ideal: 50, maximum: 55))
    #expect(east.groups == [[1, 2], [3, 4, 5]])
    let measures = try #require(east.planned).measures
    #expect(measures.localities.map(\.balance) == [5, 0] && measures.balance == 5)
    #expect(measures.localities.map(\.outsideBand) == [0, 0])
    // 80 patients are above the band of all others, and 10 are below it.
    #expect(
      outcome(nil, 2...2, band(10, 20)) {
        $0.fixed = [FixedPractice(practice(5), to: "East")]
        $0.targets = [LocalityTarget("East", population: band(80, 80))]
      }.groups == [[1], [2, 3, 4, 5]])
    expectNone(sized(band(51, 55)))
  }

  @Test func hubsThatAreAllowed() throws {
    // With P1 and P3 for hubs: P1 P2 | P3 P4 P5 is 30 + 70, P1 P2 P3 has them both and leaves none.
    let planned = try #require(outcome { $0.hubsAllowed = [1, 3].practices }.planned)
    #expect(planned.plan.localities.map(\.hub) == [1, 3].practices)
    #expect(planned.plan.localities.map(\.members.numbers) == [[1, 2], [3, 4, 5]])
    #expect(planned.measures.score == 100)
    expectNone(outcome { $0.hubsAllowed = [2].practices })
    expectNone(outcome { $0.hubsAllowed = [] })
  }

  /// P3 for a hub: of P1 P2 P3 it takes 20 + 30, of P3 P4 P5 10 + 60, of P1 to P4 20 + 30 + 10.
  @Test func aHubThatMustBe() throws {
    let planned = try #require(outcome { $0.hubsRequired = [3].practices }.planned)
    #expect(planned.plan.localities.map(\.members.numbers) == [[1, 2, 3], [4, 5]])
    #expect(planned.plan.localities.map(\.hub) == [3, 5].practices)
    #expect(planned.measures.score == 60)
    #expect(outcome { $0.hubsRequired = [3, 1].practices }.groups == [[1, 2], [3, 4, 5]])
    expectNone(outcome { $0.hubsRequired = [1, 3, 5].practices })
    expectNone(
      outcome {
        $0.hubsRequired = [3].practices
        $0.hubsAllowed = [2, 5].practices
      })
  }

  /// P1 to P4 has P1 and P4 two from P2, P3 P4 P5 has P3 two from P5, though one from P4: the hub is
  /// who all can reach, whatever travel weighs.
  @Test func travelThatIsNotTooMuch() throws {
    for weight in [0.0, 1] {
      let near = outcome {
        $0.maximumTravel = 1
        $0.together = [[3, 4].practices]
        $0.objective = Objective(travel: weight)
      }
      let planned = try #require(near.planned)
      #expect(planned.plan.localities.map(\.members.numbers) == [[1, 2], [3, 4, 5]])
      #expect(planned.plan.localities.map(\.hub) == [2, 4].practices)
      #expect(planned.measures.travel == 50 && planned.measures.score == 50 * weight)
      expectNone(
        outcome {
          $0.maximumTravel = 0.5
          $0.objective = Objective(travel: weight)
        })
    }
  }

  @Test func fewestAndMostPractices() {
    let free = Objective(travel: 0)
    #expect(outcome { $0.mostPractices = 2 }.noPlan?.isProven == true)
    #expect(
      outcome(nil, 2...2, band(10, 80)) {
        $0.objective = free
        $0.fewestPractices = 2
        $0.mostPractices = 3
        $0.apart = [[2, 3].practices]
      }.groups == [[1, 2], [3, 4, 5]])
    expectNone(
      outcome {
        $0.fewestPractices = 3
        $0.mostPractices = 2
      })
    expectNone(outcome { $0.fewestPractices = 3 })
    #expect(outcome { $0.fewestPractices = 1 }.groups == [[1, 2, 3], [4, 5]])
  }

  /// In 2021 P5 has gone, so that P4 P5 is 20 and P3 P4 P5 is 30.
  @Test func theBandOfAnotherYear() {
    let patients = [10, 30, 10, 20, 0]
    #expect(
      outcome { $0.years = [YearBand(label: "2021", patients: patients)] }.groups
        == [[1, 2], [3, 4, 5]])
    let own = YearBand(label: "2021", patients: patients, band: band(10, 60))
    #expect(outcome { $0.years = [own] }.groups == [[1, 2, 3], [4, 5]])
    let never = YearBand(label: "2022", patients: patients, band: band(1, 5))
    expectNone(outcome { $0.years = [own, never] })
  }

  @Test func theClustersAndTheRulesOnThem() {
    // a is P1 P2, b is P3 P4 P5: a rule on a practice is one on its cluster.
    func whole(_ change: (inout PlanningRules) -> Void) -> PlanningOutcome {
      outcome {
        $0.keepClustersWhole = true
        change(&$0)
      }
    }
    #expect(whole { _ in }.groups == [[1, 2], [3, 4, 5]])
    #expect(whole { $0.apart = [[2, 3].practices] }.groups == [[1, 2], [3, 4, 5]])
    expectNone(whole { $0.apart = [[1, 2].practices] })
    expectNone(whole { $0.together = [[2, 3].practices] })
    expectNone(
      whole { $0.fixed = [3, 4].map { FixedPractice(practice($0), to: "Number \($0)") } })
    expectNone(whole { $0.hubsRequired = [3, 4].practices })
    expectNone(whole { $0.mostPractices = 2 })
    // With b parted, P3 may go with a.
    #expect(
      whole {
        $0.partedClusters = [1]
        $0.together = [[2, 3].practices]
      }.groups == [[1, 2, 3], [4, 5]])
  }

  /// Minutes that make P3 near to P5 and far from P2: from P3 and P4 to P5 one minute, all else nine.
  @Test func aTableOfTravel() throws {
    var area = line
    area.travelTable = TravelTable(
      count: 5, unit: .minutes,
      values: (0..<25).map { $0 / 5 == $0 % 5 ? 0 : $0 == 14 || $0 == 19 ? 1 : 9 })
    let planned = try #require(outcome(area).planned)
    #expect(planned.plan.localities.map(\.members.numbers) == [[1, 2], [3, 4, 5]])
    #expect(planned.measures.score == 90 + 20 && planned.measures.travelUnit == .minutes)
    #expect(planned.measures.localities[1].meanTravel == 0.4)
    #expect(outcome().planned?.measures.travelUnit == .kilometres)
  }

  /// 90 weighted for 90 patients: P1 and P2 have two and four too many, P3 and P5 four and two too few.
  @Test func need() throws {
    var area = line
    area.weightedPatients = [12, 34, 6, 10, 28]
    let term = Objective(travel: 0, need: 2)
    let planned = try #require(outcome(area) { $0.objective = term }.planned)
    // P1 P2 is 6 above; P1 P2 P3 and P1 to P4 are both 2 above, and the first parts fewer from b.
    #expect(planned.plan.localities.map(\.members.numbers) == [[1, 2, 3], [4, 5]])
    #expect(planned.measures.localities.map(\.need) == [2, 2])
    #expect(planned.measures.localities.map(\.weightedPatients) == [52, 38])
    #expect(planned.measures.need == 4 && planned.measures.score == 8)
    let without = try #require(outcome().planned).measures
    #expect(without.need == nil && without.localities[0].need == nil)
    #expect(outcome(area).planned?.measures.score == 30)
  }

  /// Of 90 patients P4's 10 have no figure; the 80 others have 4 GPs, 20 patients for each, and P4 is
  /// taken to have half a GP.
  @Test func workforce() throws {
    var area = line
    area.records.workforce = Workforce(
      year: 2_019,
      records: [
        StaffRecord(practice: practice(1), role: .gp, fte: 0.5),
        StaffRecord(practice: practice(1), role: .admin, fte: 7),
        StaffRecord(practice: practice(2), role: .gp, job: "partner", fte: 1),
        StaffRecord(practice: practice(2), role: .gp, job: "salaried", fte: 0.5),
        StaffRecord(practice: practice(3), role: .gp, fte: 0),
        StaffRecord(practice: practice(4), role: .gp, job: "partner", fte: 3),
        StaffRecord(practice: practice(4), role: .gp, job: "salaried", fte: nil),
        StaffRecord(practice: practice(5), role: .gp, fte: 2),
      ], source: "Drawn")
    let staff = try #require(area.gpStaff)
    #expect(staff.fte == [0.5, 1.5, 0, 0.5, 2] && staff.patientsPerFTE == 20)
    #expect(staff.practicesEstimated == [4].practices && staff.year == 2_019)
    // P1 P2 has 20 each, P3 P4 P5 has 50 for 2.5: both are the mean.
    let planned = try #require(
      outcome(area) { $0.objective = Objective(travel: 0, workforce: 3) }.planned)
    #expect(planned.plan.localities.map(\.members.numbers) == [[1, 2], [3, 4, 5]])
    #expect(planned.measures.workforce == 0 && planned.measures.score == 0)
    // P1 P2 P3 has 50 for 2, five from the mean, times 50 over 20; P4 P5 40 for 2.5, four, times 2.
    let near = try #require(outcome(area).planned).measures
    #expect(near.localities.map(\.workforce) == [12.5, 8] && near.workforce == 20.5)
    #expect(near.localities.map(\.gpFTE) == [2, 2.5] && near.score == 30)
    #expect(outcome().planned?.measures.workforce == nil)
  }

  /// P3 alone has no GP: no score counts it, and what weighs nothing spoils none.
  @Test func aLocalityWithoutGPs() throws {
    var area = line
    area.records.workforce = Workforce(
      year: 2_019,
      records: area.indices.map {
        StaffRecord(practice: $0, role: .gp, fte: $0 == practice(3) ? 0 : 1)
      },
      source: "Drawn")
    let plan = area.plan([[1, 2], [3], [4, 5]])
    let measures = area.measures(of: plan, band: band(10, 60), objective: Objective())
    #expect(measures.localities[1].workforce == .infinity && measures.workforce == .infinity)
    #expect(measures.score == 20)
    let proposed = outcome(area, 3...3, band(10, 60)) {
      $0.objective = Objective(travel: 0, workforce: 1)
      $0.apart = [[2, 3].practices]
      $0.apart += [[3, 4].practices]
    }
    #expect(proposed.noPlan?.isProven == true)
  }

  @Test func figuresThatAreMissing() {
    let all = Objective(continuity: 1, need: 1, workforce: 1)
    let bare = DrawnArea.make("10 20")
    #expect(bare.missing(for: all) == [.clusters, .weightedPatients, .gpStaff])
    #expect(bare.missing(for: Objective()) == [])
    #expect(line.missing(for: all).map(\.term) == ["need", "workforce"])
    #expect(
      line.missing(for: all).map(\.sentence) == [
        "The place has no weighted patients for every practice",
        "The place knows of no practice how many full-time GPs it has",
      ])
    var known = line
    known.weightedPatients = [1, 2, 3, 4, 5]
    known.records.workforce = Workforce(
      year: 2_020, records: [StaffRecord(practice: practice(2), role: .gp, fte: 1)], source: "")
    #expect(known.missing(for: all) == [])
    known.records.workforce?.records[0].fte = 0
    #expect(known.missing(for: all) == [.gpStaff])
  }
}

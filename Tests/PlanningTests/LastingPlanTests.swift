import PlaceModel
import Planning
import Testing

/// Plans that hold for years, small enough to work out by hand.
struct LastingPlanTests {
  /// In two localities of 30 to 60: P1 P2 | P3 P4 P5 is 10 + 30 patient-km, P1 P2 P3 | P4 P5 is
  /// 20 + 10, P1 to P4 | P5 is 40 + 0.
  private let line = DrawnArea.make("10a 30a 10b 10b 30b")

  /// In 2021 P1 P2 P3 have 61, P1 to P4 more. Rows inside 30 to 60 that leave as much for the other:
  /// P1 P2, P2 P3 and P3 P4 P5.
  @Test func theBestPlanThatHolds() throws {
    let area = line
    let outcome = plan(area, 2...2, band(30, 60), until: 2021, [10, 40, 11, 10, 30])
    #expect(outcome.groups == [[1, 2], [3, 4, 5]])
    let planned = try #require(outcome.planned)
    #expect(planned.lasting == Lasting(askedTo: 2021, holdsTo: 2021))
    #expect(planned.measures.score == 40 && planned.measures.localities[0].listSize == 40)
    #expect(
      planned.proof
        == Proof(
          status: .proven, score: 40, bound: 40, candidates: 3,
          route: "every possible locality that stays inside the band to 2021 listed, and the best "
            + "choice of them proven"))
  }

  /// The same with a year before in which everything is as now, and one after in which nothing fits.
  @Test func thePlanThatHoldsLongest() {
    let outcome = plan(
      line, 2...2, band(30, 60), until: 2023, [10, 30, 10, 10, 30], [10, 40, 11, 10, 30],
      [10, 61, 10, 10, 20])
    #expect(outcome.groups == [[1, 2], [3, 4, 5]])
    expectLasting(
      outcome, to: 2022, of: 2023,
      "In 2023 Practice 2 (P02) has 61 patients, more than the maximum of 60 on its own.")
  }

  /// Nobody asked: the years to come do not count, nor those after the last asked for, nor those of
  /// the list sizes and before.
  @Test func onlyTheYearsAskedForCount() {
    let hard = [10, 40, 11, 10, 30]
    let unasked = plan(line, 2...2, band(30, 60), until: nil, hard)
    #expect(unasked.groups == [[1, 2, 3], [4, 5]])
    #expect(unasked.planned?.lasting == nil)
    #expect(unasked == plan(line, 2...2, band(30, 60)))
    let sooner = plan(line, 2...2, band(30, 60), until: 2021, [10, 30, 10, 10, 30], hard)
    #expect(sooner.groups == [[1, 2, 3], [4, 5]])
    #expect(sooner.planned?.lasting == Lasting(askedTo: 2021, holdsTo: 2021))
    let now = plan(line, 2...2, band(30, 60), until: 2020, hard)
    #expect(now.groups == [[1, 2, 3], [4, 5]])
    #expect(now.planned?.lasting == Lasting(askedTo: 2020, holdsTo: 2020))
    #expect(now.planned?.proof == unasked.planned?.proof)
    let rules = PlanningRules(localities: 2...2, population: band(30, 60), until: 2022)
    let early = [2022, 2019, 2020, 2021].map {
      YearListSizes(year: $0, patients: $0 > 2020 ? hard : [99, 0, 0, 0, 0])
    }
    let outcome = Planner(line, rules: rules, forecast: early).plan()
    #expect(outcome.groups == [[1, 2], [3, 4, 5]])
    #expect(outcome.planned?.lasting == Lasting(askedTo: 2022, holdsTo: 2022))
  }

  @Test func yearsWithoutListSizesAreNotGuessed() {
    let outcome = plan(line, 2...2, band(30, 60), until: 2025, [10, 40, 11, 10, 30])
    #expect(outcome.groups == [[1, 2], [3, 4, 5]])
    #expect(
      outcome.planned?.lasting
        == Lasting(
          askedTo: 2025, holdsTo: 2021,
          reason: NoPlan(
            isProven: false, reason: "There are no list sizes of a year after 2021 to plan with.")))
  }

  /// P1 has closed and its patients are with P3: its locality is without them, and keeps it.
  @Test func aClosedPracticeStaysInItsLocality() {
    let outcome = plan(line, 2...2, band(30, 60), until: 2021, [0, 30, 20, 10, 30])
    #expect(outcome.groups == [[1, 2, 3], [4, 5]])
    let closed = plan(line, 2...2, band(35, 60), until: 2021, [0, 30, 20, 10, 40])
    #expect(closed.groups == [[1, 2, 3], [4, 5]])
    let all = plan(line, 5...5, band(10, 30), until: 2021, [0, 30, 20, 10, 30])
    #expect(all.planned?.lasting?.holdsTo == 2020)
  }

  /// In two of 20 to 40: P1 P2 P3 | P4 P5 at 20 + 10 patient-km, P1 P2 | P3 P4 P5 at 10 + 30, P1 to P4 |
  /// P5 at 40. In three: P1 P2 | P3 P4 | P5 at 20. With an ideal of 30 balance adds nothing to the first
  /// and 10 for each of the three, so that two are best for as long as they last.
  @Test func ofAllCountsTheOneThatLastsLongest() {
    let area = DrawnArea.make("10 10 10 10 20")
    func outcome(_ localities: ClosedRange<Int>, _ later: [[Int]]) -> PlanningOutcome {
      let rules = PlanningRules(
        localities: localities, population: band(20, 40),
        objective: Objective(travel: 1, balance: 1), until: 2020 + later.count)
      let forecast = later.enumerated().map {
        YearListSizes(year: 2021 + $0.offset, patients: $0.element)
      }
      return Planner(area, rules: rules, forecast: forecast).plan()
    }
    let same = [10, 10, 10, 10, 20]
    let twice = same.map { 2 * $0 }
    let sooner = outcome(2...3, [same])
    #expect(sooner.groups == [[1, 2, 3], [4, 5]])
    #expect(sooner.planned?.lasting == Lasting(askedTo: 2021, holdsTo: 2021))
    let later = outcome(2...3, [same, twice])
    #expect(later.groups == [[1, 2], [3, 4], [5]])
    #expect(later.planned?.lasting == Lasting(askedTo: 2022, holdsTo: 2022))
    #expect(outcome(2...2, [same, twice]).planned?.lasting?.holdsTo == 2021)
  }

  /// b has 30 patients throughout, and a and c go together until they are too many.
  @Test func clustersKeptWhole() {
    let area = DrawnArea.make("10a 30b 10a 20c")
    let outcome = plan(
      area, 2...2, band(20, 40), until: 2022, [11, 30, 9, 20], [11, 30, 10, 20],
      keepClustersWhole: true)
    #expect(outcome.groups == [[2], [1, 3, 4]])
    expectLasting(
      outcome, to: 2021, of: 2022,
      "Of the three ways of putting three clusters into two localities, none keeps every locality "
        + "inside 20 to 40 patients in every year to 2022.",
      [
        "Of those that keep it before 2022, the nearest to it in 2022: a with c (41 patients, too "
          + "many); b (30 patients)."
      ])
  }

  // MARK: Limits

  /// From 2021 on P2 must be alone or with P5, and neither leaves the others together; but a list
  /// that may hold nothing cannot show it.
  @Test func aLimitProvesNothing() throws {
    let outcome = plan(
      line, 2...2, band(30, 60), until: 2022, [10, 55, 10, 10, 5], [10, 55, 10, 10, 5],
      limits: PlanningLimits(candidates: 0, route: .listing))
    let planned = try #require(outcome.planned)
    #expect(
      planned.lasting
        == Lasting(
          askedTo: 2022, holdsTo: 2020,
          reason: NoPlan(
            isProven: false,
            reason: "No plan that holds to 2021 was found, and it is not known whether there is "
              + "one: listing the possible localities would pass the limit of 0 set by "
              + "plan.limits.candidates.")))
    guard case .stopped = planned.proof.status else {
      Issue.record("\(planned.proof.status)")
      return
    }
  }

  /// Nine rows are possible now, three that hold to 2021: a limit between them stops the one proof,
  /// not the other.
  @Test func moreYearsLeaveLessToList() {
    let limits = PlanningLimits(candidates: 3, route: .listing)
    let now = plan(line, 2...2, band(30, 60), until: nil, limits: limits)
    #expect(now.planned?.proof.status != .proven)
    let later = plan(
      line, 2...2, band(30, 60), until: 2021, [10, 40, 11, 10, 30], limits: limits)
    #expect(later.planned?.proof.status == .proven)
    #expect(later.planned?.lasting == Lasting(askedTo: 2021, holdsTo: 2021))
  }

  // MARK: What a count of localities can hold

  @Test func theYearThatPassesWhatLocalitiesHold() {
    let band = PopulationBand(minimum: 50, ideal: 60, maximum: 70)
    #expect(band.counts(holding: 205) == 3...4 && band.counts(holding: 49) == nil)
    #expect(band.counts(holding: 0) == nil && band.counts(holding: 150) == 3...3)
    #expect(band.most(in: 4) == 280 && band.most(in: .max) == .max)
    let forecast = [2031: 281, 2029: 279, 2030: 280, 2032: 300].map {
      YearListSizes(year: $0.key, patients: [$0.value - 100, 0, 100])
    }
    #expect(band.firstYear(passing: 4, of: forecast) == 2031)
    #expect(band.firstYear(passing: 3, of: forecast) == 2029)
    #expect(band.firstYear(passing: 5, of: forecast) == nil)
    #expect(band.firstYear(passing: 4, of: []) == nil)
    let huge = YearListSizes(year: 2030, patients: [.max, .max, 1])
    #expect(band.firstYear(passing: 4, of: [huge]) == 2030)
    #expect(band.firstYear(passing: .max, of: [huge]) == 2030)
  }

  @Test func listSizesThatNoPlaceHasAreNoTrap() {
    let outcome = plan(
      line, 2...2, PopulationBand(minimum: 1, ideal: 1, maximum: .max), until: 2022,
      [.max, .max, .max, .max, .max], [.min, -1, 0, 5, 5])
    #expect(outcome.planned?.lasting?.holdsTo == 2022)
    #expect(
      plan(line, 2...2, band(30, 60), until: 2021, [.max, .max, .max, .max, .max])
        .planned?.lasting?.holdsTo == 2020)
  }
}

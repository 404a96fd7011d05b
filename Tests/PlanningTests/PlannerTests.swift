import PlaceModel
import Planning
import Testing

/// Plans small enough to work out by hand: for each split that fits the band, the patient-km.
struct PlannerTests {
  /// In two localities of 30 to 60: P1 P2 | P3 P4 P5 is 10 + 30 patient-km, P1 P2 P3 | P4 P5 is
  /// 20 + 10, P1 to P4 | P5 is 40 + 0.
  private let line = DrawnArea.make("10a 30a 10b 10b 30b")

  /// Nine rows of neighbours carry 30 to 60: P1 to P2, P3 or P4, P2 alone or to P3 or P4, and to P5
  /// from P3, from P4 or alone.
  @Test func twoLocalities() throws {
    let outcome = plan(line, 2...2, band(30, 60))
    #expect(outcome.groups == [[1, 2, 3], [4, 5]])
    let planned = try #require(outcome.planned)
    #expect(planned.plan.localities.map(\.hub.rawValue) == [1, 4])
    #expect(planned.plan.localities.map(\.letter) == ["A", "B"])
    #expect(planned.plan.localities.map(\.name) == ["Practice 2", "Practice 5"])
    #expect(planned.measures.travel == 30 && planned.measures.score == 30)
    #expect(
      planned.proof
        == Proof(
          status: .proven, score: 30, bound: 30, candidates: 9,
          route: "every possible locality listed, and the best choice of them proven"))
  }

  /// In three of 20 to 60: P1 P2 | P3 P4 | P5 is 10 + 10 + 0, and there is no other, since P1 alone
  /// and P3 alone are too few, and P1 P2 P3 leaves P4 alone or with P5.
  @Test func threeLocalities() {
    let outcome = plan(line, 3...3, band(20, 60))
    #expect(outcome.groups == [[1, 2], [3, 4], [5]])
    #expect(outcome.planned?.measures.score == 20)
  }

  @Test func aRangeOfCountsPicksTheBest() {
    #expect(plan(line, 2...3, band(20, 60)).groups == [[1, 2], [3, 4], [5]])
    #expect(plan(line, 1...2, band(20, 60)).groups == [[1, 2, 3], [4, 5]])
    // 90 patients cannot be one locality of at most 60, nor four of at least 25.
    #expect(plan(line, 1...9, band(25, 60)).groups?.count == 2)
  }

  @Test func ofEqualScoresTheFewestLocalitiesWin() {
    let none = Objective(travel: 0)
    #expect(plan(line, 2...3, band(20, 60), none).groups?.count == 2)
  }

  /// P1 P2 P3 | P4 P5 takes P3 from its cluster: 10 patients of 50 are without the other 40, and the
  /// 40 without those 10: 8 + 8 = 16 lost. P1 P2 | P3 P4 P5 loses nothing, at 10 patient-km more.
  @Test func continuityKeepsClusters() {
    let light = plan(line, 2...2, band(30, 60), Objective(continuity: 0.5))
    #expect(light.groups == [[1, 2, 3], [4, 5]])
    #expect(light.planned?.measures.score == 38)
    let heavy = plan(line, 2...2, band(30, 60), Objective(continuity: 0.75))
    #expect(heavy.groups == [[1, 2], [3, 4, 5]])
    #expect(heavy.planned?.measures.score == 40)
    // At 10 / 16 the two are equal, and the one that parts fewer patients is taken.
    let equal = plan(line, 2...2, band(30, 60), Objective(continuity: 0.625))
    #expect(equal.groups == [[1, 2], [3, 4, 5]])
  }

  /// P1 | P2 P3 P4 is 30 patient-km and even; P1 P2 | P3 P4 is 20, and 10 patients off the ideal
  /// twice; P1 P2 P3 | P4 is 30, and 20 off twice.
  @Test func balanceEvensOut() {
    let area = DrawnArea.make("40 10 10 20")
    #expect(plan(area, 2...2, band(20, 60)).groups == [[1, 2], [3, 4]])
    let even = plan(area, 2...2, band(20, 60), Objective(balance: 1))
    #expect(even.groups == [[1], [2, 3, 4]])
    #expect(even.planned?.measures.score == 30)
    #expect(even.planned?.measures.balance == 0)
    // P3 and P4 are equal as hubs, 30 patient-km; the first by code is taken.
    #expect(even.planned?.plan.localities.last?.hub == PracticeIndex(2))
  }

  /// a is in two parts, P1 and P3, with b between them; a and c are neighbours through P3 and P4. b
  /// has 30 patients and can take neither, so a and c go together, in the two pieces that a has.
  @Test func clustersKeptWholeMoveAsOne() throws {
    let area = DrawnArea.make("10a 30b 10a 20c")
    let outcome = plan(area, 2...2, band(20, 40), keepClustersWhole: true)
    #expect(outcome.groups == [[2], [1, 3, 4]])
    let planned = try #require(outcome.planned)
    let apart = planned.measures.localities[1]
    #expect(apart.pieces.map(\.numbers) == [[1], [3, 4]])
    #expect(!planned.measures.isConnected)
    #expect(planned.measures.continuityLoss == 0)
    #expect(planned.measures.patientsPartedFromCluster == 0)
    // From P3: 20 + 20. From P4: 30 + 10. Equal, so the first by code.
    #expect(apart.travel == 40 && planned.plan.localities[1].hub == PracticeIndex(2))
    // Practice by practice P1 cannot leave b's side.
    #expect(plan(area, 2...2, band(20, 40)).groups == [[1, 2], [3, 4]])
  }

  @Test func oneOfEach() throws {
    let one = try #require(plan(DrawnArea.make("10"), 1...1, band(10, 10)).planned)
    #expect(one.plan.localities.map(\.members.numbers) == [[1]])
    #expect(one.measures.score == 0 && one.proof.status == .proven && one.proof.gap == 0)
  }

  @Test func asManyLocalitiesAsPractices() {
    let outcome = plan(line, 5...5, band(10, 30))
    #expect(outcome.groups == [[1], [2], [3], [4], [5]])
    #expect(outcome.planned?.measures.score == 0)
    #expect(plan(line, 1...1, band(10, 90)).groups == [[1, 2, 3, 4, 5]])
  }

  @Test func aLimitLeavesThePlanFoundAndNamesItself() throws {
    let stopped = plan(
      line, 2...2, band(30, 60), limits: PlanningLimits(candidates: 1))
    let proof = try #require(stopped.planned).proof
    #expect(
      proof.status
        == .stopped(
          by: "listing the possible localities would pass the limit of 1 set by "
            + "plan.limits.candidates"))
    #expect(proof.route == "the best plan found before a limit stopped the proof")
    let best = try #require(plan(line, 2...2, band(30, 60)).planned).measures.score
    let bound = try #require(proof.bound)
    #expect(bound > 0 && bound <= best && best <= proof.score)
  }

  /// A count that was stopped leaves nothing open where its bound meets the plan: here no plan can
  /// score less than nothing, or the gap asked for is wide.
  @Test(arguments: [(Objective(travel: 0), 0), (Objective(), 1)])
  func aStopThatLeavesNoRoomIsNoDoubt(_ objective: Objective, _ gap: Double) throws {
    let limits = PlanningLimits(gap: gap, candidates: 1, route: .listing)
    let proof = try #require(plan(line, 2...2, band(30, 60), objective, limits: limits).planned)
      .proof
    #expect(proof.status == .proven)
    #expect(proof.route == "the best plan found, below which a bound leaves no room")
    #expect(try #require(proof.gap) <= gap)
  }

  @Test func aGapIsKept() throws {
    let outcome = plan(line, 2...2, band(30, 60), limits: PlanningLimits(gap: 0.5))
    let proof = try #require(outcome.planned).proof
    #expect(proof.status == .proven && proof.score <= 60)
    #expect(try #require(proof.bound) <= 30)
    #expect(try #require(proof.gap) <= 0.5)
  }
}

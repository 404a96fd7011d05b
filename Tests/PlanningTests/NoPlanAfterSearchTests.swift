import PlaceModel
import Planning
import Testing

/// The sentences on why there is no plan that need a search, word for word.
struct NoPlanAfterSearchTests {
  /// A row of six clusters of 20, 30, 40, 20, 30 and 40 patients. None is 55 to 65 alone; two give
  /// 40 to 80, and three at least 70. There are 5 × 3 × 1 = 15 ways of making three pairs. Pairs of
  /// 60: 20 with 40, and 30 with 30; so b with e, and a and d each with c or f: two ways. In both b
  /// and e are far apart.
  @Test func clustersMergedTwoByTwo() {
    let area = DrawnArea.make("20a 30b 40c 20d 30e 40f")
    expectNoPlan(
      plan(area, 3...3, band(55, 65), keepClustersWhole: true),
      "Of the 15 ways of merging six clusters two by two, two fit the band of 55 to 65 patients, "
        + "and each of these joins clusters that are not neighbours.",
      [
        "It fits the band, but not the map: a with c (60 patients, not neighbours); b with e (60 "
          + "patients, not neighbours); d with f (60 patients, not neighbours).",
        "It fits the band, but not the map: a with f (60 patients, not neighbours); b with e (60 "
          + "patients, not neighbours); c with d (60 patients).",
      ])
  }

  /// The same with 35 for e: b with e is 65, and no longer fits, nor does any other pair with e but
  /// a or d, which leaves c or f with b: 70.
  @Test func clustersMergedTwoByTwoThatFitInNoWay() {
    let area = DrawnArea.make("20a 30b 40c 20d 35e 40f")
    let outcome = plan(area, 3...3, band(55, 64), keepClustersWhole: true)
    #expect(
      outcome.noPlan?.reason
        == "Of the 15 ways of merging six clusters two by two, none keeps every locality inside 55 "
        + "to 64 patients.")
    // One patient too many in b with e is the least that any way is off.
    #expect(
      outcome.noPlan?.details == [
        "The nearest to the band: a with c (60 patients, not neighbours); b with e (65 patients, "
          + "too many, not neighbours); d with f (60 patients, not neighbours)."
      ])
  }

  /// P1 with P3 has 40, as P2 has; P1 with P2 and P2 with P3 have 60.
  @Test func oneWayThatFitsButIsNotOnTheMap() {
    expectNoPlan(
      plan(DrawnArea.make("20 40 20"), 2...2, band(35, 45)),
      "Of the three ways of putting three practices into two localities, one fits the band of 35 "
        + "to 45 patients, and it joins practices that are not neighbours.",
      [
        "It fits the band, but not the map: Practice 1 (P01) with Practice 3 (P03) (40 patients, "
          + "not neighbours); Practice 2 (P02) (40 patients)."
      ])
  }

  /// P1 alone is too few, and with another too many.
  @Test func noWayFits() {
    expectNoPlan(
      plan(DrawnArea.make("10 30 30"), 2...2, band(20, 35)),
      "Of the three ways of putting three practices into two localities, none keeps every locality "
        + "inside 20 to 35 patients.",
      [
        "The nearest to the band: Practice 1 (P01) with Practice 2 (P02) (40 patients, too many); "
          + "Practice 3 (P03) (30 patients)."
      ])
    expectNoPlan(
      plan(DrawnArea.make("10 30 30"), 3...3, band(20, 35)),
      "The only way of putting three practices into three localities does not keep every locality "
        + "inside 20 to 35 patients.",
      [
        "The nearest to the band: Practice 1 (P01) (10 patients, too few); Practice 2 (P02) (30 "
          + "patients); Practice 3 (P03) (30 patients)."
      ])
  }

  /// A star: whoever is not with the middle is alone. With the middle go 4, 5 or 6 of the 11 others:
  /// 330 + 462 + 462 = 1,254.
  private let star = DrawnArea.make(
    rows: ["1 . 1 . 1 . 1 . 1 . 1 . 1 . 1 . 1 . 1 . 1 . 1"], link: (2...12).map { (1, $0) })

  @Test func noChoiceOfManyGroups() {
    expectNoPlan(
      plan(star, 2...2, band(5, 7)),
      "Every connected group of 5 to 7 patients was considered, and no two of them hold every "
        + "practice exactly once.",
      ["For two localities: 1,254 connected groups of 5 to 7 patients."])
  }

  /// In two the other has 4 to 7 of 12, so that 5 to 7 is left, and in three 4 only: the middle with
  /// three others, 165.
  @Test func noChoiceForAnyCount() {
    expectNoPlan(
      plan(star, 2...3, band(4, 7)),
      "Every connected group of 4 to 7 patients was considered, and no two or three of them hold "
        + "every practice exactly once.",
      [
        "For two localities: 1,254 connected groups of 5 to 7 patients, which is what the total "
          + "leaves a locality.",
        "For three localities: 165 connected groups of 4 patients, which is what the total leaves "
          + "a locality.",
      ])
  }

  /// P1 has 66 of 165 patients, and would be a locality of 50 to 70 by itself: but the others have 99,
  /// too few for two more. Of them six or seven in a row carry 54 or 63: 6 + 5 = 11 groups.
  @Test func aPracticeInNoLocalityThatLeavesEnough() {
    let area = DrawnArea.make("66 9 9 9 9 9 9 9 9 9 9 9")
    expectNoPlan(
      plan(area, 3...3, band(50, 70)),
      "Practice 1 (P01) can be in no connected locality of 50 to 70 patients that leaves as many "
        + "for each of the others.",
      [
        "For three localities: 11 connected groups of 50 to 65 patients, which is what the total "
          + "leaves a locality."
      ])
  }

  /// P1 alone has 10 of 195 patients, and with P2, its only neighbour, 75. P2 is enough by itself,
  /// and five of the others in a row carry 60: 1 + 6 = 7 groups. The total leaves the band as it is:
  /// 195 − 70 − 70 = 55, and 195 − 60 − 60 = 75.
  @Test func aPracticeInNoLocalityAtAll() {
    expectNoPlan(
      plan(DrawnArea.make("10 65 12 12 12 12 12 12 12 12 12 12"), 3...3, band(60, 70)),
      "Practice 1 (P01) can be in no connected locality of 60 to 70 patients.",
      ["For three localities: 7 connected groups of 60 to 70 patients."])
  }

  @Test func aLimitBeforeAnyPlan() {
    let outcome = plan(star, 2...2, band(5, 7), limits: PlanningLimits(candidates: 1_000))
    #expect(
      outcome.noPlan
        == NoPlan(
          isProven: false,
          reason:
            "No plan was found, and it is not known whether there is one: listing the possible "
            + "localities would pass the limit of 1,000 set by plan.limits.candidates."))
  }
}

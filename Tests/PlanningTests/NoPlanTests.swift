import PlaceModel
import Planning
import Testing

/// The sentences that say why there is no plan, word for word; the arithmetic is in the comments.
struct NoPlanTests {
  private let line = DrawnArea.make("10a 30a 10b 10b 30b")

  // MARK: The total

  /// 90 patients: two localities of at most 60, three of at least 30.
  @Test func tooManyLocalities() {
    let sum = "90 patients ÷ 5 localities = 18 each, below the minimum of 30"
    expectNoPlan(
      plan(line, 5...5, band(30, 60)), "\(sum); only two or three can work.", ["\(sum)."])
  }

  /// The count nearest to those that can work stands in the reason, each in the details.
  @Test func aRangeOfTooMany() {
    expectNoPlan(
      plan(line, 4...6, band(30, 60)),
      "90 patients ÷ 4 localities = 22 each, below the minimum of 30; only two or three can work.",
      [
        "90 patients ÷ 4 localities = 22 each, below the minimum of 30.",
        "90 patients ÷ 5 localities = 18 each, below the minimum of 30.",
        "90 patients ÷ 6 localities = 15 each, below the minimum of 30.",
      ])
  }

  @Test func tooFewLocalities() {
    expectNoPlan(
      plan(line, 1...2, band(20, 30)),
      "90 patients ÷ 2 localities = 45 each, above the maximum of 30; only three or four can work.",
      [
        "90 patients ÷ 1 locality = 90, above the maximum of 30.",
        "90 patients ÷ 2 localities = 45 each, above the maximum of 30.",
      ])
  }

  /// 90 ÷ 18 = 5 and 90 ÷ 10 = 9, and nine practices can be as many localities.
  @Test func manyCountsAreARange() {
    let sum = "90 patients ÷ 3 localities = 30 each, above the maximum of 18"
    expectNoPlan(
      plan(DrawnArea.make("10 10 10 10 10 10 10 10 10"), 3...3, band(10, 18)),
      "\(sum); only a number from 5 to 9 can work.", ["\(sum)."])
  }

  /// Five practices are five localities at most, whatever the total would allow.
  @Test func noMoreLocalitiesThanPractices() {
    let sum = "90 patients ÷ 3 localities = 30 each, above the maximum of 18"
    expectNoPlan(plan(line, 3...3, band(10, 18)), "\(sum); only five can work.", ["\(sum)."])
  }

  @Test func oneCountThatCouldWork() {
    let sum = "90 patients ÷ 4 localities = 22 each, below the minimum of 30"
    expectNoPlan(plan(line, 4...4, band(30, 40)), "\(sum); only three can work.", ["\(sum)."])
  }

  /// One locality would have 90, two 45 each; neither is inside 50 to 60.
  @Test func noCountWorks() {
    let sum = "90 patients ÷ 2 localities = 45 each, below the minimum of 50"
    expectNoPlan(
      plan(line, 2...2, band(50, 60)),
      "\(sum); no number of localities of 50 to 60 patients adds up to 90.", ["\(sum)."])
  }

  /// 149,999 ÷ 3 is 49,999.67 and 210,001 ÷ 3 is 70,000.33: neither is rounded into the band.
  @Test func roundingNeverContradictsTheVerdict() {
    let few = "149,999 patients ÷ 3 localities = 49,999 each, below the minimum of 50,000"
    expectNoPlan(
      plan(DrawnArea.make("69999 40000 40000"), 3...3, band(50_000, 70_000)),
      "\(few); no number of localities of 50,000 to 70,000 patients adds up to 149,999.",
      ["\(few)."])
    let many = "210,001 patients ÷ 3 localities = 70,001 each, above the maximum of 70,000"
    expectNoPlan(
      plan(DrawnArea.make("70000 70000 70001"), 3...3, band(50_000, 70_000)),
      "\(many); it takes at least four, and there are only 3 practices.", ["\(many)."])
  }

  // MARK: Practices and clusters

  @Test func aPracticeAboveTheMaximum() {
    expectNoPlan(
      plan(DrawnArea.make("80 30 30"), 2...2, band(60, 75)),
      "Practice 1 (P01) has 80 patients, more than the maximum of 75 on its own.")
    expectNoPlan(
      plan(DrawnArea.make("80 10 90"), 3...3, band(40, 75)),
      "Practice 1 (P01) has 80 patients and Practice 3 (P03) has 90 patients, each more than the "
        + "maximum of 75 on its own.")
  }

  @Test func aClusterAboveTheMaximum() {
    expectNoPlan(
      plan(DrawnArea.make("40a 41a 39b"), 2...2, band(30, 80), keepClustersWhole: true),
      "a has 81 patients, more than the maximum of 80 on its own.")
  }

  @Test func moreLocalitiesThanPractices() {
    expectNoPlan(
      plan(DrawnArea.make("20 20 20"), 4...5, band(10, 20)),
      "There are only 3 practices for 4 localities.")
    expectNoPlan(
      plan(DrawnArea.make("20"), 2...2, band(10, 20)), "There is only 1 practice for 2 localities.")
    expectNoPlan(
      plan(DrawnArea.make("10a 10a 20b"), 3...3, band(10, 20), keepClustersWhole: true),
      "There are only 2 clusters for 3 localities.")
  }

  // MARK: The map

  @Test func aPieceThatFillsNoLocality() {
    expectNoPlan(
      plan(DrawnArea.make("10 5 . 20 25"), 2...2, band(20, 40)),
      "Practice 1 (P01) and Practice 2 (P02) have no neighbours among the rest, and their 15 "
        + "patients do not fill whole localities of 20 to 40.")
  }

  @Test func aPracticeWithoutNeighbours() {
    expectNoPlan(
      plan(DrawnArea.make("20 25 . 15"), 2...2, band(20, 40)),
      "Practice 3 (P03) has no neighbours among the rest, and its 15 patients do not fill whole "
        + "localities of 20 to 40.")
  }

  @Test func aLongPieceIsShortened() {
    expectNoPlan(
      plan(DrawnArea.make("1 1 1 1 1 1 1 . 20 20"), 2...2, band(20, 40)),
      "Practice 1 (P01), Practice 2 (P02), Practice 3 (P03), Practice 4 (P04), Practice 5 (P05) "
        + "and 2 more have no neighbours among the rest, and their 7 patients do not fill whole "
        + "localities of 20 to 40.")
  }

  /// Of 118 patients three localities of at least 30 could be made, of 59 and 59 only one each; and
  /// 59 and 89 patients fill one and one or two, not the four of 30 that 148 would.
  @Test func piecesThatTakeAnotherCount() {
    expectNoPlan(
      plan(DrawnArea.make("29 30 . 29 30"), 3...3, band(30, 60)),
      "The place is in two pieces that are not neighbours, and together they take two localities "
        + "of 30 to 60 patients, not three.",
      [
        "One piece: Practice 1 (P01) and Practice 2 (P02), 59 patients.",
        "One piece: Practice 3 (P03) and Practice 4 (P04), 59 patients.",
      ])
    expectNoPlan(
      plan(DrawnArea.make("29 30 . 29 30 30"), 4...4, band(30, 90)),
      "The place is in two pieces that are not neighbours, and together they take two to three "
        + "localities of 30 to 90 patients, not four.",
      [
        "One piece: Practice 1 (P01) and Practice 2 (P02), 59 patients.",
        "One piece: Practice 3 (P03), Practice 4 (P04) and Practice 5 (P05), 89 patients.",
      ])
  }

  /// A maximum that no place reaches is no rule, and no trap.
  @Test func aMaximumOfAnySize() {
    let open = PopulationBand(minimum: 1, ideal: 1, maximum: .max)
    #expect(plan(line, 1...1, open).groups == [[1, 2, 3, 4, 5]])
    #expect(plan(line, 2...2, open).groups?.count == 2)
    #expect(
      plan(DrawnArea.make("1 . 2"), 3...3, open).noPlan?.reason
        == "There are only 2 practices for 3 localities.")
  }
}

import PlaceModel
import Planning
import Testing

/// The sentences that say why no plan holds a year longer, word for word; the arithmetic is in the
/// comments.
struct NoLongerPlanTests {
  private let line = DrawnArea.make("10a 30a 10b 10b 30b")

  // MARK: The total

  /// 90 patients now: two or three localities of 30 to 60. 121 later: three or four.
  @Test func aTotalThatPassesTheMaximum() {
    let sum = "In 2022 121 patients ÷ 2 localities = 61 each, above the maximum of 60"
    expectLasting(
      plan(
        line, 2...2, band(30, 60), until: 2025, [10, 30, 10, 10, 30], [20, 40, 11, 10, 40],
        [10, 30, 10, 10, 30]),
      to: 2021, of: 2025, "\(sum); only three can work in every year to 2022.", ["\(sum)."])
  }

  /// 181 take four to six.
  @Test func noCountForEveryYear() {
    let sum = "In 2021 181 patients ÷ 2 localities = 91 each, above the maximum of 60"
    expectLasting(
      plan(line, 2...2, band(30, 60), until: 2021, [40, 40, 40, 40, 21]), to: 2020, of: 2021,
      "\(sum); no number of localities of 30 to 60 patients can work in every year to 2021.",
      ["\(sum)."])
  }

  /// 59 are too few for two.
  @Test func aTotalThatFallsBelowTheMinimum() {
    let sum = "In 2021 59 patients ÷ 2 localities = 29 each, below the minimum of 30"
    expectLasting(
      plan(line, 2...2, band(30, 60), until: 2021, [9, 10, 10, 10, 20]), to: 2020, of: 2021,
      "\(sum); no number of localities of 30 to 60 patients can work in every year to 2021.",
      ["\(sum)."])
  }

  /// Four fall out in the first year, three in the second, two in the third.
  @Test func eachCountHasItsYear() {
    let sum = "In 2022 121 patients ÷ 2 localities = 61 each, above the maximum of 60"
    expectLasting(
      plan(
        line, 2...4, band(30, 60), until: 2022, [10, 20, 10, 10, 30], [20, 40, 11, 10, 40]),
      to: 2021, of: 2022,
      "\(sum); no number of localities of 30 to 60 patients can work in every year to 2022.",
      [
        "\(sum).", "In 2021 80 patients ÷ 3 localities = 26 each, below the minimum of 30.",
        "In 2020 90 patients ÷ 4 localities = 22 each, below the minimum of 30.",
      ])
  }

  /// 61 would take four localities of at most 20.
  @Test func moreLocalitiesThanPractices() {
    let sum = "In 2021 61 patients ÷ 3 localities = 21 each, above the maximum of 20"
    expectLasting(
      plan(DrawnArea.make("20 20 20"), 3...4, band(10, 20), until: 2021, [20, 20, 21]), to: 2020,
      of: 2021, "\(sum); it takes at least four, and there are only 3 practices.", ["\(sum)."])
  }

  // MARK: Practices, clusters and the map

  @Test func aPracticeThatOutgrowsTheMaximum() {
    expectLasting(
      plan(line, 2...2, band(30, 60), until: 2021, [5, 61, 5, 5, 24]), to: 2020, of: 2021,
      "In 2021 Practice 2 (P02) has 61 patients, more than the maximum of 60 on its own.")
    expectLasting(
      plan(line, 2...2, band(30, 50), until: 2021, [51, 0, 0, 0, 39]), to: 2020, of: 2021,
      "In 2021 Practice 1 (P01) has 51 patients, more than the maximum of 50 on its own.")
  }

  @Test func aClusterThatOutgrowsTheMaximum() {
    expectLasting(
      plan(
        DrawnArea.make("40a 41a 39b"), 2...2, band(30, 85), until: 2021, [45, 41, 39],
        keepClustersWhole: true),
      to: 2020, of: 2021, "In 2021 a has 86 patients, more than the maximum of 85 on its own.")
  }

  @Test func aPieceThatShrinks() {
    let area = DrawnArea.make("20 25 . 20")
    expectLasting(
      plan(area, 2...2, band(20, 50), until: 2021, [20, 25, 15]), to: 2020, of: 2021,
      "Practice 3 (P03) has no neighbours among the rest, and its 15 patients in 2021 do not fill "
        + "whole localities of 20 to 50.")
    expectLasting(
      plan(area, 2...2, band(20, 50), until: 2021, [9, 10, 40]), to: 2020, of: 2021,
      "Practice 1 (P01) and Practice 2 (P02) have no neighbours among the rest, and their 19 "
        + "patients in 2021 do not fill whole localities of 20 to 50.")
  }

  /// 45 patients are one locality of 30 to 50, 60 are two; the whole place has room for two in 2020,
  /// and for two or three in 2021.
  @Test func aPieceThatNeedsAnotherCount() {
    expectLasting(
      plan(DrawnArea.make("20 25 . 30"), 2...2, band(30, 50), until: 2021, [30, 30, 30]),
      to: 2020, of: 2021,
      "Practice 1 (P01) and Practice 2 (P02) have no neighbours among the rest, and no number of "
        + "localities of 30 to 50 patients holds them in every year to 2021.")
  }

  /// 60 patients take two or three localities of 20 to 50, and the other piece takes one.
  @Test func piecesThatTakeAnotherCount() {
    expectLasting(
      plan(DrawnArea.make("20 25 . 20"), 2...2, band(20, 50), until: 2021, [30, 30, 30]),
      to: 2020, of: 2021,
      "The place is in two pieces that are not neighbours, and together they take three "
        + "localities of 20 to 50 patients in every year to 2021, not two.",
      [
        "One piece: Practice 1 (P01) and Practice 2 (P02), 60 patients in 2021.",
        "One piece: Practice 3 (P03), 30 patients in 2021.",
      ])
  }

  // MARK: After a search

  /// In 2021 P2 has 55: alone, or with P5's 5 and no other. Five practices go into two groups in 15
  /// ways. Both that fit have P1, P3 and P4 on either side of P2.
  @Test func waysThatFitEveryYearButNotTheMap() {
    expectLasting(
      plan(line, 2...2, band(30, 60), until: 2021, [10, 55, 10, 10, 5]), to: 2020, of: 2021,
      "Of the 15 ways of putting five practices into two localities, two fit the band of 30 to 60 "
        + "patients in every year to 2021, and each of these joins practices that are not "
        + "neighbours.",
      [
        "It fits the band, but not the map; in 2021: Practice 1 (P01) with Practice 3 (P03) with "
          + "Practice 4 (P04) with Practice 5 (P05) (35 patients, in 2 pieces); Practice 2 (P02) "
          + "(55 patients).",
        "It fits the band, but not the map; in 2021: Practice 1 (P01) with Practice 3 (P03) with "
          + "Practice 4 (P04) (30 patients, in 2 pieces); Practice 2 (P02) with Practice 5 (P05) "
          + "(60 patients, not neighbours).",
      ])
  }

  /// Now 45 and 40; then 46 and 40.
  @Test func noWayFitsEveryYear() {
    expectLasting(
      plan(DrawnArea.make("20 25 40"), 2...2, band(30, 45), until: 2021, [20, 26, 40]), to: 2020,
      of: 2021,
      "Of the three ways of putting three practices into two localities, none keeps every locality "
        + "inside 30 to 45 patients in every year to 2021.",
      [
        "Of those that keep it before 2021, the nearest to it in 2021: Practice 1 (P01) with "
          + "Practice 2 (P02) (46 patients, too many); Practice 3 (P03) (40 patients)."
      ])
  }

  /// A row of twelve, five to seven of which are a locality now; of 13 patients then six or seven. That
  /// leaves five rows of five practices (P2, P3, … P6 first) and three of six (P3, P4, P5 first).
  @Test func practicesThatCanBeNowhereInEveryYear() {
    expectLasting(
      plan(
        DrawnArea.make("1 1 1 1 1 1 1 1 1 1 1 1"), 2...2, band(5, 7), until: 2021,
        [1, 1, 1, 1, 0, 4, 1, 0, 1, 1, 1, 1]),
      to: 2020, of: 2021,
      "Practice 1 (P01), Practice 11 (P11) and Practice 12 (P12) can be in no connected locality "
        + "that stays inside 5 to 7 patients in every year to 2021 and leaves as many for each of "
        + "the others.",
      [
        "For two localities: 8 connected groups stay inside 5 to 7 patients in every year to 2021 "
          + "and leave as many for each of the others."
      ])
  }

  /// A row of eleven in three of two to five, and then the same of 1 0 1 0 0 0 3 1 3 1 2. The last
  /// locality begins at P9 or P10, with 6 or 3 patients, so P10; the first ends with P3, P4 or P5, with
  /// 2 each. Between them are at least P6 to P9 with 7.
  @Test func noChoiceForEveryYear() {
    let row = DrawnArea.make("1 1 1 1 1 1 1 1 1 1 1")
    let later = [1, 0, 1, 0, 0, 0, 3, 1, 3, 1, 2]
    let groups =
      "15 connected groups stay inside 2 to 5 patients in every year to 2021."
    expectLasting(
      plan(row, 3...3, band(2, 5), until: 2021, later), to: 2020, of: 2021,
      "No choice of three connected localities stays inside 2 to 5 patients in every year to 2021.",
      ["For three localities: \(groups)"])
    // Two localities hold at most ten, and the first year has eleven.
    expectLasting(
      plan(row, 2...3, band(2, 5), until: 2021, later), to: 2020, of: 2021,
      "No choice of three connected localities stays inside 2 to 5 patients in every year to 2021.",
      [
        "In 2020 11 patients ÷ 2 localities = 6 each, above the maximum of 5.",
        "For three localities: \(groups)",
      ])
  }

  // MARK: Not even now

  /// What is wrong in years to come does not hide what is wrong now.
  @Test func noPlanForTheFirstYearIsSaidAsEver() {
    let star = DrawnArea.make("20 40 20")
    let today = plan(star, 2...2, band(35, 45))
    #expect(today.noPlan?.isProven == true)
    #expect(plan(star, 2...2, band(35, 45), until: 2022, [20, 40, 20], [20, 46, 20]) == today)
    #expect(plan(star, 2...2, band(35, 45), until: 2022, [20, 40, 20], [20, 41, 20]) == today)
    #expect(plan(line, 5...5, band(30, 60), until: 2021, [99, 0, 0, 0, 0]).noPlan != nil)
    #expect(
      plan(line, 5...5, band(30, 60), until: 2021, [99, 0, 0, 0, 0])
        == plan(line, 5...5, band(30, 60)))
  }
}

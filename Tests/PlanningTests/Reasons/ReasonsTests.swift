import PlaceModel
import Testing

@testable import Planning

/// Scenarios of different kinds that no plan keeps, small enough to look at every grouping.
struct ReasonsTests {
  private func rules(
    _ localities: ClosedRange<Int>, _ population: PopulationBand,
    _ set: (inout PlanningRules) -> Void = { _ in }
  ) -> PlanningRules {
    var rules = PlanningRules(localities: localities, population: population)
    set(&rules)
    return rules
  }

  private let wide = PopulationBand(minimum: 1, ideal: 30, maximum: 500)

  /// Five of at least 30 need 150, and there are 90.
  @Test func tooManyLocalitiesForTheMinimum() throws {
    let why = try WhyNothingFits(
      DrawnArea.make("10a 30a 10b 10b 30b"), rules(5...5, band(30, 60)))
    try why.expect(
      clash: [.count(5...5), .minimum(30)],
      offers: [
        "lower the minimum from 30 to 10 patients",
        "draw two localities instead of five",
      ])
  }

  /// A row is cut into 40 and 50 at best.
  @Test func aMaximumTooLow() throws {
    let why = try WhyNothingFits(DrawnArea.make("10 30 10 10 30"), rules(2...2, band(1, 44)))
    try why.expect(
      clash: [.count(2...2), .maximum(44)],
      offers: [
        "draw three localities instead of two",
        "raise the maximum from 44 to 50 patients",
      ])
  }

  @Test func aPracticeAboveTheMaximum() throws {
    let why = try WhyNothingFits(DrawnArea.make("80 30 30"), rules(2...2, band(50, 75)))
    try why.expect(
      clash: [.maximum(75)],
      offers: [
        "raise the maximum from 75 to 80 patients"
      ])
  }

  /// A row is cut into 40 and 40 inside b, and into 50 and 30 or 20 and 60 beside it.
  @Test func clustersThatCannotBeMerged() throws {
    let why = try WhyNothingFits(
      DrawnArea.make("20a 10b 10b 10b 30c"),
      rules(2...2, band(35, 45)) { $0.keepClustersWhole = true })
    try why.expect(
      clash: [.count(2...2), .minimum(35), .clusterWhole(1)],
      offers: ["let Practice 4 (P04) leave b"])
  }

  /// No row of whole practices is 55 to 65 three times, and no one change of the count or the band
  /// is enough: four of 40 or 50 are.
  @Test func twoChangesAtOnce() throws {
    let why = try WhyNothingFits(DrawnArea.make("20 30 40 20 30 40"), rules(3...3, band(55, 65)))
    try why.expect(
      clash: [.count(3...3), .minimum(55)],
      offers: [
        "draw four localities instead of three, and lower the minimum from 55 to 40 patients"
      ])
  }

  @Test func togetherAndApart() throws {
    let why = try WhyNothingFits(
      DrawnArea.make("10 10 10", "10 10 10"),
      rules(2...3, band(10, 50)) {
        $0.together = [[1, 2, 3].practices]
        $0.apart = [[3, 1].practices]
      })
    try why.expect(
      clash: [.together([1, 2, 3].practices), .apart([3, 1].practices)],
      offers: [
        "let Practice 1 (P01) be apart from Practice 2 (P02) and the others",
        "let Practice 3 (P03) be apart from Practice 1 (P01) and the others",
        "let Practice 3 (P03) and Practice 1 (P01) be together",
      ])
  }

  @Test func moreApartThanLocalities() throws {
    let why = try WhyNothingFits(
      DrawnArea.make("10 10 10", "10 10 10"),
      rules(2...2, band(10, 50)) { $0.apart = [[1, 3, 5].practices] })
    try why.expect(
      clash: [.count(2...2), .apart([1, 3, 5].practices)],
      offers: [
        "draw three localities instead of two",
        "let Practice 1 (P01) and Practice 3 (P03) be together",
        "let Practice 1 (P01) and Practice 5 (P05) be together",
        "let Practice 3 (P03) and Practice 5 (P05) be together",
      ])
  }

  /// A row: P3 parts P1 from P5.
  @Test func namesThatNeighboursForbid() throws {
    let fixed = [
      FixedPractice(PracticeIndex(0), to: "North"), FixedPractice(PracticeIndex(2), to: "South"),
      FixedPractice(PracticeIndex(4), to: "North"),
    ]
    let why = try WhyNothingFits(
      DrawnArea.make("10 10 10 10 10"), rules(1...3, band(10, 50)) { $0.fixed = fixed })
    try why.expect(
      clash: fixed.map(Rule.fixed),
      offers: [
        "let Practice 1 (P01) be in another locality than North",
        "let Practice 5 (P05) be in another locality than North",
        "let Practice 3 (P03) be in another locality than South",
      ])
  }

  @Test func travelTooShort() throws {
    let why = try WhyNothingFits(
      DrawnArea.make("10 10 10 10 10 10"),
      rules(2...2, band(10, 50)) { $0.maximumTravel = 0.5 })
    try why.expect(
      clash: [.count(2...2), .maximumTravel(0.5)],
      offers: [
        "draw six localities instead of two",
        "let practices be up to 1.00 km from their hub, not 0.50",
      ])
  }

  @Test func tooFewPracticesALocality() throws {
    let why = try WhyNothingFits(
      DrawnArea.make("10 10 10 10 10"), rules(2...2, band(10, 50)) { $0.mostPractices = 2 })
    try why.expect(
      clash: [.count(2...2), .mostPractices(2)],
      offers: [
        "draw three localities instead of two",
        "allow localities of up to 3 practices, not of two at most",
      ])
  }

  /// Now 30 | 30 alone is inside, and then 10 | 50.
  @Test func twoYearsAtOnce() throws {
    let later = YearBand(label: "2025", patients: [5, 5, 20, 30], band: band(20, 40))
    let why = try WhyNothingFits(
      DrawnArea.make("15 15 15 15"), rules(2...2, band(25, 40)) { $0.years = [later] })
    try why.expect(
      clash: [.minimum(25), .year(later)],
      offers: [
        "leave out the list sizes of 2025"
      ])
  }

  @Test func aPieceThatFillsNoLocality() throws {
    let why = try WhyNothingFits(DrawnArea.make("15 . 20 25"), rules(2...2, band(20, 45)))
    try why.expect(
      clash: [.minimum(20)],
      offers: [
        "lower the minimum from 20 to 15 patients",
        "let Practice 1 (P01) and Practice 2 (P02) count as neighbours",
      ])
  }

  @Test func hubsThatShareALocality() throws {
    let why = try WhyNothingFits(
      DrawnArea.make("10 10 10", "10 10 10"),
      rules(2...2, wide) { $0.hubsRequired = [1, 2, 6].practices })
    try why.expect(
      clash: [.count(2...2)] + [1, 2, 6].practices.map(Rule.hubRequired),
      offers: [
        "draw three localities instead of two",
        "do not ask that Practice 2 (P02) be a hub",
        "do not ask that Practice 1 (P01) be a hub",
        "do not ask that Practice 6 (P06) be a hub",
      ])
  }

  @Test func hubsOutOfReach() throws {
    let why = try WhyNothingFits(
      DrawnArea.make("10 10 10 10 10"),
      rules(1...3, wide) {
        $0.hubsAllowed = [1, 2].practices
        $0.maximumTravel = 2
      })
    try why.expect(
      clash: [.hubsAllowed([1, 2].practices), .maximumTravel(2)],
      offers: [
        "allow Practice 4 (P04) to be a hub too",
        "allow Practice 5 (P05) to be a hub too",
        "allow Practice 3 (P03) to be a hub too",
        "let practices be up to 3.00 km from their hub, not 2.00",
      ])
  }

  /// P1 alone has more than its locality may.
  @Test func aNamedLocalityTooSmall() throws {
    let target = LocalityTarget("Centre", population: band(5, 8))
    let why = try WhyNothingFits(
      DrawnArea.make("10 10 10 10"),
      rules(2...2, band(10, 30)) {
        $0.fixed = [FixedPractice(PracticeIndex(0), to: "Centre")]
        $0.targets = [target]
      })
    try why.expect(
      clash: [.target(target), .fixed(FixedPractice(PracticeIndex(0), to: "Centre"))],
      offers: [
        "let Practice 1 (P01) be in another locality than Centre",
        "let Centre have up to 10 patients, not 8",
      ])
  }
}

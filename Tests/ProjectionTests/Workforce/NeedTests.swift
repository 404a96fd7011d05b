import PlaceModel
import Projection
import Testing

/// Three practices, two localities, two years:
///
///     practice   2013    2014    locality
///     0         1,800   3,600    A
///     1         1,800   1,800    A
///     2           900       0    B
struct NeedTests {
  private let patients = [[1800.0, 3600], [1800, 1800], [900, 0]]

  private func needs(
    _ need: WorkforceQuestion.Need, others: [StaffRole: Double] = [:], bands: [AgeBand] = [],
    ages: [[[Double]]]? = nil
  ) -> [StaffRole: [[Double]]] {
    WorkforceQuestion(
      localities: [SmallPlace.practices(0, 1), SmallPlace.practices(2)],
      population: SmallPlace.population(patients, bands: bands, ages: ages),
      workforce: Workforce(year: 2013, records: [], source: ""), need: need,
      otherRatios: others, turnover: .init()
    ).needs()
  }

  @Test func ratioIsPatientsForOneFTE() {
    let needs = needs(.ratio([.gp: 1800, .nurse: 4500, .admin: 0]))
    #expect(needs == [.gp: [[2, 3], [0.5, 0]], .nurse: [[0.8, 1.2], [0.2, 0]]])
  }

  @Test func contactsAreSharedAmongThoseWhoSeeThem() {
    // 3,600 patients × 2.5 contacts ÷ 4,500 a GP.
    let needs = needs(
      .contacts([.gp: 2.5, .nurse: 2, .admin: 0], perFTE: [.gp: 4500, .admin: 10, .directCare: 5]))
    #expect(needs == [.gp: [[2, 3], [0.5, 0]], .admin: [[0, 0], [0, 0]]])
  }

  /// Nobody counts the contacts of admin staff, so that they keep a ratio beside GPs' contacts.
  @Test func aRoleWithoutContactsMayHaveARatio() {
    let needs = needs(
      .contacts([.gp: 2.5], perFTE: [.gp: 4500]), others: [.admin: 900, .gp: 1])
    #expect(needs == [.gp: [[2, 3], [0.5, 0]], .admin: [[4, 6], [1, 0]]])
  }

  @Test func contactsByAgeAddUpOverBands() {
    // Rates for under 65 and over; the projection's bands are finer below.
    let bands = [
      AgeBand(lower: 0, upper: 14), AgeBand(lower: 15, upper: 64), AgeBand(lower: 65, upper: nil),
    ]
    let ages: [[[Double]]] = [
      [[300, 600], [1200, 2000], [300, 1000]], [[0, 0], [1500, 1500], [300, 300]],
      [[900, 0], [0, 0], [0, 0]],
    ]
    let rates = ContactRates(
      bands: [AgeBand(lower: 0, upper: 64), AgeBand(lower: 65, upper: nil)],
      contacts: [[2, 1, 0, 0], [6, 3, 0, 0]], source: "")
    let needs = needs(.contactsByAge(rates, perFTE: [.gp: 1200]), bands: bands, ages: ages)
    // A, 2013: 3,000 × 2 + 600 × 6 = 9,600; 2014: 4,100 × 2 + 1,300 × 6 = 16,000.
    #expect(needs == [.gp: [[8, 16_000.0 / 1200], [1.5, 0]]])
  }

  @Test func agesThatDoNotFitLeaveNoNeed() {
    let rates = ContactRates(
      bands: [AgeBand(lower: 0, upper: 64), AgeBand(lower: 65, upper: nil)],
      contacts: [[2, 1, 0, 0], [6, 3, 0, 0]], source: "")
    let need = WorkforceQuestion.Need.contactsByAge(rates, perFTE: [.gp: 1200])
    #expect(needs(need).isEmpty)
    let across = [AgeBand(lower: 0, upper: 69), AgeBand(lower: 70, upper: nil)]
    let ages = patients.map { [$0, $0.map { _ in 0 }] }
    #expect(needs(need, bands: across, ages: ages).isEmpty)
    let short = ContactRates(bands: rates.bands, contacts: [[2], []], source: "")
    let whole = [AgeBand(lower: 0, upper: 64), AgeBand(lower: 65, upper: nil)]
    #expect(
      needs(.contactsByAge(short, perFTE: [.gp: 1200]), bands: whole, ages: ages).isEmpty)
  }
}

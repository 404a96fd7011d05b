import PlaceModel
import Projection
import Testing

struct EstatesFaultsTests {
  private let sound = SmallEstate.question(
    hours: [[5, 5, 5], [5, 5, 5]],
    premises: [SmallEstate.building(0, rooms: 4), SmallEstate.building(1, rooms: 4)],
    schemes: [
      SmallEstate.scheme("A", at: 0, 2013...2014, rooms: 1, capital: 2, .committed),
      SmallEstate.scheme("B", at: 1, 2013...2015, rooms: 1, capital: 2, needs: [0], excludes: [2]),
      SmallEstate.scheme("C", at: 1, 2014...2015, rooms: -1, capital: 2),
    ], limit: 5)

  private func faults(_ change: (inout EstatesQuestion) -> Void) -> [EstatesQuestion.Fault] {
    var question = sound
    change(&question)
    return question.faults()
  }

  @Test func aSoundQuestionHasNone() { #expect(sound.faults().isEmpty) }

  @Test func premises() {
    #expect(
      faults { $0.premises.append(SmallEstate.building(7, rooms: -1)) } == [
        .roomsBelowZero(premises: 2), .premisesWithoutPractice(2),
      ])
    #expect(faults { $0.schemes[0].rooms = -5 } == [.losesMoreRooms(premises: 0, year: 2013)])
    // What is only proposed is held to the rooms there are.
    #expect(faults { $0.schemes[2].rooms = -5 }.isEmpty)
  }

  @Test func schemes() {
    #expect(faults { $0.schemes[2].premises = 9 } == [.unknownPremises(scheme: 2)])
    #expect(
      faults {
        $0.schemes[2].opens = 2030
        $0.schemes[2].latest = 2029
        $0.schemes[2].capital = -1
        $0.schemes[2].needs = [3]
      } == [
        .neverInYears(scheme: 2), .latestBeforeOpens(scheme: 2), .capitalBelowZero(scheme: 2),
        .unknownNeed(scheme: 2),
      ])
    #expect(
      faults { $0.schemes[0].needs = [1] } == [.committedNeedsProposed(scheme: 0, needed: 1)])
  }

  @Test func exclusions() {
    #expect(faults { $0.schemes[2].excludes = [2] } == [.excludesItself(scheme: 2)])
    #expect(
      faults { $0.schemes[0].excludes = [2] } == [.excludedByCommitted(scheme: 2, committed: 0)])
    #expect(
      faults {
        $0.schemes[1].status = .committed
        $0.schemes[2].status = .committed
        $0.capitalLimit = 6
      } == [.bothHappen(scheme: 1, other: 2)])
    #expect(faults { $0.capitalLimit = nil } == [.bothHappen(scheme: 1, other: 2)])
  }

  @Test func money() {
    #expect(faults { $0.capitalLimit = 1 } == [.committedOverLimit(year: 2013)])
    #expect(
      faults {
        $0.schemes[0].opens = 2015
        $0.schemes[0].latest = 2015
        $0.schemes[1].latest = 2014
        $0.schemes[1].excludes = []
        $0.capitalLimit = nil
      } == [.needsTooLate(scheme: 1)])
  }

  @Test func hoursAndAges() {
    #expect(faults { $0.utilisation = 0 } == [.noOpenHours])
    let bands = [AgeBand(lower: 0, upper: 64), AgeBand(lower: 65, upper: nil)]
    let rates = ContactRates(bands: bands, contacts: [[1], [2]], source: "")
    #expect(faults { $0.need.contacts = .byAge(rates) } == [.noAges])
    let all = AgeBand(lower: 0, upper: nil)
    let ages = sound.population.patients.map { [$0] }
    #expect(
      faults {
        $0.need.contacts = .byAge(rates)
        $0.population.byAge = .init(bands: [all], patients: ages, movesWithProjection: false)
      } == [.bandWithoutRate(all)])
  }
}

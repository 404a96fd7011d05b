import PlaceModel
import Projection
import Testing

struct RoomTests {
  /// 10,000 patients of 6 contacts, 65 % in a room: 39,000 attendances of 12 minutes, and a
  /// twentieth as many not attended that cost 6: 39,000 × 12.3 ÷ 60 = 7,995 hours. A room is open
  /// 50 × 52 hours, of which 0.75 can be used: 1,950; so 4.1 rooms.
  private let worked = EstatesQuestion(
    localities: [SmallPlace.practices(0, 1), []],
    population: SmallPlace.population([[6000, 12_000], [4000, 8000]]),
    premises: [
      SmallEstate.building(0, rooms: 2), SmallEstate.building(1, rooms: 2, hours: 25),
    ],
    need: .init(
      contacts: .perPatient(6), faceToFace: 0.65, minutes: 12, didNotAttend: 0.05,
      didNotAttendMinutes: 6),
    hoursAWeek: 50, weeksAYear: 52, utilisation: 0.75)

  @Test func needAndSupplyAreAsWorkedOutByHand() throws {
    let outlook = try worked.outlook()
    let figures = outlook.localities[0][0]
    #expect(isNear(figures.needHours, 7995, within: 1e-12))
    #expect(isNear(figures.needRooms, 4.1, within: 1e-12))
    // The second building's two rooms are open half as long.
    #expect(figures.supplyHours == 5850 && figures.rooms == 3 && figures.roomsFromSchemes == 0)
    #expect(isNear(figures.gapRooms, 1.1) && isNear(figures.unmetHours, 2145))
    #expect(isNear(outlook.localities[0][1].needRooms, 8.2))
    #expect(isNear(outlook.unmetHours, 2145 + 15_990 - 5850))
    #expect(outlook.localities[1].allSatisfy { $0.needHours == 0 && $0.rooms == 0 })
    #expect(outlook.isProven && outlook.bound == outlook.unmetHours && outlook.opens.isEmpty)
    #expect(worked.needHours() == outlook.localities.map { $0.map(\.needHours) })
  }

  @Test func contactsByAgeAddUpOverBandsAndRoles() {
    var question = worked
    let bands = [AgeBand(lower: 0, upper: 64), AgeBand(lower: 65, upper: nil)]
    question.population = SmallPlace.population(
      [[600], [400]], bands: bands, ages: [[[500], [100]], [[400], [0]]])
    question.need = SmallEstate.need
    question.need.contacts = .byAge(
      ContactRates(bands: bands, contacts: [[2, 1, 0.5, 0], [5, 3, 2, 0]], source: ""))
    // 900 × 3.5 + 100 × 10.
    #expect(question.needHours() == [[4150], [0]])
    question.population.byAge = nil
    #expect(question.needHours() == [[0], [0]])
    #expect(question.faults() == [.noAges])
  }

  @Test func sharedBuildingsAreSplitByBaseListSizes() throws {
    let question = SmallEstate.question(
      hours: [[300, 0], [100, 900], [0, 0]],
      premises: [
        SmallEstate.building(0, 1, rooms: 8), SmallEstate.building(2, rooms: 3),
        SmallEstate.building(rooms: 50),
      ])
    let rooms = try question.outlook().localities.map { $0.map(\.rooms) }
    #expect(rooms == [[6, 6], [2, 2], [3, 3]])
    #expect(question.faults() == [.premisesWithoutPractice(2)])
  }

  @Test func roomsNeverFallBelowNone() throws {
    let question = SmallEstate.question(
      hours: [[9, 9, 9, 9]], premises: [SmallEstate.building(0, rooms: 2)],
      schemes: [
        SmallEstate.scheme("A", at: 0, 2014...2014, rooms: -5, capital: 0, .committed),
        SmallEstate.scheme("B", at: 0, 2015...2015, rooms: 4, capital: 7),
      ])
    let outlook = try question.outlook()
    #expect(outlook.localities[0].map(\.rooms) == [2, 0, 4, 4])
    #expect(outlook.localities[0].map(\.roomsFromSchemes) == [0, -2, 2, 2])
    #expect(outlook.opens == [2014, 2015] && outlook.capital == [0, 0, 7, 0])
    #expect(question.faults() == [.losesMoreRooms(premises: 0, year: 2014)])
  }

  @Test func withoutALimitEverythingOpensAsSoonAsItCan() throws {
    let question = SmallEstate.question(
      hours: [[9, 9, 9, 9]], premises: [SmallEstate.building(0, rooms: 0)],
      schemes: [
        SmallEstate.scheme("A", at: 0, 2013...2016, rooms: 1, capital: 1, needs: [1]),
        SmallEstate.scheme("B", at: 0, 2014...2016, rooms: 1, capital: 1, needs: [2]),
        SmallEstate.scheme("C", at: 0, 2015...2016, rooms: 1, capital: 1, .committed, needs: [4]),
        SmallEstate.scheme("D", at: 0, 2013...2014, rooms: 1, capital: 1, needs: [2]),
        SmallEstate.scheme("E", at: 0, 2017...2018, rooms: 1, capital: 1),
        SmallEstate.scheme("F", at: 0, 2000...2013, rooms: 1, capital: 1, needs: [5]),
        SmallEstate.scheme("G", at: 0, 2014...2014, rooms: 1, capital: 1, needs: [3]),
      ])
    #expect(try question.outlook().opens == [2015, 2015, 2015, nil, nil, 2013, nil])
    #expect(
      question.faults() == [
        .committedNeedsProposed(scheme: 2, needed: 4), .neverInYears(scheme: 4),
        .needsTooLate(scheme: 3), .needsTooLate(scheme: 6),
      ])
  }

  @Test func moreTimeAPatientNeverNeedsFewerRooms() throws {
    for seed in 0..<100 {
      let question = SmallEstate.generated(seed: seed)
      let rooms = try question.outlook().localities.joined().map(\.needRooms)
      let changes: [((inout EstatesQuestion) -> Void, Bool)] = [
        ({ $0.need.minutes += 5 }, true), ({ $0.need.faceToFace *= 0.5 }, false),
        (
          {
            $0.need.didNotAttend += 0.1
            $0.need.didNotAttendMinutes += 10
          }, true
        ),
        ({ $0.utilisation *= 1.2 }, false), ({ $0.weeksAYear += 1 }, false),
      ]
      for (change, isMore) in changes {
        var changed = question
        change(&changed)
        for (before, after) in zip(rooms, try changed.outlook().localities.joined()) {
          #expect(isMore ? after.needRooms >= before : after.needRooms <= before)
        }
      }
      var idle = question
      idle.need.contacts = .perPatient(0)
      let outlook = try idle.outlook()
      #expect(outlook.unmetHours == 0)
      #expect(outlook.localities.joined().allSatisfy { $0.needRooms == 0 && $0.shortRooms == 0 })
    }
  }

  @Test func hostileFiguresAreSurvived() throws {
    var question = SmallEstate.generated(seed: 5)
    question.localities += [[], [PracticeIndex(-1), PracticeIndex(.max)]]
    question.premises.append(SmallEstate.building(-1, .max, rooms: .min))
    question.premises.append(SmallEstate.building(0, rooms: .min, hours: 0))
    question.schemes.append(
      SmallEstate.scheme("X", at: -1, .min ... .max, rooms: .min, capital: .min))
    question.schemes.append(
      SmallEstate.scheme("Y", at: 99, .min ... .max, rooms: 1, capital: 1, needs: [-1, 99]))
    question.schemes.append(
      SmallEstate.scheme("Z", at: 0, 2013...2013, rooms: 1, capital: 1, excludes: [-1, 99]))
    for limit in [nil, Int.min, 0, 1_000_000] {
      question.capitalLimit = limit
      #expect(try question.outlook().unmetHours.isFinite)
      #expect(!question.faults().isEmpty)
    }
    question.capitalLimit = nil
    question.schemes.append(
      SmallEstate.scheme("W", at: 0, 2013...2013, rooms: 1, capital: .max, .committed))
    question.schemes.append(
      SmallEstate.scheme("V", at: 0, 2013...2013, rooms: 1, capital: .max, .committed))
    #expect(try question.outlook().capital[0] == .max)
    question.hoursAWeek = 0
    question.premises = []
    #expect(try question.outlook().localities.joined().allSatisfy { $0.needRooms == 0 })
    question.localities = []
    #expect(try question.outlook().unmetHours == 0)
  }
}

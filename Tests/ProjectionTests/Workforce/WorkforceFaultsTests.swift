import PlaceModel
import Projection
import Testing

struct WorkforceFaultsTests {
  private let sound = WorkforceQuestion(
    localities: [SmallPlace.practices(0, 1)],
    population: SmallPlace.population([[1000, 1000], [2000, 2000]]),
    workforce: Workforce(year: 2013, records: [SmallPlace.staff(0, .gp, 1)], source: ""),
    posts: [Post(year: 2014, practice: PracticeIndex(1), role: .gp, fte: 1, source: "")],
    newPosts: .init(from: 2014, to: 2015, fteAYear: [.gp: 1, .admin: 0]),
    need: .ratio([.gp: 1800]), turnover: .init(), changes: [SmallPlace.closes(1, in: 2015)])

  private func faults(_ change: (inout WorkforceQuestion) -> Void) -> [WorkforceQuestion.Fault] {
    var question = sound
    change(&question)
    return question.faults()
  }

  @Test func aSoundQuestionHasNone() { #expect(sound.faults().isEmpty) }

  @Test func staff() {
    #expect(
      faults {
        $0.workforce.records += [
          SmallPlace.staff(0, .nurse, -1), SmallPlace.staff(0, .nurse, .nan),
          SmallPlace.staff(0, .nurse, 1, over55: 2), SmallPlace.staff(0, .nurse, 1, over55: -2),
          SmallPlace.staff(1, .nurse, nil),
        ]
      } == [
        .staffBelowZero(record: 1), .staffBelowZero(record: 2), .moreOver55ThanStaff(record: 3),
        .staffBelowZero(record: 4),
      ])
    #expect(
      faults {
        $0.workforce.records += [SmallPlace.staff(1, .gp, 1), SmallPlace.staff(1, .nurse, 0)]
        $0.changes = [SmallPlace.merges(1, into: 0, in: 2013)]
        $0.posts = []
      } == [.staffAtClosedPractice(record: 1, closed: 2013)])
  }

  @Test func posts() {
    #expect(
      faults { question in
        question.posts = [(2015, 1.0), (2014, 0), (2013, 1), (2014, .nan)].map {
          Post(year: $0.0, practice: PracticeIndex(1), role: .gp, fte: $0.1, source: "")
        }
      } == [
        .postAtClosedPractice(post: 0, closed: 2015), .postNotAboveZero(post: 1),
        .postInCount(post: 2), .postNotAboveZero(post: 3),
      ])
  }

  @Test func newPosts() {
    #expect(
      faults { $0.newPosts = .init(from: 2013, to: 2015, fteAYear: [.gp: -1, .nurse: 2]) } == [
        .newPostsBelowZero(.gp), .newPostsWithoutNeed(.nurse), .newPostsBeforeCount(from: 2013),
      ])
  }

  @Test func ages() {
    let rates = ContactRates(
      bands: [AgeBand(lower: 0, upper: 64), AgeBand(lower: 65, upper: nil)],
      contacts: [[1, 1, 1, 0], [2, 2, 2, 0]], source: "")
    let need = WorkforceQuestion.Need.contactsByAge(rates, perFTE: [.gp: 5000])
    #expect(
      faults {
        $0.need = need
        $0.newPosts = nil
      } == [.noAges])
    let bands = [AgeBand(lower: 0, upper: 59), AgeBand(lower: 60, upper: nil)]
    let ages = [[[500.0, 500], [500, 500]], [[1000, 1000], [1000, 1000]]]
    #expect(
      faults {
        $0.need = need
        $0.newPosts = nil
        $0.population = SmallPlace.population(
          [[1000, 1000], [2000, 2000]], bands: bands, ages: ages)
      } == [.bandWithoutRate(bands[1])])
  }
}

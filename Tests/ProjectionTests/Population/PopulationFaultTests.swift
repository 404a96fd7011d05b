import PlaceModel
import Projection
import Testing

struct PopulationFaultTests {
  @Test(arguments: ["2020-06-29", "2019-12-31", "0000-01-01", "2022-07-01", "2050-06-30"])
  func listDateNotCovered(date: String) {
    #expect(Valley.question(date: date, to: 2022).faults.contains(.listDateNotCovered))
  }

  @Test(arguments: ["2020-06-30", "2021-02-28", "2022-06-30"])
  func listDateCovered(date: String) {
    #expect(Valley.question(date: date).faults == [])
    #expect(Valley.question(date: date).projection.years.upperBound == 2022)
  }

  @Test func horizons() {
    #expect(Valley.question(to: 2020).faults == [])
    #expect(Valley.question(to: 2020).projection.patients == [[600], [400], [500]])
    #expect(Valley.question(to: 2019).faults == [.horizonBeforeListDate])
    #expect(Valley.question(to: .min).faults == [.horizonBeforeListDate])
    #expect(Valley.question(to: 2023).faults == [.horizonNotCovered])
    #expect(Valley.question(to: .max).faults == [.horizonNotCovered])
  }

  @Test func everythingAtOnce() {
    var question = Valley.question(
      date: "2018-01-01", changes: [Valley.change(2021, Valley.a, .merges(into: Valley.a))],
      to: 2030)
    question.flows?.patients[1][2] = 0
    #expect(
      question.faults == [
        .listDateNotCovered, .horizonNotCovered, .noMeasuredPatients(Valley.c),
        .mergesIntoItself(0),
      ])
  }

  @Test func nobodyResident() {
    var question = Valley.question()
    question.population.residents = [[0, 1, 2], [0, 1, 2]]
    #expect(question.faults == [.nobodyResident])
    question.population.zones = []
    question.population.residents = []
    question.flows = nil
    #expect(question.faults == [.nobodyResident])
  }

  @Test(arguments: cases)
  func changes(name: String, changes: [PracticeChange], expected: [PopulationFault]) {
    #expect(Valley.question(changes: changes).faults == expected, "\(name)")
  }

  private static let (a, b, c) = (Valley.a, Valley.b, Valley.c)
  private static let change = Valley.change

  static let cases: [(String, [PracticeChange], [PopulationFault])] = [
    ("in the year of the lists", [change(2020, a, .closes, 0)], [.changeNotAfterListDate(0)]),
    ("long ago", [change(.min, a, .moves, 0)], [.changeNotAfterListDate(0)]),
    (
      "closes twice", [change(2022, a, .closes, 0), change(2021, a, .closes, 0)],
      [.changedAfterClosing(0)]
    ),
    (
      "closes twice in a year", [change(2021, a, .closes, 0), change(2021, a, .closes, 0)],
      [.changedTwiceInOneYear(1)]
    ),
    (
      "moves and closes in a year", [change(2021, a, .moves, 0), change(2021, a, .closes, 0)],
      [.changedTwiceInOneYear(1)]
    ),
    ("moves, then closes", [change(2022, a, .closes, 0), change(2021, a, .moves, 0)], []),
    (
      "moves after merging", [change(2021, a, .merges(into: b), 0), change(2022, a, .moves, 0)],
      [.changedAfterClosing(1)]
    ),
    ("merges into itself", [change(2021, a, .merges(into: a), 0)], [.mergesIntoItself(0)]),
    (
      "merges into a closed one",
      [change(2022, a, .merges(into: b), 0), change(2021, b, .closes, 0)],
      [.mergesIntoClosed(0)]
    ),
    (
      "merges into one that closes that year",
      [change(2021, a, .merges(into: b), 0), change(2021, b, .closes, 0)],
      [.mergesIntoClosed(0)]
    ),
    (
      "merge into each other",
      [change(2021, a, .merges(into: b), 0), change(2021, b, .merges(into: a), 0)],
      [.mergesIntoClosed(0), .mergesIntoClosed(1)]
    ),
    (
      "one after the other",
      [change(2021, a, .merges(into: b), 0), change(2022, b, .merges(into: c), 0)], []
    ),
    (
      "all close",
      [change(2021, a, .closes, 0), change(2022, c, .closes, 0), change(2022, b, .closes, 0)],
      [.everyPracticeCloses(1)]
    ),
    (
      "all but one close",
      [change(2021, a, .closes, 0), change(2022, c, .closes, 0), change(2022, b, .moves, 0)], []
    ),
  ]
}

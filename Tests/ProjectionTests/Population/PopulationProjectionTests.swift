import PlaceModel
import Projection
import Testing

/// Worked out by hand on the valley: west grows by 1.2 and 1.4, east by 0.9 and 0.5.
struct PopulationProjectionTests {
  @Test func listsFollowTheirZones() {
    let projection = Valley.question().projection
    #expect(projection.years == 2020...2022)
    expect(projection.patients, [[600, 720, 840], [400, 420, 380], [500, 450, 250]])
    expect(projection.zoneGrowth, [[0, 120, 240], [0, 20, -20], [0, -50, -250]])
    expect(projection.byZone, [[800, 960, 1120], [700, 630, 350]])
    expect(projection.developments, Array(repeating: [0, 0, 0], count: 3))
    expect(projection.changes, Array(repeating: [0, 0, 0], count: 3))
    #expect(projection.byAge == nil)
    #expect(projection.listSizes(in: 2022) == [840, 380, 250])
  }

  /// 73 of the 365 days from one 30 June to the next: west 520, east 980. The rate is still one.
  @Test func residentsLieBetweenTheMiddlesOfYears() {
    let model = PopulationModel(Valley.question(date: "2020-09-11"))
    #expect(isClose(model.residents[0], 520) && isClose(model.residents[1], 980))
    let projection = model.projection()
    #expect(projection.patients.map { $0[0] } == [600, 400, 500])
    expect(
      projection.patients.map { [$0[1]] },
      [
        [600 * 600 / 520], [200 * 600 / 520 + 200 * 900 / 980], [500 * 900 / 980],
      ])
  }

  @Test(arguments: [0, 0.5, 1, 2])
  func onlyAShareOfTheChange(share: Double) {
    let projection = Valley.question(shareOfChange: share).projection
    expect(
      projection.zoneGrowth,
      [
        [0, 120 * share, 240 * share], [0, 20 * share, -20 * share],
        [0, -50 * share, -250 * share],
      ])
    if share == 0 {
      #expect(projection.patients == [[600, 600, 600], [400, 400, 400], [500, 500, 500]])
    }
  }

  /// Residents never fall below nought: three times east's fall of a half leaves nobody.
  @Test func nobodyIsTheLeast() {
    let projection = Valley.question(shareOfChange: 3).projection
    expect(projection.patients.map { [$0[2]] }, [[600 + 720], [200 + 240], [0]])
  }

  /// Ten homes of two people in the west, a quarter of its patients at B; more the year after. Those
  /// of the year of the list sizes live there already.
  @Test(arguments: [0, 0.5, 1])
  func homesAreCountedOnce(shareInProjection: Double) {
    let projection = Valley.question(developments: [
      Valley.homes(
        Valley.west, [(2019, 50), (2020, 70), (2021, 10), (2022, 30)],
        shareInProjection: shareInProjection),
      Valley.homes(Valley.east, [(2022, 7)], shareInProjection: 0, peoplePerHome: 3),
    ]).projection
    let added = 1 - shareInProjection
    expect(
      projection.developments,
      [
        [0, 15 * added, 60 * added], [0, 5 * added, 20 * added + 6], [0, 0, 15],
      ])
    expect(projection.byZone, [[800, 960 + 20 * added, 1120 + 80 * added], [700, 630, 371]])
    expect(
      projection.patients.map { [$0[2]] },
      [
        [840 + 60 * added], [380 + 20 * added + 6], [265],
      ])
  }

  /// New homes where nobody lived: people register at the place's rate, drawn as newcomers are.
  @Test func aZoneWithoutResidentsFillsUp() {
    let question = PopulationQuestion(
      listSizes: ListSizes(date: "2020-06-30", values: [900, 300]),
      population: ZonePopulation(
        zones: [Valley.zone("old", [1, 1]), Valley.zone("new", [3, 2])], years: 2020...2021,
        residents: [[600, 600], [0, 100]]),
      neighbours: [[], []], to: 2021, halvingDistance: 1)
    let projection = question.projection
    // 200 patients; the second practice is half as far again, the first three times as large.
    expect(projection.patients, [[900, 900 + 200 * 0.6], [300, 300 + 200 * 0.4]])
    expect(projection.byZone, [[1200, 1200], [0, 200]])
  }

  // MARK: Changes

  @Test func aClosingPracticeGoesToItsNeighbour() {
    let projection = Valley.question(changes: [Valley.change(2022, Valley.a, .closes)]).projection
    expect(projection.patients, [[600, 720, 0], [400, 420, 1220], [500, 450, 250]])
    expect(projection.changes, [[0, 0, -840], [0, 0, 840], [0, 0, 0]])
    #expect(projection.patients[0][2] == 0)
  }

  /// B's patients from the west have only A to go to, those from the east only C.
  @Test func aClosingPracticeIsSharedByFlows() {
    let projection = Valley.question(changes: [Valley.change(2021, Valley.b, .closes)]).projection
    expect(projection.changes, [[0, 240, 280], [0, -420, -380], [0, 180, 100]])
  }

  /// C's only neighbour draws nobody from the east: all practices that do take its patients.
  @Test func noNeighbourDraws() {
    let projection = Valley.question(
      changes: [Valley.change(2021, Valley.c, .closes)],
      neighbours: [[Valley.b], [Valley.a, Valley.c], [Valley.a]]
    ).projection
    expect(projection.changes, [[0, 0, 0], [0, 450, 250], [0, -450, -250]])
  }

  /// Once A and B have closed, nobody else draws from the west, and C takes it over all the same.
  @Test func theLastPracticeTakesEverybody() {
    let projection = Valley.question(changes: [
      Valley.change(2022, Valley.b, .closes), Valley.change(2021, Valley.a, .closes),
    ]).projection
    expect(projection.patients, [[600, 0, 0], [400, 1140, 0], [500, 450, 1470]])
  }

  @Test func aMergerGoesToTheNamedPractice() {
    let projection = Valley.question(
      changes: [Valley.change(2021, Valley.a, .merges(into: Valley.c))]
    ).projection
    expect(projection.changes, [[0, -720, -840], [0, 0, 0], [0, 720, 840]])
  }

  @Test func someFollowAMove() {
    let projection = Valley.question(
      changes: [Valley.change(2022, Valley.b, .moves, following: 0.25)]
    ).projection
    expect(projection.changes, [[0, 0, 210], [0, 0, -285], [0, 0, 75]])
  }

  @Test func aChangeAfterTheHorizonIsNotSeen() {
    let changes = [Valley.change(2022, Valley.a, .closes)]
    #expect(
      Valley.question(changes: changes, to: 2021).projection == Valley.question(to: 2021).projection
    )
  }

  @Test func flowsAreTakenOverOnlyWhereTheyAnswerTheSameQuestion() {
    var question = PopulationQuestion.generated(3)
    let model = PopulationModel(question)
    question.shareOfChange = 0.5
    let half = PopulationModel(question, reusing: model)
    #expect(half.projection() == question.projection)
    question.halvingDistance *= 2
    let farther = PopulationModel(question, reusing: model)
    #expect(farther.projection() == question.projection)
    #expect(farther.flows != model.flows)
  }

  private func expect(
    _ figures: [[Double]], _ expected: [[Double]], at location: SourceLocation = #_sourceLocation
  ) {
    let matches =
      figures.count == expected.count
      && zip(figures, expected).allSatisfy { row, other in
        row.count == other.count && zip(row, other).allSatisfy { isClose($0, $1, 1e-11) }
      }
    #expect(matches, "\(figures) is not \(expected)", sourceLocation: location)
  }
}

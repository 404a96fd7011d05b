import Districting
import SeededRandom
import Testing

struct DistrictingSolverTests {
  /// Nine units in a grid, each carrying one; a unit's cost is its steps to the centre.
  ///
  ///     0──1──2
  ///     │  │  │
  ///     3──4──5
  ///     │  │  │
  ///     6──7──8
  private func grid(districts: Int, band: ClosedRange<Int>) -> Place {
    let right = [0, 1, 3, 4, 6, 7].map { ($0, $0 + 1) }
    let down = (0..<6).map { ($0, $0 + 3) }
    return Place(
      loads: [Int](repeating: 1, count: 9), edges: right + down, districts: districts, band: band
    ) { Double(abs($0 % 3 - $1 % 3) + abs($0 / 3 - $1 / 3)) }
  }

  @Test func threeRows() {
    // Three in a row or round a corner cost 2; of all such answers rows are first in order.
    let answer = DistrictingSolver().solve(grid(districts: 3, band: 3...3).problem)
    #expect(answer.districts == [[0, 1, 2], [3, 4, 5], [6, 7, 8]])
    #expect(answer.cost == 6 && answer.bound == 6 && answer.status == .optimal)
    // Six straight lines, and the four corners of each of four squares.
    #expect(answer.candidates == 22)
    #expect(answer.unitsInNoCandidate == [])
    #expect(answer.branches >= 1 && answer.linearProgrammes >= 1)
  }

  @Test func oneDistrictIsEverything() {
    let answer = DistrictingSolver().solve(grid(districts: 1, band: 1...9).problem)
    #expect(answer.districts == [Array(0..<9)])
    #expect(answer.cost == 12)  // from the middle: 4 × 1 + 4 × 2
    #expect(answer.candidates == 1)
  }

  @Test func asManyDistrictsAsUnits() {
    let answer = DistrictingSolver().solve(grid(districts: 9, band: 1...9).problem)
    #expect(answer.districts == (0..<9).map { [$0] })
    #expect(answer.cost == 0 && answer.status == .optimal)
  }

  @Test func oneUnit() {
    let place = Place(loads: [5], edges: [], districts: 1, band: 5...5)
    #expect(DistrictingSolver().solve(place.problem).districts == [[0]])
  }

  @Test func noneByTotalPiecesOrMap() {
    let byTotal = DistrictingSolver().solve(grid(districts: 2, band: 5...6).problem)
    #expect(byTotal.status == .infeasible && byTotal.candidates == 0)
    let pieces = Place(loads: [1, 2, 3], edges: [(0, 1)], districts: 1, band: 6...6)
    #expect(DistrictingSolver().solve(pieces.problem).status == .infeasible)
    // A star: the middle is in one district, so that each of the others is one point of it.
    let star = Place(
      loads: [1, 1, 1, 1, 1, 1], edges: (1..<6).map { (0, $0) }, districts: 2, band: 3...3)
    let byMap = DistrictingSolver().solve(star.problem)
    #expect(byMap.status == .infeasible && byMap.districts == nil)
    #expect(byMap.cost == .infinity && byMap.bound == .infinity)
    #expect(byMap.candidates == 10 && byMap.unitsInNoCandidate == [])
  }

  /// A heavy unit between two light ones; whoever joins it is too many.
  @Test func unitsThatCanBeInNoDistrictAreNamed() {
    let place = Place(
      loads: [2, 9, 2, 5], edges: [(0, 1), (1, 2), (1, 3)], districts: 2, band: 8...10)
    let answer = DistrictingSolver().solve(place.problem)
    #expect(answer.status == .infeasible)
    #expect(answer.unitsInNoCandidate == [0, 2, 3])
  }

  /// Four units in a row, whose ends alone may serve a district: each district has one of them.
  @Test func aDistrictNeedsACentreOfItsOwn() {
    var place = Place(
      loads: [1, 1, 1, 1], edges: [(0, 1), (1, 2), (2, 3)], districts: 2, band: 1...3)
    place.owners = [0, 3]
    place.assignment = [[0, 3], [1, 2], [2, 1], [3, 0]]
    let answer = DistrictingSolver().solve(place.problem)
    #expect(answer.districts == [[0, 1], [2, 3]] && answer.cost == 2)
    #expect(answer.candidates == 6)  // one to three units from either end
    place.owners = [0]
    place.assignment = [[0], [1], [2], [3]]
    #expect(DistrictingSolver().solve(place.problem).status == .infeasible)
    place.owners = []
    place.assignment = [[], [], [], []]
    let none = DistrictingSolver().solve(place.problem)
    #expect(none.status == .infeasible && none.bound == .infinity && none.districts == nil)
  }

  /// Every place small enough is compared with all answers there are, and the bands run from all
  /// impossible to anything goes.
  @Test(arguments: [1, 2, 3, 4, 6], [0.02, 0.15, 0.5, 3])
  func theSameAsBruteForce(_ districts: Int, _ width: Double) {
    for seed in 5_000..<5_012 {
      var place = Place(seed: seed, units: 6 + seed % 5)
      let mean = Double(place.load(Array(0..<place.count))) / Double(districts)
      let minimum = max(1, Int(mean * (1 - width)))
      place.districts = districts
      place.band = minimum...max(minimum, Int(mean * (1 + width)))
      let all = BruteForce(place)
      let answer = DistrictingSolver(limits: DistrictingLimits(searchSteps: 50))
        .solve(place.problem)
      #expect(answer.districts == all.first, "\(place)")
      #expect((answer.status == .infeasible) == (all.answers == 0), "\(place)")
    }
  }

  /// The generator only helps to find a good answer early: the best one does not depend on it.
  @Test func anySeedGivesTheSameAnswer() {
    for number in 0..<20 {
      let place = Place(seed: 300 + number, units: 9)
      let answers = [1, 2, 99].map {
        DistrictingSolver().solve(place.problem, generator: SplitMix64(seed: $0)).districts
      }
      #expect(answers[0] == answers[1] && answers[1] == answers[2], "\(place)")
    }
  }
}

import Districting
import Testing

struct DistrictingProblemTests {
  /// Units that carry what is given, on a line but for the links left out before the units named.
  private func line(
    _ loads: [Int], districts: Int, band: ClosedRange<Int>, cutBefore cuts: Set<Int> = []
  ) -> DistrictingProblem {
    let edges = loads.indices.dropFirst().filter { !cuts.contains($0) }.map { ($0 - 1, $0) }
    return Place(loads: loads, edges: edges, districts: districts, band: band).problem
  }

  @Test func oneDistrictHoldsWhatTheOthersLeave() {
    // 100 in all, three districts: the two others take 40 to 90, so 10 to 60 are left.
    #expect(line([50, 50], districts: 3, band: 20...45).tightenedBand == 20...45)
    // Two districts: the other takes 30 to 55, so 45 to 70 are left.
    #expect(line([50, 50], districts: 2, band: 30...55).tightenedBand == 45...55)
    #expect(line([50, 50], districts: 2, band: 45...70).tightenedBand == 45...55)
    #expect(line([50, 50], districts: 2, band: 50...50).tightenedBand == 50...50)
    #expect(line([50, 50], districts: 1, band: 1...1_000).tightenedBand == 100...100)
  }

  @Test func noBandIsLeftWhereTheTotalDoesNotDivide() {
    #expect(line([50, 50], districts: 2, band: 51...60).tightenedBand == nil)
    #expect(line([50, 50], districts: 2, band: 40...49).tightenedBand == nil)
    #expect(line([50, 50], districts: 1, band: 40...99).tightenedBand == nil)
  }

  @Test func countsAndBandsOfAnySizeGiveNoOverflow() {
    let most = Int.max
    #expect(line([50, 50], districts: 2, band: 1...most).tightenedBand == 1...99)
    #expect(line([50, 50], districts: 4, band: 1...most).tightenedBand == 1...97)
    #expect(line([50, 50], districts: most, band: 1...most).tightenedBand == nil)
    #expect(line([50, 50], districts: most, band: 2...3).tightenedBand == nil)
    #expect(line([50, 50], districts: 3, band: most...most).tightenedBand == nil)
    #expect(line([50, 50], districts: 1, band: 100...most).tightenedBand == 100...100)
  }

  /// In a process of its own, because an overflow ends it.
  @Test func aMaximumOfAnySizeIsNoTrapForPieces() async {
    await #expect(processExitsWith: .success) {
      let problem = Place(loads: [50, 50], edges: [], districts: 2, band: 1...Int.max).problem
      let huge = Place(loads: [50, 50], edges: [], districts: 2, band: Int.max...Int.max).problem
      precondition(problem.piecesCanShareDistricts && !huge.piecesCanShareDistricts)
    }
  }

  @Test func everyPieceMustFillWholeDistricts() {
    // Pieces of 30 and 70 with a band of 30 to 40: one district and two.
    let loads = [30, 35, 35]
    #expect(line(loads, districts: 3, band: 30...40, cutBefore: [1]).piecesCanShareDistricts)
    #expect(!line(loads, districts: 2, band: 30...40, cutBefore: [1]).piecesCanShareDistricts)
    #expect(!line(loads, districts: 4, band: 30...40, cutBefore: [1]).piecesCanShareDistricts)
    // 30 fills no district of 31 to 40, whatever the count.
    #expect(!line(loads, districts: 3, band: 31...40, cutBefore: [1]).piecesCanShareDistricts)
    // 70 is too much for one district of 36 to 69 and too little for two.
    #expect(!line(loads, districts: 3, band: 30...34, cutBefore: [1]).piecesCanShareDistricts)
    // However many another piece can be: 1,000 could be 25 to 32.
    #expect(
      !line([30, 1_000], districts: 28, band: 31...40, cutBefore: [1]).piecesCanShareDistricts)
    #expect(
      line([31, 1_000], districts: 28, band: 31...40, cutBefore: [1]).piecesCanShareDistricts)
    // Pieces that can be two or three districts leave a choice.
    let wide = [60, 60]
    let answers = (1...8).filter {
      line(wide, districts: $0, band: 20...30, cutBefore: [1]).piecesCanShareDistricts
    }
    #expect(answers == [4, 5, 6])
  }

  @Test func aProperAnswerHasNoViolations() {
    let problem = line([10, 20, 30], districts: 2, band: 30...30)
    #expect(problem.violations(of: [[0, 1], [2]]) == [])
    #expect(problem.violations(of: [[2], [1, 0]]) == [])
  }

  @Test func everyViolationIsNamed() {
    let problem = line([10, 20, 30], districts: 2, band: 30...40)
    #expect(
      problem.violations(of: [[0, 2], [1]]) == [
        "[0, 2] is not connected", "load 20 outside the band",
      ])
    #expect(
      problem.violations(of: [[0, 1, 2]]) == ["1 districts, not 2", "load 60 outside the band"])
    #expect(problem.violations(of: [[0, 1], [1, 2]]).contains("not every unit exactly once"))
    #expect(problem.violations(of: [[0, 1], [3]]).contains("not every unit exactly once"))
    #expect(!problem.violations(of: [[0, 1, 2], []]).isEmpty)
    #expect(!problem.violations(of: []).isEmpty)
  }

  @Test func anAnswerCostsWhatItsDistrictsDo() {
    let place = Place(loads: [10, 20, 30], edges: [(0, 1), (1, 2)], districts: 2, band: 1...60) {
      Double([10, 20, 30][$0] * abs($0 - $1))
    }
    #expect(place.problem.cost(of: [[0, 1], [2]]) == 10)
    #expect(place.problem.cost(of: [[0], [1, 2]]) == 20)
  }
}

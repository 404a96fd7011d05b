import Testing

@testable import Districting

struct CentreDeductionTests {
  /// Two rows joined at both ends, with a tail:
  ///
  ///     0 1 2
  ///     3   4
  ///     5 6 7 8 9
  private let ring = Place(
    loads: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
    edges: [
      (0, 1), (1, 2), (0, 3), (2, 4), (3, 5), (4, 7), (5, 6), (6, 7), (7, 8), (8, 9),
    ], districts: 2, band: 40...60)

  /// Narrows the branch in which some decisions have been made, one centre a unit.
  /// - Returns: `nil` where it can hold no answer.
  private func narrowed(
    _ problem: DistrictingProblem, _ decide: (inout CentreBranch) -> Bool = { _ in true }
  ) throws -> CentreBranch? {
    var branch = CentreBranch(centres: problem.graph.count, units: problem.graph.count)
    let isDecided = decide(&branch)
    #expect(isDecided)
    let deduction = CentreDeduction(
      problem: problem, band: try #require(problem.tightenedBand),
      laterBands: try #require(problem.tightenedLaterBands))
    return deduction.narrow(&branch) ? branch : nil
  }

  private func possible(_ branch: CentreBranch, at position: Int) -> [Int] {
    (0..<branch.units).filter { branch[position, $0] != .never }
  }

  @Test func reachEndsWhereThePathIsTooHeavy() throws {
    var place = ring
    place.loads[1] = 25
    let branch = try #require(try narrowed(place.problem))
    // Loads up to 60: from the tail's end 9 8 7 4 2, and 9 8 7 6 5 3; not the heavy 1, nor 0.
    #expect(possible(branch, at: 9) == [2, 3, 4, 5, 6, 7, 8, 9])
    #expect(possible(branch, at: 0) == Array(0...8))
  }

  @Test func unitsOnTheOnlyWayAreSettled() throws {
    let branch = try #require(
      try narrowed(ring.problem) { $0.settle(9, at: 6) && $0.forbid(4, at: 6) })
    #expect(branch.standings[6] == .chosen)
    #expect(branch.settledUnits(at: 6) == [6, 7, 8, 9])
    // Whoever must be with 6 can be neither a centre nor served by another.
    #expect([7, 8, 9].allSatisfy { branch.standings[$0] == .closed })
    #expect(possible(branch, at: 1).allSatisfy { ![6, 7, 8, 9].contains($0) })
  }

  /// Without 3 the district of 0 would have 0, 1, 2 and 4 at most: enough. Without 1 and 4 it needs
  /// all that is left on its side.
  @Test func unitsThatTheLoadNeedsAreSettled() throws {
    let branch = try #require(
      try narrowed(ring.problem) {
        $0.choose(0) && $0.forbid(1, at: 0) && $0.forbid(7, at: 0)
      })
    #expect(branch.settledUnits(at: 0) == [0, 3, 5, 6])
    #expect(possible(branch, at: 0) == [0, 3, 5, 6])
  }

  @Test func aDistrictThatIsCutOffIsImpossible() throws {
    #expect(try narrowed(ring.problem) { $0.settle(9, at: 0) && $0.forbid(8, at: 0) } == nil)
  }

  @Test func togetherAndApart() throws {
    var problem = ring.problem
    problem = DistrictingProblem(
      districts: 2, minimum: 40, maximum: 60, graph: problem.graph, costs: problem.costs,
      rules: DistrictRules(together: [[0, 6]], apart: [[6, 9]]))
    let branch = try #require(try narrowed(problem) { $0.settle(0, at: 3) })
    // 5 is the only way from 3 to 6 that is light enough beside 0.
    #expect(branch.settledUnits(at: 3).contains(6))
    #expect(branch[3, 9] == .never)
  }

  /// Whatever is decided, no answer that agrees with the decisions is ruled out.
  @Test func noAnswerIsRuledOut() throws {
    var checked = 0
    for seed in 0..<200 {
      let place = Place(seed: seed * 7_919, units: 5 + seed % 4)
      let problem = place.problem
      guard let best = BruteForce(place).first, place.owners.count == place.count else { continue }
      var draw = DrawnNumbers(seed: seed)
      // Each district of the answer is served from a drawn member.
      let centres = best.map { $0[draw.whole(0...$0.count - 1)] }
      let narrowed = try narrowed(problem) { branch in
        for (centre, members) in zip(centres, best) {
          if draw.chance(50), !branch.choose(centre) { return false }
          for unit in members where draw.chance(20) && !branch.settle(unit, at: centre) {
            return false
          }
          for unit in 0..<place.count where !members.contains(unit) && draw.chance(40) {
            if !branch.forbid(unit, at: centre) { return false }
          }
        }
        return true
      }
      let branch = try #require(narrowed, "seed \(seed): \(place)")
      let position = { (centre: Int) in branch.centres.firstIndex(of: centre) ?? -1 }
      for (centre, members) in zip(centres, best) {
        let place = position(centre)
        #expect(members.allSatisfy { branch[place, $0] != .never }, "seed \(seed)")
        #expect(branch.settledUnits(at: place).allSatisfy(members.contains), "seed \(seed)")
      }
      checked += 1
    }
    #expect(checked > 80)
  }
}

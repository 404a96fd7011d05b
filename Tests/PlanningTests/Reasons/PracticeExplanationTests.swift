import PlaceModel
import Testing

@testable import Planning

/// Why a practice is where it is, worked out by hand on a row of five.
struct PracticeExplanationTests {
  /// P1 P2 P3 | P4 P5 is 20 + 10 patient-km, P1 P2 | P3 P4 P5 is 10 + 30, P1 to P4 | P5 is 40 + 0.
  private let line = DrawnArea.make("10a 30a 10b 10b 30b")
  private let rules = PlanningRules(localities: 2...2, population: band(30, 60))

  private func explained(_ practice: Int) throws -> PracticeExplanation {
    let planned = try #require(Planner(line, rules: rules).plan().planned)
    return PracticeExplanation(
      of: PracticeIndex(practice - 1), in: planned, for: line, rules: rules)
  }

  /// P3 may go to P5 by itself, which is then the best plan with the two together: 40, not 30.
  @Test func aMoveThatNothingForbids() throws {
    let explanation = try explained(3)
    #expect(explanation.home.members.numbers == [1, 2, 3])
    let other = try #require(explanation.elsewhere.first)
    #expect(explanation.elsewhere.count == 1 && other.locality == 1)
    #expect(other.move.forbidden.isEmpty)
    #expect(other.move.planned?.measures.travel == 40)
    guard case .planned(let best, let comparison) = other.best,
      case .planned(let without, _) = explanation.withoutHub
    else {
      Issue.record("No other plan.")
      return
    }
    #expect(best.measures.score == 40 && best.proof.status == .proven)
    #expect(comparison.practices.filter(\.moves).map(\.practice) == [PracticeIndex(2)])
    #expect(without.plan.localities.map(\.members.numbers) == [[1, 2], [3, 4, 5]])
  }

  /// P1 is cut off from P5 by all others, and with it there is one locality only.
  @Test func aMoveThatTheMapForbids() throws {
    let other = try #require(try explained(1).elsewhere.first)
    #expect(other.move.forbidden == ["Practice 1 (P01) has no neighbour in Practice 5."])
    guard case .noPlan(let reason) = other.best else {
      Issue.record("A plan of one locality.")
      return
    }
    #expect(reason.isProven)
  }

  /// Without P2 its locality has 20 patients, in two pieces, and the other has 70.
  @Test func aHubThatHoldsItsLocality() throws {
    let explanation = try explained(2)
    #expect(explanation.withoutHub == nil)
    #expect(
      explanation.elsewhere.first?.move.forbidden == [
        "Practice 2 (P02) has no neighbour in Practice 5.",
        "Practice 2 would fall apart: Practice 1 (P01) would have no neighbour in the rest of it.",
        "Locality A (Practice 2) has 20 patients, 10 too few.",
        "Locality B (Practice 5) has 70 patients, 10 too many.",
      ])
  }

  /// A plan that somebody drew is judged as it is: what it breaks already is not the move's fault.
  @Test func aPlanFromAFile() {
    let plan = line.plan([[1, 2], [3, 4, 5]])
    let measures = line.measures(
      of: plan, band: band(45, 60), objective: Objective(), targets: [])
    let given = PlannedLocalities(
      plan: plan, measures: measures,
      proof: Proof(
        status: .asGiven, score: measures.score, bound: nil, candidates: nil, route: "read"))
    let explanation = PracticeExplanation(
      of: PracticeIndex(2), inGiven: given, for: line,
      rules: PlanningRules(localities: 2...2, population: band(45, 60)))
    #expect(
      explanation.elsewhere.map(\.move.forbidden) == [
        ["Locality B (Locality 2) has 40 patients, 5 too few."]
      ])
    #expect(explanation.elsewhere[0].best == nil && explanation.withoutHub == nil)
  }
}

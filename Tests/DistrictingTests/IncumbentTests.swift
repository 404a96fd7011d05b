import Testing

@testable import Districting

/// A square of equal units, which two districts can halve in two ways:
///
///     0───1      0 0      0 1
///     │   │      1 1      0 1
///     2───3
struct IncumbentTests {
  private let across = [[0, 1], [2, 3]]
  private let down = [[0, 2], [1, 3]]

  private func square(groups: [Int] = [-1, -1, -1, -1], acrossCosts: Double = 0) -> Place {
    var place = Place(
      loads: [1, 1, 1, 1], edges: [(0, 1), (2, 3), (0, 2), (1, 3)], districts: 2, band: 2...2
    ) { unit, centre in unit / 2 == centre / 2 && unit != centre ? acrossCosts : 0 }
    place.groups = groups
    return place
  }

  private func best(_ place: Place, _ offers: [[[Int]]]) -> Incumbent {
    var incumbent = Incumbent(place.problem)
    for offer in offers { incumbent.offer(offer) }
    return incumbent
  }

  @Test func ofEqualAnswersTheOneWithTheFirstUnitsTogetherWins() {
    for offers in [[across, down], [down, across]] {
      #expect(best(square(), offers).districts == across)
    }
    #expect(DistrictingSolver().solve(square().problem).districts == across)
  }

  /// Groups count even where parting them costs nothing.
  @Test func ofEqualAnswersTheOneThatPartsLeastWins() {
    let place = square(groups: [0, 1, 0, 1])
    for offers in [[across, down], [down, across]] {
      #expect(best(place, offers).districts == down)
    }
    #expect(DistrictingSolver().solve(place.problem).districts == down)
  }

  @Test func costComesBeforeEverythingElse() {
    let place = square(groups: [0, 0, 1, 1], acrossCosts: 0.001)
    for offers in [[across, down], [down, across]] {
      #expect(best(place, offers).districts == down)
      #expect(best(place, offers).cost == 0)
    }
    #expect(DistrictingSolver().solve(place.problem).districts == down)
  }

  @Test func aRoundingErrorIsNoDifference() {
    var place = square(acrossCosts: 1e-12)
    (place.ideal, place.deviationWeight) = (1, 1)
    #expect(best(place, [down, across]).districts == across)
  }

  /// Costs may be counted in any unit: what is a rounding error beside one is not beside nothing.
  @Test func aSmallCostIsNoRoundingError() {
    let place = square(acrossCosts: 1e-12)
    #expect(best(place, [down, across]).districts == down)
    #expect(best(place, [across, down]).districts == down)
  }

  /// Three answers, each the last one's equal and earlier in order, do not add up to a worse one.
  ///
  ///     0 0 1 1    0 1 0 1    0 1 1 0
  @Test func smallStepsDoNotLeadAway() {
    var place = Place(
      loads: [1, 1, 1, 1], edges: [(0, 1), (2, 3), (0, 2), (1, 3), (0, 3), (1, 2)], districts: 2,
      band: 2...2)
    place.assignment = [
      [0, 9, 9, 9], [1 + 1.2e-9, 0, 9, 9], [1 + 0.6e-9, 0, 0, 9], [1, 0, 0, 0],
    ]
    let answers = [[[0, 3], [1, 2]], [[0, 2], [1, 3]], [[0, 1], [2, 3]]]
    let incumbent = best(place, answers)
    #expect(incumbent.leastCost == 1)
    #expect(incumbent.districts == [[0, 2], [1, 3]] && incumbent.cost == 1 + 0.6e-9)
  }

  @Test func anAnswerIsKeptInOrder() {
    #expect(best(square(), [[[3, 1], [2, 0]]]).districts == down)
  }

  @Test func nothingOfferedIsNothingKept() {
    let incumbent = best(square(), [])
    #expect(incumbent.districts == nil && incumbent.cost == .infinity)
    #expect(incumbent.leastCost == .infinity && incumbent.tolerance == 0)
  }
}

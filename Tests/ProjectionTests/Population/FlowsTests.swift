import Foundation
import PlaceModel
import SeededRandom
import Testing

@testable import Projection

struct FlowsTests {
  /// One zone at the door of each practice, a km from the other; lists of 150 and 50, residents
  /// equal. Sums leave one unknown, and the gravity model keeps the odds ratio of the draws:
  /// x (x − 50) ÷ (100 − x) (150 − x) = 4.
  @Test(arguments: [100.0, 50, 1000])
  func twoByTwoByHand(residents: Double) {
    let flows = Flows(
      fitting: [150, 50], residents: [residents, residents],
      zones: [Valley.zone("x", [0, 1]), Valley.zone("y", [1, 0])], halvingDistance: 1)
    let x = (950 - 182_500.0.squareRoot()) / 6
    for (flow, expected) in zip(flows.patients, [x, 100 - x, 150 - x, x - 50]) {
      #expect(isClose(flow, expected, 1e-11))
    }
    #expect(flows[1, PracticeIndex(0)] == flows.patients[2])
  }

  /// The same fit written the other way round, with the library's powers and far too many rounds.
  @Test(arguments: 1...40)
  func generatedPlacesByBruteForce(seed: UInt64) throws {
    let question = PopulationQuestion.generated(seed)
    let model = PopulationModel(question)
    let lists = question.listSizes.values.map(Double.init)
    let rate = lists.reduce(0, +) / model.residents.reduce(0, +)
    let draw = question.population.zones.map { zone in
      let isEmpty = zone.points.allSatisfy { $0.residents == 0 }
      return lists.indices.map { practice in
        zone.points.reduce(0) {
          $0 + (isEmpty ? 1 : $1.residents)
            * pow(0.5, $1.kilometres[practice] / question.halvingDistance)
        }
      }
    }
    var table = zip(draw, model.residents).map { row, residents in
      residents > 0 ? row : row.map { _ in 0 }
    }
    for _ in 0..<3000 {
      for practice in lists.indices {
        let sum = table.reduce(0) { $0 + $1[practice] }
        for zone in table.indices { table[zone][practice] *= lists[practice] / sum }
      }
      for zone in table.indices where model.residents[zone] > 0 {
        let sum = table[zone].reduce(0, +)
        for practice in lists.indices {
          table[zone][practice] *= model.residents[zone] * rate / sum
        }
      }
    }
    for (zone, row) in table.enumerated() {
      for (practice, flow) in row.enumerated() {
        #expect(abs(model.flows[zone, PracticeIndex(practice)] - flow) < 1e-6)
      }
    }
  }

  @Test(arguments: 1...100)
  func sumsHold(seed: UInt64) throws {
    let question = PopulationQuestion.generated(seed)
    let model = PopulationModel(question)
    for (practice, size) in question.listSizes.values.enumerated() {
      let sum = model.residents.indices.reduce(0) {
        $0 + model.flows[$1, PracticeIndex(practice)]
      }
      #expect(isClose(sum, Double(size), 1e-12))
    }
    for (zone, residents) in model.residents.enumerated() {
      #expect(isClose(model.flows.registered[zone], residents * model.registrationRate, 1e-11))
      let row = model.flows.shares[
        zone * model.flows.practices..<(zone + 1) * model.flows.practices]
      #expect(isClose(row.reduce(0, +), 1, 1e-14))
    }
    guard case .fitted(let rounds, let error) = model.flows.origin else {
      Issue.record("Nothing was measured.")
      return
    }
    #expect(rounds < 20_000 && error <= 1e-12)
  }

  /// Practices a thousand halvings away still get their lists, and the error is told.
  @Test func distancesBeyondReason() {
    let flows = Flows(
      fitting: [900, 100], residents: [500, 500],
      zones: [Valley.zone("x", [0, 1000]), Valley.zone("y", [1000, 0])], halvingDistance: 0.05)
    #expect(isClose(flows.patients[0] + flows.patients[2], 900, 1e-12))
    #expect(isClose(flows.patients[1] + flows.patients[3], 100, 1e-12))
    #expect(isClose(flows.registered[0], 500) && isClose(flows.registered[1], 500))
    let hurried = Flows(
      fitting: [900, 100], residents: [500, 500],
      zones: [Valley.zone("x", [0, 1000]), Valley.zone("y", [1000, 0])], halvingDistance: 0.05,
      rounds: 2)
    #expect(isClose(hurried.patients[0] + hurried.patients[2], 900, 1e-12))
    guard case .fitted(2, let error) = hurried.origin else {
      Issue.record("Two rounds were allowed.")
      return
    }
    #expect(isClose(error, abs(hurried.registered[0] / 500 - 1)) && error > 0.01)
  }

  @Test func measuredColumnsAreScaledToTheLists() {
    let flows = Flows(
      measured: MeasuredFlows(patients: [[30, 0], [10, 5]]), listSizes: [80, 15])
    #expect(flows.patients == [60, 0, 20, 15])
    #expect(flows.registered == [60, 35])
    #expect(flows.shares == [1, 0, 20.0 / 35, 15.0 / 35])
    #expect(flows.origin == .measured)
  }

  /// A zone that nobody comes from yet: people new to it register by list size.
  @Test func measuredZoneWithoutPatients() {
    let flows = Flows(measured: MeasuredFlows(patients: [[0, 0], [1, 1]]), listSizes: [30, 10])
    #expect(flows.shares == [0.75, 0.25, 0.75, 0.25])
  }

  @Test func halvings() {
    #expect(
      [0, 1, 2, 10, 1000, 5000].map(Halving.share) == [
        1, 0.5, 0.25, 0x1p-10, 0x1p-1000, 0x1p-1000,
      ])
    for step in 0...2000 {
      let halvings = Double(step) / 97
      #expect(isClose(Halving.share(after: halvings) / pow(0.5, halvings), 1, 1e-15))
    }
  }

  @Test func days() {
    #expect(CalendarDay.number(of: "0001-01-01") == 1)
    #expect(CalendarDay.number(of: "1970-01-01") == 719_163)
    #expect(CalendarDay.number(of: "2020-02-29") == 737_484)
    #expect(CalendarDay.middle(of: 2020) == 737_606)
    #expect(CalendarDay.middle(of: 2021) - CalendarDay.middle(of: 2020) == 365)
    #expect(CalendarDay.middle(of: 2020) - CalendarDay.middle(of: 2019) == 366)
    for text in [
      "", "2020", "2020-13-01", "2020-00-01", "2020-01-32", "x-1-1", "2020-1-1-1", "-1-1",
    ] {
      #expect(CalendarDay.number(of: text) == nil)
    }
  }
}

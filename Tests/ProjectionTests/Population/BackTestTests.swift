import PlaceModel
import Projection
import Testing

/// The valley held against a drawn future: C has gone.
struct BackTestTests {
  /// A fifth of the way from 2020 to 2021: west 520, east 980, so the place has not grown.
  @Test func threeForecasts() throws {
    let observed = ObservedListSizes(date: "2020-09-11", values: [600, 410, nil])
    let model = PopulationModel(
      Valley.question(
        developments: [Valley.homes(0, [(2021, 500)])],
        changes: [Valley.change(2021, Valley.a, .closes)]))
    let test = try #require(model.backTest(against: observed))
    #expect(test.from == "2020-06-30" && test.to == "2020-09-11")
    #expect(test.observed == [600, 410, nil])
    #expect(test.base == [600, 400, 500] && test.unchanged == [600, 400, 500])
    for (forecast, expected) in zip(test.projected, [624.0, 404, 490]) {
      #expect(isClose(forecast, expected))
    }
    for (forecast, expected) in zip(test.evenGrowth, test.base) {
      #expect(isClose(forecast, expected))
    }
  }

  /// Two years on the place has 1,200 residents of 1,500.
  @Test func evenGrowthIsThePlaces() throws {
    let observed = ObservedListSizes(date: "2022-06-30", values: [1, 1, 1])
    let test = try #require(PopulationModel(Valley.question()).backTest(against: observed))
    for (forecast, expected) in zip(test.evenGrowth, [480.0, 320, 400]) {
      #expect(isClose(forecast, expected))
    }
    for (forecast, expected) in zip(test.projected, [840.0, 380, 250]) {
      #expect(isClose(forecast, expected))
    }
    // With half the change the place loses 150.
    let half = try #require(
      PopulationModel(Valley.question(shareOfChange: 0.5)).backTest(against: observed))
    #expect(isClose(half.evenGrowth[0], 540) && isClose(half.projected[0], 720))
  }

  @Test(arguments: ["2020-06-29", "2022-07-01"])
  func daysThatNobodyProjected(date: String) {
    let observed = ObservedListSizes(date: date, values: [1, 1, 1])
    #expect(PopulationModel(Valley.question()).backTest(against: observed) == nil)
  }

  @Test func errorsByHand() {
    let test = BackTest(
      from: "", to: "", base: [600, 400, 500], observed: [600, 410, nil],
      projected: [624, 404, 490], unchanged: [600, 400, 500], evenGrowth: [660, 440, 550])
    let (a, b, c) = (Valley.a, Valley.b, Valley.c)
    #expect(test.differences(.projected, over: [[a], [b], [c]]) == [24, -6, 490])
    let alone = test.errors(of: .projected, over: [[a], [b], [c]])
    #expect(isClose(alone.meanAbsolute, 520.0 / 3))
    #expect(isClose(alone.shareOfObserved ?? 0, 520.0 / 1010))
    #expect(isClose(alone.rootMeanSquare * alone.rootMeanSquare, (576 + 36 + 240_100) / 3.0))
    #expect(isClose(alone.bias, 508.0 / 3))
    #expect(alone.largest == 490 && alone.largestAt == 2)

    let paired = test.errors(of: .unchanged, over: [[a, b], [c]])
    #expect(paired.meanAbsolute == 255 && paired.bias == 245)
    #expect(paired.largest == 500 && paired.largestAt == 1)
    let whole = test.errors(of: .evenGrowth, over: [[a, b, c]])
    #expect(whole.meanAbsolute == 640 && whole.bias == 640 && whole.rootMeanSquare == 640)
    // The first of two errors of one size, with its sign; and nobody to take a share of.
    let even = BackTest(
      from: "", to: "", base: [5, 5], observed: [nil, 0], projected: [-3, 3], unchanged: [0, 0],
      evenGrowth: [0, 0])
    let tied = even.errors(of: .projected, over: [[a], [b]])
    #expect(tied.largest == -3 && tied.largestAt == 0 && tied.shareOfObserved == nil)
  }
}

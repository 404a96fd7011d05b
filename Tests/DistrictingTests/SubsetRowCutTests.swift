import Testing

@testable import Districting

struct SubsetRowCutTests {
  @Test func twoOfTheThreeCount() {
    let cut = SubsetRowCut(units: [1, 3, 5])
    let counted: [[UInt16]] = [[1, 3], [1, 5], [0, 3, 4, 5], [1, 3, 5]]
    let others: [[UInt16]] = [[], [1], [3], [0, 2, 4], [0, 1, 2], [5, 6]]
    #expect(counted.allSatisfy { cut.counts($0[...]) })
    #expect(others.allSatisfy { !cut.counts($0[...]) })
  }

  /// Three pairs of a triangle, half of each: every unit is covered once, and no answer is like it.
  @Test func theTriangleIsCutOff() {
    let cuts = SubsetRowCut.violated(
      by: [([0, 1], 0.5), ([1, 2], 0.5), ([0, 2], 0.5)], units: 3, most: 30, except: [])
    #expect(cuts == [SubsetRowCut(units: [0, 1, 2])])
  }

  @Test func aKnownCutIsNotGivenAgain() {
    let cuts = SubsetRowCut.violated(
      by: [([0, 1], 0.5), ([1, 2], 0.5), ([0, 2], 0.5)], units: 3, most: 30,
      except: [SubsetRowCut(units: [0, 1, 2])])
    #expect(cuts.isEmpty)
  }

  /// Two triangles; the pairs of the second one weigh more, so that its cut is violated more.
  @Test func theMostViolatedCutsComeFirst() {
    let support: [([Int], Double)] = [
      ([0, 1], 0.4), ([1, 2], 0.4), ([0, 2], 0.4), ([3, 4], 0.5), ([4, 5], 0.5), ([3, 5], 0.5),
    ]
    let second = SubsetRowCut(units: [3, 4, 5])
    #expect(
      SubsetRowCut.violated(by: support, units: 6, most: 30, except: [])
        == [second, SubsetRowCut(units: [0, 1, 2])])
    #expect(SubsetRowCut.violated(by: support, units: 6, most: 1, except: []) == [second])
  }

  @Test func aSetOfAllThreeCountsOnce() {
    // All three together once: 1 ≤ 1 holds. With half a pair more the sum is 1.5.
    let whole: [([Int], Double)] = [([0, 1, 2], 1)]
    #expect(SubsetRowCut.violated(by: whole, units: 3, most: 9, except: []).isEmpty)
    let more: [([Int], Double)] = whole + [([0, 1], 0.5)]
    #expect(SubsetRowCut.violated(by: more, units: 3, most: 9, except: []).count == 1)
  }

  /// Whole answers violate no cut, and what is reported is violated, by the definition.
  @Test(arguments: 0..<60)
  func cutsHoldForWholeAnswersAndFailForWhatTheyWereMadeFor(_ seed: Int) {
    var draw = DrawnNumbers(seed: seed)
    let units = draw.whole(3...9)
    let district = (0..<units).map { _ in draw.whole(0...3) }
    let answer = (0...3).map { number in (0..<units).filter { district[$0] == number } }
    let whole = answer.filter { !$0.isEmpty }.map { (units: $0, value: 1.0) }
    #expect(SubsetRowCut.violated(by: whole, units: units, most: .max, except: []).isEmpty)

    let support = (0..<8).map { _ in
      (units: (0..<units).filter { _ in draw.chance(40) }, value: draw.share() / 2)
    }
    let found = SubsetRowCut.violated(by: support, units: units, most: .max, except: [])
    var expected: [[Int]] = []
    for first in 0..<units {
      for second in first + 1..<units {
        for third in second + 1..<max(units, second + 1) {
          let sum = support.filter { column in
            [first, second, third].filter(column.units.contains).count >= 2
          }.map(\.value).reduce(0, +)
          if sum > 1.02 { expected.append([first, second, third]) }
        }
      }
    }
    #expect(Set(found.map(\.units)) == Set(expected))
    #expect(found.count == expected.count)
  }
}

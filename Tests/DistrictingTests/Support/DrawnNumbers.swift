/// Seeded numbers for the tests' own use, so that no case rests on the generator under test: the
/// minimal standard generator of Park and Miller, Communications of the ACM 31(10), 1988.
struct DrawnNumbers {
  private var state: Int

  init(seed: Int) {
    state = 1 + seed % 2_147_483_646
    for _ in 0..<3 { _ = next() }
  }

  private mutating func next() -> Int {
    state = state * 48_271 % 2_147_483_647
    return state
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + next() % (range.upperBound - range.lowerBound + 1)
  }

  mutating func share() -> Double { Double(next()) / 2_147_483_647 }

  /// Whether a chance of so many in a hundred came up.
  mutating func chance(_ percent: Int) -> Bool { whole(1...100) <= percent }

  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in order.indices.dropFirst() { order.swapAt(place, whole(0...place)) }
    return order
  }
}

import PlaceModel

/// The minimal standard generator of Park and Miller, for cases that stay the same.
struct DrawnCase {
  private var state: Int

  /// Set off from a number of the case, past the first numbers, which are alike for near seeds.
  init(_ seed: Int, from start: Int) {
    state = start + seed * 1_013
    for _ in 0..<3 { _ = whole(0...1) }
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    state = state * 48_271 % 2_147_483_647
    return range.lowerBound + state % range.count
  }

  /// A grid of two to four columns, some of its places empty, of practices in three clusters.
  /// - Parameters:
  ///   - counts: how many practices there may be.
  ///   - places: one place in so many stays empty.
  ///   - sizes: the list sizes that there may be.
  mutating func area(
    of counts: ClosedRange<Int>, emptyOneIn places: Int, sizes: ClosedRange<Int>
  ) -> Area {
    let columns = whole(2...4)
    let count = whole(counts)
    var words: [String] = []
    var placed = 0
    while placed < count {
      if whole(1...places) == 1 {
        words.append(".")
      } else {
        words.append("\(whole(sizes))" + ["a", "b", "c"][whole(0...2)])
        placed += 1
      }
    }
    return DrawnArea.make(
      rows: stride(from: 0, to: words.count, by: columns).map {
        words[$0..<min($0 + columns, words.count)].joined(separator: " ")
      })
  }
}

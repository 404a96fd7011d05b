import Testing

@testable import Planning

/// The matching of rows and columns against every matching there is.
struct AssignmentTests {
  /// Every way to give rows columns of their own, the one with the earliest columns first, and alone
  /// last.
  private func everyChoice(_ rows: Int, _ columns: Int) -> [[Int?]] {
    guard rows > 0 else { return [[]] }
    // The first row chooses slowest.
    func choices(from row: Int, taken: Set<Int>) -> [[Int?]] {
      guard row < rows else { return [[]] }
      let free = (0..<columns).filter { !taken.contains($0) }
      return free.flatMap { column in
        choices(from: row + 1, taken: taken.union([column])).map { [column] + $0 }
      } + choices(from: row + 1, taken: taken).map { [nil] + $0 }
    }
    return choices(from: 0, taken: [])
  }

  /// The first of the best, among those that pair nothing that is worth nothing.
  private func firstBest(_ worth: [[Int]]) -> [Int?] {
    var best: (total: Int, choice: [Int?])?
    for choice in everyChoice(worth.count, worth.first?.count ?? 0) {
      let pairs = choice.enumerated().compactMap { row, column in column.map { worth[row][$0] } }
      guard !pairs.contains(0) else { continue }
      let total = pairs.reduce(0, +)
      if total > best?.total ?? -1 { best = (total, choice) }
    }
    return best?.choice ?? []
  }

  @Test(
    arguments: [
      ([[5, 4], [4, 0], [0, 1]], [1, 0, nil]),
      // To take the best pair first would keep 9 + 1.
      ([[9, 8], [8, 1]], [1, 0]),
      ([[3, 3, 3], [3, 3, 3]], [0, 1]),
      // Alone rather than with a column that is worth nothing.
      ([[0, 0], [2, 0]], [nil, 0]),
      ([[0, 7, 0]], [1]), ([[1], [1], [1]], [0, nil, nil]), ([[]], [nil]), ([], []),
    ] as [([[Int]], [Int?])])
  func workedOutByHand(_ worth: [[Int]], _ columns: [Int?]) {
    #expect(Assignment(worth: worth).columnOfRow == columns)
    #expect(firstBest(worth) == columns)
  }

  /// Few different values, so that ties are the rule; more rows than columns and the other way round.
  @Test(arguments: [1, 2, 9, 1_000_000_000])
  func theFirstOfTheBestOverEveryChoice(most: Int) {
    for seed in 0..<150 {
      var draw = DrawnCase(seed, from: 31 + most)
      let (rows, columns) = (draw.whole(1...5), draw.whole(1...5))
      let worth = (0..<rows).map { _ in
        (0..<columns).map { _ in draw.whole(0...2) == 0 ? 0 : draw.whole(0...most) }
      }
      #expect(Assignment(worth: worth).columnOfRow == firstBest(worth), "\(worth)")
    }
  }

  /// More rows than columns, and each of these is worth most to a row that is known.
  @Test func manyRows() {
    let worth = (0..<60).map { row in
      (0..<50).map { column in (row * 7) % 60 == column ? 1_000 : (row + column) % 10 }
    }
    let columns = Assignment(worth: worth).columnOfRow
    for (row, column) in columns.enumerated() where (row * 7) % 60 < 50 {
      #expect(column == (row * 7) % 60)
    }
    #expect(columns.compactMap(\.self).count == 50)
  }
}

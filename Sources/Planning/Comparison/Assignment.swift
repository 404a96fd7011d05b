/// The pairs of rows and columns, each in at most one, that together are worth most.
///
///     Assignment(worth: [[5, 4], [4, 0], [0, 1]]).columnOfRow  // [1, 0, nil]: 4 + 4 is more than 5 + 1
///
/// Rows and columns may differ in number. A pair worth nothing is no pair: both stay alone. Of
/// choices that are worth the same it is the one that gives the first row the earliest column, then
/// the second row, and so on; to stay alone counts as last.
///
/// By shortest augmenting paths, which keep prices of rows and columns as the Hungarian method does
/// (H. W. Kuhn, Naval Research Logistics Quarterly 2, 1955; R. Jonker and A. Volgenant, Computing
/// 38, 1987). Every best choice is made of pairs whose prices sum to their cost, so that the
/// earliest of them is found by exchanging along such pairs alone.
///
/// - Complexity: O((rows + columns)³).
struct Assignment {
  /// By row, its column; `nil` where it stays alone.
  let columnOfRow: [Int?]

  /// - Precondition: `worth` has equally long rows and nothing below zero.
  init(worth: [[Int]]) {
    let columns = worth.first?.count ?? 0
    precondition(worth.allSatisfy { $0.count == columns && $0.allSatisfy { $0 >= 0 } })
    var square = PricedSquare(worth, columns: columns)
    for row in 0..<square.size { square.place(row) }
    for row in worth.indices { square.fixEarliestColumn(of: row) }
    columnOfRow = worth.indices.map { row in
      let column = square.columnOfRow[row]
      return column < columns ? column : nil
    }
  }
}

/// A square table of costs in which every row gets a column of its own: for each true row there is a
/// column that means "alone", and for each true column a row.
private struct PricedSquare {
  let size: Int
  private let costs: [Int]
  private var rowPrices: [Int]
  private var columnPrices: [Int]
  /// A row, or -1.
  private var rowOfColumn: [Int]
  private(set) var columnOfRow: [Int]
  private var isFixed: [Bool]

  init(_ worth: [[Int]], columns: Int) {
    size = worth.count + columns
    var costs = [Int](repeating: 0, count: size * size)
    for (row, values) in worth.enumerated() {
      for (column, value) in values.enumerated() {
        // A pair worth nothing costs more than to stay alone.
        costs[row * size + column] = value > 0 ? -value : 1
      }
    }
    self.costs = costs
    rowPrices = [Int](repeating: 0, count: size)
    columnPrices = rowPrices
    rowOfColumn = [Int](repeating: -1, count: size)
    columnOfRow = rowOfColumn
    isFixed = [Bool](repeating: false, count: size)
  }

  private func excess(_ row: Int, _ column: Int) -> Int {
    costs[row * size + column] - rowPrices[row] - columnPrices[column]
  }

  /// Gives one more row a column, the rows before it exchanging theirs where that costs least.
  mutating func place(_ row: Int) {
    var lengths = [Int](repeating: .max, count: size)
    var before = [Int](repeating: -1, count: size)
    var isReached = [Bool](repeating: false, count: size)
    var (current, column, length) = (row, -1, 0)
    repeat {
      var nearest = -1
      for next in 0..<size where !isReached[next] {
        let through = length + excess(current, next)
        if through < lengths[next] { (lengths[next], before[next]) = (through, column) }
        if nearest < 0 || lengths[next] < lengths[nearest] { nearest = next }
      }
      (column, length) = (nearest, lengths[nearest])
      isReached[column] = true
      current = rowOfColumn[column]
    } while current >= 0

    rowPrices[row] += length
    for reached in 0..<size where isReached[reached] && rowOfColumn[reached] >= 0 {
      rowPrices[rowOfColumn[reached]] += length - lengths[reached]
      columnPrices[reached] -= length - lengths[reached]
    }
    while column >= 0 {
      let mover = before[column] < 0 ? row : rowOfColumn[before[column]]
      rowOfColumn[column] = mover
      columnOfRow[mover] = column
      column = before[column]
    }
  }

  /// Moves a row to the earliest column that some best choice gives it, and keeps it there.
  mutating func fixEarliestColumn(of row: Int) {
    let given = columnOfRow[row]
    // The rows that can leave their column so that in the end one of them takes the row's own.
    var takes = [Int](repeating: -1, count: size)
    var freed = [given]
    while let column = freed.popLast() {
      for other in 0..<size
      where !isFixed[other] && other != row && takes[other] < 0 && excess(other, column) == 0 {
        takes[other] = column
        freed.append(columnOfRow[other])
      }
    }
    let earliest = (0..<given).first {
      !isFixed[rowOfColumn[$0]] && takes[rowOfColumn[$0]] >= 0 && excess(row, $0) == 0
    }
    isFixed[row] = true
    guard let earliest else { return }
    var (mover, column) = (row, earliest)
    while true {
      let displaced = rowOfColumn[column]
      rowOfColumn[column] = mover
      columnOfRow[mover] = column
      if column == given { return }
      (mover, column) = (displaced, takes[displaced])
    }
  }
}

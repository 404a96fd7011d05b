public import PlaceModel

extension DistanceTable {
  /// The straight-line distances between positions, in their order: symmetric to the bit, zero on
  /// the diagonal.
  ///
  /// - Precondition: all positions use the same system.
  /// - Complexity: O(*n*²) time and memory; 2,000 positions take 32 MB.
  public init(positions: [Position]) {
    let count = positions.count
    var kilometres = [Double](repeating: 0, count: count * count)
    for from in 0..<count {
      for to in 0..<from {
        let distance = positions[from].kilometres(to: positions[to])
        kilometres[from * count + to] = distance
        kilometres[to * count + from] = distance
      }
    }
    self.init(count: count, kilometres: kilometres)
  }
}

/// A set of at most 256 units.
typealias UnitSet = SIMD4<UInt64>

extension SIMD4<UInt64> {
  static let most = 256

  init(_ units: some Sequence<Int>) {
    self = .zero
    for unit in units { insert(unit) }
  }

  mutating func insert(_ unit: Int) { self[unit >> 6] |= 1 << UInt64(unit & 63) }

  func contains(_ unit: Int) -> Bool { self[unit >> 6] & (1 << UInt64(unit & 63)) != 0 }

  func isDisjoint(with other: Self) -> Bool { self & other == .zero }

  /// The smallest unit; `nil` in an empty set.
  var first: Int? {
    for word in 0..<4 where self[word] != 0 { return word * 64 + self[word].trailingZeroBitCount }
    return nil
  }

  /// The units in order.
  var units: [Int] {
    var units: [Int] = []
    for word in 0..<4 {
      var bits = self[word]
      while bits != 0 {
        units.append(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return units
  }
}

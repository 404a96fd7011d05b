/// A set of small whole numbers, as bits; taken from in ascending order.
protocol UnitMask {
  /// Numbers in `0..<width` can be members.
  static var width: Int { get }

  /// The empty set.
  init()
  /// The set of one number.
  init(of number: Int)

  var isEmpty: Bool { get }
  /// The least member, or `width` where there is none.
  var first: Int { get }

  func union(_ other: Self) -> Self
  func intersection(_ other: Self) -> Self
  func subtracting(_ other: Self) -> Self
  /// - Precondition: the set is not empty.
  mutating func removeFirst()
}

extension UnitMask {
  init(of numbers: [Int]) {
    self = numbers.reduce(Self()) { $0.union(Self(of: $1)) }
  }

  func overlaps(_ other: Self) -> Bool { !intersection(other).isEmpty }
  func isInside(_ other: Self) -> Bool { subtracting(other).isEmpty }
}

/// Up to 64 numbers.
struct UnitMask64: UnitMask {
  private var bits: UInt64 = 0

  static var width: Int { 64 }

  init() {}
  init(of number: Int) { bits = 1 &<< UInt64(truncatingIfNeeded: number) }
  private init(bits: UInt64) { self.bits = bits }

  var isEmpty: Bool { bits == 0 }
  var first: Int { bits.trailingZeroBitCount }
  func union(_ other: Self) -> Self { Self(bits: bits | other.bits) }
  func intersection(_ other: Self) -> Self { Self(bits: bits & other.bits) }
  func subtracting(_ other: Self) -> Self { Self(bits: bits & ~other.bits) }
  mutating func removeFirst() { bits &= bits &- 1 }
}

/// Twice as many numbers as a half holds.
struct WideUnitMask<Half: UnitMask>: UnitMask {
  private var low: Half
  private var high: Half

  static var width: Int { 2 * Half.width }

  init() { self.init(low: Half(), high: Half()) }
  init(of number: Int) {
    let isLow = number < Half.width
    self.init(
      low: isLow ? Half(of: number) : Half(), high: isLow ? Half() : Half(of: number - Half.width))
  }
  private init(low: Half, high: Half) { (self.low, self.high) = (low, high) }

  var isEmpty: Bool { low.isEmpty && high.isEmpty }
  var first: Int { low.isEmpty ? Half.width + high.first : low.first }
  func union(_ other: Self) -> Self {
    Self(low: low.union(other.low), high: high.union(other.high))
  }
  func intersection(_ other: Self) -> Self {
    Self(low: low.intersection(other.low), high: high.intersection(other.high))
  }
  func subtracting(_ other: Self) -> Self {
    Self(low: low.subtracting(other.low), high: high.subtracting(other.high))
  }
  mutating func removeFirst() {
    if low.isEmpty { high.removeFirst() } else { low.removeFirst() }
  }
}

typealias UnitMask128 = WideUnitMask<UnitMask64>
typealias UnitMask256 = WideUnitMask<UnitMask128>
typealias UnitMask512 = WideUnitMask<UnitMask256>
typealias UnitMask1024 = WideUnitMask<UnitMask512>
typealias UnitMask4096 = WideUnitMask<WideUnitMask<UnitMask1024>>

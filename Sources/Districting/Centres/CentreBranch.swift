/// A branch of the centre-based route: which centres may still be used, and which units each of them
/// may still serve.
struct CentreBranch: Equatable {
  enum Standing: UInt8 {
    case closed
    case possible
    case chosen
  }

  enum Service: UInt8 {
    case never
    case possible
    case settled
  }

  let units: Int
  /// The centres, by their number in the cost model; everything below is by position in this list.
  private(set) var centres: [Int]
  private(set) var standings: [Standing]
  /// Centre after centre, whether it serves each unit.
  private var services: [Service]
  /// Which centres have changed since what follows from their services was worked out.
  var isStale: [Bool]
  /// A price for each unit, from which the bound is improved further.
  var prices: [Double]
  /// No answer of this branch costs less.
  var bound = 0.0

  /// Everything possible.
  init(centres: Int, units: Int) {
    self.units = units
    self.centres = Array(0..<centres)
    standings = [Standing](repeating: .possible, count: centres)
    services = [Service](repeating: .possible, count: centres * units)
    isStale = [Bool](repeating: true, count: centres)
    prices = [Double](repeating: 0, count: units)
  }

  subscript(position: Int, unit: Int) -> Service { services[position * units + unit] }

  /// The units that a centre serves for certain.
  func settledUnits(at position: Int) -> [Int] {
    (0..<units).filter { self[position, $0] == .settled }
  }

  /// Each function below makes a decision, and returns whether it agrees with those made before.
  mutating func forbid(_ unit: Int, at position: Int) -> Bool {
    switch self[position, unit] {
    case .never: return true
    case .settled: return false
    case .possible:
      services[position * units + unit] = .never
      isStale[position] = true
      return true
    }
  }

  mutating func settle(_ unit: Int, at position: Int) -> Bool {
    switch self[position, unit] {
    case .settled: return true
    case .never: return false
    case .possible:
      services[position * units + unit] = .settled
      isStale[position] = true
      return choose(position)
    }
  }

  mutating func choose(_ position: Int) -> Bool {
    if standings[position] == .possible {
      standings[position] = .chosen
      isStale[position] = true
    }
    return standings[position] == .chosen
  }

  mutating func close(_ position: Int) -> Bool {
    guard standings[position] != .chosen else { return false }
    if standings[position] == .possible {
      standings[position] = .closed
      for unit in 0..<units { services[position * units + unit] = .never }
    }
    return true
  }

  /// The same without its closed centres.
  func compacted() -> CentreBranch {
    let live = centres.indices.filter { standings[$0] != .closed }
    if live.count == centres.count { return self }
    var branch = self
    branch.centres = live.map { centres[$0] }
    branch.standings = live.map { standings[$0] }
    branch.isStale = live.map { isStale[$0] }
    branch.services = live.flatMap { services[$0 * units..<($0 + 1) * units] }
    return branch
  }
}

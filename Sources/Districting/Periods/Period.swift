/// A later period: what the same units carry then, and the band that districts must keep then too.
public struct Period: Hashable, Sendable {
  /// The load of each unit; nought for one that carries nothing any more.
  public let loads: [Int]
  public let band: LoadBand

  /// - Precondition: no load is below zero, each is below 2^40, and their sum is below 2^50.
  public init(loads: [Int], band: LoadBand) {
    precondition(loads.allSatisfy { $0 >= 0 && $0 < 1 << 40 }, "A later load is at least nought.")
    precondition(loads.reduce(0, +) < 1 << 50, "Sums of loads are exact.")
    self.loads = loads
    self.band = band
  }

  /// The sum of the members' loads.
  public func load(of members: [Int]) -> Int { members.reduce(0) { $0 + loads[$1] } }

  public var totalLoad: Int { loads.reduce(0, +) }
}

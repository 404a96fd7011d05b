/// Every district that one answer could hold: connected, inside the band, each once, with its cost.
///
/// Members lie one candidate after another in one flat list, two bytes each, since pricing walks
/// over all of them many times.
struct CandidateList {
  private(set) var members: [UInt16] = []
  private(set) var starts: [UInt32] = [0]
  private(set) var costs: [Double] = []
  /// The second costs, where the problem has a ceiling; empty where it has none.
  private(set) var secondCosts: [Double] = []

  /// The most units that members can name, and the most members that starts can count.
  static let mostUnits = Int(UInt16.max) + 1
  static let mostMembers = Int(UInt32.max)

  var count: Int { costs.count }

  /// The positions in `members` of one candidate's units.
  func range(of candidate: Int) -> Range<Int> {
    Int(starts[candidate])..<Int(starts[candidate + 1])
  }

  /// One candidate's units, in ascending order.
  func units(of candidate: Int) -> [Int] { members[range(of: candidate)].map(Int.init) }

  mutating func append(_ units: [UInt16], cost: Double, secondCost: Double? = nil) {
    members.append(contentsOf: units)
    starts.append(UInt32(members.count))
    costs.append(cost)
    if let secondCost { secondCosts.append(secondCost) }
  }
}

extension CandidateList {
  /// The candidates that some districts are, each given in ascending order.
  /// - Complexity: O(candidates), and the members of those that begin like a district.
  func candidates(of districts: [[Int]]) -> [Int] {
    let highest = districts.map { $0.first ?? 0 }.max() ?? 0
    var wanted = [[[Int]]](repeating: [], count: highest + 1)
    for district in districts { wanted[district.first ?? 0].append(district) }
    return (0..<count).filter { candidate in
      let range = range(of: candidate)
      let first = Int(members[range.lowerBound])
      return first <= highest
        && wanted[first].contains { district in
          district.count == range.count && zip(district, range).allSatisfy { $0 == members[$1] }
        }
    }
  }

  /// The units, of a given count, that no candidate holds.
  func unitsLeftOut(of units: Int) -> [Int] {
    var isHeld = [Bool](repeating: false, count: units)
    for member in members { isHeld[Int(member)] = true }
    return isHeld.indices.filter { !isHeld[$0] }
  }
}

/// Of all candidates that hold two or more of three units, an answer uses at most one.
///
/// It holds for every partition (two such candidates would share a unit), and cuts off fractional
/// ones. Jepsen, Petersen, Spoorendonk and Pisinger, "Subset-row inequalities applied to the
/// vehicle-routing problem with time windows", Operations Research 56(2), 2008.
struct SubsetRowCut: Hashable {
  /// Three different units, ascending.
  let units: [Int]

  /// Whether a candidate counts: it holds two or more of the three.
  func counts(_ members: ArraySlice<UInt16>) -> Bool {
    var held = 0
    for member in members where units.contains(Int(member)) { held += 1 }
    return held >= 2
  }
}

extension SubsetRowCut {
  /// The cuts that a fractional solution violates most.
  ///
  /// - Parameters:
  ///   - support: candidates of the solution, each with its value.
  ///   - most: how many cuts to return at most.
  /// - Complexity: O(units³) in the worst case; most triples fall at the first test.
  static func violated(
    by support: [(units: [Int], value: Double)], units count: Int, most: Int,
    except known: Set<SubsetRowCut>
  ) -> [SubsetRowCut] {
    let shares = PairShares(of: support, units: count)
    var found: [(violation: Double, cut: SubsetRowCut)] = []
    let leastViolation = 0.02
    for first in 0..<count {
      for second in first + 1..<max(count, first + 1) {
        let pair = shares[first, second]
        for third in second + 1..<max(count, second + 1) {
          let pairs = pair + shares[first, third] + shares[second, third]
          guard pairs > 1 + leastViolation else { continue }
          let all = support.reduce(0) { sum, column in
            column.units.contains(first) && column.units.contains(second)
              && column.units.contains(third) ? sum + column.value : sum
          }
          // A candidate that holds all three was counted with each of the three pairs.
          let violation = pairs - 2 * all - 1
          let cut = SubsetRowCut(units: [first, second, third])
          if violation > leastViolation, !known.contains(cut) { found.append((violation, cut)) }
        }
      }
    }
    found.sort { one, other in
      one.violation != other.violation
        ? one.violation > other.violation
        : one.cut.units.lexicographicallyPrecedes(other.cut.units)
    }
    return found.prefix(most).map(\.cut)
  }
}

import SeededRandom

/// Connected districts that cover everything, grown from drawn seeds, the lightest one first: where
/// a walk begins.
struct GrownDistricts {
  private let problem: DistrictingProblem
  private let pieces: [[Int]]
  /// By named district, the unit that it grows from.
  private let namedSeeds: [Int]
  private let seedsOfPiece: [Int]

  /// Each piece of the graph gets a number of seeds that suits its load.
  /// - Returns: `nil` where there are fewer units than districts, or more pieces, or no districts
  ///   can keep the rules of who is with whom.
  init?(_ problem: DistrictingProblem) {
    self.problem = problem
    let pieces = problem.graph.pieces(of: Array(problem.loads.indices))
    self.pieces = pieces
    namedSeeds = problem.rules.named.compactMap { $0.anchors.min() }
    guard !problem.ruleTable.isBarred.contains(true), problem.districts <= problem.loads.count,
      Set(namedSeeds).count == namedSeeds.count
    else { return nil }
    let named = Set(namedSeeds)
    var seedsOfPiece = pieces.map { piece in max(1, piece.count { named.contains($0) }) }
    let least = seedsOfPiece.reduce(0, +)
    guard least <= problem.districts else { return nil }
    for _ in least..<problem.districts {
      // The next seed goes where a district would have most to carry.
      let open = pieces.indices.filter { seedsOfPiece[$0] < pieces[$0].count }
      let heaviest = open.max { one, other in
        problem.costs.load(of: pieces[one]) * seedsOfPiece[other]
          < problem.costs.load(of: pieces[other]) * seedsOfPiece[one]
      }
      if let heaviest { seedsOfPiece[heaviest] += 1 }
    }
    self.seedsOfPiece = seedsOfPiece
  }

  /// By unit, the district it is in; the named ones come first.
  func drawn(_ generator: inout SplitMix64) -> [Int] {
    var districtOfUnit = [Int](repeating: -1, count: problem.loads.count)
    var loads: [Int] = []
    for seed in namedSeeds {
      districtOfUnit[seed] = loads.count
      loads.append(problem.loads[seed])
    }
    for (piece, seeds) in zip(pieces, seedsOfPiece) {
      var open = piece.filter { districtOfUnit[$0] < 0 }
      for _ in 0..<seeds - (piece.count - open.count) {
        let seed = open.remove(at: generator.draw(below: open.count))
        districtOfUnit[seed] = loads.count
        loads.append(problem.loads[seed])
      }
    }
    grow(&districtOfUnit, &loads)
    return districtOfUnit
  }

  /// By unit, the district it is in when the districts are those of an answer.
  func numbered(_ answer: [[Int]]) -> [Int] {
    var districtOfUnit = [Int](repeating: 0, count: problem.loads.count)
    var next = namedSeeds.count
    for members in answer {
      let name = problem.ruleTable.name(of: members)
      for unit in members { districtOfUnit[unit] = name ?? next }
      if name == nil { next += 1 }
    }
    return districtOfUnit
  }

  /// Gives every free unit to a district that borders on it, the lightest district choosing first.
  /// - Complexity: O(edges + units × districts).
  private func grow(_ districtOfUnit: inout [Int], _ loads: inout [Int]) {
    var borders = loads.map { _ in (units: [Int](), next: 0) }
    for (unit, district) in districtOfUnit.enumerated() where district >= 0 {
      borders[district].units += problem.graph.neighbours(of: unit)
    }
    while true {
      let open = borders.indices.filter { borders[$0].next < borders[$0].units.count }
      guard let district = open.min(by: { loads[$0] < loads[$1] }) else { return }
      let unit = borders[district].units[borders[district].next]
      borders[district].next += 1
      guard districtOfUnit[unit] < 0 else { continue }
      districtOfUnit[unit] = district
      loads[district] += problem.loads[unit]
      borders[district].units += problem.graph.neighbours(of: unit)
        .filter { districtOfUnit[$0] < 0 }
    }
  }
}

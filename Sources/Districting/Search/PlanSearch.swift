import SeededRandom

/// A search for good districts, which gives the proof its upper bound: threshold accepting over
/// connected districts, by moving a unit across a border or exchanging two.
///
/// The bands of all periods are a price at first and a rule in the end. Dueck and Scheuer, "Threshold accepting",
/// Journal of Computational Physics 90, 1990. Unlike annealing it needs no logarithm, whose last bit
/// may differ from one machine to the next.
struct PlanSearch {
  private let problem: DistrictingProblem
  private let steps: Int
  /// How many moves tell what a worsening is.
  private let samples: Int
  private var generator: SplitMix64

  init(_ problem: DistrictingProblem, steps: Int?, generator: SplitMix64) {
    self.problem = problem
    let usual = Self.usualSteps(for: problem)
    self.steps = steps ?? usual
    samples = min(20 * problem.loads.count, usual)
    self.generator = generator
  }

  /// As many steps as the units call for, and fewer where each step is long: it looks at the
  /// members of two districts, their neighbours, every pair of member and centre, and the periods.
  private static func usualSteps(for problem: DistrictingProblem) -> Int {
    let units = problem.loads.count
    let members = units / problem.districts + 1
    let neighbours = problem.graph.neighbourLists.reduce(0) { $0 + $1.count } / units
    let lengthOfStep = 2 * members * (neighbours + members) + 4 * problem.laterPeriods.count
    return min(1_500 * units, 400_000, 200_000_000 / lengthOfStep)
  }

  /// The best districts met over several starts, or `nil` when none kept the band.
  ///
  /// Short walks from several starts beat one long walk, which stays in the valley it began in.
  mutating func run() -> [[Int]]? {
    var best = Incumbent(problem)
    var price = 5.0
    for start in 0..<Self.starts {
      guard let grown = grownDistricts() else { return nil }
      if let found = improved(from: grown, price: price) { best.offer(found) }
      // Where the band is hard to keep, leaving it becomes dearer.
      if best.districts == nil, start % 2 == 1 { price *= 4 }
    }
    return best.districts
  }

  private static let starts = 8

  /// Lowers the threshold, up to which a worsening is taken, from an average worsening to none.
  ///
  /// - Parameter price: of one unit of load outside the band, in mean costs per unit of load.
  private mutating func improved(from start: [Int], price: Double) -> [[Int]]? {
    var state = MovableDistricts(problem, districtOfUnit: start)
    let meanCost = (state.cost > 0 ? state.cost : 1) / Double(problem.totalLoad)
    let excessPrice = price * meanCost
    let worsening = meanWorsening(of: state, excessPrice: excessPrice)
    guard worsening > 0 else { return state.excess == 0 ? state.answer : nil }
    var best: (cost: Double, districts: [[Int]])?
    for step in 0..<steps {
      let share = Double(steps - step) / Double(steps)
      let threshold = 2 * worsening * share * share * generator.drawShare()
      guard let (unit, district) = state.drawMove(&generator) else { continue }
      var returning: Int?
      if generator.draw(below: 2) == 0 {
        returning = state.drawReturn(
          from: district, to: state.districtOfUnit[unit], &generator)
        if returning == nil { continue }
      }
      let moved = state.exchange(unit, to: district, back: returning) {
        $0.cost + excessPrice * Double($0.excess) <= threshold
      }
      if moved, state.excess == 0, state.cost < best?.cost ?? .infinity {
        best = (state.cost, state.answer)
      }
    }
    return best?.districts
  }

  /// The mean rise of cost and price over a sample of moves that worsen a state.
  private mutating func meanWorsening(of state: MovableDistricts, excessPrice: Double) -> Double {
    var state = state
    var (sum, count) = (0.0, 0)
    for _ in 0..<samples {
      guard let (unit, district) = state.drawMove(&generator) else { continue }
      _ = state.exchange(unit, to: district, back: nil) { effect in
        let change = effect.cost + excessPrice * Double(effect.excess)
        if change > 0 { (sum, count) = (sum + change, count + 1) }
        return false
      }
    }
    return count == 0 ? 0 : sum / Double(count)
  }

  /// Connected districts that cover everything, grown from drawn seeds, the lightest one first.
  ///
  /// Each piece of the graph gets a number of seeds that suits its load.
  /// - Returns: `nil` where there are fewer units than districts, or more pieces.
  private mutating func grownDistricts() -> [Int]? {
    let pieces = problem.graph.pieces(of: Array(problem.loads.indices))
    guard pieces.count <= problem.districts, problem.districts <= problem.loads.count else {
      return nil
    }
    var seedsOfPiece = [Int](repeating: 1, count: pieces.count)
    for _ in pieces.count..<problem.districts {
      // The next seed goes where a district would have most to carry.
      let open = pieces.indices.filter { seedsOfPiece[$0] < pieces[$0].count }
      let heaviest = open.max { one, other in
        problem.costs.load(of: pieces[one]) * seedsOfPiece[other]
          < problem.costs.load(of: pieces[other]) * seedsOfPiece[one]
      }
      if let heaviest { seedsOfPiece[heaviest] += 1 }
    }
    var districtOfUnit = [Int](repeating: -1, count: problem.loads.count)
    var loads: [Int] = []
    for (piece, seeds) in zip(pieces, seedsOfPiece) {
      for _ in 0..<seeds {
        let open = piece.filter { districtOfUnit[$0] < 0 }
        let seed = open[generator.draw(below: open.count)]
        districtOfUnit[seed] = loads.count
        loads.append(problem.loads[seed])
      }
    }
    grow(&districtOfUnit, &loads)
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

import Districting
import Testing

/// What must hold of every answer, over 1,000 generated places.
///
/// In both builds the places 0 to 999 run, each with 6 to 12 units but one in every 40 (release) or
/// 100 (debug, where loops over arrays are tens of times slower) with 25 to 40. Those of at most ten
/// units are compared with all answers there are. A place is made from its number alone.
struct GeneratedPlacesTests {
  private static let largeEvery: Int = {
    #if DEBUG
      100
    #else
      40
    #endif
  }()

  private static func place(_ seed: Int) -> Place {
    var draw = DrawnNumbers(seed: seed * 7_919)
    let isLarge = seed % largeEvery == 17
    return Place(seed: seed, units: draw.whole(isLarge ? 25...40 : 6...(seed % 4 == 0 ? 12 : 10)))
  }

  @Test(arguments: Array(stride(from: 0, to: 1_000, by: 100)))
  func everyAnswerKeepsItsPromises(_ start: Int) {
    let solver = DistrictingSolver(limits: DistrictingLimits(searchSteps: 200))
    var (solved, infeasible) = (0, 0)
    for seed in start..<start + 100 {
      let place = Self.place(seed)
      let context: Comment = "seed \(seed): \(place)"
      let answer = solver.solve(place.problem)
      #expect(answer == solver.solve(place.problem), context)
      if place.count <= 10 {
        let all = BruteForce(place)
        #expect((answer.status == .infeasible) == (all.answers == 0), context)
        #expect(answer.districts == all.first, context)
        #expect(
          answer.cost == all.cost || abs(answer.cost - all.cost) <= 1e-9 * max(1, all.cost),
          context)
      }
      guard let districts = answer.districts else {
        infeasible += 1
        #expect(answer.status == .infeasible, context)
        #expect(answer.cost == .infinity && answer.bound == .infinity, context)
        continue
      }
      solved += 1
      #expect(answer.status == .optimal, context)
      #expect(answer.bound <= answer.cost, context)
      #expect(answer.cost - answer.bound <= 1e-9 * max(1, answer.cost), context)
      let cost = place.cost(districts)
      #expect(abs(answer.cost - cost) <= 1e-9 * max(1, cost), context)
      expectKeepsRules(districts, of: place, context)
    }
    // A generator that makes only one kind of place would prove little.
    #expect(solved >= 40 && infeasible >= 5)
  }

  private func expectKeepsRules(_ districts: [[Int]], of place: Place, _ context: Comment) {
    #expect(districts.count == place.districts, context)
    #expect(districts.joined().sorted() == Array(0..<place.count), context)
    #expect(districts.allSatisfy { $0 == $0.sorted() }, context)
    #expect(districts.map { $0[0] } == districts.map { $0[0] }.sorted(), context)
    #expect(districts.allSatisfy { place.isConnected($0) }, context)
    #expect(districts.allSatisfy { place.band.contains(place.load($0)) }, context)
  }

  /// Costs are counted in no unit of their own: the same places in units so large or so small that
  /// every cost is next to nothing, or huge, have the same answers. (Powers of two change no digit.)
  @Test(arguments: Array(stride(from: 5, to: 1_000, by: 20)))
  func theUnitOfCostDoesNotMatter(_ seed: Int) {
    let solver = DistrictingSolver(limits: DistrictingLimits(searchSteps: 200))
    let place = Self.place(seed)
    let answer = solver.solve(place.problem)
    for factor in [0x1p-100, 0x1p-40, 0x1p60] {
      var scaled = place
      scaled.assignment = place.assignment.map { $0.map { factor * $0 } }
      scaled.retentionWeight *= factor
      scaled.deviationWeight *= factor
      let other = solver.solve(scaled.problem)
      #expect(other.status == answer.status, "\(place)")
      #expect(other.districts == answer.districts, "\(place)")
      #expect(other.cost == factor * answer.cost, "\(place)")
      #expect(other.bound == factor * answer.bound, "\(place)")
    }
  }

  /// Another order of edges changes nothing; other numbers for the units leave the cost as it is.
  @Test(arguments: Array(stride(from: 3, to: 1_000, by: 25)))
  func theWayAPlaceIsWrittenDownDoesNotMatter(_ seed: Int) {
    let solver = DistrictingSolver(limits: DistrictingLimits(searchSteps: 200))
    let place = Self.place(seed)
    let answer = solver.solve(place.problem)
    var draw = DrawnNumbers(seed: seed + 1)
    var turned = place
    turned.edges = draw.order(of: place.edges.count).map { place.edges[$0] }
      .map { draw.chance(50) ? $0 : ($0.1, $0.0) }
    turned.edges += turned.edges.prefix(3)
    #expect(solver.solve(turned.problem) == answer)

    let newName = draw.order(of: place.count)
    let old = newName.indices.sorted { newName[$0] < newName[$1] }
    var renamed = place
    renamed.loads = old.map { place.loads[$0] }
    renamed.groups = old.map { place.groups[$0] }
    renamed.assignment = old.map { place.assignment[$0] }
    renamed.owners = place.owners.map { newName[$0] }
    renamed.edges = place.edges.map { (newName[$0.0], newName[$0.1]) }
    let second = solver.solve(renamed.problem)
    #expect(second.status == answer.status)
    #expect(second.candidates == answer.candidates)
    #expect(
      second.cost == answer.cost || abs(second.cost - answer.cost) <= 1e-9 * max(1, answer.cost))
  }
}

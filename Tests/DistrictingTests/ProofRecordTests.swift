import Testing

@testable import Districting

/// Records of proofs, checked by other code than the solver's, and what becomes of tampered ones.
struct ProofRecordTests {
  private let limits = DistrictingLimits(searchSteps: 50, keepsRecord: true)

  /// By brute force, without the sets that leave the others no loads inside their bands.
  private func candidates(of place: Place) -> [ProofCheck.Candidate] {
    guard let band = place.problem.tightenedBand else { return [] }
    return BruteForce(place).sets.filter { band.contains(place.load($0)) }.map {
      .init(units: Set($0), cost: place.cost($0), second: place.secondCost($0))
    }
  }

  /// By the list itself, for places too large for brute force.
  private func listed(_ problem: DistrictingProblem) throws -> [ProofCheck.Candidate] {
    let band = try #require(problem.tightenedBand)
    var enumeration = CandidateEnumeration(problem, band: band, limit: .max)
    #expect(enumeration.run() == nil)
    let list = enumeration.found
    return (0..<list.count).map {
      .init(
        units: Set(list.units(of: $0)), cost: list.costs[$0],
        second: list.secondCosts.isEmpty ? 0 : list.secondCosts[$0])
    }
  }

  @Test(arguments: Array(stride(from: 0, to: 120, by: 20)))
  func everyRecordIsAccepted(_ start: Int) throws {
    for seed in start..<start + 20 {
      let units = 5 + seed % 5
      let place =
        seed % 2 == 0
        ? Place(seed: seed, units: units, ruled: true)
        : Place(seed: seed, units: units, ceilingWithRules: seed % 4 == 1)
      // Later bands are tightened too; brute force here keeps to the base period's.
      guard place.later.isEmpty else { continue }
      let answer = DistrictingSolver(limits: limits).solve(place.problem)
      guard let record = answer.record else { continue }
      let all = BruteForce(place)
      let ceiling = place.second.isEmpty ? nil : place.most
      let check = ProofCheck(
        record, units: units, districts: place.districts, ceiling: ceiling)
      #expect(check.accepts(candidates(of: place)), "seed \(seed): \(place)")
      #expect(record.claim <= all.cost * (1 + 1e-12))
      #expect(answer.bound == record.claim || answer.status == .infeasible)
      // More than the best costs cannot be proven.
      if all.cost.isFinite, all.cost > 0 {
        var bold = record
        bold.claim = all.cost * 1.001
        #expect(
          !ProofCheck(bold, units: units, districts: place.districts, ceiling: ceiling)
            .accepts(candidates(of: place)), "seed \(seed): \(place)")
      }
    }
  }

  /// Larger places, whose proofs have cuts, and splits where the search for covers gives up.
  @Test(arguments: [17, 117, 217, 317, 417, 517, 617, 717])
  func largerPlaces(_ seed: Int) throws {
    let place = Place(seed: seed, units: 24 + seed % 6)
    let answer = DistrictingSolver(limits: limits).solve(place.problem)
    let record = try #require(answer.record)
    let all = try listed(place.problem)
    #expect(record.listed == all.count)
    let check = ProofCheck(record, units: place.count, districts: place.districts, ceiling: nil)
    #expect(check.accepts(all), "\(place)")
    for step in record.nodes.flatMap(\.steps) {
      #expect(step.left <= step.before && step.bound <= answer.cost * (1 + 1e-9))
    }
    let none = answer
    var silent = limits
    silent.keepsRecord = false
    var without = DistrictingSolver(limits: silent).solve(place.problem)
    #expect(without.record == nil)
    without.record = none.record
    #expect(without == none)
  }

  /// Rings of five that no cut closes, stopped after so many branches.
  @Test(arguments: [1, 4])
  func aProofThatStops(_ branches: Int) throws {
    let place = Place.oddBlobs(band: 1...3)
    var few = limits
    (few.branches, few.searchSteps) = (branches, 2_000)
    let answer = DistrictingSolver(limits: few).solve(place.problem)
    let record = try #require(answer.record)
    #expect(answer.bound == record.claim)
    #expect(record.nodes.count > branches)
    let all = try listed(place.problem)
    let check = ProofCheck(record, units: place.count, districts: place.districts, ceiling: nil)
    #expect(check.accepts(all))
  }

  /// Where no covers are searched for, branches must close by their bounds.
  @Test(arguments: 0..<6)
  func proofsThatSplit(_ start: Int) throws {
    var splits = 0
    for seed in stride(from: start, to: 240, by: 6) {
      let units = 6 + seed % 4
      let place =
        seed % 2 == 0
        ? Place(seed: seed, units: units) : Place(seed: seed, units: units, ceilingWithRules: false)
      guard place.later.isEmpty, let band = place.problem.tightenedBand else { continue }
      let problem = place.problem
      var enumeration = CandidateEnumeration(problem, band: band, limit: .max)
      #expect(enumeration.run() == nil)
      var proof = BranchAndBound(
        problem, list: enumeration.found, limits: limits, incumbent: Incumbent(problem),
        coverSteps: 0)
      let (bound, stop) = proof.run(startingWith: [])
      let all = BruteForce(place)
      #expect(stop == nil && proof.incumbent.districts.map(place.cost) == all.first.map(place.cost))
      #expect(bound <= all.cost * (1 + 1e-12), "\(place)")
      let record = try #require(proof.record)
      splits += record.nodes.count / 2
      let check = ProofCheck(
        record, units: units, districts: place.districts,
        ceiling: place.second.isEmpty ? nil : place.most)
      #expect(check.accepts(candidates(of: place)), "seed \(seed): \(place)")
    }
    // Cuts close nearly every place without a ceiling.
    #expect(start % 2 == 0 || splits >= 3, "\(splits)")
  }

  // MARK: Tampering

  /// A square of sixteen units in four districts, whose proof needs prices.
  private let grid: Place = {
    let units = Array(0..<16)
    let right = units.filter { $0 % 4 < 3 }.map { ($0, $0 + 1) }
    let down = units.filter { $0 < 12 }.map { ($0, $0 + 4) }
    return Place(
      loads: units.map { 10 + $0 * 7 % 5 }, edges: right + down, districts: 4, band: 40...56
    ) { unit, centre in
      let (east, south) = (Double(unit % 4 - centre % 4), Double(unit / 4 - centre / 4))
      return Double(10 + unit * 7 % 5) * (east * east + south * south).squareRoot()
    }
  }()

  private func isAccepted(_ change: (inout ProofRecord) -> Void) throws -> Bool {
    let answer = DistrictingSolver(limits: limits).solve(grid.problem)
    var record = try #require(answer.record)
    change(&record)
    return ProofCheck(record, units: 16, districts: 4, ceiling: nil)
      .accepts(try listed(grid.problem))
  }

  @Test func onlyTheRecordAsItWasIsAccepted() throws {
    #expect(try isAccepted { _ in })
    #expect(try !isAccepted { $0.claim *= 1.01 })
    #expect(
      try !isAccepted {
        $0.nodes[0].outcome = .closed
        $0.nodes[0].steps = []
      })
    #expect(
      try !isAccepted {
        $0.nodes[0].outcome = .open
        $0.nodes[0].steps = []
      })
    #expect(try !isAccepted { $0.nodes = [] })
    #expect(
      try !isAccepted {
        $0.nodes[0].outcome = .split(one: 0, other: 1, together: 0, apart: 0)
        $0.nodes[0].steps = []
      })
    // A cut with a price above nought, or of two units, would prove anything.
    #expect(
      try !isAccepted { record in
        for step in record.nodes[0].steps.indices {
          record.nodes[0].steps[step].prices.cuts = [.init(units: [0, 0, 1], price: -1e9)]
        }
        record.claim *= 2
      })
    #expect(
      try !isAccepted { record in
        for step in record.nodes[0].steps.indices {
          record.nodes[0].steps[step].prices.cuts = [.init(units: [0, 1, 2], price: 1e9)]
        }
        record.claim *= 2
      })
  }
}

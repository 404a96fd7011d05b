import Testing

@testable import Districting

/// Districts that keep their band in later periods too, against all the answers there are.
struct PeriodsTests {
  private static func place(_ seed: Int) -> Place {
    Place(seed: seed, units: seed % 20 == 9 ? 10 : 6 + seed % 3, periods: 1...4)
  }

  /// Loops over arrays are tens of times slower in a debug build.
  private static let places: Int = {
    #if DEBUG
      300
    #else
      1_000
    #endif
  }()

  @Test(arguments: Array(stride(from: 0, to: places, by: 100)))
  func everyAnswerKeepsItsBandInEveryPeriod(_ start: Int) {
    let solver = DistrictingSolver(limits: DistrictingLimits(searchSteps: 100))
    var (solved, lost) = (0, 0)
    for seed in start..<start + 100 {
      let place = Self.place(seed)
      let context: Comment = "seed \(seed): \(place)"
      let all = BruteForce(place)
      let answer = solver.solve(place.problem)
      #expect(answer.status == (all.answers == 0 ? .infeasible : .optimal), context)
      #expect(answer.districts == all.first, context)
      #expect(
        answer.cost == all.cost || abs(answer.cost - all.cost) <= 1e-9 * max(1, all.cost), context)
      #expect(answer.cost == .infinity || answer.cost - answer.bound <= 1e-9 * max(1, all.cost))
      #expect(answer.districts.map(place.problem.violations) ?? [] == [], context)
      if all.answers > 0 {
        solved += 1
        #expect(place.problem.piecesCanShareDistricts, context)
      } else {
        var once = place
        once.later = []
        if BruteForce(once).answers > 0 { lost += 1 }
      }
    }
    // A generator whose periods never matter, or leave nothing, would prove little.
    #expect(solved >= 15 && lost >= 5, "\(solved), \(lost)")
  }

  /// The tightened bands leave out what no answer can hold, and nothing else that is inside the bands.
  @Test(arguments: 0..<150)
  func everyCandidateOnceWithItsBaseCost(_ seed: Int) throws {
    let place = Self.place(1_000 + seed)
    let problem = place.problem
    guard let band = problem.tightenedBand, let laterBands = problem.tightenedLaterBands else {
      #expect(BruteForce(place).answers == 0, "\(place)")
      return
    }
    var enumeration = CandidateEnumeration(
      problem, band: band, laterBands: laterBands, limit: .max)
    #expect(enumeration.run() == nil)
    let sets = (0..<enumeration.found.count).map { enumeration.found.units(of: $0) }
    var tightened = place
    tightened.band = band
    for period in laterBands.indices { tightened.later[period].band = laterBands[period] }
    #expect(
      sets.sorted { $0.lexicographicallyPrecedes($1) }
        == BruteForce(tightened).sets.sorted { $0.lexicographicallyPrecedes($1) }, "\(place)")
    for (number, set) in sets.enumerated() {
      #expect(
        abs(enumeration.found.costs[number] - place.cost(set)) <= 1e-9 * max(1, place.cost(set)))
    }
    #expect(problem.partitioningModel(limit: sets.count) != nil)
    #expect(sets.isEmpty || problem.partitioningModel(limit: sets.count - 1) == nil)
    #expect(BruteForce(tightened).answers == BruteForce(place).answers, "\(place)")
  }

  /// A period like the first one asks for nothing new.
  @Test func aPeriodLikeTheFirstChangesNothing() {
    let solver = DistrictingSolver(limits: DistrictingLimits(searchSteps: 100))
    for seed in 0..<60 {
      let place = Place(seed: seed, units: 6 + seed % 4)
      var twice = place
      twice.later = [(place.loads, place.band), (place.loads, place.band)]
      let (once, again) = (solver.solve(place.problem), solver.solve(twice.problem))
      #expect(once.districts == again.districts && once.candidates == again.candidates)
      #expect(once.status == again.status && once.cost == again.cost)
    }
  }

  /// Without a list, the bound leaves the later periods out, and the search finds the plan.
  @Test func aLimitLeavesATrueBoundAndAPlanThatKeepsEveryPeriod() {
    var found = 0
    for seed in 0..<150 {
      let place = Self.place(2_000 + seed)
      let all = BruteForce(place)
      let answer = DistrictingSolver(limits: DistrictingLimits(candidates: 0, searchSteps: 300))
        .solve(place.problem)
      #expect(answer.bound <= all.cost * (1 + 1e-12), "\(place)")
      #expect(answer.districts.map(place.problem.violations) ?? [] == [], "\(place)")
      #expect(answer.districts == nil || all.answers > 0)
      if all.answers > 0 && answer.districts != nil { found += 1 }
    }
    #expect(found >= 30, "\(found)")
  }

  // MARK: By hand

  /// A row of four units of ten, in two districts of 15 to 25; nothing costs anything, so of the three
  /// splits the even one is the only one in the base period.
  private func row(later loads: [Int], band: ClosedRange<Int> = 15...25) -> Place {
    var place = Place(
      loads: [10, 10, 10, 10], edges: [(0, 1), (1, 2), (2, 3)], districts: 2, band: 15...25)
    place.later = [(loads, band)]
    return place
  }

  @Test func aLaterPeriodForbidsWhatTheFirstAllows() {
    let solver = DistrictingSolver()
    #expect(solver.solve(row(later: [10, 10, 10, 10]).problem).districts == [[0, 1], [2, 3]])
    // 14 and 26: too few and too many.
    #expect(solver.solve(row(later: [7, 7, 13, 13]).problem).status == .infeasible)
    // With a band of its own.
    #expect(
      solver.solve(row(later: [7, 7, 13, 13], band: 14...26).problem).districts
        == [[0, 1], [2, 3]])
  }

  @Test func aUnitThatCarriesNothingStillHasItsDistrict() {
    let answer = DistrictingSolver().solve(row(later: [0, 20, 0, 20]).problem)
    #expect(answer.districts == [[0, 1], [2, 3]])
    #expect(DistrictingSolver().solve(row(later: [0, 0, 20, 20]).problem).status == .infeasible)
  }

  @Test func arithmeticLooksAtEveryPeriod() {
    // 50 in all: two districts of 15 to 25 hold just that. 51 are too many.
    #expect(row(later: [10, 15, 15, 10]).problem.tightenedLaterBands == [25...25])
    #expect(row(later: [10, 16, 15, 10]).problem.tightenedLaterBands == nil)
    #expect(DistrictingSolver().solve(row(later: [10, 16, 15, 10]).problem).candidates == 0)
    // Of 36, the other holds 15 to 25.
    #expect(row(later: [9, 9, 9, 9]).problem.tightenedLaterBands == [15...21])
  }

  /// Two pieces of 20: one district each at first, two each later: both cannot be.
  @Test func aPieceFillsTheSameCountInEveryPeriod() {
    var place = Place(
      loads: [10, 10, 10, 10], edges: [(0, 1), (2, 3)], districts: 2, band: 15...25)
    #expect(place.problem.piecesCanShareDistricts)
    place.later = [([15, 15, 15, 15], 10...60)]
    #expect(place.problem.piecesCanShareDistricts)
    place.later = [([15, 15, 15, 15], 15...25)]
    #expect(!place.problem.piecesCanShareDistricts)
    // A piece that carries nothing at all is no district.
    place.later = [([0, 0, 15, 15], 15...30)]
    #expect(!place.problem.piecesCanShareDistricts)
    place.later = [([0, 0, 1, 1], 1...1)]
    #expect(!place.problem.piecesCanShareDistricts)
  }

  @Test func violationsNameThePeriod() {
    var place = row(later: [7, 7, 13, 13])
    #expect(
      place.problem.violations(of: [[0, 1], [2, 3]]) == [
        "load 14 outside the band of later period 1", "load 26 outside the band of later period 1",
      ])
    place.later = [(place.loads, place.band), ([7, 8, 12, 13], 15...25)]
    #expect(place.problem.violations(of: [[0, 1], [2, 3]]) == [])
  }
}

import LinearProgramming

/// The linear programme over candidates at one branch: every unit covered once, as many candidates
/// as districts, cuts and the ceiling kept; solved by column generation over the list.
///
/// The bound is worked out over every active candidate from the prices alone,
/// `Σ prices + districts × least reduced cost` less what rounding may have added, so it holds whatever
/// the linear-programming solver's tolerances. Prices are smoothed towards those of the best bound
/// (Wentges, "Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming",
/// International Transactions in Operational Research 4(2), 1997), and a candidate that could not be
/// part of a better answer is dropped as soon as a bound shows it.
struct Relaxation {
  /// A candidate and how much of it the linear programme's solution uses.
  struct Use {
    var candidate: Int
    var value: Double
  }

  let problem: DistrictingProblem
  let list: CandidateList
  /// Candidates that may still be part of an answer better than the cutoff.
  private(set) var active: [Int]
  private(set) var cuts: [SubsetRowCut]
  /// Answers that cost more than this are of no interest.
  private(set) var cutoff: Double

  /// No answer at this branch costs less.
  private(set) var bound = -Double.infinity
  /// The solution after the last solve; candidates ascending.
  private(set) var uses: [Use] = []
  private(set) var linearProgrammes = 0
  /// Candidates in the master, in the order of its columns.
  private(set) var columns: [Int]

  /// What costs are divided by, so that the master's numbers lie near one.
  private let scale: Double
  /// What second costs are divided by, so that what an answer uses of the ceiling sums to one at most.
  private let room: Double
  private let hasCeiling: Bool
  /// The prices that gave the best bound, the least reduced cost at them, and that bound.
  private var best: Prices?
  private var leastAtBest = 0.0
  private var boundAtBest = -Double.infinity
  /// How far the bound was from the cutoff when candidates were last dropped.
  private var roomAtLastDrop = Double.infinity
  private var isInMaster: [Bool]
  /// Whether candidates were dropped that may still be in the master.
  private var hasDropped = false
  /// What the proof at this branch rests on, where it is to be kept: prices that dropped candidates,
  /// and those of the best bound.
  private let keepsRecord: Bool
  private var steps: [ProofRecord.Step] = []
  private var bestStep: ProofRecord.Step?
  let tooDear: Int

  init(
    _ problem: DistrictingProblem, list: CandidateList, active all: [Int],
    cuts: [SubsetRowCut] = [], startingWith columns: [Int], cutoff: Double,
    keepsRecord: Bool = false
  ) {
    self.problem = problem
    self.list = list
    self.keepsRecord = keepsRecord
    // No cost is below zero, so what is dearer than a whole answer may be is in none.
    var active = all.filter { list.costs[$0] <= cutoff }
    hasCeiling = problem.ceiling != nil
    if let limit = problem.ceiling?.limit {
      active.removeAll { list.secondCosts[$0] > limit }
      room = limit > 0 ? limit : 1
    } else {
      room = 1
    }
    tooDear = all.count - active.count
    self.active = active
    self.cuts = cuts
    self.columns = columns
    self.cutoff = cutoff
    // Never above the cutoff's share for a district: the solver's tolerances must be small beside the
    // answer, and not just beside the candidates, of which a few dear ones can make up the mean. Nor
    // far below it: the artificial cost must be able to lift the bound past the cutoff.
    let mean = active.reduce(0) { $0 + list.costs[$1] } / Double(max(active.count, 1))
    let share = cutoff / Double(problem.districts)
    scale = share > 0 ? min(max(mean, 1e-6 * share), share) : 1
    isInMaster = [Bool](repeating: false, count: list.count)
  }

  /// The solution's candidates as sets of units, each with its value.
  var support: [(units: [Int], value: Double)] {
    uses.map { (list.units(of: $0.candidate), $0.value) }
  }

  /// Whether nothing at this branch can be better than the cutoff.
  var isExhausted: Bool { active.isEmpty || bound > cutoff }

  /// Lowers the cutoff after a better answer was found.
  mutating func lower(cutoff: Double) {
    self.cutoff = min(self.cutoff, cutoff)
    dropHopeless()
  }

  mutating func add(_ new: [SubsetRowCut]) {
    cuts += new
    best?.cuts += [Double](repeating: 0, count: new.count)
  }

  /// What is left to search: each active candidate with its slack (its reduced cost less the least
  /// one, at the best prices), and the most that the slacks of an answer below the cutoff sum to.
  func remainder() -> (options: [CoverSearch.Option], budget: Double) {
    guard let best else { return (active.map { .init(candidate: $0, slack: 0) }, .infinity) }
    var pricing = pricing(best)
    let options = active.map { candidate in
      let slack = max(0, pricing.reducedCost(of: candidate) - leastAtBest)
      return CoverSearch.Option(candidate: candidate, slack: slack * scale)
    }
    return (options, cutoff - boundAtBest)
  }

  /// Solves the linear programme to the end, or until its bound passes the cutoff.
  mutating func solve() throws(SolverError) {
    var artificialCost = 4.0
    var master = try makeMaster(artificialCost: artificialCost)
    while !isExhausted {
      let solution = try master.solve()
      linearProgrammes += 1
      guard solution.status == .optimal else {
        throw SolverError(.numericalFailure, context: [solution.status.sentence])
      }
      let units = problem.loads.count
      let prices = Prices(
        units: Array(solution.rowDuals[..<units]),
        // A price above zero is rounding: raising the right side of "at most" never costs more.
        cuts: solution.rowDuals[firstCutRow...].map { min($0, 0) },
        ceiling: hasCeiling ? min(solution.rowDuals[units + 1], 0) : 0)
      let entering = entering(prices: prices, countPrice: solution.rowDuals[units])
      if isExhausted { return }
      if !entering.isEmpty {
        try master.addColumns(entering.map(column))
        columns += entering
        for candidate in entering { isInMaster[candidate] = true }
        // After the new ones are in: the same bound that chose them may have dropped some of them.
        try dropFromMaster(&master)
        continue
      }
      let artificial = solution.columnValues[..<artificialCount].reduce(0, +)
      if artificial <= 1e-9 {
        uses = zip(columns, solution.columnValues[artificialCount...])
          .filter { $0.1 > 1e-9 }.map { Use(candidate: $0.0, value: $0.1) }
          .sorted { $0.candidate < $1.candidate }
        return
      }
      // What is missing from the cover is still too cheap: no cover of candidates exists when even
      // a large price does not buy one, and then the bound rises past the cutoff.
      artificialCost *= 8
      guard artificialCost < 1e12 else {
        throw SolverError(.numericalFailure, context: ["The cover of all units stays incomplete."])
      }
      for column in 0..<artificialCount { try master.setCost(column, artificialCost) }
      (best, boundAtBest) = (nil, -.infinity)
    }
  }

  // MARK: Pricing

  /// Works out the bound at the given prices and at smoothed ones, and picks the candidates to enter:
  /// for each unit the most promising one that holds it.
  private mutating func entering(prices: Prices, countPrice: Double) -> [Int] {
    let smooth = best.map { $0.mixed(with: prices, share: 0.7) }
    var exact = pricing(prices)
    var smoothed = pricing(smooth ?? prices)
    var leastExact = Double.infinity
    var leastSmoothed = Double.infinity
    var choice = [Int](repeating: -1, count: problem.loads.count)
    var choiceValue = [Double](repeating: .infinity, count: problem.loads.count)
    for candidate in active {
      let value = exact.reducedCost(of: candidate)
      leastExact = min(leastExact, value)
      let rank = smoothed.reducedCost(of: candidate)
      leastSmoothed = min(leastSmoothed, rank)
      // What is in the master already has no more to give than the solver's tolerance.
      guard value - countPrice < -1e-9, !isInMaster[candidate] else { continue }
      for position in list.range(of: candidate) {
        let unit = Int(list.members[position])
        if rank < choiceValue[unit] { (choice[unit], choiceValue[unit]) = (candidate, rank) }
      }
    }
    take(prices, least: leastExact)
    if let smooth { take(smooth, least: leastSmoothed) }
    dropHopeless()
    return Set(choice.filter { $0 >= 0 }).sorted()
  }

  private mutating func take(_ prices: Prices, least: Double) {
    let districts = Double(problem.districts)
    let rounding = prices.rounding * districts * (3 * prices.size + least.magnitude)
    let value = (prices.total + districts * least - rounding) * scale
    guard value > boundAtBest else { return }
    boundAtBest = value
    best = prices
    leastAtBest = least
    if value > bound {
      bound = value
      if keepsRecord { bestStep = step(before: active.count) }
    }
  }

  private func pricing(_ prices: Prices) -> Pricing {
    Pricing(prices, cuts: cuts, list: list, scale: scale, room: room)
  }

  /// Drops candidates that no answer below the cutoff can hold: with the candidate forced in, and the
  /// others at their least, its slack takes the bound past the cutoff.
  private mutating func dropHopeless() {
    guard let best, bound <= cutoff, cutoff - bound < 0.9 * roomAtLastDrop else { return }
    roomAtLastDrop = cutoff - bound
    var pricing = pricing(best)
    let most = (cutoff - boundAtBest) / scale
    let before = active.count
    active = active.filter { pricing.reducedCost(of: $0) - leastAtBest <= most }
    if keepsRecord, active.count < before, let step = step(before: before) { steps.append(step) }
    hasDropped = true
  }

  // MARK: Master

  private var firstCutRow: Int { problem.loads.count + (hasCeiling ? 2 : 1) }

  /// One artificial column a unit, and two for the count of districts.
  private var artificialCount: Int { problem.loads.count + 2 }

  private mutating func makeMaster(
    artificialCost: Double
  ) throws(SolverError) -> GrowingProgramme {
    setColumns(columns)
    var model = LinearModel(name: "districts", sense: .minimise)
    let units = problem.loads.count
    for _ in 0..<artificialCount { model.addColumn(cost: artificialCost) }
    for unit in 0..<units { model.addRow(lower: 1, upper: 1, [.init(unit, 1)]) }
    let count = Double(problem.districts)
    model.addRow(lower: count, upper: count, [.init(units, 1), .init(units + 1, -1)])
    if hasCeiling { model.addRow(upper: 1, []) }
    for _ in cuts { model.addRow(upper: 1, []) }
    var master = try GrowingProgramme(model)
    try master.addColumns(columns.map(column))
    return master
  }

  private func column(of candidate: Int) -> NewColumn {
    let members = list.members[list.range(of: candidate)]
    var entries = members.map { NewColumn.Entry(Int($0), 1) }
    entries.append(.init(problem.loads.count, 1))
    if hasCeiling, list.secondCosts[candidate] > 0 {
      entries.append(.init(problem.loads.count + 1, list.secondCosts[candidate] / room))
    }
    for (number, cut) in cuts.enumerated() where cut.counts(members) {
      entries.append(.init(firstCutRow + number, 1))
    }
    return NewColumn(cost: list.costs[candidate] / scale, entries: entries)
  }

  /// Takes out of the master what is no longer active, so that no solution rests on it.
  private mutating func dropFromMaster(_ master: inout GrowingProgramme) throws(SolverError) {
    guard hasDropped else { return }
    let before = columns
    setColumns(before)
    let gone = before.indices.filter { !isInMaster[before[$0]] }
    try master.removeColumns(gone.map { $0 + artificialCount })
  }

  /// Keeps those of some candidates that are active as the master's columns.
  private mutating func setColumns(_ candidates: [Int]) {
    for candidate in candidates { isInMaster[candidate] = true }
    let kept = Set(active.filter { isInMaster[$0] })
    for candidate in candidates { isInMaster[candidate] = false }
    columns = candidates.filter(kept.contains)
    for candidate in columns { isInMaster[candidate] = true }
    hasDropped = false
  }
}

// MARK: Prices in the problem's own unit

extension Relaxation {
  /// Prices in the unit of costs, cuts without a price left out.
  private func unscaled(_ prices: Prices) -> ProofRecord.Prices {
    var priced: [ProofRecord.Cut] = []
    for (number, cut) in cuts.enumerated() where prices.cuts[number] != 0 {
      priced.append(.init(units: cut.units, price: prices.cuts[number] * scale))
    }
    return ProofRecord.Prices(
      units: prices.units.map { $0 * scale }, cuts: priced,
      ceiling: prices.ceiling * scale / room)
  }

  /// The best prices so far; `nil` where there are none.
  var bestPrices: ProofRecord.Prices? { best.map(unscaled) }

  /// Begins with prices from elsewhere, such as another ceiling's: whatever they are, the bound that
  /// they give is true, and good ones drop most candidates at once.
  mutating func begin(at prices: ProofRecord.Prices) {
    guard cuts.isEmpty, !active.isEmpty else { return }
    let prices = Prices(
      units: prices.units.map { $0 / scale }, cuts: [],
      ceiling: hasCeiling ? prices.ceiling * room / scale : 0)
    var pricing = pricing(prices)
    var least = Double.infinity
    for candidate in active { least = min(least, pricing.reducedCost(of: candidate)) }
    take(prices, least: least)
    dropHopeless()
  }

  /// What a step with the best prices says, before it drops anything more.
  private func step(before: Int) -> ProofRecord.Step? {
    guard let best else { return nil }
    return ProofRecord.Step(
      prices: unscaled(best), leastReducedCost: leastAtBest * scale, bound: boundAtBest,
      cutoff: cutoff, before: before, left: active.count)
  }

  /// The steps that led to the candidates left and to the bound; those of the best prices last.
  var record: [ProofRecord.Step] {
    var record = steps
    if let bestStep, bestStep.prices != record.last?.prices { record.append(bestStep) }
    if let last = step(before: active.count), last.prices != record.last?.prices {
      record.append(last)
    }
    return record
  }
}

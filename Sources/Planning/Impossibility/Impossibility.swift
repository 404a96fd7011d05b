import Districting
import PlaceModel

/// Why no plan keeps the rules, worked out from the simplest reason to the last.
struct Impossibility {
  let units: PlanningUnits
  let rules: PlanningRules

  init(_ units: PlanningUnits, rules: PlanningRules) {
    self.units = units
    self.rules = rules
  }

  private var total: Int { units.loads.reduce(0, +) }
  var band: PopulationBand { rules.population }
  var bandText: String {
    "\(NumberText.grouped(band.minimum)) to \(NumberText.grouped(band.maximum))"
  }

  /// The counts of localities that the area's total allows; `nil` where the band is too narrow.
  private var countsThatCanWork: ClosedRange<Int>? { loadBand.counts(holding: total) }

  private var loadBand: LoadBand { LoadBand(minimum: band.minimum, maximum: band.maximum) }

  /// The counts asked for that the total allows.
  var countsToTry: [Int] {
    guard let possible = countsThatCanWork, possible.overlaps(rules.localities) else { return [] }
    return Array(possible.clamped(to: rules.localities))
  }

  // MARK: Before any search

  /// A reason that takes no search: the total, one unit, the count of units, or a piece of the place.
  func byArithmetic() -> NoPlan? {
    byTotal ?? byHeaviestUnit ?? byCountOfUnits ?? byPieces
  }

  private var byTotal: NoPlan? {
    guard countsToTry.isEmpty else { return nil }
    let asked = rules.localities
    let isTooFew = countsThatCanWork.map { $0.lowerBound > asked.upperBound } ?? true
    let sum = division(by: isTooFew ? asked.upperBound : asked.lowerBound)
    return NoPlan(
      isProven: true, reason: "\(sum); \(whatCanWork).",
      details: asked.prefix(20).map { division(by: $0) + "." })
  }

  /// "205,142 patients ÷ 5 localities = 41,028 each, below the minimum of 50,000".
  private func division(by count: Int) -> String {
    // Rounded away from the band: 49,999.7 is never "50,000, below the minimum of 50,000".
    let (down, up) = (total / count, (total - 1) / count + 1)
    let (each, judgement) =
      up > band.maximum
      ? (up, "above the maximum of \(NumberText.grouped(band.maximum))")
      : (down, "below the minimum of \(NumberText.grouped(band.minimum))")
    return "\(NumberText.grouped(total)) patients ÷ "
      + "\(NumberText.counted(count, "locality", plural: "localities")) = "
      + "\(NumberText.grouped(each))\(count == 1 ? "" : " each"), \(judgement)"
  }

  /// "Only", because the total is not the only rule: another may still forbid these counts.
  private var whatCanWork: String {
    guard let counts = countsThatCanWork else {
      return "no number of localities of \(bandText) patients adds up to "
        + NumberText.grouped(total)
    }
    let most = units.loads.count
    guard counts.lowerBound <= most else {
      let have = "\(most == 1 ? "is" : "are") only \(NumberText.counted(most, unitNoun))"
      return "it takes at least \(NumberText.words(counts.lowerBound)), and there \(have)"
    }
    let few = counts.clamped(to: 1...most)
    if few.count > 3 {
      return "only a number from \(NumberText.grouped(few.lowerBound)) to "
        + "\(NumberText.grouped(few.upperBound)) can work"
    }
    return "only \(NumberText.list(few.map(NumberText.words), last: "or")) can work"
  }

  var unitNoun: String { units.areClusters ? "cluster" : "practice" }

  private var byHeaviestUnit: NoPlan? {
    let tooHeavy = units.loads.indices.filter { units.loads[$0] > band.maximum }
    guard !tooHeavy.isEmpty else { return nil }
    let names = tooHeavy.map {
      "\(units.name(of: $0)) has \(NumberText.grouped(units.loads[$0])) patients"
    }
    let maximum = NumberText.grouped(band.maximum)
    return NoPlan(
      isProven: true,
      reason: "\(NumberText.list(names)), \(tooHeavy.count == 1 ? "" : "each ")more than the "
        + "maximum of \(maximum) on its own.")
  }

  private var byCountOfUnits: NoPlan? {
    guard let fewest = countsToTry.first, fewest > units.loads.count else { return nil }
    return NoPlan(
      isProven: true,
      reason: "There \(units.loads.count == 1 ? "is" : "are") only "
        + "\(NumberText.counted(units.loads.count, unitNoun)) for "
        + "\(NumberText.counted(fewest, "locality", plural: "localities")).")
  }

  /// A piece of the place with no neighbours outside must fill whole localities of its own.
  private var byPieces: NoPlan? {
    let pieces = units.graph.pieces(of: Array(units.loads.indices))
    guard pieces.count > 1 else { return nil }
    var (fewest, most) = (0, 0)
    for piece in pieces {
      guard let counts = loadBand.counts(holding: load(of: piece)) else {
        return NoPlan(
          isProven: true,
          reason: "\(name(of: piece)) \(piece.count == 1 ? "has" : "have") no neighbours among the "
            + "rest, and \(piece.count == 1 ? "its" : "their") \(NumberText.grouped(load(of: piece))) patients "
            + "do not fill whole localities of \(bandText).")
      }
      (fewest, most) = (fewest + counts.lowerBound, most + counts.upperBound)
    }
    guard !countsToTry.contains(where: (fewest...most).contains) else { return nil }
    return NoPlan(
      isProven: true,
      reason: "The place is in \(NumberText.words(pieces.count)) pieces that are not neighbours, "
        + "and together they take \(words(fewest...most)) localities of \(bandText) "
        + "patients, not \(words(rules.localities)).",
      details: pieces.map { piece in
        "One piece: \(name(of: piece)), \(NumberText.grouped(load(of: piece))) patients."
      })
  }

  /// "three", "two to four".
  private func words(_ range: ClosedRange<Int>) -> String {
    let (low, high) = (NumberText.words(range.lowerBound), NumberText.words(range.upperBound))
    return range.count == 1 ? low : "\(low) to \(high)"
  }

  private func name(of piece: [Int]) -> String {
    let names = piece.map(units.name)
    return names.count <= 6
      ? NumberText.list(names)
      : NumberText.list(names.prefix(5) + ["\(names.count - 5) more"])
  }

  // MARK: After a search

  /// The reason when every count that the total allows was searched.
  func afterSearch(_ answers: [DistrictingAnswer]) -> NoPlan {
    let isProven = answers.allSatisfy { $0.status == .infeasible }
    guard isProven else {
      let stop = answers.lazy.compactMap { $0.limitInWords }.first ?? "a limit"
      return NoPlan(
        isProven: false,
        reason: "No plan was found, and it is not known whether there is one: \(stop).")
    }
    if units.loads.count <= Groupings.mostUnits, let reason = byListingGroupings() {
      return reason
    }
    let isBandWhole = countsToTry.allSatisfy { sizes(in: $0) == band.minimum...band.maximum }
    let considered = zip(countsToTry, answers).filter { $1.candidates > 0 }.map {
      sentence(on: $1.candidates, for: $0)
    }
    let alone = unitsInNoCandidate(of: answers)
    if !alone.isEmpty {
      return NoPlan(
        isProven: true,
        reason: "\(name(of: alone)) can be in no connected locality of \(bandText) patients"
          + (isBandWhole ? "." : " that leaves as many for each of the others."),
        details: considered)
    }
    let counts = NumberText.list(countsToTry.map(NumberText.words), last: "or")
    return NoPlan(
      isProven: true,
      reason: "Every connected group of \(bandText) patients was considered, and no \(counts) of "
        + "them hold every \(unitNoun) exactly once.",
      details: considered)
  }

  /// The list sizes that one of so many localities can have while the others keep the band.
  private func sizes(in count: Int) -> ClosedRange<Int> {
    loadBand.narrowed(to: count, sharing: total) ?? band.minimum...band.maximum
  }

  /// "For two localities: 37 connected groups of 50 to 55 patients, which is what the total leaves …".
  private func sentence(on candidates: Int, for count: Int) -> String {
    let sizes = sizes(in: count)
    let (low, high) = (NumberText.grouped(sizes.lowerBound), NumberText.grouped(sizes.upperBound))
    let leaves =
      sizes == band.minimum...band.maximum ? "" : ", which is what the total leaves a locality"
    return "For \(count == 1 ? "one locality" : "\(NumberText.words(count)) localities"): "
      + "\(NumberText.counted(candidates, "connected group")) of "
      + "\(sizes.count == 1 ? low : "\(low) to \(high)") patients\(leaves)."
  }

  /// The units that no candidate holds, whatever the count of localities.
  private func unitsInNoCandidate(of answers: [DistrictingAnswer]) -> [Int] {
    units.loads.indices.filter { unit in
      answers.allSatisfy { $0.unitsInNoCandidate.contains(unit) }
    }
  }
}

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
  private var countsThatCanWork: ClosedRange<Int>? {
    let (low, high) = ((total + band.maximum - 1) / band.maximum, total / band.minimum)
    return low <= high ? low...high : nil
  }

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
    let each = NumberText.fixed(Double(total) / Double(count), decimals: 0, grouped: true)
    let judgement =
      total > count * band.maximum
      ? "above the maximum of \(NumberText.grouped(band.maximum))"
      : total < count * band.minimum
        ? "below the minimum of \(NumberText.grouped(band.minimum))" : "inside the band"
    return "\(NumberText.grouped(total)) patients ÷ "
      + "\(NumberText.counted(count, "locality", plural: "localities")) = \(each) each, \(judgement)"
  }

  private var whatCanWork: String {
    guard let counts = countsThatCanWork else {
      return "no number of localities of \(bandText) patients adds up to "
        + NumberText.grouped(total)
    }
    if counts.count > 3 {
      return "any number from \(NumberText.grouped(counts.lowerBound)) to "
        + "\(NumberText.grouped(counts.upperBound)) can work"
    }
    return NumberText.list(counts.map(NumberText.words), last: "or") + " can work"
  }

  private var byHeaviestUnit: NoPlan? {
    let tooHeavy = units.loads.indices.filter { units.loads[$0] > band.maximum }
    guard !tooHeavy.isEmpty else { return nil }
    let names = tooHeavy.map {
      "\(units.name(of: $0)) has \(NumberText.grouped(units.loads[$0])) patients"
    }
    let maximum = NumberText.grouped(band.maximum)
    return NoPlan(
      isProven: true,
      reason: "\(NumberText.list(names)), more than the maximum of \(maximum) on "
        + "\(tooHeavy.count == 1 ? "its" : "their") own.")
  }

  private var byCountOfUnits: NoPlan? {
    guard let fewest = countsToTry.first, fewest > units.loads.count else { return nil }
    let noun = units.areClusters ? "cluster" : "practice"
    return NoPlan(
      isProven: true,
      reason: "There are only \(NumberText.counted(units.loads.count, noun)) for "
        + "\(NumberText.counted(fewest, "locality", plural: "localities")).")
  }

  /// A piece of the place with no neighbours outside must fill whole localities of its own.
  private var byPieces: NoPlan? {
    let pieces = units.graph.pieces(of: Array(units.loads.indices))
    guard pieces.count > 1 else { return nil }
    var (fewest, most) = (0, 0)
    for piece in pieces {
      let load = piece.reduce(0) { $0 + units.loads[$1] }
      let (low, high) = ((load + band.maximum - 1) / band.maximum, load / band.minimum)
      if low > high {
        return NoPlan(
          isProven: true,
          reason: "\(name(of: piece)) \(piece.count == 1 ? "has" : "have") no neighbours among the "
            + "rest, and their \(NumberText.grouped(load)) patients do not fill whole localities "
            + "of \(bandText).")
      }
      (fewest, most) = (fewest + low, most + high)
    }
    guard !countsToTry.contains(where: (fewest...most).contains) else { return nil }
    let range = fewest == most ? NumberText.words(fewest) : "\(fewest) to \(most)"
    return NoPlan(
      isProven: true,
      reason: "The place is in \(NumberText.words(pieces.count)) pieces that are not neighbours, "
        + "and together they take \(range) localities of \(bandText).",
      details: pieces.map { piece in
        let load = piece.reduce(0) { $0 + units.loads[$1] }
        return "One piece: \(name(of: piece)), \(NumberText.grouped(load)) patients."
      })
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
    let alone = Set(answers.map(\.unitsInNoCandidate)).first ?? []
    let candidates = NumberText.grouped(answers.reduce(0) { $0 + $1.candidates })
    let counts = NumberText.list(countsToTry.map(NumberText.words), last: "or")
    if !alone.isEmpty {
      return NoPlan(
        isProven: true,
        reason: "\(name(of: alone)) can be in no connected locality of \(bandText) patients.",
        details: ["\(candidates) possible localities were considered."])
    }
    return NoPlan(
      isProven: true,
      reason: "All \(candidates) connected groups of \(bandText) patients were considered, and no "
        + "\(counts) of them hold every \(units.areClusters ? "cluster" : "practice") exactly once."
    )
  }
}

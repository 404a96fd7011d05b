import Districting
import PlaceModel

/// Why no plan keeps the rules to a year in question, worked out from the simplest reason to the last.
///
/// The year is that of the list sizes, or one to come; a plan must then keep the band in every year
/// from the first to that one, and something is known to keep it until the year before.
struct Impossibility {
  let units: PlanningUnits
  let rules: PlanningRules
  /// The year in question; `nil` for that of the list sizes.
  let year: Int?
  /// Patients of each unit in the years that a plan must hold in, the year in question last.
  let loadsByYear: [[Int]]

  /// - Parameter laterYears: how many of the years to come a plan must hold in.
  init(_ units: PlanningUnits, rules: PlanningRules, laterYears: Int = 0) {
    self.units = units
    self.rules = rules
    year = laterYears > 0 ? units.laterYears[laterYears - 1].year : nil
    loadsByYear = [units.loads] + units.laterYears.prefix(laterYears).map(\.loads)
  }

  /// Patients of each unit in the year in question.
  var loads: [Int] { loadsByYear[loadsByYear.count - 1] }
  private var total: Int { loads.reduce(0, +) }
  var band: PopulationBand { rules.population }
  var bandText: String {
    "\(NumberText.grouped(band.minimum)) to \(NumberText.grouped(band.maximum))"
  }

  /// "In 2031 ", before what is only true of the year in question.
  private var inYear: String { year.map { "In \($0) " } ?? "" }
  /// " in every year to 2031", after what is true of all years.
  var inEveryYear: String { year.map { " in every year to \($0)" } ?? "" }

  var loadBand: LoadBand { LoadBand(minimum: band.minimum, maximum: band.maximum) }

  /// The counts of localities that the totals of every year allow; `nil` where the band is too narrow.
  private var countsThatCanWork: ClosedRange<Int>? { counts(holding: Array(loads.indices)) }

  /// How many localities can hold some units in every year; `nil` where no number can.
  func counts(holding units: [Int]) -> ClosedRange<Int>? {
    var counts: ClosedRange<Int>?
    for loads in loadsByYear {
      guard let now = loadBand.counts(holding: units.reduce(0) { $0 + loads[$1] }) else {
        return nil
      }
      guard let before = counts else {
        counts = now
        continue
      }
      guard before.overlaps(now) else { return nil }
      counts = before.clamped(to: now)
    }
    return counts
  }

  /// The counts asked for that the totals allow.
  var countsToTry: [Int] {
    guard let possible = hasOwnTargets ? rules.localities : countsThatCanWork,
      possible.overlaps(rules.localities)
    else { return [] }
    let counts = possible.clamped(to: rules.localities)
    guard counts.lowerBound > loads.count else {
      return Array(counts.clamped(to: counts.lowerBound...loads.count))
    }
    // Of the first year this is a reason by itself; later it leaves what the totals still allow.
    return year == nil ? [counts.lowerBound] : []
  }

  /// Whether some locality has a size of its own, so that totals and the common band decide nothing.
  private var hasOwnTargets: Bool { !rules.targets.isEmpty }

  /// Whether more than the band, the map, the years and the clusters bears on what localities can be.
  var hasFurtherRules: Bool {
    !rules.years.isEmpty || !rules.together.isEmpty || !rules.apart.isEmpty
      || !rules.fixed.isEmpty || hasOwnTargets || rules.hubsAllowed != nil
      || !rules.hubsRequired.isEmpty || rules.maximumTravel != nil
      || rules.fewestPractices != nil || rules.mostPractices != nil
  }

  // MARK: Before any search

  /// A reason that takes no search: the total, one unit, the count of units, or a piece of the place.
  func byArithmetic() -> NoPlan? {
    if hasOwnTargets { return byCountOfUnits }
    return byTotal ?? byHeaviestUnit ?? byCountOfUnits ?? byPieces
  }

  private var byTotal: NoPlan? {
    guard countsToTry.isEmpty else { return nil }
    let asked = countsOfYearBefore
    let counts = loadBand.counts(holding: total)
    let isTooFew = counts.map { $0.lowerBound > asked.upperBound } ?? true
    let sum = division(by: isTooFew ? asked.upperBound : asked.lowerBound)
    return NoPlan(
      isProven: true, reason: "\(inYear)\(sum); \(whatCanWork).",
      details: year == nil
        ? rules.localities.prefix(20).map { division(by: $0) + "." } : countsThatFail)
  }

  /// The counts that were left by the year before; in the first year those asked for.
  private var countsOfYearBefore: ClosedRange<Int> {
    guard loadsByYear.count > 1 else { return rules.localities }
    let before = Impossibility(units, rules: rules, laterYears: loadsByYear.count - 2)
    let counts = before.countsToTry.filter { $0 <= loads.count }
    return (counts.first ?? 1)...(counts.last ?? counts.first ?? 1)
  }

  /// For each count asked for that a year's total forbids, the first such year.
  var countsThatFail: [String] {
    rules.localities.prefix(20).compactMap { count in
      for years in loadsByYear.indices {
        let then = Impossibility(units, rules: rules, laterYears: years)
        guard then.loadBand.counts(holding: then.total)?.contains(count) != true else { continue }
        let inYear = (then.year ?? units.baseYear).map { "In \($0) " } ?? ""
        return "\(inYear)\(then.division(by: count))."
      }
      return nil
    }
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
      return "no number of localities of \(bandText) patients "
        + (year == nil ? "adds up to \(NumberText.grouped(total))" : "can work\(inEveryYear)")
    }
    let most = loads.count
    guard counts.lowerBound <= most else {
      let have = "\(most == 1 ? "is" : "are") only \(NumberText.counted(most, unitNoun))"
      return "it takes at least \(NumberText.words(counts.lowerBound)), and there \(have)"
    }
    let few = counts.clamped(to: 1...most)
    if few.count > 3 {
      return "only a number from \(NumberText.grouped(few.lowerBound)) to "
        + "\(NumberText.grouped(few.upperBound)) can work\(inEveryYear)"
    }
    let words = NumberText.list(few.map(NumberText.words), last: "or")
    return "only \(words) can work\(inEveryYear)"
  }

  var unitNoun: String { units.areClusters ? "cluster" : "practice" }

  private var byHeaviestUnit: NoPlan? {
    let tooHeavy = loads.indices.filter { loads[$0] > band.maximum }
    guard !tooHeavy.isEmpty else { return nil }
    let names = tooHeavy.map {
      "\(units.name(of: $0)) has \(NumberText.grouped(loads[$0])) patients"
    }
    let maximum = NumberText.grouped(band.maximum)
    return NoPlan(
      isProven: true,
      reason: "\(inYear)\(NumberText.list(names)), \(tooHeavy.count == 1 ? "" : "each ")more than "
        + "the maximum of \(maximum) on its own.")
  }

  private var byCountOfUnits: NoPlan? {
    guard let fewest = countsToTry.first, fewest > loads.count else { return nil }
    return NoPlan(
      isProven: true,
      reason: "There \(loads.count == 1 ? "is" : "are") only "
        + "\(NumberText.counted(loads.count, unitNoun)) for "
        + "\(NumberText.counted(fewest, "locality", plural: "localities")).")
  }

  /// Registered patients of some units in the year in question.
  func load(of group: [Int]) -> Int { group.reduce(0) { $0 + loads[$1] } }
}

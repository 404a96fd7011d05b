public import PlaceModel

/// Registered patients by practice and year, every figure with its steps.
///
/// The first year is that of the list sizes and holds them as they are; each later one stands for
/// the middle of its year (30 June). Arrays are by practice in the area's order, then by year.
public struct PopulationProjection: Hashable, Sendable {
  public var years: ClosedRange<Int>
  /// The list sizes that everything starts from.
  public var base: [Double]
  /// Patients gained since then because the zones they live in grow; below zero where they shrink.
  public var zoneGrowth: [[Double]]
  /// Patients gained from named developments, beyond what the zones' projection has.
  public var developments: [[Double]]
  /// Patients gained from other practices' closures, mergers and moves, or lost by the practice's
  /// own; sums to nought over all practices.
  public var changes: [[Double]]
  /// The sum of the steps.
  public var patients: [[Double]]
  /// Patients by practice, then band, then year; `nil` where the place has no list sizes by age.
  public var byAge: ByAge?
  /// Registered patients by zone in the population's order, then by year.
  public var byZone: [[Double]]

  public struct ByAge: Hashable, Sendable {
    public var bands: [AgeBand]
    /// By practice, then by band, then by year; their sums over bands are `patients`.
    public var patients: [[[Double]]]
    /// Whether the bands move with a projection by age, or stay in each practice's proportions.
    public var movesWithProjection: Bool

    public init(bands: [AgeBand], patients: [[[Double]]], movesWithProjection: Bool) {
      self.bands = bands
      self.patients = patients
      self.movesWithProjection = movesWithProjection
    }
  }

  public init(
    years: ClosedRange<Int>, base: [Double], zoneGrowth: [[Double]], developments: [[Double]],
    changes: [[Double]], patients: [[Double]], byAge: ByAge?, byZone: [[Double]]
  ) {
    self.years = years
    self.base = base
    self.zoneGrowth = zoneGrowth
    self.developments = developments
    self.changes = changes
    self.patients = patients
    self.byAge = byAge
    self.byZone = byZone
  }

  /// List sizes of one year as whole patients, with which a band is checked and a plan is drawn.
  ///
  /// Every figure is rounded down, and those that lose most get the patients left over until the sum
  /// is the place's total, rounded (the largest remainders, as seats are shared out by Hamilton's
  /// method; among equals the earlier practice). Nought for a practice that has closed; figures past
  /// 10¹², which only absurd input brings about, count as 10¹².
  /// - Complexity: O(*n* log *n*).
  public func listSizes(in year: Int) -> [Int] {
    let figures = patients.map { min($0[year - years.lowerBound], 1e12) }
    var whole = figures.map { Int($0.rounded(.down)) }
    let total = Int(figures.reduce(0, +).rounded(.toNearestOrAwayFromZero))
    let order = figures.indices.sorted {
      let (one, other) = (figures[$0] - Double(whole[$0]), figures[$1] - Double(whole[$1]))
      return one == other ? $0 < $1 : one > other
    }
    for position in order.prefix(max(0, total - whole.reduce(0, +))) where figures[position] > 0 {
      whole[position] += 1
    }
    return whole
  }
}

extension PopulationProjection {
  /// The same in whole patients, as ``listSizes(in:)`` shares them out, so that every table that
  /// rests on it says the same. What rounding adds to a practice is part of its zones' growth, and
  /// its ages are scaled.
  /// - Complexity: O(years × *n* log *n*).
  public var inWholePatients: PopulationProjection {
    var whole = self
    for (position, year) in years.enumerated() {
      for (practice, patients) in listSizes(in: year).enumerated() {
        let before = self.patients[practice][position]
        whole.patients[practice][position] = Double(patients)
        whole.zoneGrowth[practice][position] += Double(patients) - before
        guard let byAge, before > 0 else { continue }
        for band in byAge.bands.indices {
          whole.byAge?.patients[practice][band][position] *= Double(patients) / before
        }
      }
    }
    return whole
  }
}

/// The value that a tenth, half and nine tenths of draws do not exceed.
public struct Percentiles: Hashable, Sendable {
  public var p10: Double
  public var p50: Double
  public var p90: Double

  public init(p10: Double, p50: Double, p90: Double) {
    self.p10 = p10
    self.p50 = p50
    self.p90 = p90
  }
}

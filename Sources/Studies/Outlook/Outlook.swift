public import PlaceModel
public import Planning
public import Projection

/// What a scenario's future holds: the place year by year, and the plan's localities in it.
public struct Outlook: Hashable, Sendable {
  public var prospects: Prospects
  /// Every assumption that a figure here rests on, in the order of their keys.
  public var assumptions: Assumptions
  public var population: PopulationProjection
  /// The names of the zones projected, in the order of `population.byZone`.
  public var zoneNames: [String]
  public var developments: [Development]
  public var changes: [PracticeChange]
  /// Posts at named practices.
  public var posts: [Post]
  /// By locality, in the plan's order; empty where there is no plan.
  public var localities: [LocalityOutlook]
  /// At the horizon, with every assumption as it is.
  public var measures: OutlookMeasures
  /// Random draws; `nil` where the scenario asks for none.
  public var uncertainty: Uncertainty?
  public var workforce: WorkforceOutlook?
  public var estates: EstatesOutlook?
  /// The schemes that `estates` speaks of, in its order.
  public var schemes: [Scheme]
  /// One assumption at a time at both ends of the range thought possible, in the order of their keys.
  public var sensitivity: [SensitivityTest]

  public init(
    prospects: Prospects, assumptions: Assumptions, population: PopulationProjection,
    zoneNames: [String] = [], developments: [Development] = [], changes: [PracticeChange] = [],
    posts: [Post] = [],
    localities: [LocalityOutlook], measures: OutlookMeasures, uncertainty: Uncertainty? = nil,
    workforce: WorkforceOutlook? = nil, estates: EstatesOutlook? = nil, schemes: [Scheme] = [],
    sensitivity: [SensitivityTest] = []
  ) {
    self.prospects = prospects
    self.assumptions = assumptions
    self.population = population
    self.zoneNames = zoneNames
    self.developments = developments
    self.changes = changes
    self.posts = posts
    self.localities = localities
    self.measures = measures
    self.uncertainty = uncertainty
    self.workforce = workforce
    self.estates = estates
    self.schemes = schemes
    self.sensitivity = sensitivity
  }

  public var years: ClosedRange<Int> { population.years }
  public var horizon: Int { years.upperBound }

  /// Patients of the whole place by year, as whole patients.
  public var totals: [Int] {
    years.map { population.listSizes(in: $0).reduce(0, +) }
  }

  /// How many years, of all from the base to the horizon, see every locality inside the band.
  public var yearsInBalance: Int { localities.yearsInBalance }

  /// The first year in which any locality is outside the band.
  public var firstYearOut: Int? { localities.compactMap(\.firstYearOut).min() }

  /// Patients in localities inside the band, as a share of all, over all years.
  public var shareInside: Double { localities.shareInside }
}

extension [LocalityOutlook] {
  /// Years in which all of them are inside the band.
  var yearsInBalance: Int {
    guard let first else { return 0 }
    return first.isInside.indices.count { year in allSatisfy { $0.isInside[year] } }
  }

  /// Patients in those inside the band, as a share of all, over all years.
  var shareInside: Double {
    var (inside, all) = (0, 0)
    for locality in self {
      for (size, isInside) in zip(locality.listSizes, locality.isInside) {
        all += size
        if isInside { inside += size }
      }
    }
    return all == 0 ? 0 : Double(inside) / Double(all)
  }
}

/// One locality through the years.
public struct LocalityOutlook: Hashable, Sendable {
  /// The first year of `listSizes`.
  public var from: Int
  /// Whole patients by year.
  public var listSizes: [Int]
  /// Whether each is inside the band.
  public var isInside: [Bool]

  public init(from: Int, listSizes: [Int], band: PopulationBand) {
    self.from = from
    self.listSizes = listSizes
    isInside = listSizes.map { $0 > 0 && band.contains($0) }
  }

  /// `nil` where it stays inside to the horizon.
  public var firstYearOut: Int? { isInside.firstIndex(of: false).map { from + $0 } }
}

/// Where most of many random futures lie.
public struct Uncertainty: Hashable, Sendable {
  public var draws: Int
  public var seed: Int
  /// Patients of the whole place, by year.
  public var total: [Percentiles]
  /// Patients by locality, then by year.
  public var localities: [[Percentiles]]
  /// The share of draws in which the locality is inside the band: by locality, then by year.
  public var shareInside: [[Double]]
  /// The share of draws in which every locality is, by year.
  public var shareAllInside: [Double]
  /// GPs short, summed over localities, by year; empty without a workforce.
  public var gpShort: [Percentiles]
  /// Rooms short, summed over localities, by year; empty without premises.
  public var roomsShort: [Percentiles]

  public init(
    draws: Int, seed: Int, total: [Percentiles], localities: [[Percentiles]],
    shareInside: [[Double]], shareAllInside: [Double], gpShort: [Percentiles] = [],
    roomsShort: [Percentiles] = []
  ) {
    self.draws = draws
    self.seed = seed
    self.total = total
    self.localities = localities
    self.shareInside = shareInside
    self.shareAllInside = shareAllInside
    self.gpShort = gpShort
    self.roomsShort = roomsShort
  }
}

/// What a board compares plans by once years pass.
public struct OutlookMeasures: Hashable, Sendable {
  /// Patients of the whole place at the horizon.
  public var patients: Double
  public var yearsInBalance: Int
  /// Patients in localities inside the band, as a share of all, over all years.
  public var shareInside: Double
  /// GPs short at the horizon, in FTE summed over localities; `nil` without a workforce.
  public var gpShort: Double?
  /// Rooms short at the horizon, summed over localities; `nil` without premises.
  public var roomsShort: Double?

  public init(
    patients: Double, yearsInBalance: Int, shareInside: Double, gpShort: Double?,
    roomsShort: Double?
  ) {
    self.patients = patients
    self.yearsInBalance = yearsInBalance
    self.shareInside = shareInside
    self.gpShort = gpShort
    self.roomsShort = roomsShort
  }
}

/// One assumption at its lowest and highest possible value, all others as they are.
public struct SensitivityTest: Hashable, Sendable {
  public var assumption: Assumption
  /// The measures with the lowest value, and with the highest.
  public var low: OutlookMeasures
  public var high: OutlookMeasures

  public init(assumption: Assumption, low: OutlookMeasures, high: OutlookMeasures) {
    self.assumption = assumption
    self.low = low
    self.high = high
  }
}

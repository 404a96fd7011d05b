import PlaceModel
import Planning

/// What a place tells of a scenario's rules, each with where the scenario's file asks for it.
struct PlacedRules: Hashable, Sendable {
  var together: [Placed<[PracticeIndex]>] = []
  var apart: [Placed<[PracticeIndex]>] = []
  var fixed: [Placed<FixedPractice>] = []
  var targets: [Placed<LocalityTarget>] = []
  var hubsAllowed: [PracticeIndex]?
  var hubsRequired: [Placed<PracticeIndex>] = []
  var maximumTravel: Double?
  var years: [Year] = []

  /// The list sizes of one date or year, and the ends of their band where they are its own.
  struct Year: Hashable, Sendable {
    enum Sizes: Hashable, Sendable {
      case counted(date: String)
      case projected(Int)
    }

    var sizes: Sizes
    var minimum: Int?
    var maximum: Int?
    var location: Finding.Location
  }

  /// The scenario's rules with these.
  ///
  /// - Parameter projected: the whole patients of a year, by practice; `nil` for a year that is not
  ///   projected, whose band then is left out.
  func added(
    to rules: PlanningRules, in area: Area, projected: (Int) -> [Int]?
  ) -> PlanningRules {
    var rules = rules
    rules.together = together.map(\.value)
    rules.apart = apart.map(\.value)
    rules.fixed = fixed.map(\.value)
    rules.targets = targets.map(\.value)
    rules.hubsAllowed = hubsAllowed
    rules.hubsRequired = hubsRequired.map(\.value)
    rules.maximumTravel = maximumTravel
    rules.years = years.compactMap { $0.band(rules.population, in: area, projected: projected) }
    return rules
  }

  /// Where the file asks for a rule; `nil` for one that is no list's or key's of these.
  func location(of rule: Rule) -> Finding.Location? {
    switch rule {
    case .together(let practices): together.first { $0.value == practices }?.location
    case .apart(let practices): apart.first { $0.value == practices }?.location
    case .fixed(let practice): fixed.first { $0.value == practice }?.location
    case .target(let target): targets.first { $0.value == target }?.location
    case .hubRequired(let hub): hubsRequired.first { $0.value == hub }?.location
    case .year(let year): years.first { $0.sizes.label == year.label }?.location
    default: nil
    }
  }
}

/// Something that a scenario's file asks for, and where.
struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  var value: Value
  var location: Finding.Location

  init(_ value: Value, at location: Finding.Location) {
    self.value = value
    self.location = location
  }
}

extension PlacedRules.Year.Sizes {
  /// As a sentence names them: "31 March 2016", or "2020".
  var label: String {
    switch self {
    case .counted(let date): DateText.words(date)
    case .projected(let year): String(year)
    }
  }
}

extension PlacedRules.Year {
  /// - Returns: `nil` for the date that plans are drawn for, unless with a band of its own: that date
  ///   has the common band already.
  fileprivate func band(
    _ common: PopulationBand, in area: Area, projected: (Int) -> [Int]?
  ) -> YearBand? {
    var patients: [Int]?
    switch sizes {
    case .counted(let date) where date == area.listSizes.date:
      if minimum == nil, maximum == nil { return nil }
      patients = area.listSizes.values
    case .counted(let date):
      patients = area.records.laterListSizes.first { $0.date == date }?.values.map { $0 ?? 0 }
    case .projected(let year):
      patients = projected(year)
    }
    return patients.map { YearBand(label: sizes.label, patients: $0, band: ownBand(common)) }
  }

  private func ownBand(_ common: PopulationBand) -> PopulationBand? {
    guard minimum != nil || maximum != nil else { return nil }
    let (least, most) = (minimum ?? common.minimum, maximum ?? common.maximum)
    return PopulationBand(
      minimum: least, ideal: min(max(common.ideal, least), most), maximum: most)
  }
}

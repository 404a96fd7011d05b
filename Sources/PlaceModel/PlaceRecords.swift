/// What a place's files say of its past and future besides the list sizes that plans are drawn for;
/// each part is there only where its file is.
public struct PlaceRecords: Hashable, Sendable {
  /// `population.csv` with `zones.csv`: residents by zone and year.
  public var population: ZonePopulation?
  /// `flows.csv`: which zones each practice's patients live in.
  public var flows: MeasuredFlows?
  /// `list-sizes-by-age.csv`: the list sizes by age.
  public var ages: ListSizesByAge?
  /// The later dates of `list-sizes.csv`, in order.
  public var laterListSizes: [ObservedListSizes]
  /// `workforce.csv`: staff by practice.
  public var workforce: Workforce?
  /// `contacts.csv`: contacts a patient has in a year, by age and role.
  public var contactRates: ContactRates?
  /// `premises.csv`, in order of site; empty where there is no file.
  public var premises: [Premises]

  public init(
    population: ZonePopulation? = nil, flows: MeasuredFlows? = nil, ages: ListSizesByAge? = nil,
    laterListSizes: [ObservedListSizes] = [], workforce: Workforce? = nil,
    contactRates: ContactRates? = nil, premises: [Premises] = []
  ) {
    self.population = population
    self.flows = flows
    self.ages = ages
    self.laterListSizes = laterListSizes
    self.workforce = workforce
    self.contactRates = contactRates
    self.premises = premises
  }
}

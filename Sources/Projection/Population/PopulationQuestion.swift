public import PlaceModel

/// All that a population projection rests on.
public struct PopulationQuestion: Hashable, Sendable {
  /// The list sizes that everything starts from, with their date.
  public var listSizes: ListSizes
  public var population: ZonePopulation
  /// Counted flows; `nil` where they must be fitted.
  public var flows: MeasuredFlows?
  /// The list sizes by age; `nil` where nobody has them.
  public var ages: ListSizesByAge?
  public var developments: [Development]
  /// In any order.
  public var changes: [PracticeChange]
  /// Each practice's neighbours, in the area's order: who takes over a closing practice's patients.
  public var neighbours: [[PracticeIndex]]
  /// The last year to project.
  public var to: Int
  /// How much of the projected change in residents comes about: the variant's assumption.
  public var shareOfChange: Double
  /// Km at which a practice draws half as many; not needed where flows are counted.
  public var halvingDistance: Double
  /// People in a new home, where the development does not say.
  public var peoplePerHome: Double

  public init(
    listSizes: ListSizes, population: ZonePopulation, flows: MeasuredFlows? = nil,
    ages: ListSizesByAge? = nil, developments: [Development] = [],
    changes: [PracticeChange] = [], neighbours: [[PracticeIndex]], to: Int,
    shareOfChange: Double = 1, halvingDistance: Double, peoplePerHome: Double = 0
  ) {
    self.listSizes = listSizes
    self.population = population
    self.flows = flows
    self.ages = ages
    self.developments = developments
    self.changes = changes
    self.neighbours = neighbours
    self.to = to
    self.shareOfChange = shareOfChange
    self.halvingDistance = halvingDistance
    self.peoplePerHome = peoplePerHome
  }
}

public import PlaceModel

/// One rule that a plan can be checked against and that a scenario can do without.
///
/// That localities are made of neighbours and hold every practice once is no such rule: it is what a
/// plan is.
public enum Rule: Hashable, Sendable {
  /// How many localities there are.
  case count(ClosedRange<Int>)
  /// The fewest and most patients that a locality has, by the list sizes that plans are drawn for.
  case minimum(Int)
  case maximum(Int)
  /// The band holds by the list sizes of another date or year.
  case year(YearBand)
  /// The band holds in every year to this one.
  case until(Int)
  /// A named locality has a size of its own.
  case target(LocalityTarget)
  case together([PracticeIndex])
  case apart([PracticeIndex])
  case fixed(FixedPractice)
  case hubsAllowed([PracticeIndex])
  case hubRequired(PracticeIndex)
  /// One of today's clusters, by its position in the area's, stays in one locality.
  case clusterWhole(Int)
  /// No practice is farther from its hub, in the unit of the area's travel.
  case maximumTravel(Double)
  case fewestPractices(Int)
  case mostPractices(Int)
}

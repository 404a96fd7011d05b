public import PlaceModel

extension ComparisonReport {
  /// A row a practice: which locality it is in under each scenario, for people.
  public var plansTable: Table { plans(forPrograms: false) }
}

/// Registered patients by practice on one date.
public struct ListSizes: Hashable, Sendable {
  /// The date, as `YYYY-MM-DD`.
  public var date: String
  /// By practice, in the area's order; each more than zero.
  public var values: [Int]

  public init(date: String, values: [Int]) {
    self.date = date
    self.values = values
  }

  public subscript(practice: PracticeIndex) -> Int { values[practice.rawValue] }

  /// Patients of the whole area.
  public var total: Int { values.reduce(0, +) }

  /// Patients of some of its practices.
  public func total(of members: [PracticeIndex]) -> Int {
    members.reduce(0) { $0 + values[$1.rawValue] }
  }
}

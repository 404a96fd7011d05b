public import PlaceModel

/// What changes from one way of grouping practices to another, whatever their numbers of groups.
///
/// Each locality goes on from at most one former group, and each group as at most one locality: the
/// pairs are those with which most patients stay. Of equally good pairings it is the one with most
/// practices staying, then the one that gives the first group the earliest locality. A group without
/// a locality ends; a locality without a group is new.
///
///     let comparison = PlanComparison(from: FormerGroups(today), to: proposed, in: area)
///     comparison.patientsMoving  // those whose locality does not go on from their group
///
/// Nobody changes practice: patients are counted with it.
///
/// - Complexity: O(practices + (groups + localities)³).
public struct PlanComparison: Hashable, Sendable {
  public let from: FormerGroups
  public let to: Plan
  /// By former group and then locality, what they share. A last row is for practices that were in no
  /// group, and is missing where every practice was in one.
  public let overlap: [[Overlap]]
  /// By former group, the position of the locality that goes on from it; `nil` where it ends.
  public let localityOfGroup: [Int?]
  /// By locality, the position of the group that it goes on from; `nil` where it is new.
  public let groupOfLocality: [Int?]
  /// What travel is counted in: km in a straight line, or what the place's own table has.
  public let unit: TravelTable.Unit
  /// Every practice, in order of code.
  public let practices: [ComparedPractice]

  public init(from: FormerGroups, to: Plan, in area: Area) {
    let rows = from.groups.count + (from.groupOfPractice.contains(nil) ? 1 : 0)
    let empty = [Overlap](repeating: Overlap(), count: to.localities.count)
    var overlap = [[Overlap]](repeating: empty, count: rows)
    for practice in area.indices {
      let row = from.groupOfPractice[practice.rawValue] ?? from.groups.count
      let column = to.localityOfPractice[practice.rawValue]
      overlap[row][column].practices += 1
      overlap[row][column].patients += area.listSizes[practice]
    }
    // A patient outweighs all practices together, so that these decide only between equals.
    let patient = area.practices.count + 1
    let localityOfGroup = Assignment(
      worth: overlap.prefix(from.groups.count).map { row in
        row.map { $0.patients * patient + $0.practices }
      }
    ).columnOfRow
    var groupOfLocality = [Int?](repeating: nil, count: to.localities.count)
    for (group, locality) in localityOfGroup.enumerated() {
      if let locality { groupOfLocality[locality] = group }
    }
    self.from = from
    self.to = to
    self.overlap = overlap
    self.localityOfGroup = localityOfGroup
    self.groupOfLocality = groupOfLocality
    let travel = area.travel
    unit = travel.unit
    practices = area.indices.map { practice in
      let group = from.groupOfPractice[practice.rawValue]
      let locality = to.localityOfPractice[practice.rawValue]
      return ComparedPractice(
        practice: practice, patients: area.listSizes[practice], group: group, locality: locality,
        moves: group == nil || groupOfLocality[locality] != group,
        before: group.flatMap { from.groups[$0].hub }.map { travel[practice, $0] },
        after: travel[practice, to.localities[locality].hub], unit: travel.unit)
    }
  }

  /// What a former group and a locality share.
  public struct Overlap: Hashable, Sendable {
    public var practices = 0
    /// Registered patients.
    public var patients = 0
  }
}

extension PlanComparison {
  /// Practices whose locality does not go on from their group.
  public var practicesMoving: Int { practices.count { $0.moves } }
  /// Their registered patients.
  public var patientsMoving: Int { practices.reduce(0) { $0 + ($1.moves ? $1.patients : 0) } }
  /// Registered patients of the place.
  public var patients: Int { practices.reduce(0) { $0 + $1.patients } }

  /// Positions of the former groups that end: groups with practices, and no locality goes on from
  /// them.
  public var groupsEnding: [Int] {
    localityOfGroup.indices.filter {
      localityOfGroup[$0] == nil && !from.groups[$0].members.isEmpty
    }
  }

  /// Positions of the localities that go on from no group.
  public var newLocalities: [Int] { groupOfLocality.indices.filter { groupOfLocality[$0] == nil } }

  /// Whether both have the same groups, by whatever names and in whatever order.
  public var isSame: Bool { !practices.contains { $0.moves } }

  /// Whether nobody's way to the hub changes either, as it may where a rule asks for another hub.
  public var isUnchanged: Bool { isSame && practices.allSatisfy { $0.change == 0 } }

  /// Who moves from where to where: by former group, practices in none last, then by locality.
  public var flows: [Flow] {
    let columns = to.localities.count
    var movers = [[ComparedPractice]](repeating: [], count: overlap.count * columns)
    for practice in practices where practice.moves {
      movers[(practice.group ?? from.groups.count) * columns + practice.locality].append(practice)
    }
    return movers.compactMap { movers in
      guard let first = movers.first else { return nil }
      return Flow(
        group: first.group, locality: first.locality, practices: movers.map(\.practice),
        patients: movers.reduce(0) { $0 + $1.patients })
    }
  }

  /// Practices that move together.
  public struct Flow: Hashable, Sendable {
    /// The position of their former group; `nil` where they were in none.
    public var group: Int?
    /// The position of their locality.
    public var locality: Int
    /// In order of code; at least one.
    public var practices: [PracticeIndex]
    /// Registered patients.
    public var patients: Int
  }
}

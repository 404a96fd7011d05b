public import PlaceModel

extension WorkforceQuestion {
  /// Something in the question that cannot be meant. Positions are those in the question's arrays.
  public enum Fault: Hashable, Sendable {
    /// A staff record below zero, or not a number; it counts as not known.
    case staffBelowZero(record: Int)
    /// More staff of 55 and over than staff; all are taken to be of that age.
    case moreOver55ThanStaff(record: Int)
    /// Staff counted in or after the year in which their practice closed or merged; left out.
    case staffAtClosedPractice(record: Int, closed: Int)
    /// A post of nothing or less; it adds nothing.
    case postNotAboveZero(post: Int)
    /// A post in or after the year in which its practice closes (it adds nothing) or merges (it goes
    /// to the other practice).
    case postAtClosedPractice(post: Int, closed: Int)
    /// A post no later than the year of the count, which is taken to have it; it adds nothing.
    case postInCount(post: Int)
    /// New posts below zero, or not a number; none are placed.
    case newPostsBelowZero(StaffRole)
    /// New posts up to the year of the count, where supply stays as counted; none are placed then.
    case newPostsBeforeCount(from: Int)
    /// New posts of a role without need: there is no gap to place them by.
    case newPostsWithoutNeed(StaffRole)
    /// Contacts are by age, and the projection has no ages: no role has a need.
    case noAges
    /// A band of the projection lies in none of the contact rates' bands: no role has a need.
    case bandWithoutRate(AgeBand)
  }

  /// Everything that cannot be meant, in the order of the cases; empty for a sound question.
  /// - Complexity: O(records + posts + bands²).
  public func faults() -> [Fault] {
    let succession = StaffSuccession(changes, practiceCount: population.base.count)
    return staffFaults(succession) + postFaults(succession) + newPostFaults() + ageFaults()
  }

  private func staffFaults(_ succession: StaffSuccession) -> [Fault] {
    var faults: [Fault] = []
    for (position, record) in workforce.records.enumerated() {
      let figures = [record.fte, record.fteAged55AndOver].compactMap { $0 }
      if figures.contains(where: { !($0 >= 0 && $0.isFinite) }) {
        faults.append(.staffBelowZero(record: position))
      } else if let fte = record.fte, let older = record.fteAged55AndOver, older > fte {
        faults.append(.moreOver55ThanStaff(record: position))
      }
      if let end = succession.end(of: record.practice.rawValue), end <= workforce.year,
        record.fte ?? 0 > 0
      {
        faults.append(.staffAtClosedPractice(record: position, closed: end))
      }
    }
    return faults
  }

  private func postFaults(_ succession: StaffSuccession) -> [Fault] {
    var faults: [Fault] = []
    for (position, post) in posts.enumerated() {
      if !(post.fte > 0 && post.fte.isFinite) { faults.append(.postNotAboveZero(post: position)) }
      if let end = succession.end(of: post.practice.rawValue), end <= post.year {
        faults.append(.postAtClosedPractice(post: position, closed: end))
      }
      if post.year <= workforce.year { faults.append(.postInCount(post: position)) }
    }
    return faults
  }

  private func newPostFaults() -> [Fault] {
    guard let newPosts else { return [] }
    var faults: [Fault] = []
    for role in StaffRole.allCases {
      guard let fte = newPosts.fteAYear[role] else { continue }
      if !(fte >= 0 && fte.isFinite) { faults.append(.newPostsBelowZero(role)) }
      if fte > 0 && !hasNeed(of: role) { faults.append(.newPostsWithoutNeed(role)) }
    }
    if newPosts.from <= workforce.year { faults.append(.newPostsBeforeCount(from: newPosts.from)) }
    return faults
  }

  private func ageFaults() -> [Fault] {
    guard case .contactsByAge(let rates, _) = need else { return [] }
    return population.faults(of: rates).map { fault in
      switch fault {
      case .noAges: .noAges
      case .bandWithoutRate(let band): .bandWithoutRate(band)
      }
    }
  }
}

/// Why contact rates by age say nothing about a projection.
enum AgeFault: Hashable {
  case noAges
  case bandWithoutRate(AgeBand)
}

extension PopulationProjection {
  func faults(of rates: ContactRates) -> [AgeFault] {
    guard let byAge else { return [.noAges] }
    return byAge.bands.filter { band in !rates.bands.contains { $0.holds(band) } }
      .map { .bandWithoutRate($0) }
  }
}

import PlaceModel

/// The staff of one role by locality and year before any posts are placed, with the steps from the
/// count.
///
/// Supply stays as counted to the year of the count (or the first year, where the count is older)
/// and moves from there: closures and mergers first, then retirement, leavers and joiners. Posts at
/// named practices stay filled from their year, since a holder who leaves is replaced; they go where
/// the practice's staff go. A post no later than the year of the count is taken to be in it.
struct StaffSupply {
  /// By locality, then by year.
  private(set) var figures: [[WorkforceOutlook.Figures]]

  private let question: WorkforceQuestion
  private let succession: StaffSuccession
  /// By practice; `nil` for one in no locality.
  private let locality: [Int?]

  /// - Parameters:
  ///   - patients: by locality, then by year.
  ///   - need: the same; `nil` for a role without need.
  init(
    of role: StaffRole, counted: StaffCount, in question: WorkforceQuestion,
    _ succession: StaffSuccession, patients: [[Double]], need: [[Double]]?
  ) {
    self.question = question
    self.succession = succession
    var locality = [Int?](repeating: nil, count: question.population.base.count)
    for (position, practices) in question.localities.enumerated() {
      for practice in practices where locality.indices.contains(practice.rawValue) {
        locality[practice.rawValue] = position
      }
    }
    self.locality = locality
    figures = patients.indices.map { locality in
      patients[locality].indices.map { year in
        .init(
          patients: patients[locality][year], need: need.map { $0[locality][year] }, counted: 0)
      }
    }
    roll(role, counted.cohorts)
    addPosts(of: role)
  }

  private mutating func roll(_ role: StaffRole, _ counted: [StaffCohort]) {
    let years = question.population.years
    let turnover = question.turnover
    var steps = [WorkforceOutlook.Figures](
      repeating: .init(patients: 0, need: nil, counted: 0), count: question.localities.count)
    var cohorts = counted
    // A practice that is gone by the count has no staff, and stays where it was.
    var places = cohorts.indices.map { practice -> Int? in
      succession.host(of: practice, in: question.workforce.year).flatMap { locality[$0] }
    }
    for (practice, cohort) in cohorts.enumerated() {
      if let place = places[practice] { steps[place].counted += cohort.counted }
    }
    for (position, year) in years.enumerated() {
      if year > max(question.workforce.year, years.lowerBound) {
        for practice in cohorts.indices {
          let place = succession.host(of: practice, in: year).flatMap { locality[$0] }
          if place != places[practice] {
            if let old = places[practice] { steps[old].changed -= cohorts[practice].fte }
            if let place { steps[place].changed += cohorts[practice].fte }
            places[practice] = place
          }
          let moved = cohorts[practice].advance(
            leaving: turnover.leaving[role] ?? 0, retiring: turnover.retiring,
            retiringOver55: turnover.retiringOver55, joining: turnover.joining[role] ?? 0)
          guard let place else { continue }
          steps[place].left -= moved.left
          steps[place].retired -= moved.retired
          steps[place].joined += moved.joined
        }
      }
      for place in steps.indices {
        figures[place][position].counted = steps[place].counted
        figures[place][position].left = steps[place].left
        figures[place][position].retired = steps[place].retired
        figures[place][position].joined = steps[place].joined
        figures[place][position].changed = steps[place].changed
      }
    }
  }

  private mutating func addPosts(of role: StaffRole) {
    for post in question.posts
    where post.role == role && post.fte.isFinite && post.fte > 0
      && post.year > question.workforce.year
    {
      for (position, year) in question.population.years.enumerated() where year >= post.year {
        guard let host = succession.host(of: post.practice.rawValue, in: year),
          let place = locality[host]
        else { continue }
        figures[place][position].posts += post.fte
      }
    }
  }
}

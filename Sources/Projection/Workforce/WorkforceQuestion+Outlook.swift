public import LinearProgramming
import PlaceModel

extension WorkforceQuestion {
  /// Need, supply and gap by locality, role and year, with a year's new posts placed where they do
  /// most and GPs' work handed to other roles within the limits stated.
  ///
  /// - Need is ``needs()``.
  /// - Supply is as counted to the year of the count (or to the first year, where the count is
  ///   older). In each later year closing practices' staff are lost and merging ones' go along; then
  ///   shares of those in post at the beginning of the year retire and leave, and joiners come, as a
  ///   share of those counted. Where the staff aged 55 and over are known only they retire, and they
  ///   dwindle, for nobody turns 55 and joiners are younger. Posts, named or placed, stay filled.
  /// - A practice whose staff are not known is taken at the mean of those that are. A role that no
  ///   practice's figure is known of has no supply to hold against its need: it is absent, unless
  ///   posts of it are planned. Then all practices are estimated at nought, and listed.
  /// - Posts are placed year by year by a linear programme, without looking ahead. It also hands
  ///   work from role to role, in every year anew. All of a year's posts are placed, also where no
  ///   gap is left; none up to the year of the count.
  ///
  /// In any one year staff who are fewer never leave a smaller gap. Over several years with posts
  /// placed that need not be so: posts stay where they were placed, and a year's gaps may draw them
  /// to where later years do not need them.
  ///
  /// Figures that cannot be true (see ``faults()``) count for nought.
  /// - Throws: where a figure is too large to solve with (10^12) or the arithmetic fails.
  /// - Complexity: practices × years × roles, and for each year that places posts five small linear
  ///   programmes and two for each role with posts.
  public func outlook() throws(SolverError) -> WorkforceOutlook {
    let succession = StaffSuccession(changes, practiceCount: population.base.count)
    let patients = localities.map { population.patients(of: $0) }
    let needs = needs()
    var roles: [WorkforceOutlook.Role] = []
    for role in StaffRole.allCases {
      let count = StaffCount(of: role, in: self, succession)
      guard count.isKnown || hasPosts(of: role) else { continue }
      let supply = StaffSupply(
        of: role, counted: count, in: self, succession, patients: patients, need: needs[role])
      roles.append(
        .init(
          role: role, localities: supply.figures, practicesEstimated: count.practicesEstimated,
          fteEstimated: count.fteEstimated))
    }
    var worth: [WorkforceOutlook.Worth] = []
    for (position, year) in population.years.enumerated() {
      let question = placement(in: year, at: position, of: roles)
      guard question.isNeeded else { continue }
      let (answer, values) = try question.solved()
      roles.take(answer, of: question, at: position)
      for (group, staff) in question.groups.enumerated() where staff.posts > 0 {
        let fall = try question.worth(ofOneMore: group, values: values)
        worth.append(
          .init(
            year: year, role: staff.role, largestGap: fall.largestGap, totalGap: fall.totalGap))
      }
    }
    return WorkforceOutlook(years: population.years, roles: roles, worth: worth)
  }

  private func hasPosts(of role: StaffRole) -> Bool {
    posts.contains { $0.role == role } || newPosts?.fteAYear[role] ?? 0 > 0
  }

  /// FTE of a role to be placed in a year.
  private func postsToPlace(of role: StaffRole, in year: Int) -> Double {
    guard let newPosts, year >= newPosts.from, year <= newPosts.to, year > workforce.year,
      let fte = newPosts.fteAYear[role], fte > 0, fte.isFinite
    else { return 0 }
    return fte
  }

  private func placement(
    in year: Int, at position: Int, of roles: [WorkforceOutlook.Role]
  ) -> PostPlacement {
    let groups = roles.map { role in
      let figures = role.localities.map { $0[position] }
      let needs = figures.compactMap(\.need)
      let share = role.role == .gp ? 0 : substitution.gpPerFTE[role.role] ?? 0
      return PostPlacement.Group(
        role: role.role, need: needs.count == figures.count ? needs : nil,
        supply: figures.map { max(0, $0.supply) }, posts: postsToPlace(of: role.role, in: year),
        gpPerFTE: share > 0 ? share : 0)
    }
    return PostPlacement(
      groups: groups, localityCount: localities.count, mostOfNeed: substitution.mostOfNeed)
  }
}

extension [WorkforceOutlook.Role] {
  /// Adds what a year's programme decided: posts placed stay, work handed over is for the year.
  fileprivate mutating func take(
    _ answer: PostPlacement.Answer, of question: PostPlacement, at year: Int
  ) {
    let gp = firstIndex { $0.role == .gp }
    for (group, staff) in question.groups.enumerated() {
      for locality in 0..<question.localityCount {
        let given = answer.given[group][locality]
        self[group].localities[locality][year].substituted -= given
        if let gp { self[gp].localities[locality][year].substituted += given * staff.gpPerFTE }
        for later in self[group].localities[locality].indices where later >= year {
          self[group].localities[locality][later].placed += answer.placed[group][locality]
        }
      }
    }
  }
}

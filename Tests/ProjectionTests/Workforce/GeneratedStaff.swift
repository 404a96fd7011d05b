import PlaceModel
import Projection
import SeededRandom

/// Small places drawn at random, with staff, posts, closures and mergers.
enum GeneratedStaff {
  static func question(seed: Int, placesPosts: Bool = true) -> WorkforceQuestion {
    var generator = SplitMix64(seed: UInt64(seed))
    let practiceCount = 3 + generator.draw(below: 6)
    let years = 1 + generator.draw(below: 6)
    let patients = (0..<practiceCount).map { _ in
      (0..<years).map { _ in Double(generator.draw(below: 9000)) }
    }
    var localities = [[PracticeIndex]](repeating: [], count: 1 + generator.draw(below: 4))
    for practice in 0..<practiceCount {
      localities[generator.draw(below: localities.count)].append(PracticeIndex(practice))
    }
    var records: [StaffRecord] = []
    for practice in 0..<practiceCount {
      for role in StaffRole.allCases where generator.draw(below: 5) > 0 {
        let fte = generator.draw(below: 6) > 0 ? generator.quarters(upTo: 6) : nil
        let hasAges = generator.draw(below: 2) == 0
        records.append(
          SmallPlace.staff(
            practice, role, fte, over55: hasAges ? fte.map { $0 * generator.drawShare() } : nil))
      }
    }
    var changes: [PracticeChange] = []
    for _ in 0..<generator.draw(below: 3) {
      let (one, other) = (
        generator.draw(below: practiceCount), generator.draw(below: practiceCount)
      )
      let year = 2012 + generator.draw(below: 7)
      changes.append(
        generator.draw(below: 2) == 0
          ? SmallPlace.closes(one, in: year) : SmallPlace.merges(one, into: other, in: year))
    }
    let posts = (0..<generator.draw(below: 3)).map { _ in
      Post(
        year: 2012 + generator.draw(below: 7),
        practice: PracticeIndex(generator.draw(below: practiceCount)),
        role: StaffRole.allCases[generator.draw(below: 4)], fte: 0.25 + generator.quarters(upTo: 2),
        source: "")
    }
    let newPosts = WorkforceQuestion.NewPosts(
      from: 2013 + generator.draw(below: 3), to: 2018,
      fteAYear: [.gp: 1 + generator.quarters(upTo: 2), .nurse: generator.quarters(upTo: 1)])
    let canStandIn = placesPosts && generator.draw(below: 2) == 0
    return WorkforceQuestion(
      localities: localities, population: SmallPlace.population(patients),
      workforce: Workforce(year: 2012 + generator.draw(below: 4), records: records, source: ""),
      posts: posts, newPosts: placesPosts ? newPosts : nil,
      need: .ratio([.gp: 1800, .nurse: 4000]),
      turnover: .init(
        leaving: [.gp: generator.drawShare() / 4, .nurse: generator.drawShare() / 4],
        joining: [.gp: generator.drawShare() / 8], retiring: generator.drawShare() / 8,
        retiringOver55: generator.drawShare() / 2),
      substitution: canStandIn
        ? .init(gpPerFTE: [.nurse: 0.5, .directCare: 0.25], mostOfNeed: 0.25) : .init(),
      changes: changes)
  }
}

extension WorkforceOutlook {
  /// FTE short, summed over roles and localities, by year.
  var short: [Double] {
    years.enumerated().map { year, _ in
      roles.reduce(0) { $0 + $1.localities.reduce(0) { $0 + $1[year].short } }
    }
  }

  /// The sum over roles of the largest gap, by year.
  var largest: [Double] {
    years.enumerated().map { year, _ in
      roles.reduce(0) { $0 + ($1.localities.map { $0[year].short }.max() ?? 0) }
    }
  }
}

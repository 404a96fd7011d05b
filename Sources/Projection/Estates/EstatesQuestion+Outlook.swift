public import LinearProgramming
import PlaceModel

extension EstatesQuestion {
  /// The work after which the search for the best schemes stops, in each of its stages, unless the
  /// caller says otherwise: branchings times choices (a scheme in a year is one), since each
  /// branching takes the longer the more choices there are. A few seconds.
  public static let usualWork = 400_000

  /// Need, supply and gap of rooms by locality and year, with the schemes that do most for the
  /// capital there is.
  ///
  /// - Need is ``needHours()``, and in rooms at standard hours what it takes to meet it.
  /// - Supply is rooms × open hours × weeks × utilisation of the premises, which serve localities in
  ///   proportion to the base list sizes of their practices there, and schemes as they open. Rooms
  ///   stay when a lease ends or a practice closes; a scheme says so where they do not. Premises
  ///   never have fewer rooms than none.
  /// - Committed schemes open in the first year they can, and what they cost is taken off the
  ///   limit; where that alone is more than the limit, nothing is left for others in that year.
  /// - Without a capital limit every scheme opens as soon as it and all that it needs can, and the
  ///   answer is no choice but proven; schemes that exclude each other are a fault then.
  /// - With one, a mixed-integer programme picks proposed schemes and their years: the fewest unmet
  ///   hours over all localities and years; with those, the least capital; then the fewest schemes,
  ///   the earliest openings, and those first in the list.
  ///
  /// Openings outside the years of the projection do not happen. Figures that cannot be true are
  /// named by ``faults()``.
  /// - Parameter work: the most branchings times choices in each of the programme's stages, of which
  ///   at least ten branchings are made. Where it stops one, the best choice found stands, and the answer says that it is not proven and what the
  ///   fewest unmet hours can be at best.
  /// - Throws: where a figure is too large to solve with (10^12) or the arithmetic fails.
  public func outlook(
    work: Int = EstatesQuestion.usualWork
  ) throws(SolverError) -> EstatesOutlook {
    let needs = needHours()
    var opens = SchemeTimes(self).soonest
    var answer: SchemeChoice.Answer?
    if let capitalLimit {
      let choice = SchemeChoice(self, limit: capitalLimit, needHours: needs)
      let choices = choice.options.reduce(1) { $0 + $1.years.count }
      let found = try choice.solved(branchLimit: max(10, work / choices))
      opens = SchemeTimes(self).committed
      for (option, year) in zip(choice.options, found.opens) {
        opens[option.scheme] = year.map { population.years.lowerBound + $0 }
      }
      answer = found
    }
    let localities = figures(needs, opens: opens)
    let unmet = localities.reduce(0) { $0 + $1.reduce(0) { $0 + $1.unmetHours } }
    return EstatesOutlook(
      years: population.years, localities: localities, opens: opens, capital: capital(opens),
      // Nothing is less than no unmet hours at all.
      isProven: unmet <= 0 || answer?.isProven ?? true,
      isLeastCapital: answer?.isLeastCapital ?? true,
      unmetHours: unmet,
      bound: bound(answer, unmet: unmet))
  }

  /// A proven answer's unmet hours are the least possible, whatever the solver's last digits.
  private func bound(_ answer: SchemeChoice.Answer?, unmet: Double) -> Double {
    guard let answer, !answer.isProven else { return unmet }
    return max(0, min(unmet, answer.bound ?? 0))
  }

  private func figures(_ needs: [[Double]], opens: [Int?]) -> [[EstatesOutlook.Figures]] {
    let supply = RoomSupply(self).supply(opens: opens)
    return localities.indices.map { locality in
      let patients = population.patients(of: localities[locality])
      return patients.indices.map { year in
        let (hours, rooms, fromSchemes) = supply[locality][year]
        return .init(
          patients: patients[year], needHours: needs[locality][year], supplyHours: hours,
          needRooms: self.rooms(forHours: needs[locality][year]), rooms: rooms,
          roomsFromSchemes: fromSchemes)
      }
    }
  }

  /// Pounds by year; the largest number there is where they are more.
  func capital(_ opens: [Int?]) -> [Int] {
    population.years.map { year in
      zip(schemes, opens).reduce(0) { sum, scheme in
        guard scheme.1 == year else { return sum }
        let (next, isOver) = sum.addingReportingOverflow(max(0, scheme.0.capital))
        return isOver ? .max : next
      }
    }
  }
}

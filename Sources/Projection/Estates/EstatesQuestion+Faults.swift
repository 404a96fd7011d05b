public import PlaceModel

extension EstatesQuestion {
  /// Something in the question that cannot be meant. Positions are those in the question's arrays.
  public enum Fault: Hashable, Sendable {
    /// Premises with rooms below zero, taken as none.
    case roomsBelowZero(premises: Int)
    /// Premises that no practice of the place uses: they serve no locality.
    case premisesWithoutPractice(Int)
    /// A scheme at premises that are not in the list; it never opens.
    case unknownPremises(scheme: Int)
    /// A scheme whose last year is before its first; it can open in its first only.
    case latestBeforeOpens(scheme: Int)
    /// A scheme that cannot open in any year of the projection; it does not.
    case neverInYears(scheme: Int)
    /// A scheme that costs less than nothing; it is free.
    case capitalBelowZero(scheme: Int)
    /// A scheme that needs one which is not in the list; it never opens.
    case unknownNeed(scheme: Int)
    /// A committed scheme that needs a proposed one; it opens in any case.
    case committedNeedsProposed(scheme: Int, needed: Int)
    /// A scheme that excludes itself; it is never picked.
    case excludesItself(scheme: Int)
    /// Schemes that exclude each other and both happen, since both are committed, or because there
    /// is no capital limit to choose under.
    case bothHappen(scheme: Int, other: Int)
    /// A proposed scheme which a committed one rules out; it is never picked.
    case excludedByCommitted(scheme: Int, committed: Int)
    /// Without a capital limit: a scheme that waits for what it needs past its own last year. It
    /// does not happen.
    case needsTooLate(scheme: Int)
    /// Premises that committed schemes, or without a limit all, leave with fewer rooms than none in
    /// a year; they are taken to have none.
    case losesMoreRooms(premises: Int, year: Int)
    /// Committed schemes cost more than the limit in a year: proposed ones get nothing then.
    case committedOverLimit(year: Int)
    /// Rooms are open for no hours at all; the need for them cannot be worked out.
    case noOpenHours
    /// Contacts are by age, and the projection has no ages: there is no need.
    case noAges
    /// A band of the projection lies in none of the contact rates' bands: there is no need.
    case bandWithoutRate(AgeBand)
  }

  /// Everything that cannot be meant; empty for a sound question.
  /// - Complexity: O(schemes² + premises × schemes × years).
  public func faults() -> [Fault] {
    premisesFaults() + schemes.indices.flatMap { schemeFaults($0) } + happeningFaults()
      + needFaults()
  }

  private func premisesFaults() -> [Fault] {
    premises.indices.flatMap { position -> [Fault] in
      let building = premises[position]
      var faults: [Fault] = []
      if building.rooms < 0 { faults.append(.roomsBelowZero(premises: position)) }
      if !building.practices.contains(where: { population.base.indices.contains($0.rawValue) }) {
        faults.append(.premisesWithoutPractice(position))
      }
      return faults
    }
  }

  private func schemeFaults(_ position: Int) -> [Fault] {
    let scheme = schemes[position]
    var faults: [Fault] = []
    if !premises.indices.contains(scheme.premises) {
      faults.append(.unknownPremises(scheme: position))
    } else if SchemeTimes(self).windows[position] == nil {
      faults.append(.neverInYears(scheme: position))
    }
    if scheme.latest < scheme.opens { faults.append(.latestBeforeOpens(scheme: position)) }
    if scheme.capital < 0 { faults.append(.capitalBelowZero(scheme: position)) }
    for need in scheme.needs {
      if !schemes.indices.contains(need) {
        faults.append(.unknownNeed(scheme: position))
      } else if scheme.status == .committed && schemes[need].status == .proposed {
        faults.append(.committedNeedsProposed(scheme: position, needed: need))
      }
    }
    if scheme.excludes.contains(position) { faults.append(.excludesItself(scheme: position)) }
    for other in schemes.indices where other != position && exclude(position, other) {
      switch (scheme.status, schemes[other].status) {
      case (.committed, .committed) where position < other:
        faults.append(.bothHappen(scheme: position, other: other))
      case (_, _) where capitalLimit == nil && position < other:
        faults.append(.bothHappen(scheme: position, other: other))
      case (.proposed, .committed) where capitalLimit != nil:
        faults.append(.excludedByCommitted(scheme: position, committed: other))
      default: break
      }
    }
    return faults
  }

  private func exclude(_ one: Int, _ other: Int) -> Bool {
    schemes[one].excludes.contains(other) || schemes[other].excludes.contains(one)
  }

  /// Faults of what happens in any case.
  private func happeningFaults() -> [Fault] {
    let times = SchemeTimes(self)
    let years = population.years
    var faults: [Fault] = []
    let opens = capitalLimit == nil ? times.soonest : times.committed
    if capitalLimit == nil {
      for position in schemes.indices where opens[position] == nil {
        guard times.windows[position] != nil,
          schemes[position].needs.allSatisfy({ schemes.indices.contains($0) })
        else { continue }
        faults.append(.needsTooLate(scheme: position))
      }
    }
    for (position, building) in premises.enumerated() {
      let first = years.first { year in
        zip(schemes, opens).reduce(Double(max(0, building.rooms))) { rooms, scheme in
          guard scheme.0.premises == position, let opening = scheme.1, opening <= year else {
            return rooms
          }
          return rooms + Double(scheme.0.rooms)
        } < 0
      }
      if let first { faults.append(.losesMoreRooms(premises: position, year: first)) }
    }
    if let capitalLimit {
      for (year, spent) in zip(years, capital(times.committed)) where spent > capitalLimit {
        faults.append(.committedOverLimit(year: year))
      }
    }
    return faults
  }

  private func needFaults() -> [Fault] {
    var faults: [Fault] = hoursOfRoom > 0 ? [] : [.noOpenHours]
    if case .byAge(let rates) = need.contacts {
      faults += population.faults(of: rates).map { fault in
        switch fault {
        case .noAges: .noAges
        case .bandWithoutRate(let band): .bandWithoutRate(band)
        }
      }
    }
    return faults
  }
}

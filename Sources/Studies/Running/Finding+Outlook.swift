import PlaceModel
import Planning

// Every wording about the years to come that a reader of the results must know.
extension Finding {
  static func doesNotLast(_ lasting: Lasting, at location: Location) -> Self {
    let isProven = lasting.reason?.isProven ?? false
    return Self(
      .warning, at: location,
      "\(isProven ? "No plan lasts" : "No plan was found that lasts") to \(lasting.askedTo): this one"
        + " stays inside the band to \(lasting.holdsTo).",
      remedy: lasting.reason?.reason ?? "")
  }

  static func leavesBand(
    _ localities: [(name: String, year: Int)], of years: ClosedRange<Int>, at location: Location
  ) -> Self {
    let outside = localities.filter { $0.year == years.lowerBound }.map(\.name)
    let leaving = localities.filter { $0.year > years.lowerBound }.map {
      "\($0.name) in \($0.year)"
    }
    var parts: [String] = []
    if !outside.isEmpty {
      parts.append("Outside the band from \(years.lowerBound) on: \(NumberText.list(outside)).")
    }
    if !leaving.isEmpty {
      parts.append("Leaving the band by \(years.upperBound): \(NumberText.list(leaving)).")
    }
    return Self(.warning, at: location, parts.joined(separator: " "))
  }

  static func homesOnLists(_ developments: [String], year: Int, at location: Location) -> Self {
    Self(
      .note, at: location,
      "Homes completed in \(year) or before are taken to be on the lists already:"
        + " \(NumberText.list(developments)).")
  }

  static func flowsNotBalanced(_ error: Double, at location: Location) -> Self {
    Self(
      .warning, at: location,
      "The flows fit the practices' lists, and the zones' residents only to within"
        + " \(NumberText.fixed(error * 100, decimals: 4)) %.",
      remedy: "Check zones far from every practice, or a halving distance that is very short.")
  }

  static func placeOutgrows(
    _ count: Int, _ band: PopulationBand, total: Int, year: Int, at location: Location
  ) -> Self {
    let most = NumberText.grouped(band.most(in: count))
    return Self(
      .warning, at: location,
      "From \(year) the place has more patients than \(NumberText.words(count)) localities can hold:"
        + " \(NumberText.grouped(total)), and \(NumberText.words(count)) hold \(most) at most.")
  }

  static func agesInProportion(hasOthers: Bool, at location: Location) -> Self {
    Self(
      hasOthers ? .warning : .note, at: location,
      hasOthers
        ? "The population projection's age bands are not those of the list sizes, so each practice"
          + " keeps the ages of its list today."
        : "The population projection has no ages, so each practice keeps the ages of its list today.",
      remedy: hasOthers ? "Give both the same bands." : "")
  }

  static func residentsJump(_ jumps: [ZonePopulation.Jump], at location: Location) -> Self {
    let each = jumps.prefix(3).map { jump in
      "\(jump.zone) from \(NumberText.fixed(jump.before, decimals: 0, grouped: true)) to"
        + " \(NumberText.fixed(jump.after, decimals: 0, grouped: true)) in \(jump.year)"
    }
    let more = jumps.count > 3 ? ["\(jumps.count - 3) more"] : []
    return Self(
      .warning, at: location,
      "Residents more than double or halve within a year: \(NumberText.list(each + more)).",
      remedy: "Check the digits in the population's file.")
  }

  static func afterTheHorizon(_ what: [String], _ horizon: Int, at location: Location) -> Self {
    Self(
      .warning, at: location,
      "After the horizon, \(horizon), and so without effect: \(NumberText.list(what)).",
      remedy: "Give 'growth.to' a later year, or take them out.")
  }

  static func roomsOfClosedPractices(_ buildings: [String], at location: Location) -> Self {
    Self(
      .warning, at: location,
      "The practices of these buildings close or merge, and their rooms are counted still:"
        + " \(NumberText.list(buildings)).",
      remedy: "If the rooms go, say so with a scheme of as many rooms below zero.")
  }

  static func staffEstimated(
    _ role: StaffRole, _ practices: [String], fte: Double, at location: Location
  ) -> Self {
    Self(
      .warning, at: location,
      "\(role.name): \(NumberText.counted(practices.count, "practice")) stated no staff"
        + " (\(NumberText.list(practices))), so \(NumberText.fixed(fte, decimals: 1)) FTE are"
        + " estimated from the others.")
  }

  static func roomsAssumed(_ assumed: Int, of all: Int, at location: Location) -> Self {
    Self(
      .warning, at: location,
      assumed == all
        ? "Rooms are assumed for every building: nothing is published."
        : "Rooms are assumed for \(assumed) of \(all) buildings.",
      remedy: "Count them before money is spent on what the estates tables say.")
  }

  static func schemesNotProven(at location: Location) -> Self {
    Self(
      .warning, at: location,
      "The choice of schemes is not proven best: the search stopped at its limit.")
  }
}

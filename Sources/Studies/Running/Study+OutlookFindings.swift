import PlaceModel
import Planning
import Projection

extension Study {
  /// What a reader of the results must know about the years to come.
  func findings(on outlook: Outlook, _ outcome: PlanningOutcome) -> [Finding] {
    let file = Finding.Location(file: scenario.file)
    var findings: [Finding] = []
    if case .planned(let planned) = outcome {
      if let lasting = planned.lasting, !lasting.lastsAsAsked {
        findings.append(.doesNotLast(lasting, at: file))
      }
      let leaving = zip(planned.plan.localities, outlook.localities).compactMap {
        locality, outlook in outlook.firstYearOut.map { (locality.name, $0) }
      }
      if !leaving.isEmpty {
        findings.append(.leavesBand(leaving, of: outlook.years, at: file))
      }
      let count = planned.plan.localities.count
      if let year = scenario.band.firstYear(passing: count, of: outlook.population.yearListSizes) {
        let total = outlook.totals[year - outlook.years.lowerBound]
        findings.append(
          .placeOutgrows(count, scenario.band, total: total, year: year, at: file))
      }
    }
    let base = outlook.years.lowerBound
    let listed = outlook.developments.filter { $0.homes.contains { $0.year <= base } }.map(\.name)
    if !listed.isEmpty { findings.append(.homesOnLists(listed, year: base, at: file)) }
    if let ages = outlook.population.byAge, !ages.movesWithProjection {
      findings.append(.agesInProportion(at: file))
    }
    for role in outlook.workforce?.roles ?? []
    where !role.practicesEstimated.isEmpty && role.fteEstimated > 0 {
      findings.append(
        .staffEstimated(
          role.role, role.practicesEstimated.map { area[$0].name }, fte: role.fteEstimated,
          at: file))
    }
    if outlook.estates != nil {
      let assumed = area.records.premises.count { $0.basis == .assumed }
      if assumed > 0 {
        findings.append(
          .roomsAssumed(assumed, of: area.records.premises.count, at: file))
      }
      if let estates = outlook.estates, !estates.isProven {
        findings.append(.schemesNotProven(at: file))
      }
    }
    return findings
  }
}

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

  static func agesInProportion(at location: Location) -> Self {
    Self(
      .note, at: location,
      "The population projection has no ages, so each practice keeps the ages of its list today.")
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

extension PopulationProjection {
  /// The whole patients of every year, as the planner takes them.
  var yearListSizes: [YearListSizes] {
    years.map { YearListSizes(year: $0, patients: listSizes(in: $0)) }
  }
}

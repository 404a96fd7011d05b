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
      findings.append(
        .agesInProportion(hasOthers: outlookModel?.records.population.byAge != nil, at: file))
    }
    let jumps = outlookModel?.records.population.jumps(in: outlook.years) ?? []
    if !jumps.isEmpty { findings.append(.residentsJump(jumps, at: file)) }
    let late =
      outlook.changes.filter { $0.year > outlook.horizon }.map {
        "\(area[$0.practice].name) \($0.year)"
      }
      + outlook.posts.filter { $0.year > outlook.horizon }.map {
        "\(area[$0.practice].name) \($0.year)"
      }
    if !late.isEmpty { findings.append(.afterTheHorizon(late, outlook.horizon, at: file)) }
    if outlook.estates != nil {
      let empty = emptied(by: outlook)
      if !empty.isEmpty { findings.append(.roomsOfClosedPractices(empty, at: file)) }
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

extension Study {
  /// Buildings whose practices all close or merge within the years, and that no scheme changes.
  private func emptied(by outlook: Outlook) -> [String] {
    let gone = Set(
      outlook.changes.filter { $0.kind != .moves && $0.year <= outlook.horizon }.map(\.practice))
    return area.records.premises.enumerated().filter { position, premises in
      premises.rooms > 0 && premises.practices.allSatisfy(gone.contains)
        && !outlook.schemes.contains { $0.premises == position && $0.rooms < 0 }
    }.map(\.element.name)
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

extension ZonePopulation {
  /// A zone whose residents more than double or halve from one year to the next.
  struct Jump {
    var zone: String
    var year: Int
    var before: Double
    var after: Double
  }

  /// In order of zone and year; of zones with a hundred residents or more, whose figures mean
  /// something.
  func jumps(in shown: ClosedRange<Int>) -> [Jump] {
    zip(zones, residents).flatMap { zone, figures -> [Jump] in
      zip(years.dropFirst(), zip(figures, figures.dropFirst())).compactMap { year, pair in
        let (before, after) = pair
        guard shown.contains(year), max(before, after) >= 100,
          after > 2 * before || 2 * after < before
        else { return nil }
        return Jump(zone: zone.name, year: year, before: before, after: after)
      }
    }
  }
}

extension PopulationProjection {
  /// The whole patients of every year, as the planner takes them.
  var yearListSizes: [YearListSizes] {
    years.map { YearListSizes(year: $0, patients: listSizes(in: $0)) }
  }
}

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

extension PopulationProjection {
  /// The whole patients of every year, as the planner takes them.
  var yearListSizes: [YearListSizes] {
    years.map { YearListSizes(year: $0, patients: listSizes(in: $0)) }
  }
}

import PlaceModel
import Projection
import Studies

extension OutlookView {
  /// When a scheme opens; `nil` where it is not picked.
  func opens(_ scheme: Int) -> Int? { outlook.estates?.opens.element(scheme) ?? nil }

  /// Every scheme, picked or not; `nil` without any.
  var schemesTable: Table? {
    guard outlook.estates != nil, !outlook.schemes.isEmpty else { return nil }
    let rows = outlook.schemes.enumerated().map { number, scheme -> [Table.Cell] in
      let premises = area.records.premises.element(scheme.premises)
      let place = premises.map { $0.name.isEmpty ? $0.site : $0.name } ?? "–"
      let basis = scheme.basis == .assumed ? "; figures assumed" : ""
      return [
        .text(scheme.name.isEmpty ? scheme.code : scheme.name), .text(place),
        .text(scheme.status.rawValue + basis), .text(FigureText.signed(scheme.rooms)),
        .count(scheme.capital), .text(years(scheme)),
        .text(opens(number).map { "\($0)" } ?? notPicked(number, scheme)),
      ]
    }
    return Table(
      title: "Schemes, and when each opens",
      columns: [
        .init("Scheme", key: "scheme", .left), .init("Premises", key: "premises", .left),
        .init("Status", key: "status", .left), .init("Rooms", key: "rooms"),
        .init("Capital (£)", key: "capital"), .init("Can open", key: "can_open", .left),
        .init("Opens", key: "opens", .left),
      ], rows: rows, notes: schemesNotes, source: schemesSource)
  }

  /// Why a scheme could not have been picked, as far as its own figures and the choice of others
  /// tell: anything else is a matter of the hours that it spares.
  private func notPicked(_ number: Int, _ scheme: Scheme) -> String {
    func isPicked(_ other: Int) -> Bool { opens(other) != nil }
    func codes(_ schemes: [Int]) -> String {
      NumberText.list(schemes.compactMap { outlook.schemes.element($0)?.code })
    }
    var reasons: [String] = []
    if let limit = outlook.prospects.estates?.capitalLimit {
      if scheme.capital > limit {
        reasons.append("dearer than the limit of \(FigureText.pounds(limit)) a year")
      } else if mostLeft(of: limit, for: scheme) < scheme.capital {
        reasons.append("dearer than what committed schemes leave of the limit")
      }
    }
    let missing = scheme.needs.filter { !isPicked($0) }
    if !missing.isEmpty {
      reasons.append(
        "needs \(codes(missing)), which \(missing.count == 1 ? "is" : "are") not picked")
    }
    let excluding = outlook.schemes.indices.filter {
      isPicked($0)
        && (scheme.excludes.contains($0) || outlook.schemes[$0].excludes.contains(number))
    }
    if !excluding.isEmpty { reasons.append("excluded by \(codes(excluding))") }
    return reasons.isEmpty ? "not picked" : "not picked: \(reasons.joined(separator: "; "))"
  }

  /// Pounds that committed schemes leave in the best of the years in which a scheme can open.
  private func mostLeft(of limit: Int, for scheme: Scheme) -> Int {
    let years = outlook.years.filter { scheme.opens <= $0 && $0 <= scheme.latest }
    let left = years.map { year in
      let committed = outlook.schemes.indices.filter {
        outlook.schemes[$0].status == .committed && opens($0) == year
      }
      return limit - min(limit, committed.map { outlook.schemes[$0].capital }.saturatingSum)
    }
    return left.max() ?? limit
  }

  private func years(_ scheme: Scheme) -> String {
    scheme.opens == scheme.latest ? "\(scheme.opens)" : "\(scheme.opens) to \(scheme.latest)"
  }

  private var schemesNotes: [String] {
    var notes = [roomsNote]
    if let limit = outlook.prospects.estates?.capitalLimit {
      notes.append(
        "Committed schemes happen in any case. Proposed ones are picked for the fewest hours without "
          + "a room, under a capital limit of \(FigureText.pounds(limit)) a year.")
    } else {
      notes.append("Every scheme happens as soon as it can: the scenario sets no capital limit.")
    }
    let unsourced = outlook.schemes.count { $0.source.isEmpty }
    if unsourced > 0 {
      notes.append(
        "\(unsourced) of \(NumberText.counted(outlook.schemes.count, "scheme")) "
          + "\(unsourced == 1 ? "has" : "have") no source.")
    }
    for scheme in outlook.schemes {
      let name = scheme.name.isEmpty ? scheme.code : scheme.name
      let needs = scheme.needs.compactMap { outlook.schemes.element($0)?.code }
      let excludes = scheme.excludes.compactMap { outlook.schemes.element($0)?.code }
      if !needs.isEmpty { notes.append("\(name) needs \(NumberText.list(needs)).") }
      if !excludes.isEmpty {
        notes.append(
          "\(name) cannot be picked together with \(NumberText.list(excludes, last: "or")).")
      }
    }
    return notes
  }

  private var schemesSource: String {
    var sources: [String] = []
    for source in outlook.schemes.map(\.source)
    where !source.isEmpty && !sources.contains(source) { sources.append(source) }
    return "schemes: "
      + (sources.isEmpty ? "none; the place's own proposals" : PlainText.sources(sources))
  }

  /// Capital in all; `nil` without an estates plan.
  var capital: Int? { outlook.estates?.capital.saturatingSum }

  /// Pounds by year, where any are spent; `nil` where none are.
  var capitalTable: Table? {
    guard let estates = outlook.estates else { return nil }
    let spent = estates.capital.enumerated().filter { $0.element != 0 }
    guard !spent.isEmpty else { return nil }
    let total: [Table.Cell] = [.text("All years"), .count(estates.capital.saturatingSum)]
    let rows = spent.map { position, pounds -> [Table.Cell] in
      [.text("\(estates.years.lowerBound + position)"), .count(pounds)]
    }
    let assumed = outlook.schemes.count { $0.basis == .assumed }
    return Table(
      title: "Capital by year",
      columns: [.init("Year", key: "year", .left), .init("Capital (£)", key: "capital")],
      rows: rows + [total],
      notes: ["Spent in the year a scheme opens, committed schemes included."]
        + (assumed == 0
          ? []
          : [
            "Capital is assumed, not published, for \(assumed) of "
              + "\(NumberText.counted(outlook.schemes.count, "scheme"))."
          ]),
      source: schemesSource)
  }

  /// Hours without a room over all years, and how sure it is that no other choice does better.
  var estatesSentence: String? {
    guard let estates = outlook.estates, !numbers.isEmpty else { return nil }
    let hours = NumberText.fixed(estates.unmetHours, decimals: 0, grouped: true)
    let start = "Patients lack a room for \(hours) hours, summed over localities and years"
    let rest = ". \(roomsNote)"
    guard let limit = outlook.prospects.estates?.capitalLimit, !outlook.schemes.isEmpty else {
      return start + rest
    }
    let cost =
      estates.isLeastCapital
      ? ", and none that leaves as few costs less"
      : "; whether another that leaves as few costs less is not known"
    let choice = "choice of schemes under the limit of \(FigureText.pounds(limit)) a year"
    // Fewer than none there cannot be, whatever the search came to.
    guard !estates.isProven, estates.unmetHours >= 0.5 else {
      return "\(start). \(estates.isProven ? "It is proven that no" : "No") \(choice) leaves fewer"
        + "\(cost)\(rest)"
    }
    let gap = estates.unmetHours - max(0, estates.bound)
    if gap < 0.5 {
      return "\(start). No \(choice) leaves fewer by an hour or more\(cost)\(rest)"
    }
    return
      "\(start). The search for a better \(choice) stopped at its limit: up to "
      + "\(NumberText.fixed(gap, decimals: 0, grouped: true)) hours fewer may be possible\(rest)"
  }
}

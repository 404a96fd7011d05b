import PlaceModel
import Planning

/// A scenario's rules in a place: which practices and list sizes they mean, or what is wrong.
struct RuleReading {
  /// What the place tells of the rules; the rest of them is as the scenario has it.
  private(set) var placed = PlacedRules()
  private(set) var findings: [Finding] = []

  private let asked: AskedRules
  private let area: Area

  /// - Parameter keepsClusters: whether today's clusters stay whole.
  init(_ asked: AskedRules, keepsClusters: Bool, in area: Area) {
    self.asked = asked
    self.area = area
    placed.together = sets(asked.together)
    placed.apart = sets(asked.apart)
    placed.fixed = asked.fixed.compactMap { fixture in
      index(fixture.practice).map {
        Placed(FixedPractice($0, to: fixture.locality), at: fixture.practice.location)
      }
    }
    placed.targets = asked.targets.map {
      Placed(LocalityTarget($0.locality.text, population: $0.population), at: $0.locality.location)
    }
    placed.hubsAllowed = asked.hubsAllowed.map { $0.compactMap { index($0) } }
    placed.hubsRequired = asked.hubsRequired.compactMap { word in
      index(word).map { Placed($0, at: word.location) }
    }
    checkTravel()
    checkTerms()
    placed.years = asked.years.compactMap { year($0) }
    checkYears()
    if keepsClusters { checkClusters() }
  }

  private mutating func sets(_ sets: [WrittenSet]) -> [Placed<[PracticeIndex]>] {
    sets.map { set in Placed(set.practices.compactMap { index($0) }, at: set.location) }
  }

  private mutating func index(_ code: WrittenWord) -> PracticeIndex? {
    if let index = area.index(of: code.text) { return index }
    let finding = Finding.unknownPractice(code.text, in: area, at: code.location)
    // A practice that several rules name is looked for in vain once at each place.
    findings.append(finding)
    return nil
  }

  private mutating func checkTravel() {
    guard let travel = asked.maximumTravel else { return }
    let unit = area.travelTable?.unit ?? .kilometres
    if travel.unit == unit {
      placed.maximumTravel = travel.most
    } else {
      findings.append(
        .wrongTravelUnit(
          travel.unit, unit, hasTable: area.travelTable != nil, at: travel.location))
    }
  }

  /// Terms that weigh something need the place's figures.
  private mutating func checkTerms() {
    for term in asked.weighed {
      if term.text == "plan.objective.need", area.weightedPatients == nil {
        findings.append(.needsWeightedPatients(term.text, at: term.location))
      }
      if term.text == "plan.objective.workforce", area.gpStaff == nil {
        findings.append(.needsGPs(term.text, at: term.location))
      }
    }
  }

  /// Clusters that are kept whole against rules that part them.
  private mutating func checkClusters() {
    let clusters = area.clusterOfPractice
    func cluster(_ code: WrittenWord) -> Int? {
      area.index(of: code.text).flatMap { clusters[$0.rawValue] }
    }
    for set in asked.apart {
      for (place, other) in set.practices.enumerated() {
        guard let number = cluster(other),
          let one = set.practices[..<place].first(where: { cluster($0) == number })
        else { continue }
        findings.append(
          .apartInCluster(one.text, other.text, area.clusters[number].name, at: other.location))
      }
    }
    for (place, other) in asked.fixed.enumerated() {
      guard let number = cluster(other.practice),
        let one = asked.fixed[..<place].first(where: {
          $0.locality != other.locality && cluster($0.practice) == number
        })
      else { continue }
      findings.append(
        .fixedInCluster(
          (one.practice.text, one.locality), (other.practice.text, other.locality),
          area.clusters[number].name, at: other.practice.location))
    }
  }
}

// Years and dates.
extension RuleReading {
  /// The list sizes that a year or a date means: a date is one of `list-sizes.csv`, and a year its last
  /// date there; without one, what is projected for it.
  private mutating func year(_ written: WrittenDate) -> PlacedRules.Year? {
    let text = written.date.text
    let base = area.listSizes.date
    let dates = [base] + area.records.laterListSizes.map(\.date)
    func year(_ sizes: PlacedRules.Year.Sizes) -> PlacedRules.Year {
      PlacedRules.Year(
        sizes: sizes, minimum: written.minimum, maximum: written.maximum,
        location: written.date.location)
    }
    if let date = dates.last(where: { text.count == 4 ? $0.hasPrefix(text + "-") : $0 == text }) {
      return year(.counted(date: date))
    }
    if text.count == 4, let number = Int(text), let horizon = asked.horizon, number <= horizon,
      number > Int(base.prefix(4)) ?? .max
    {
      return year(.projected(number))
    }
    findings.append(
      .noListSizes(of: text, dates: dates, horizon: asked.horizon, at: written.date.location))
    return nil
  }

  private mutating func checkYears() {
    for (place, other) in placed.years.enumerated() {
      guard placed.years[..<place].contains(where: { $0.sizes == other.sizes }) else { continue }
      findings.append(.sameListSizes(other.sizes.label, at: other.location))
    }
  }
}

import PlaceModel
import Planning
import Projection

/// All that a study's years to come are worked out from, read and checked: only arithmetic is left.
struct OutlookModel: Hashable, Sendable {
  let area: Area
  let prospects: Prospects
  let records: ProspectRecords
  /// Those that count, and no other.
  let assumptions: Assumptions

  /// The same with one assumption at another value.
  func with(_ key: AssumptionKey, at value: Double) -> OutlookModel {
    OutlookModel(
      area: area, prospects: prospects, records: records,
      assumptions: assumptions.setting(key, to: value))
  }

  /// Nought for one that is not stated: those without which nothing can be worked out are.
  func value(_ key: AssumptionKey) -> Double { assumptions[key]?.value ?? 0 }

  var populationQuestion: PopulationQuestion {
    PopulationQuestion(
      listSizes: area.listSizes, population: records.population, flows: records.flows,
      ages: area.records.ages, developments: records.developments, changes: records.changes,
      neighbours: area.indices.map(area.adjacency.neighbours), to: prospects.to,
      shareOfChange: value(prospects.variant.assumption),
      halvingDistance: value(.halvingDistance), peoplePerHome: value(.peoplePerHome))
  }

  /// `nil` where the scenario asks nothing of the workforce.
  func workforceQuestion(
    _ localities: [[PracticeIndex]], _ population: PopulationProjection
  ) -> WorkforceQuestion? {
    guard let plan = prospects.workforce, let workforce = area.records.workforce else { return nil }
    let roles = StaffRole.allCases
    return WorkforceQuestion(
      localities: localities, population: population, workforce: workforce, posts: records.posts,
      newPosts: plan.newPostsFrom.map {
        WorkforceQuestion.NewPosts(from: $0, to: prospects.to, fteAYear: plan.newPosts)
      },
      need: need(plan.need), otherRatios: stated([.admin: .patientsPerAdmin]),
      turnover: WorkforceQuestion.Turnover(
        leaving: Dictionary(uniqueKeysWithValues: roles.map { ($0, value($0.leaving)) }),
        joining: Dictionary(uniqueKeysWithValues: roles.map { ($0, value($0.joining)) }),
        retiring: value(.retiring), retiringOver55: value(.retiringOver55)),
      substitution: WorkforceQuestion.Substitution(
        gpPerFTE: stated([.nurse: .nurseForGP, .directCare: .directCareForGP]),
        mostOfNeed: value(.mostGPSubstituted)),
      changes: records.changes)
  }

  private func need(_ need: Prospects.WorkforcePlan.Need) -> WorkforceQuestion.Need {
    switch need {
    case .ratio(let ratio):
      return .ratio(
        stated([
          .gp: ratio.assumption, .nurse: .patientsPerNurse, .directCare: .patientsPerDirectCare,
          .admin: .patientsPerAdmin,
        ]))
    case .activity:
      let perFTE = stated([
        .gp: .contactsPerGP, .nurse: .contactsPerNurse, .directCare: .contactsPerDirectCare,
      ])
      if let rates = area.records.contactRates { return .contactsByAge(rates, perFTE: perFTE) }
      let shares = stated([.gp: .gpShare, .nurse: .nurseShare, .directCare: .directCareShare])
      return .contacts(shares.mapValues { $0 * value(.contacts) }, perFTE: perFTE)
    }
  }

  private func stated(_ keys: [StaffRole: AssumptionKey]) -> [StaffRole: Double] {
    keys.compactMapValues { assumptions[$0]?.value }
  }

  /// `nil` where the scenario asks nothing of the estate.
  func estatesQuestion(
    _ localities: [[PracticeIndex]], _ population: PopulationProjection
  ) -> EstatesQuestion? {
    guard let plan = prospects.estates else { return nil }
    return EstatesQuestion(
      localities: localities, population: population, premises: area.records.premises,
      schemes: records.schemes, capitalLimit: plan.capitalLimit,
      need: EstatesQuestion.Need(
        contacts: area.records.contactRates.map { .byAge($0) } ?? .perPatient(value(.contacts)),
        faceToFace: value(.faceToFace), minutes: value(.minutes),
        didNotAttend: value(.didNotAttend), didNotAttendMinutes: value(.didNotAttendMinutes)),
      hoursAWeek: value(.hoursAWeek), weeksAYear: value(.weeksAYear),
      utilisation: value(.utilisation))
  }
}

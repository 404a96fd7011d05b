import PlaceModel

/// Which assumptions a scenario's figures rest on.
struct AssumptionNeeds {
  /// Without these nothing can be worked out.
  private(set) var required: [AssumptionKey] = []
  /// These count where they are stated.
  private(set) var optional: [AssumptionKey] = []

  init(_ prospects: Prospects, area: Area, developments: [Development]) {
    required.append(prospects.variant.assumption)
    if area.flows(for: prospects) == nil { required.append(.halvingDistance) }
    if developments.contains(where: { $0.peoplePerHome == nil }) {
      required.append(.peoplePerHome)
    }
    if prospects.draws > 0 {
      required += [.placeSpread, .zoneSpread]
      if !developments.isEmpty { required.append(.homesSpread) }
    }
    if let workforce = prospects.workforce {
      addWorkforce(workforce, staff: area.records.workforce, rates: area.records.contactRates)
    }
    if prospects.estates != nil {
      if area.records.contactRates == nil { required.append(.contacts) }
      required += [
        .faceToFace, .minutes, .didNotAttend, .didNotAttendMinutes, .hoursAWeek, .weeksAYear,
        .utilisation,
      ]
    }
  }

  private mutating func addWorkforce(
    _ plan: Prospects.WorkforcePlan, staff: Workforce?, rates: ContactRates?
  ) {
    switch plan.need {
    case .ratio(let ratio):
      required.append(ratio.assumption)
      // The other definitions are shown beside the one chosen.
      optional += GPRatio.allCases.map(\.assumption).filter { $0 != ratio.assumption }
      optional += [.patientsPerNurse, .patientsPerDirectCare, .patientsPerAdmin]
    case .activity:
      if rates == nil {
        required += [.contacts, .gpShare]
        optional += [.nurseShare, .directCareShare]
      }
      required.append(.contactsPerGP)
      optional += [.contactsPerNurse, .contactsPerDirectCare, .patientsPerAdmin]
    }
    let records = staff?.records ?? []
    for role in StaffRole.allCases where records.contains(where: { $0.role == role }) {
      required += [role.leaving, role.joining]
    }
    let known = records.filter { $0.fte != nil }
    if known.contains(where: { $0.fteAged55AndOver == nil }) { required.append(.retiring) }
    if known.contains(where: { $0.fteAged55AndOver != nil }) { required.append(.retiringOver55) }
    optional += [.nurseForGP, .directCareForGP, .mostGPSubstituted]
  }

  /// Every assumption that counts, of those that are stated.
  func used(of stated: Assumptions) -> Assumptions {
    Assumptions(stated.all.filter { required.contains($0.key) || optional.contains($0.key) })
  }

  /// Those that nobody has stated, each once.
  func missing(from stated: Assumptions) -> [AssumptionKey] {
    AssumptionKey.allCases.filter { required.contains($0) && stated[$0] == nil }
  }
}

extension StaffRole {
  var leaving: AssumptionKey {
    switch self {
    case .gp: .gpLeaving
    case .nurse: .nurseLeaving
    case .directCare: .directCareLeaving
    case .admin: .adminLeaving
    }
  }

  var joining: AssumptionKey {
    switch self {
    case .gp: .gpJoining
    case .nurse: .nurseJoining
    case .directCare: .directCareJoining
    case .admin: .adminJoining
    }
  }
}

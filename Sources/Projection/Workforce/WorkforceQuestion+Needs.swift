public import PlaceModel

extension WorkforceQuestion {
  /// Full-time equivalents that the patients need: by role, then by locality, then by year.
  ///
  /// By ratio, patients ÷ patients per FTE; by contacts, patients × contacts a patient ÷ contacts
  /// per FTE; by age, Σ over age bands of patients × contacts of the band ÷ contacts per FTE. A role
  /// without both figures above zero (contacts may be nought) has no need of its own and is left out.
  ///
  /// Nothing but the population and `need` bear on it, so that it can be asked for each of many
  /// random futures while the staff stay as planned.
  /// - Complexity: O(practices × bands × years × roles).
  public func needs() -> [StaffRole: [[Double]]] {
    var needs: [StaffRole: [[Double]]] = [:]
    for role in StaffRole.allCases {
      let byLocality = localities.compactMap { fte(of: role, for: $0) }
      if byLocality.count == localities.count, hasNeed(of: role) { needs[role] = byLocality }
    }
    return needs
  }

  /// Whether the question has figures that the role's need can be worked out with.
  func hasNeed(of role: StaffRole) -> Bool { fte(of: role, for: []) != nil }

  private func fte(of role: StaffRole, for practices: [PracticeIndex]) -> [Double]? {
    byContacts(of: role, for: practices) ?? byRatio(otherRatios[role], for: practices)
  }

  private func byRatio(_ ratio: Double?, for practices: [PracticeIndex]) -> [Double]? {
    guard let ratio, ratio > 0 else { return nil }
    return population.patients(of: practices).map { $0 / ratio }
  }

  private func byContacts(of role: StaffRole, for practices: [PracticeIndex]) -> [Double]? {
    switch need {
    case .ratio(let ratios):
      return byRatio(ratios[role], for: practices)
    case .contacts(let contacts, let perFTE):
      guard let contacts = contacts[role], contacts >= 0, let perFTE = perFTE[role], perFTE > 0
      else { return nil }
      return population.patients(of: practices).map { $0 * contacts / perFTE }
    case .contactsByAge(let rates, let perFTE):
      guard let perFTE = perFTE[role], perFTE > 0,
        rates.contacts.count == rates.bands.count,
        rates.contacts.allSatisfy({ $0.indices.contains(role.order) }),
        let contacts = population.contacts(
          of: practices, rates: rates.bands, perPatient: rates.contacts.map { $0[role.order] })
      else { return nil }
      return contacts.map { $0 / perFTE }
    }
  }
}

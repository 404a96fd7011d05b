import PlaceModel
import Projection
import Studies

extension OutlookView {
  /// The contacts by age that the need for staff or rooms rests on; `nil` where neither does.
  var contactsUsed: ContactRates? {
    guard let rates = area.records.contactRates, outlook.population.byAge != nil else { return nil }
    let isActivity = outlook.workforce != nil && outlook.prospects.workforce?.need == .activity
    return isActivity || outlook.estates != nil ? rates : nil
  }

  /// Contacts a patient has in a year, by age and by the role that sees the patient.
  var contactsTable: Table? {
    guard let rates = contactsUsed, !rates.bands.isEmpty else { return nil }
    let rows = rates.bands.enumerated().map { number, band -> [Table.Cell] in
      let contacts = rates.contacts.element(number) ?? []
      let byRole = StaffRole.allCases.map { contacts.element($0.order) ?? 0 }
      return [.text(band.name)]
        + (byRole + [byRole.reduce(0, +)]).map { .text(FigureText.plain($0)) }
    }
    return Table(
      title: "Contacts a patient has in a year, by age",
      columns: [.init("Age (years)", key: "age", .left)]
        + StaffRole.allCases.map { .init($0.name, key: $0.rawValue) }
        + [.init("All roles", key: "all")],
      rows: rows,
      notes: ["They stay as they are in every year; only how many patients are of each age moves."],
      source: "contacts: \(rates.source.isEmpty ? "the place's own file" : rates.source)")
  }
}

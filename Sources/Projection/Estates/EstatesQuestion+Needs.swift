import PlaceModel

extension EstatesQuestion {
  /// Hours a year in which patients need a room: by locality, then by year.
  ///
  ///     attendances = patients × contacts a patient × share face to face
  ///     hours = attendances × (minutes + share not attended × minutes they cost) ÷ 60
  ///
  /// The rooms formula of the Strategy Unit's open planning documents for outpatients, of the same
  /// form as that of Health Building Note 11-01. With contacts by age, Σ over age bands and all
  /// roles; nought where the ages do not fit (see ``faults()``).
  ///
  /// Nothing but the population and `need` bear on it, so that it can be asked for each of many
  /// random futures while the buildings stay as planned.
  /// - Complexity: O(practices × bands × years).
  public func needHours() -> [[Double]] {
    let minutes = need.minutes + need.didNotAttend * need.didNotAttendMinutes
    let hours = need.faceToFace * minutes / 60
    return localities.map { practices in contacts(of: practices).map { max(0, $0 * hours) } }
  }

  /// Rooms at standard hours that some hours of need ask for; nought without hours to be open.
  public func rooms(forHours hours: Double) -> Double {
    hoursOfRoom > 0 ? hours / hoursOfRoom : 0
  }

  /// Hours a year in which patients can be seen in a room at standard hours.
  var hoursOfRoom: Double { hoursAWeek * weeksAYear * utilisation }

  private func contacts(of practices: [PracticeIndex]) -> [Double] {
    switch need.contacts {
    case .perPatient(let contacts):
      return population.patients(of: practices).map { $0 * contacts }
    case .byAge(let rates):
      let nought = [Double](repeating: 0, count: population.years.count)
      guard rates.contacts.count == rates.bands.count else { return nought }
      let perPatient = rates.contacts.map { $0.reduce(0, +) }
      return population.contacts(of: practices, rates: rates.bands, perPatient: perPatient)
        ?? nought
    }
  }
}

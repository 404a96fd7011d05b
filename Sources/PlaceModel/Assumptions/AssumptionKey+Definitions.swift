extension AssumptionKey {
  struct Definition {
    var unit: String
    var range: ClosedRange<Double>
    var summary: String
  }

  private static let share = "share"
  private static let shareAYear = "share a year"
  private static let ratio = "patients per FTE"
  private static let workload = "contacts per FTE a year"

  var definition: Definition {
    switch self {
    case .halvingDistance:
      Definition(
        unit: "km", range: 0.05...50,
        summary: "The distance at which a practice draws half as many of a zone's residents as at"
          + " the door.")

    case .lowGrowth:
      Definition(
        unit: "share of the projected change", range: 0...5,
        summary: "How much of the projected change in residents comes about with low growth.")
    case .centralGrowth:
      Definition(
        unit: "share of the projected change", range: 0...5,
        summary: "How much of the projected change in residents comes about with central growth.")
    case .highGrowth:
      Definition(
        unit: "share of the projected change", range: 0...5,
        summary: "How much of the projected change in residents comes about with high growth.")
    case .peoplePerHome:
      Definition(
        unit: "people a home", range: 0.1...10,
        summary: "People living in a new home, where the development does not say.")
    case .placeSpread:
      Definition(
        unit: Self.shareAYear, range: 0...0.2,
        summary: "How far the whole place's population may be off after one year: the standard"
          + " deviation, which grows with the square root of the years.")
    case .zoneSpread:
      Definition(
        unit: Self.shareAYear, range: 0...0.5,
        summary: "How far one zone's population may be off after one year, besides the whole"
          + " place: the standard deviation, which grows with the square root of the years.")
    case .homesSpread:
      Definition(
        unit: Self.share, range: 0...1,
        summary: "How far the homes of a development may be off: the standard deviation as a share"
          + " of them.")

    case .contacts:
      Definition(
        unit: "contacts a patient a year", range: 0...50,
        summary: "Appointments of a patient in a year, over all ages and roles.")
    case .gpShare:
      Definition(unit: Self.share, range: 0...1, summary: "The share of contacts that GPs see.")
    case .nurseShare:
      Definition(unit: Self.share, range: 0...1, summary: "The share of contacts that nurses see.")
    case .directCareShare:
      Definition(
        unit: Self.share, range: 0...1,
        summary: "The share of contacts that other direct patient care staff see.")
    case .faceToFace:
      Definition(
        unit: Self.share, range: 0...1, summary: "The share of contacts that need a room.")
    case .minutes:
      Definition(
        unit: "minutes", range: 0...240,
        summary: "How long a contact in a room takes, with what belongs to it.")
    case .didNotAttend:
      Definition(
        unit: Self.share, range: 0...1,
        summary: "Appointments that the patient did not attend, as a share of those attended.")
    case .didNotAttendMinutes:
      Definition(
        unit: "minutes", range: 0...240,
        summary: "How long a room stays empty when a patient does not attend.")

    case .patientsPerGPPlanning:
      Definition(
        unit: Self.ratio, range: 100...100_000,
        summary: "Patients for one full-time equivalent GP, as a planning standard.")
    case .patientsPerGPQualified:
      Definition(
        unit: Self.ratio, range: 100...100_000,
        summary: "Patients for one full-time equivalent GP, as it is, fully qualified GPs only.")
    case .patientsPerGPAll:
      Definition(
        unit: Self.ratio, range: 100...100_000,
        summary: "Patients for one full-time equivalent GP, as it is, trainees included.")
    case .patientsPerNurse:
      Definition(
        unit: Self.ratio, range: 100...100_000,
        summary: "Patients for one full-time equivalent practice nurse.")
    case .patientsPerDirectCare:
      Definition(
        unit: Self.ratio, range: 100...100_000,
        summary: "Patients for one full-time equivalent in other direct patient care.")
    case .patientsPerAdmin:
      Definition(
        unit: Self.ratio, range: 100...100_000,
        summary: "Patients for one full-time equivalent in administration.")
    case .contactsPerGP:
      Definition(
        unit: Self.workload, range: 1...100_000, summary: "Contacts of a full-time GP in a year.")
    case .contactsPerNurse:
      Definition(
        unit: Self.workload, range: 1...100_000, summary: "Contacts of a full-time nurse in a year."
      )
    case .contactsPerDirectCare:
      Definition(
        unit: Self.workload, range: 1...100_000,
        summary: "Contacts of a full-time member of other direct patient care in a year.")
    case .gpLeaving, .nurseLeaving, .directCareLeaving, .adminLeaving:
      Definition(
        unit: Self.shareAYear, range: 0...1,
        summary: "\(staff) who leave in a year, retirement apart, as a share of those in post.")
    case .gpJoining, .nurseJoining, .directCareJoining, .adminJoining:
      Definition(
        unit: Self.shareAYear, range: 0...1,
        summary: "\(staff) who join in a year without a new post, as a share of those counted.")
    case .retiring:
      Definition(
        unit: Self.shareAYear, range: 0...1,
        summary: "Staff who retire in a year, as a share of those in post, where ages are not"
          + " known.")
    case .retiringOver55:
      Definition(
        unit: Self.shareAYear, range: 0...1,
        summary: "Staff aged 55 and over who retire in a year, as a share of them, where ages are"
          + " known.")
    case .nurseForGP:
      Definition(
        unit: "FTE of GP per FTE of nurse", range: 0...1,
        summary: "How much of a GP's work one full-time nurse can take on.")
    case .directCareForGP:
      Definition(
        unit: "FTE of GP per FTE of direct care", range: 0...1,
        summary: "How much of a GP's work one full-time member of other direct patient care can"
          + " take on.")
    case .mostGPSubstituted:
      Definition(
        unit: "share of the need for GPs", range: 0...1,
        summary: "How much of the need for GPs other roles may take on at most.")

    case .hoursAWeek:
      Definition(
        unit: "hours a week", range: 1...168,
        summary: "Hours a week that a room is open, where the premises do not say.")
    case .weeksAYear:
      Definition(unit: "weeks a year", range: 1...53, summary: "Weeks a year that a room is open.")
    case .utilisation:
      Definition(
        unit: Self.share, range: 0.05...1,
        summary: "The share of a room's open hours in which patients can be seen.")
    }
  }

  private var staff: String {
    switch self {
    case .gpLeaving, .gpJoining: "GPs"
    case .nurseLeaving, .nurseJoining: "Nurses"
    case .adminLeaving, .adminJoining: "Admin staff"
    default: "Other direct patient care staff"
    }
  }
}

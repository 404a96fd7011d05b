public import PlaceModel

/// All that an estates projection rests on.
public struct EstatesQuestion: Hashable, Sendable {
  /// The practices of each locality.
  public var localities: [[PracticeIndex]]
  public var population: PopulationProjection
  public var premises: [Premises]
  public var schemes: [Scheme]
  /// Pounds a year that picked schemes may cost; `nil` where every scheme happens as soon as it can.
  public var capitalLimit: Int?
  public var need: Need
  /// Open hours of a room: where the premises do not say, and weeks for all of them.
  public var hoursAWeek: Double
  public var weeksAYear: Double
  /// The share of open hours in which patients can be seen.
  public var utilisation: Double

  /// Room time that patients need.
  public struct Need: Hashable, Sendable {
    /// Contacts a patient a year over all roles, the same at every age, or by age.
    public var contacts: Contacts
    /// The share of contacts that need a room.
    public var faceToFace: Double
    public var minutes: Double
    /// Appointments not attended, as a share of those attended, and the minutes they cost.
    public var didNotAttend: Double
    public var didNotAttendMinutes: Double

    public enum Contacts: Hashable, Sendable {
      case perPatient(Double)
      /// Needs a projection with ages in bands that each lie within one of the rates' bands.
      case byAge(ContactRates)
    }

    public init(
      contacts: Contacts, faceToFace: Double, minutes: Double, didNotAttend: Double,
      didNotAttendMinutes: Double
    ) {
      self.contacts = contacts
      self.faceToFace = faceToFace
      self.minutes = minutes
      self.didNotAttend = didNotAttend
      self.didNotAttendMinutes = didNotAttendMinutes
    }
  }

  public init(
    localities: [[PracticeIndex]], population: PopulationProjection, premises: [Premises],
    schemes: [Scheme] = [], capitalLimit: Int? = nil, need: Need, hoursAWeek: Double,
    weeksAYear: Double, utilisation: Double
  ) {
    self.localities = localities
    self.population = population
    self.premises = premises
    self.schemes = schemes
    self.capitalLimit = capitalLimit
    self.need = need
    self.hoursAWeek = hoursAWeek
    self.weeksAYear = weeksAYear
    self.utilisation = utilisation
  }
}

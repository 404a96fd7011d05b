/// The staff groups of NHS England's General Practice Workforce statistics.
public enum StaffRole: String, CaseIterable, Hashable, Sendable, Comparable {
  case gp
  case nurse
  /// Other direct patient care: pharmacists, paramedics, physiotherapists, health care assistants
  /// and the like.
  case directCare = "direct_care"
  case admin

  /// As a table names it.
  public var name: String {
    switch self {
    case .gp: "GP"
    case .nurse: "Nurse"
    case .directCare: "Other direct patient care"
    case .admin: "Admin"
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

  /// Position in `allCases`.
  public var order: Int {
    switch self {
    case .gp: 0
    case .nurse: 1
    case .directCare: 2
    case .admin: 3
    }
  }
}

/// One figure of `workforce.csv`: the staff of a practice in one role.
public struct StaffRecord: Hashable, Sendable {
  public var practice: PracticeIndex
  public var role: StaffRole
  /// The job within the role, such as "clinical pharmacist"; `nil` for the role as a whole.
  public var job: String?
  /// Full-time equivalents of 37.5 hours a week; `nil` where the practice's figure is not known.
  public var fte: Double?
  /// Of these, aged 55 and over; `nil` where ages are not known.
  public var fteAged55AndOver: Double?

  public init(
    practice: PracticeIndex, role: StaffRole, job: String? = nil, fte: Double?,
    fteAged55AndOver: Double? = nil
  ) {
    self.practice = practice
    self.role = role
    self.job = job
    self.fte = fte
    self.fteAged55AndOver = fteAged55AndOver
  }
}

/// Staff by practice as counted once.
public struct Workforce: Hashable, Sendable {
  /// The year that the figures are about: supply stays as counted until then, and moves from there.
  public var year: Int
  /// In order of practice, role and job. A practice and role without a record is not known.
  public var records: [StaffRecord]
  /// Publisher, title, date and definition.
  public var source: String

  public init(year: Int, records: [StaffRecord], source: String) {
    self.year = year
    self.records = records
    self.source = source
  }
}

/// A planned post, or part of one, at a practice.
public struct Post: Hashable, Sendable {
  /// The first year in which it is filled; it stays filled from then on.
  public var year: Int
  public var practice: PracticeIndex
  public var role: StaffRole
  /// Full-time equivalents, above zero.
  public var fte: Double
  /// Empty where the file has none.
  public var source: String

  public init(year: Int, practice: PracticeIndex, role: StaffRole, fte: Double, source: String) {
    self.year = year
    self.practice = practice
    self.role = role
    self.fte = fte
    self.source = source
  }
}

/// Contacts a patient has in a year, by age and by the role that sees the patient.
public struct ContactRates: Hashable, Sendable {
  /// Together every age once, in order.
  public var bands: [AgeBand]
  /// By band, then by role in the order of ``StaffRole/allCases``: contacts a patient a year.
  public var contacts: [[Double]]
  /// Publisher, title and date; empty where the file has none.
  public var source: String

  public init(bands: [AgeBand], contacts: [[Double]], source: String) {
    self.bands = bands
    self.contacts = contacts
    self.source = source
  }
}

/// Need, supply and gap of rooms by locality and year, and the schemes that happen.
public struct EstatesOutlook: Hashable, Sendable {
  public var years: ClosedRange<Int>
  /// By locality, then by year.
  public var localities: [[Figures]]
  /// By scheme in the question's order: the year it opens, `nil` where it is not picked.
  public var opens: [Int?]
  /// Pounds by year, committed schemes included.
  public var capital: [Int]
  /// Whether the choice of schemes is proven best, or the search stopped at its limit.
  public var isProven: Bool
  /// Whether no choice that leaves as few hours costs less.
  public var isLeastCapital: Bool
  /// Hours in which no room is free, summed over localities and years; and the least possible.
  public var unmetHours: Double
  public var bound: Double

  public struct Figures: Hashable, Sendable {
    public var patients: Double
    /// Hours a year in which patients need a room.
    public var needHours: Double
    /// Hours a year in which rooms can be used, utilisation taken off.
    public var supplyHours: Double
    /// Rooms that the need asks for, at the place's standard hours.
    public var needRooms: Double
    /// Rooms there are, at the place's standard hours.
    public var rooms: Double
    /// Of them, opened by schemes since the base year; below zero where more were lost.
    public var roomsFromSchemes: Double

    public init(
      patients: Double, needHours: Double, supplyHours: Double, needRooms: Double, rooms: Double,
      roomsFromSchemes: Double
    ) {
      self.patients = patients
      self.needHours = needHours
      self.supplyHours = supplyHours
      self.needRooms = needRooms
      self.rooms = rooms
      self.roomsFromSchemes = roomsFromSchemes
    }

    /// Above zero where rooms are short.
    public var gapRooms: Double { needRooms - rooms }
    public var shortRooms: Double { max(0, gapRooms) }
    public var unmetHours: Double { max(0, needHours - supplyHours) }
  }

  public init(
    years: ClosedRange<Int>, localities: [[Figures]], opens: [Int?], capital: [Int],
    isProven: Bool, isLeastCapital: Bool = true, unmetHours: Double, bound: Double
  ) {
    self.years = years
    self.localities = localities
    self.opens = opens
    self.capital = capital
    self.isProven = isProven
    self.isLeastCapital = isLeastCapital
    self.unmetHours = unmetHours
    self.bound = bound
  }
}

import PlaceModel

/// Which proposed schemes to pick, and when to open them, with so much money a year.
///
/// Committed schemes are decided: their rooms are in the supply, their capital is off the limit. Of
/// the others each opens once or never; what it needs is open by then, what it excludes never opens;
/// no building's rooms fall below none.
struct SchemeChoice: Hashable, Sendable {
  /// A proposed scheme. Years are positions, from nought.
  struct Option: Hashable, Sendable {
    /// Position in the question's schemes.
    var scheme: Int
    var code: String
    var premises: Int
    /// The years in which it can open and there is the money, in order; empty where it cannot.
    var years: [Int]
    var rooms: Double
    /// Pounds.
    var capital: Double
    /// By locality: hours a year in which patients can be seen that it adds, or takes below nought.
    var hours: [Double]
    /// Positions of other options.
    var needs: [Int]
    var excludes: [Int]
  }

  /// What is made smallest, the most important first.
  enum Stage: Int, CaseIterable, Hashable, Sendable {
    /// Hours without a room, over localities and years.
    case unmetHours
    /// Pounds over all years.
    case capital
    /// How many schemes open, and among as many how late.
    case count
    /// Schemes further down the list, and their turn in opening.
    case order
  }

  var options: [Option]
  /// By locality, then by year: need less supply with committed schemes only, in hours; below nought
  /// where there is room to spare.
  var shortfall: [[Double]]
  /// By year: pounds that committed schemes leave.
  var budget: [Double]
  /// By premises, then by year: rooms with committed schemes only.
  var rooms: [[Double]]

  var yearCount: Int { budget.count }
}

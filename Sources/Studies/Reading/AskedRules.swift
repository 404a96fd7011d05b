import PlaceModel
import Planning

/// The rules of a scenario in its file's own words: which practices and list sizes they mean is known
/// only with the place.
struct AskedRules: Hashable, Sendable {
  var together: [WrittenSet] = []
  var apart: [WrittenSet] = []
  /// In order of code.
  var fixed: [Fixture] = []
  /// In order of name.
  var targets: [Target] = []
  var hubsAllowed: [WrittenWord]?
  var hubsRequired: [WrittenWord] = []
  var maximumTravel: MaximumTravel?
  var years: [WrittenDate] = []
  /// The last year projected; `nil` where nothing is.
  var horizon: Int?
  /// The terms that weigh something and that not every place has the figures for, each with its key.
  var weighed: [WrittenWord] = []

  struct Fixture: Hashable, Sendable {
    var practice: WrittenWord
    var locality: String
  }

  struct Target: Hashable, Sendable {
    var locality: WrittenWord
    var population: PopulationBand
  }

  struct MaximumTravel: Hashable, Sendable {
    var most: Double
    var unit: TravelTable.Unit
    var location: Finding.Location
  }
}

import PlaceModel

/// A word of a scenario file, such as a practice's code, and where it stands.
struct WrittenWord: Hashable, Sendable {
  var text: String
  var location: Finding.Location
}

/// A set of practices by code, and where its list begins.
struct WrittenSet: Hashable, Sendable {
  var practices: [WrittenWord]
  var location: Finding.Location
}

/// A year or a date whose list sizes must keep a band.
struct WrittenDate: Hashable, Sendable {
  /// `2016`, or `2016-03-31`.
  var date: WrittenWord
  /// The band's ends where they are not those of `plan.population`.
  var minimum: Int?
  var maximum: Int?
}

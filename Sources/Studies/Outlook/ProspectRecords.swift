import PlaceModel

/// What the files say that a scenario's prospects rest on: those it names, and the place's own.
struct ProspectRecords: Hashable, Sendable {
  var population: ZonePopulation
  /// `nil` where the scenario names a population of its own, whose zones may be others.
  var flows: MeasuredFlows?
  var developments: [Development] = []
  var changes: [PracticeChange] = []
  var posts: [Post] = []
  var schemes: [Scheme] = []
}

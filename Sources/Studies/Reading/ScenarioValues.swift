import PlaceModel

/// What one scenario file says, or several laid over each other: values by path, each with its
/// place.
struct ScenarioValues {
  enum Entry {
    case value(ScenarioValue)
    /// `null`: what the extended file says here is taken away.
    case removed
    /// There is a value, and a finding says what is wrong with it.
    case unreadable
  }

  private var entries: [String: (entry: Entry, location: Finding.Location)] = [:]
  /// Where the mappings' keys stand, for findings about what they lack.
  private var mappings: [String: Finding.Location] = [:]

  /// Keys that the writer chose, by their paths.
  private var ownKeys: [String: OwnKey] = [:]

  private struct OwnKey {
    var parent: String
    var name: WrittenWord
  }

  /// Paths that are meant by keys written wrongly, of which a finding tells.
  private var meant: [String] = []

  mutating func set(_ path: String, _ entry: Entry, at location: Finding.Location) {
    entries[path] = (entry, location)
  }

  mutating func setMapping(_ path: String, at location: Finding.Location) {
    mappings[path] = location
  }

  /// Notes a key that the writer chose.
  /// - Returns: its path, with the key in quotes where a point in it would part the path.
  mutating func setOwnKey(
    _ name: String, under parent: String, at location: Finding.Location
  ) -> String {
    let isPlain = !name.contains { ".\"".contains($0) }
    let key = isPlain ? name : String(JSONText.string(name).text.dropLast())
    ownKeys["\(parent).\(key)"] = OwnKey(
      parent: parent, name: WrittenWord(text: name, location: location))
    return "\(parent).\(key)"
  }

  /// The writer's own keys under which something is given, in order of name, each with its path.
  func ownKeys(under parent: String) -> [(path: String, name: WrittenWord)] {
    ownKeys.filter { path, key in
      key.parent == parent && entries.contains { Self.isPath($0.key, at: path) && holds($0.key) }
    }
    .map { ($0.key, $0.value.name) }.sorted { $0.name.text < $1.name.text }
  }

  func value(_ path: String) -> ScenarioValue? {
    if case .value(let value)? = entries[path]?.entry { value } else { nil }
  }

  /// Whether the path was given, readable or not.
  func holds(_ path: String) -> Bool {
    switch entries[path]?.entry {
    case .value, .unreadable: true
    case .removed, nil: false
    }
  }

  /// Whether something was given that a finding tells of.
  func isUnreadable(_ path: String) -> Bool {
    if case .unreadable? = entries[path]?.entry { true } else { false }
  }

  mutating func setMeant(_ paths: [String]) {
    meant += paths
  }

  /// Whether the path is given, or seems to be by a key written wrongly, or stands in a mapping
  /// that could not be read: to call it missing would only confuse.
  func seemsToHold(_ path: String) -> Bool {
    holds(path) || meant.contains { Self.isPath($0, at: path) || Self.isPath(path, at: $0) }
      || entries.contains { Self.isPath(path, at: $0.key) && holds($0.key) }
  }

  /// Where the value stands, or failing that the mapping.
  func location(_ path: String) -> Finding.Location? {
    holds(path) ? entries[path]?.location : mappings[path]
  }

  /// The first path, in the order of the schema, that is given at or under this one.
  func firstGiven(under path: String) -> String? {
    ScenarioSchema.places.first { Self.isPath($0.path, at: path) && holds($0.path) }?.path
  }

  /// These values over another file's: each path given here replaces what is there at it, above
  /// it and under it (one number in place of a mapping, and a mapping in place of one number).
  func laid(over other: ScenarioValues) -> ScenarioValues {
    var result = self
    for (path, entry) in other.entries
    where !ScenarioSchema.ofOneFile.contains(path)
      && !entries.keys.contains(where: { Self.isPath(path, at: $0) || Self.isPath($0, at: path) })
      && !isAboutAnotherValue(path)
    {
      result.entries[path] = entry
    }
    result.mappings.merge(other.mappings) { here, _ in here }
    result.ownKeys.merge(other.ownKeys) { here, _ in here }
    result.meant += other.meant
    return result
  }

  /// Whether the path speaks of an assumption, such as its source, to which these values give a
  /// value of their own: the source of one value is not that of another.
  private func isAboutAnotherValue(_ path: String) -> Bool {
    guard path.hasPrefix("assumptions."), let end = path.lastIndex(of: ".") else { return false }
    return holds(path[..<end] + ".value")
  }

  /// Whether a path is another one or stands under it.
  static func isPath(_ path: String, at ancestor: String) -> Bool {
    let (one, other) = (path.utf8, ancestor.utf8)
    guard one.starts(with: other) else { return false }
    return one.count == other.count || one.dropFirst(other.count).first == UInt8(ascii: ".")
  }
}

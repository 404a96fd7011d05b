import PlaceModel

extension ScenarioSchema {
  /// What someone may have meant by a key that is not known where it stands.
  enum Meaning {
    /// The key and its path; only upper and lower case differ.
    case otherCase(name: String, path: String)
    case otherSpelling(name: String, path: String)
    /// It is known under these mappings; the top is the empty path.
    case elsewhere(parents: [String])
    /// Nothing like it; these are the keys that are known here.
    case unknown(known: [String])
  }

  /// - Parameters:
  ///   - fields: the keys that may stand there.
  ///   - tops: those that may stand at the top of the file.
  static func meant(
    by key: String, under parent: String, among fields: [ScenarioField], of tops: [ScenarioField]
  ) -> Meaning {
    func path(_ name: String) -> String { parent.isEmpty ? name : "\(parent).\(name)" }
    let names = fields.map(\.name)
    let near = NearestName.of(key, among: names)
    if let near, near.lowercased() == key.lowercased() {
      return .otherCase(name: near, path: path(near))
    }
    // What is said of every assumption has its place under none in particular.
    let elsewhere = places.filter { place in
      place.field.name == key && !place.isOfAssumption
        && tops.contains { $0.name == place.path.prefix { $0 != "." } }
    }
    if !elsewhere.isEmpty { return .elsewhere(parents: elsewhere.map(\.parent)) }
    if let near { return .otherSpelling(name: near, path: path(near)) }
    return .unknown(known: names)
  }

}

extension ScenarioSchema.Meaning {
  /// The paths that the key would give, rightly written; none where nobody can tell.
  func paths(of key: String) -> [String] {
    switch self {
    case .otherCase(_, let path), .otherSpelling(_, let path): [path]
    case .elsewhere(let parents): parents.map { $0.isEmpty ? key : "\($0).\(key)" }
    case .unknown: []
    }
  }
}

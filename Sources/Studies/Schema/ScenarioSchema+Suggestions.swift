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

  static func meant(by key: String, under parent: String) -> Meaning {
    let here = places.filter { $0.parent == parent }
    let near = NearestName.of(key, among: here.map(\.field.name)).flatMap { name in
      here.first { $0.field.name == name }
    }
    if let near, near.field.name.lowercased() == key.lowercased() {
      return .otherCase(name: near.field.name, path: near.path)
    }
    let elsewhere = places.filter { $0.field.name == key }
    if !elsewhere.isEmpty { return .elsewhere(parents: elsewhere.map(\.parent)) }
    if let near { return .otherSpelling(name: near.field.name, path: near.path) }
    return .unknown(known: here.map(\.field.name))
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

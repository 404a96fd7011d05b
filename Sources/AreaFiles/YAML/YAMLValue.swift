package import PlaceModel

/// What a YAML file says, with the place of everything in it.
package indirect enum YAMLValue {
  /// A word or number; `isPlain` where it stands without quotation marks.
  case scalar(String, isPlain: Bool)
  case mapping([YAMLEntry])
  case sequence([YAMLItem])

  /// Whether it is nothing: empty, `~` or `null`.
  package var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = self else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }
}

/// A key and its value.
package struct YAMLEntry {
  package var key: String
  package var keyLocation: Finding.Location
  package var value: YAMLValue
  package var valueLocation: Finding.Location
}

/// One item of a list.
package struct YAMLItem {
  package var value: YAMLValue
  package var location: Finding.Location
}

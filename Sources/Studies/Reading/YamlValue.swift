import PlaceModel

/// What a YAML file says, with the place of everything in it.
indirect enum YamlValue {
  /// A word or number; `isPlain` where it stands without quotation marks.
  case scalar(String, isPlain: Bool)
  case mapping([YamlEntry])
  case sequence

  /// Whether it is nothing: empty, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = self else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }
}

/// A key and its value.
struct YamlEntry {
  var key: String
  var keyLocation: Finding.Location
  var value: YamlValue
  var valueLocation: Finding.Location
}

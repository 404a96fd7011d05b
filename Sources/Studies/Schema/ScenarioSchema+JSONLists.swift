import PlaceModel

// What stands in lists, as JSON Schema.
extension ScenarioSchema {
  /// A number, one blank and a unit.
  static let travelPattern = "^[0-9]+([.][0-9]+)? (km|min)$"

  static let codeSchema = JSONText.ordered([
    ("type", .string("string")), ("minLength", .count(1)), ("maxLength", .count(100)),
  ])

  static func list(of item: JSONText, atLeast least: Int) -> [(String, JSONText)] {
    [("minItems", .count(least)), ("uniqueItems", .bool(true)), ("items", item)]
  }

  /// A year, a date, or either with keys of its own below it.
  static func dateSchema(_ fields: [ScenarioField]) -> JSONText {
    let year = JSONText.ordered([("type", .string("integer"))] + bounds(years))
    let date = JSONText.ordered([
      ("type", .string("string")), ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
    ])
    let band = JSONText.ordered([("type", .string("object"))] + shape(fields))
    let banded = JSONText.ordered([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      (
        "patternProperties",
        .ordered([("^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$", band)])
      ),
    ])
    return .ordered([("anyOf", .list([year, date, banded]))])
  }
}

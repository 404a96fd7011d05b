import PlaceModel

extension ScenarioSchema {
  /// The table as JSON Schema, draft 2020-12, for editors that complete and check YAML.
  ///
  /// It says what can be said of one file on its own; what an extended file adds, and that a
  /// minimum is not above its maximum, only reading tells.
  public static var jsonSchemaText: String {
    let required = fields.filter(\.isRequired).map { JSONText.string($0.name) }
    let schema = JSONText.ordered([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Scenario of localities, version \(version)")),
      (
        "description",
        .string("A scenario file: which plan for a place's localities a study is about.")
      ),
      ("type", .string("object")),
      ("additionalProperties", .bool(false)),
      ("required", .list(required)),
      ("properties", properties(of: fields)),
      ("if", .ordered([("properties", .ordered([("extends", .ordered([nullType]))]))])),
      ("then", planOfItsOwn),
      ("$defs", .ordered([("assumption", assumptionOfAnyKind)])),
    ])
    return schema.text
  }

  static let nullType = ("type", JSONText.string("null"))

  /// A file that extends no other must say which plan it is about.
  private static var planOfItsOwn: JSONText {
    let isGiven = ["localities", "from"].map { key in
      JSONText.ordered([
        ("required", .list([.string(key)])),
        ("properties", .ordered([(key, .ordered([("not", .ordered([nullType]))]))])),
      ])
    }
    return .ordered([
      ("required", .list([.string("plan")])),
      (
        "properties",
        .ordered([("plan", .ordered([("type", .string("object")), ("anyOf", .list(isGiven))]))])
      ),
    ])
  }

  private static func properties(of fields: [ScenarioField]) -> JSONText {
    .ordered(fields.map { ($0.name, schema(of: $0)) })
  }

  static func schema(of field: ScenarioField) -> JSONText {
    var members = [
      ("title", JSONText.string(title(of: field.name))),
      ("description", .string(description(of: field))),
    ]
    if case .value(let value, _) = field.standard { members.append(("default", json(value))) }
    switch field.kind {
    case .version:
      members.append(("const", .count(version)))
    case .text(let limit, _):
      members += type("string", field) + [("minLength", .count(1)), ("maxLength", .count(limit))]
    case .path:
      members += type("string", field) + [("minLength", .count(1)), ("pattern", .string(relative))]
    case .whole(let range):
      members += type("integer", field) + bounds(range)
    case .number(let range):
      members += type("number", field)
      members += [
        ("minimum", json(.number(range.lowerBound))), ("maximum", json(.number(range.upperBound))),
      ]
    case .toggle:
      members += type("boolean", field)
    case .choice(let words):
      members.append(("enum", .list(words.map(JSONText.string) + [.literal("null")])))
    case .assumption(let key):
      return assumption(key, members)
    case .mapping(let fields):
      members += type("object", field) + shape(fields)
      if field.name == "plan" { members += withoutProposing }
    case .wholeOrMapping(let range, let fields):
      let number = JSONText.ordered([("type", .string("integer"))] + bounds(range))
      let mapping = JSONText.ordered([("type", .string("object"))] + shape(fields))
      members.append(("anyOf", .list([number, mapping, .ordered([nullType])])))
    case .travel:
      members += type("string", field) + [("pattern", .string(travelPattern))]
    case .practices(let allowsNone):
      members += type("array", field) + list(of: codeSchema, atLeast: allowsNone ? 0 : 1)
    case .practiceSets:
      let set = JSONText.ordered([("type", .string("array"))] + list(of: codeSchema, atLeast: 2))
      members += type("array", field) + [("items", set)]
    case .dates(let fields):
      members += type("array", field) + [("items", dateSchema(fields))]
    case .each(_, let each):
      members += type("object", field) + [("additionalProperties", schema(of: each))]
    }
    return .ordered(members)
  }

  /// Neither from the root of the disk nor from a person's home, and parted with slashes.
  private static let relative = "^[^/~\\\\][^\\\\]*$"

  /// `null` takes away what an extended file says; what each file must say itself cannot be taken.
  private static func type(_ name: String, _ field: ScenarioField) -> [(String, JSONText)] {
    let isOwn = field.isRequired && ofOneFile.contains(field.name)
    return [("type", isOwn ? .string(name) : .list([.string(name), .string("null")]))]
  }

  /// What is the same for every assumption stands once, under `$defs`.
  private static func assumption(
    _ key: AssumptionKey, _ members: [(String, JSONText)]
  ) -> JSONText {
    let range = key.range
    let value = JSONText.ordered([
      ("type", .string("number")), ("minimum", json(.number(range.lowerBound))),
      ("maximum", json(.number(range.upperBound))),
    ])
    return .ordered(
      members + [
        ("$ref", .string("#/$defs/assumption")),
        (
          "properties",
          .ordered([("value", value), ("unit", .ordered([("const", .string(key.unit))]))])
        ),
      ])
  }

  private static var assumptionOfAnyKind: JSONText {
    let fields = AssumptionKey.contacts.fields
    let texts = fields.filter { ["source", "date", "reason"].contains($0.name) }
    let numbers = fields.filter { ["value", "low", "high"].contains($0.name) }.map { field in
      let members: [(String, JSONText)] = [
        ("description", .string(field.summary)),
        ("type", .list([.string("number"), .string("null")])),
      ]
      return (field.name, JSONText.ordered(members))
    }
    let unit = [("unit", JSONText.ordered([("type", .string("string"))]))]
    return .ordered([
      ("type", .list([.string("object"), .string("null")])),
      ("additionalProperties", .bool(false)),
      ("properties", .ordered(numbers + unit + texts.map { ($0.name, schema(of: $0)) })),
    ])
  }

  // Nothing in it is required: a file that extends another may give one key of a mapping.
  static func shape(_ fields: [ScenarioField]) -> [(String, JSONText)] {
    [("additionalProperties", .bool(false)), ("properties", properties(of: fields))]
  }

  /// Beside a plan from a file, the keys about proposing one can only be taken away.
  private static var withoutProposing: [(String, JSONText)] {
    let isFrom = JSONText.ordered([
      ("required", .list([.string("from")])),
      ("properties", .ordered([("from", .ordered([("type", .string("string"))]))])),
    ])
    let names = places.filter { $0.parent == "plan" && proposing.contains($0.path) }
      .map(\.field.name)
    let isNull = names.map { ($0, JSONText.ordered([nullType])) }
    return [("if", isFrom), ("then", .ordered([("properties", .ordered(isNull))]))]
  }

  static func bounds(_ range: ClosedRange<Int>) -> [(String, JSONText)] {
    [("minimum", .count(range.lowerBound)), ("maximum", .count(range.upperBound))]
  }

  private static func json(_ value: ScenarioValue) -> JSONText {
    if case .text(let text) = value { .string(text) } else { .literal(value.yaml) }
  }

  /// `keepClustersWhole` → "Keep clusters whole".
  private static func title(of name: String) -> String {
    var title = name.prefix(1).uppercased()
    for character in name.dropFirst() {
      title += character.isUppercase ? " " + character.lowercased() : String(character)
    }
    return title
  }

  private static func description(of field: ScenarioField) -> String {
    var text = field.summary
    if !field.unit.isEmpty { text += " Unit: \(field.unit)." }
    switch field.standard {
    case .none: break
    case .value(let value, let because): text += " Default: \(value.yaml) (\(because))."
    case .middle(let because): text += " Default: \(because)."
    }
    return text
  }
}

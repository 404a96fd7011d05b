extension ScenarioSchema {
  /// The table as JSON Schema, draft 2020-12, for editors that complete and check YAML.
  ///
  /// It says what can be said of one file on its own; what an extended file adds, and that a
  /// minimum is not above its maximum, only reading tells.
  public static var jsonSchemaText: String {
    let required = fields.filter(\.isRequired).map { JSONText.text($0.name) }
    let schema = JSONText.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Scenario of localities, version \(version)")),
      (
        "description",
        .text("A scenario file: which plan for a place's localities a study is about.")
      ),
      ("type", .text("object")),
      ("additionalProperties", .literal("false")),
      ("required", .list(required)),
      ("properties", properties(of: fields)),
      ("if", .object([("properties", .object([("extends", .object([nullType]))]))])),
      ("then", planOfItsOwn),
    ])
    return schema.written() + "\n"
  }

  private static let nullType = ("type", JSONText.text("null"))

  /// A file that extends no other must say which plan it is about.
  private static var planOfItsOwn: JSONText {
    let isGiven = ["localities", "from"].map { key in
      JSONText.object([
        ("required", .list([.text(key)])),
        ("properties", .object([(key, .object([("not", .object([nullType]))]))])),
      ])
    }
    return .object([
      ("required", .list([.text("plan")])),
      (
        "properties",
        .object([("plan", .object([("type", .text("object")), ("anyOf", .list(isGiven))]))])
      ),
    ])
  }

  private static func properties(of fields: [ScenarioField]) -> JSONText {
    .object(fields.map { ($0.name, schema(of: $0)) })
  }

  private static func schema(of field: ScenarioField) -> JSONText {
    var members = [
      ("title", JSONText.text(title(of: field.name))),
      ("description", .text(description(of: field))),
    ]
    if case .value(let value, _) = field.standard { members.append(("default", json(value))) }
    switch field.kind {
    case .version:
      members.append(("const", .number(version)))
    case .text(let limit, _):
      members += type("string", field) + [("minLength", .number(1)), ("maxLength", .number(limit))]
    case .path:
      members += type("string", field) + [("minLength", .number(1)), ("pattern", .text(relative))]
    case .whole(let range):
      members += type("integer", field) + bounds(range)
    case .number(let range):
      members += type("number", field)
      members += [
        ("minimum", json(.number(range.lowerBound))), ("maximum", json(.number(range.upperBound))),
      ]
    case .toggle:
      members += type("boolean", field)
    case .mapping(let fields):
      members += type("object", field) + shape(fields)
      if field.name == "plan" { members += withoutProposing }
    case .wholeOrMapping(let range, let fields):
      let number = JSONText.object([("type", .text("integer"))] + bounds(range))
      let mapping = JSONText.object([("type", .text("object"))] + shape(fields))
      members.append(("anyOf", .list([number, mapping, .object([nullType])])))
    }
    return .object(members)
  }

  /// Neither from the root of the disk nor from a person's home, and parted with slashes.
  private static let relative = "^[^/~\\\\][^\\\\]*$"

  /// `null` takes away what an extended file says; what each file must say itself cannot be taken.
  private static func type(_ name: String, _ field: ScenarioField) -> [(String, JSONText)] {
    let isOwn = field.isRequired && ofOneFile.contains(field.name)
    return [("type", isOwn ? .text(name) : .list([.text(name), .text("null")]))]
  }

  // Nothing in it is required: a file that extends another may give one key of a mapping.
  private static func shape(_ fields: [ScenarioField]) -> [(String, JSONText)] {
    [("additionalProperties", .literal("false")), ("properties", properties(of: fields))]
  }

  /// Beside a plan from a file, the keys about proposing one can only be taken away.
  private static var withoutProposing: [(String, JSONText)] {
    let isFrom = JSONText.object([
      ("required", .list([.text("from")])),
      ("properties", .object([("from", .object([("type", .text("string"))]))])),
    ])
    let names = places.filter { proposing.contains($0.path) }.map(\.field.name)
    let isNull = names.map { ($0, JSONText.object([nullType])) }
    return [("if", isFrom), ("then", .object([("properties", .object(isNull))]))]
  }

  private static func bounds(_ range: ClosedRange<Int>) -> [(String, JSONText)] {
    [("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound))]
  }

  private static func json(_ value: ScenarioValue) -> JSONText {
    if case .text(let text) = value { .text(text) } else { .literal(value.yaml) }
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

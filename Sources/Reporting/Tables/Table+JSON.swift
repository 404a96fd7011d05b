public import PlaceModel

extension Table {
  /// The table for programs: what `--format json` prints. Rows go by the columns' keys.
  public var json: String { jsonValue.text }

  var jsonValue: JSONText {
    .object([
      "title": .string(title),
      "columns": .array(
        columns.map { .object(["key": .string($0.key), "title": .string($0.title)]) }),
      "rows": .array(
        rows.map { row in
          .object(
            Dictionary(
              zip(columns, row).map { ($0.key, $1.jsonValue) }, uniquingKeysWith: { one, _ in one })
          )
        }),
      "notes": .strings(notes),
      "source": .string(source),
    ])
  }
}

extension Table.Cell {
  fileprivate var jsonValue: JSONText {
    switch self {
    case .text(let words): .string(words)
    case .count(let number): .count(number)
    case .number(let number, let decimals): .number(number, decimals: decimals)
    case .share(let share): .number(share, decimals: 4)
    case .none: .null
    }
  }
}

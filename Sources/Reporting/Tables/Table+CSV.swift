public import PlaceModel

extension Table {
  /// The rows as CSV: keys for headers, plain numbers, nothing but the table.
  ///
  /// Titles, notes and sources stay out, so that the first line is the header that programs expect.
  public var csv: String {
    CSVText.row(columns.map(\.key)) + rows.map { CSVText.row($0.map(\.csvField)) }.joined()
  }
}

extension Table.Cell {
  /// For programs: no thousands separators, no units, shares from 0 to 1, nothing for no figure.
  fileprivate var csvField: String {
    switch self {
    case .text(let words): CSVText.guarded(words)
    case .count(let number): String(number)
    case .number(let number, let decimals): NumberText.fixed(number, decimals: decimals)
    case .share(let share): NumberText.fixed(share, decimals: 4)
    case .none: ""
    }
  }

  /// For people, on one line.
  var words: String {
    switch self {
    case .text(let words): PlainText.line(words)
    case .count(let number): NumberText.grouped(number)
    case .number(let number, let decimals):
      NumberText.fixed(number, decimals: decimals, grouped: true)
    case .share(let share): NumberText.percent(share)
    case .none: "–"
    }
  }
}

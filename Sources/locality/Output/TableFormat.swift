import ArgumentParser
import PlaceModel
import Reporting

/// How a table is printed.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case markdown
  case csv
  case json

  func text(of table: Table) -> String {
    switch self {
    case .table: table.terminal(width: Terminal.width)
    case .markdown: table.markdown
    case .csv: table.csv
    case .json: table.json
    }
  }

  /// A comparison for people, or, in the formats of programs, with bare numbers and a column for
  /// the reason why there is no plan. For people the years to come follow, where there are any.
  func text(of comparison: ComparisonReport) -> String {
    switch self {
    case .table, .markdown:
      ([comparison.table] + [comparison.yearsTable].compactMap { $0 })
        .map { text(of: $0) }.joined(separator: "\n")
    case .csv, .json: text(of: comparison.data)
    }
  }
}

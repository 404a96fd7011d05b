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
  /// the reason why there is no plan. The years to come follow, where there are any: as a second
  /// table, in CSV after an empty line, and in JSON as the comparison's own file has them.
  func text(of comparison: ComparisonReport) -> String {
    switch self {
    case .table, .markdown:
      ([comparison.table] + [comparison.yearsTable].compactMap { $0 })
        .map { text(of: $0) }.joined(separator: "\n")
    case .csv:
      ([comparison.data] + [comparison.yearsData].compactMap { $0 })
        .map { text(of: $0) }.joined(separator: "\n")
    case .json: comparison.yearsData == nil ? text(of: comparison.data) : comparison.json
    }
  }

  /// Two plans side by side: for people what changes; for programs a row a measure, then a row a pair
  /// of groups, then a row a practice, with an empty line between, and all of it in JSON.
  func text(of pair: PlanPairReport) -> String {
    switch self {
    case .table: pair.terminal(width: Terminal.width)
    case .markdown: pair.markdown
    case .csv: pair.data.map { text(of: $0) }.joined(separator: "\n")
    case .json: pair.json
    }
  }
}

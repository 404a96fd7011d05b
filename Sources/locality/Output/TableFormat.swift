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
}

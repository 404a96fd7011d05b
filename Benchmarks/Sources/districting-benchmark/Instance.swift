import Districting
import Foundation

/// A districting instance with a known answer: a folder with `instance.json`, `nodes.csv` and
/// `edges.csv`.
struct Instance {
  /// What `instance.json` says.
  struct Description: Decodable {
    var name: String
    var districts: Int
    var minimum: Int
    var maximum: Int
    var cost: String
    var optimum: Double?
    var status: String?
  }

  enum Problem: Error, CustomStringConvertible {
    case unreadable(String)

    var description: String {
      switch self {
      case .unreadable(let what): what
      }
    }
  }

  let description: Description
  let problem: DistrictingProblem

  init(folder: URL) throws {
    let text = try Data(contentsOf: folder.appending(path: "instance.json"))
    description = try JSONDecoder().decode(Description.self, from: text)
    let nodes = try Self.rows(of: folder.appending(path: "nodes.csv"), columns: 4)
    let edges = try Self.rows(of: folder.appending(path: "edges.csv"), columns: 2)
    let loads = nodes.map { Int($0[1]) }
    let cost: (Double) -> Double
    switch description.cost {
    case "population_x_km": cost = { $0 }
    case "population_x_squared_whole_km":
      cost = { ($0.rounded(.toNearestOrEven) * $0.rounded(.toNearestOrEven)) / 1e6 }
    case let other: throw Problem.unreadable("\(folder.path): unknown cost '\(other)'")
    }
    problem = DistrictingProblem(
      districts: description.districts, minimum: description.minimum,
      maximum: description.maximum,
      graph: Graph(count: nodes.count, edges: edges.map { (Int($0[0]), Int($0[1])) }),
      costs: CostModel(loads: loads) { unit, centre in
        let (east, north) = (
          nodes[unit][2] - nodes[centre][2], nodes[unit][3] - nodes[centre][3]
        )
        return Double(loads[unit]) * cost((east * east + north * north).squareRoot() / 1000)
      })
  }

  /// The rows of a plain table of numbers below its header.
  private static func rows(of file: URL, columns: Int) throws -> [[Double]] {
    try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .map { line in
        let values = line.split(separator: ",").compactMap { Double($0) }
        guard values.count == columns else {
          throw Problem.unreadable("\(file.path): '\(line)' is not \(columns) numbers")
        }
        return values
      }
  }
}

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
  private let edges: [(Int, Int)]

  init(folder: URL) throws {
    let text = try Data(contentsOf: folder.appending(path: "instance.json"))
    description = try JSONDecoder().decode(Description.self, from: text)
    let nodes = try Self.rows(of: folder.appending(path: "nodes.csv"), columns: 4)
    edges = try Self.rows(of: folder.appending(path: "edges.csv"), columns: 2)
      .map { (Int($0[0]), Int($0[1])) }
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
      graph: Graph(count: nodes.count, edges: edges),
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

  /// What is wrong with an assignment, checked without the solver's code: every node once, the
  /// count, the band, and each district connected.
  func violations(of districts: [[Int]]) -> [String] {
    var faults: [String] = []
    if districts.flatMap({ $0 }).sorted() != Array(problem.loads.indices) {
      faults.append("not every node exactly once")
    }
    if districts.count != description.districts { faults.append("\(districts.count) districts") }
    for district in districts {
      let load = district.reduce(0) { $0 + problem.loads[$1] }
      if load < description.minimum || load > description.maximum {
        faults.append("population \(load)")
      }
      var reached: Set<Int> = [district[0]]
      var grew = true
      while grew {
        let next = edges.filter { reached.contains($0.0) != reached.contains($0.1) }
          .flatMap { [$0.0, $0.1] }.filter(district.contains)
        grew = !reached.isSuperset(of: next)
        reached.formUnion(next)
      }
      if reached != Set(district) { faults.append("\(district) is not connected") }
    }
    return faults
  }
}

import Districting
import PlaceModel

/// Registered patients of each unit in a year to come; nought for one that has closed.
struct YearLoads {
  /// More patients than any practice can have, so that sums stay exact.
  static let mostPatients = 1_000_000_000

  let year: Int
  let loads: [Int]
}

/// What the planner moves about: single practices, or today's clusters where they are kept whole.
struct PlanningUnits {
  let area: Area
  /// The practices of each unit, in order of code.
  let members: [[PracticeIndex]]
  /// Registered patients of each unit.
  let loads: [Int]
  /// The same in years to come, the earliest first.
  let laterYears: [YearLoads]
  /// The year of the list sizes; `nil` where their date has none.
  var baseYear: Int? { area.listSizes.year }
  /// Which units are neighbours: those of which any two practices are.
  let graph: Graph
  /// Whether units are clusters.
  let areClusters: Bool

  /// - Parameter forecast: list sizes of the years to plan for, the earliest first.
  init(_ area: Area, keepClustersWhole: Bool, forecast: [YearListSizes] = []) {
    self.area = area
    let clusterOfPractice = area.clusterOfPractice
    var members: [[PracticeIndex]] = []
    if keepClustersWhole {
      members = area.clusters.map(\.members)
      members += area.indices.filter { clusterOfPractice[$0.rawValue] == nil }.map { [$0] }
    } else {
      members = area.indices.map { [$0] }
    }
    var unitOfPractice = [Int](repeating: 0, count: area.practices.count)
    for (unit, practices) in members.enumerated() {
      for practice in practices { unitOfPractice[practice.rawValue] = unit }
    }
    let edges = area.adjacency.links.map {
      (unitOfPractice[$0.first.rawValue], unitOfPractice[$0.second.rawValue])
    }
    self.members = members
    loads = members.map(area.listSizes.total)
    laterYears = forecast.map { sizes in
      // A forecast is not read from a file, where what no practice can have is found out.
      let patients = sizes.patients.map { min(max($0, 0), YearLoads.mostPatients) }
      return YearLoads(
        year: sizes.year,
        loads: members.map { $0.reduce(0) { sum, practice in sum + patients[practice.rawValue] } })
    }
    graph = Graph(count: members.count, edges: edges.filter { $0.0 != $0.1 })
    areClusters = keepClustersWhole
  }

  /// A unit as a sentence names it: "Cluster 3", or "Gables Surgery (F82642)".
  func name(of unit: Int) -> String {
    let clusters = areClusters ? area.clusters.map(\.name) : []
    return unit < clusters.count ? clusters[unit] : area.label(of: members[unit][0])
  }

  /// The practices of some units, in order of code.
  func practices(of units: [Int]) -> [PracticeIndex] { units.flatMap { members[$0] }.sorted() }

  /// The costs of districts of these units under an objective.
  ///
  /// Every practice may be a hub, for the locality that its unit is in.
  func costs(_ objective: Objective, ideal: Int) -> CostModel {
    let centres = area.indices
    var owners = [Int](repeating: 0, count: centres.count)
    for (unit, practices) in members.enumerated() {
      for practice in practices { owners[practice.rawValue] = unit }
    }
    let travel = members.flatMap { practices in
      centres.map { centre in
        practices.reduce(0) {
          $0 + Double(area.listSizes[$1]) * area.distances[$1, centre]
        } * objective.travel
      }
    }
    let clusterOfPractice = area.clusterOfPractice
    return CostModel(
      loads: loads, centreOwners: owners, assignment: travel,
      groups: members.map { clusterOfPractice[$0[0].rawValue] ?? -1 },
      retentionWeight: objective.continuity, deviationWeight: objective.balance, ideal: ideal)
  }
}

extension ListSizes {
  /// The year of the date.
  var year: Int? { Int(date.prefix(4)) }
}

extension Area {
  /// A practice as a sentence names it: "Gables Surgery (F82642)".
  func label(of practice: PracticeIndex) -> String {
    "\(self[practice].name) (\(self[practice].code))"
  }
}

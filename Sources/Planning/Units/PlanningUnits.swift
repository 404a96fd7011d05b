import Districting
import PlaceModel

/// Registered patients of each unit in a year to come; nought for one that has closed.
struct YearLoads {
  /// More patients than any practice can have, so that sums stay exact.
  static let mostPatients = 1_000_000_000

  let year: Int
  /// By practice.
  let patients: [Int]
  let loads: [Int]
}

/// What the planner moves about: single practices, or today's clusters where they are kept whole.
struct PlanningUnits {
  let area: Area
  /// The practices of each unit, in order of code.
  let members: [[PracticeIndex]]
  /// By practice, its unit.
  let unitOfPractice: [Int]
  /// By unit, the cluster that it is as a whole, by position in the area's; `nil` for a practice.
  let clusterOfUnit: [Int?]
  /// Registered patients of each unit.
  let loads: [Int]
  /// The same in years to come, the earliest first.
  let laterYears: [YearLoads]
  /// The year of the list sizes; `nil` where their date has none.
  var baseYear: Int? { area.listSizes.year }
  /// Which units are neighbours: those of which any two practices are.
  let graph: Graph
  /// Whether units are clusters, none of them parted.
  let areClusters: Bool

  /// - Parameters:
  ///   - rules: which say whether clusters are kept whole.
  ///   - forecast: list sizes of the years to plan for, the earliest first.
  init(_ area: Area, rules: PlanningRules, forecast: [YearListSizes] = []) {
    self.area = area
    let whole =
      rules.keepClustersWhole
      ? area.clusters.indices.filter { !rules.partedClusters.contains($0) } : []
    var members = whole.map { area.clusters[$0].members }
    let inWhole = Set(members.joined())
    members += area.indices.filter { !inWhole.contains($0) }.map { [$0] }
    var unitOfPractice = [Int](repeating: 0, count: area.practices.count)
    for (unit, practices) in members.enumerated() {
      for practice in practices { unitOfPractice[practice.rawValue] = unit }
    }
    let edges = area.adjacency.links.map {
      (unitOfPractice[$0.first.rawValue], unitOfPractice[$0.second.rawValue])
    }
    self.members = members
    self.unitOfPractice = unitOfPractice
    clusterOfUnit = whole + Array(repeating: nil, count: members.count - whole.count)
    loads = members.map(area.listSizes.total)
    laterYears = forecast.map { sizes in
      YearLoads(
        year: sizes.year, patients: sizes.patients,
        loads: Self.loads(of: members, patients: sizes.patients))
    }
    graph = Graph(count: members.count, edges: edges.filter { $0.0 != $0.1 })
    areClusters = rules.keepClustersWhole && whole.count == area.clusters.count
  }

  /// Patients of each unit in a year whose figures nobody has checked.
  static func loads(of members: [[PracticeIndex]], patients: [Int]) -> [Int] {
    // A forecast is not read from a file, where what no practice can have is found out.
    let patients = patients.map { min(max($0, 0), YearLoads.mostPatients) }
    return members.map { $0.reduce(0) { $0 + patients[$1.rawValue] } }
  }

  /// A unit as a sentence names it: "Cluster 3", or "Gables Surgery (F82642)".
  func name(of unit: Int) -> String {
    clusterOfUnit[unit].map { area.clusters[$0].name } ?? area.label(of: members[unit][0])
  }

  /// The practices of some units, in order of code.
  func practices(of units: [Int]) -> [PracticeIndex] { units.flatMap { members[$0] }.sorted() }

  /// The units that some practices are in, each once and in order.
  func units(of practices: [PracticeIndex]) -> [Int] {
    Set(practices.map { unitOfPractice[$0.rawValue] }).sorted()
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

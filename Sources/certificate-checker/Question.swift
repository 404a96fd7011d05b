/// What was asked, worked out anew from what the certificate states: distances from positions, costs
/// from distances, and whether a group of practices is a locality.
struct Question {
  let certificate: Certificate
  /// By unit, its practices.
  let members: [[Int]]
  let neighbours: [UnitSet]
  /// From each practice to each.
  let travel: [[Double]]
  private let numberOfCode: [String: Int]
  private let unitOfPractice: [Int]
  private let clusterOfPractice: [Int]
  private let clusterTotals: [Double]
  private let hubsAllowed: Set<Int>?
  private let hubsRequired: Set<Int>
  private let needRatio: Double
  private let patientsPerGP: Double

  init(_ certificate: Certificate) throws(Fault) {
    let practices = certificate.practices
    self.certificate = certificate
    var numbers: [String: Int] = [:]
    for (number, practice) in practices.enumerated() {
      guard numbers.updateValue(number, forKey: practice.code) == nil else {
        throw Fault("The practice \(practice.code) is stated twice.")
      }
      guard practice.patients >= 1, practice.later.count == certificate.rules.years.count else {
        throw Fault("The practice \(practice.code) has no list size in some year.")
      }
    }
    numberOfCode = numbers
    func number(_ code: String) throws(Fault) -> Int {
      guard let number = numbers[code] else { throw Fault("No practice \(code) is stated.") }
      return number
    }
    func all(_ codes: [String]) throws(Fault) -> [Int] {
      var found: [Int] = []
      for code in codes { found.append(try number(code)) }
      return found
    }
    var members: [[Int]] = []
    if let units = certificate.units {
      for unit in units { members.append(try all(unit)) }
    } else {
      members = practices.indices.map { [$0] }
    }
    guard members.flatMap({ $0 }).sorted() == Array(practices.indices) else {
      throw Fault("The units do not hold every practice once.")
    }
    guard members.count <= UnitSet.most else {
      throw Fault("This checker takes at most \(UnitSet.most) units.")
    }
    var unitOfPractice = [Int](repeating: 0, count: practices.count)
    for (unit, inside) in members.enumerated() {
      for practice in inside { unitOfPractice[practice] = unit }
    }
    var neighbours = [UnitSet](repeating: .zero, count: members.count)
    for link in certificate.links {
      guard link.count == 2 else { throw Fault("A link joins two practices.") }
      let (one, other) = (unitOfPractice[try number(link[0])], unitOfPractice[try number(link[1])])
      guard one != other else { continue }
      neighbours[one].insert(other)
      neighbours[other].insert(one)
    }
    travel = try Self.travel(certificate)
    let clusters = Set(practices.compactMap(\.cluster)).sorted()
    clusterOfPractice = practices.map { practice in
      practice.cluster.flatMap { clusters.firstIndex(of: $0) } ?? -1
    }
    var totals = [Double](repeating: 0, count: clusters.count)
    for (practice, cluster) in clusterOfPractice.enumerated() where cluster >= 0 {
      totals[cluster] += Double(practices[practice].patients)
    }
    clusterTotals = totals
    hubsAllowed = try certificate.rules.hubsAllowed.map { codes throws(Fault) in
      Set(try all(codes))
    }
    hubsRequired = Set(try all(certificate.rules.hubsRequired))
    for set in certificate.rules.together + certificate.rules.apart { _ = try all(set) }
    for named in certificate.rules.named { _ = try all(named.practices) }
    let total = practices.reduce(0.0) { $0 + Double($1.patients) }
    let weights = certificate.weights
    if weights.need > 0, practices.contains(where: { $0.weighted == nil }) {
      throw Fault("The score counts need, and a practice has no weighted patients.")
    }
    if weights.workforce > 0, practices.contains(where: { $0.gpFTE == nil }) {
      throw Fault("The score counts GPs, and a practice has none stated.")
    }
    needRatio = practices.reduce(0) { $0 + ($1.weighted ?? 0) } / total
    patientsPerGP = total / practices.reduce(0) { $0 + ($1.gpFTE ?? 0) }
    self.members = members
    self.unitOfPractice = unitOfPractice
    self.neighbours = neighbours
  }

  func practices(of codes: [String]) throws(Fault) -> [Int] {
    var found: [Int] = []
    for code in codes {
      guard let number = numberOfCode[code] else { throw Fault("No practice \(code) is stated.") }
      found.append(number)
    }
    return found
  }

  func units(of codes: [String]) throws(Fault) -> Set<Int> {
    Set(try practices(of: codes).map { unitOfPractice[$0] })
  }

  func practices(of units: UnitSet) -> [Int] { units.units.flatMap { members[$0] } }

  // MARK: Rules

  /// Every reason why some practices are no locality, their connection aside; empty where they are one.
  func faults(of practices: [Int]) -> [String] {
    let rules = certificate.rules
    // Without sets to look codes up in, a million groups are looked at in half the time.
    let hasSets = !(rules.together.isEmpty && rules.apart.isEmpty && rules.named.isEmpty)
    let inside = hasSets ? Set(practices.map { certificate.practices[$0].code }) : []
    let name = rules.named.first { $0.practices.contains(where: inside.contains) }
    var faults: [String] = []
    func check(_ size: Int, _ band: Certificate.Band, _ what: String) {
      if size < band.minimum || size > band.maximum {
        faults.append("\(what) \(size), not \(band.minimum) to \(band.maximum)")
      }
    }
    let patients = practices.reduce(0) { $0 + certificate.practices[$1].patients }
    check(patients, name?.population ?? rules.population, "patients")
    for year in rules.years.indices {
      let band = name?.years?[year] ?? rules.years[year]
      let later = practices.reduce(0) { $0 + certificate.practices[$1].later[year] }
      check(later, band, "patients of further year \(year + 1)")
    }
    if let band = rules.practices { check(practices.count, band, "practices") }
    for set in rules.together + rules.named.map(\.practices) {
      let held = set.count(where: inside.contains)
      if held != 0 && held != set.count { faults.append("parts \(set.joined(separator: ", "))") }
    }
    for set in rules.apart where set.count(where: inside.contains) > 1 {
      faults.append("joins two of \(set.joined(separator: ", "))")
    }
    if rules.named.count(where: { $0.practices.contains(where: inside.contains) }) > 1 {
      faults.append("has two names")
    }
    if hubs(of: practices).isEmpty { faults.append("has no practice that may be its hub") }
    return faults
  }

  /// The practices that may be the hub: allowed, within reach of all, and the required one where it
  /// is inside.
  func hubs(of practices: [Int]) -> [Int] {
    let required = practices.filter(hubsRequired.contains)
    guard required.count <= 1 else { return [] }
    return (required.isEmpty ? practices : required).filter { hub in
      hubsAllowed?.contains(hub) ?? true
        && practices.allSatisfy { travel[$0][hub] <= certificate.rules.maximumTravel ?? .infinity }
    }
  }

  // MARK: Costs

  /// The points of a locality: travel to its best hub and every other term, weighted.
  func cost(of practices: [Int]) -> Double {
    let weights = certificate.weights
    let patients = practices.reduce(0.0) { $0 + Double(certificate.practices[$1].patients) }
    var cost = Double.infinity
    for hub in hubs(of: practices) {
      let sum = practices.reduce(0.0) {
        $0 + Double(certificate.practices[$1].patients) * travel[$1][hub]
      }
      cost = min(cost, sum)
    }
    cost = weights.travel * cost
    if weights.continuity > 0 {
      var held = [Double](repeating: 0, count: clusterTotals.count)
      for practice in practices where clusterOfPractice[practice] >= 0 {
        held[clusterOfPractice[practice]] += Double(certificate.practices[practice].patients)
      }
      cost +=
        weights.continuity
        * held.indices.reduce(0.0) { $0 + held[$1] * (1 - held[$1] / clusterTotals[$1]) }
    }
    if weights.balance > 0 {
      let inside = Set(practices.map { certificate.practices[$0].code })
      let name = certificate.rules.named.first { $0.practices.contains(where: inside.contains) }
      cost += weights.balance * abs(patients - Double(name?.ideal ?? weights.ideal))
    }
    if weights.need > 0 {
      let weighted = practices.reduce(0) { $0 + (certificate.practices[$1].weighted ?? 0) }
      cost += weights.need * abs(weighted - needRatio * patients)
    }
    if weights.workforce > 0 {
      let staff = practices.reduce(0) { $0 + (certificate.practices[$1].gpFTE ?? 0) }
      guard staff > 0 else { return .infinity }
      cost +=
        weights.workforce * abs(patients / staff - patientsPerGP) * patients / patientsPerGP
    }
    return cost
  }
}

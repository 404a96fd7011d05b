/// Whether the plan is one: every practice once, each locality connected and as the rules want it, its
/// hub the best it may have, and the score what the localities sum to.
struct PlanCheck {
  let question: Question

  func check() throws(Fault) {
    let certificate = question.certificate
    let plan = certificate.plan
    guard certificate.rules.localities.contains(plan.count) else {
      throw Fault("The plan has \(plan.count) localities.")
    }
    var seen: [Int] = []
    var score = 0.0
    for locality in plan {
      let practices = try question.practices(of: locality.practices)
      seen += practices
      let name = "Locality \(locality.letter)"
      let faults = question.faults(of: practices)
      guard faults.isEmpty else { throw Fault("\(name): \(faults.joined(separator: "; ")).") }
      guard try isConnected(locality) else { throw Fault("\(name) is not in one piece.") }
      try checkHub(of: locality, practices, name)
      score += question.cost(of: practices)
    }
    guard seen.sorted() == Array(certificate.practices.indices) else {
      throw Fault("The plan does not hold every practice once.")
    }
    guard abs(score - certificate.score) <= Checker.tolerance * max(1, score) else {
      throw Fault("The plan scores \(score), not \(certificate.score).")
    }
  }

  private func checkHub(
    of locality: Certificate.Locality, _ practices: [Int], _ name: String
  ) throws(Fault) {
    let hub = try question.practices(of: [locality.hub])[0]
    func travel(to hub: Int) -> Double {
      practices.reduce(0) {
        $0 + Double(question.certificate.practices[$1].patients) * question.travel[$1][hub]
      }
    }
    let hubs = question.hubs(of: practices)
    let least = hubs.map(travel).min() ?? .infinity
    guard hubs.contains(hub), travel(to: hub) <= least * (1 + Checker.tolerance) else {
      throw Fault("\(name): \(locality.hub) is not the hub with the least travel.")
    }
  }

  private func isConnected(_ locality: Certificate.Locality) throws(Fault) -> Bool {
    let units = try question.units(of: locality.practices)
    var reached = Set(units.prefix(1))
    var waiting = Array(reached)
    while let unit = waiting.popLast() {
      for other in units where question.neighbours[unit].contains(other) {
        if reached.insert(other).inserted { waiting.append(other) }
      }
    }
    return reached == units
      && units.reduce(0) { $0 + question.members[$1].count } == locality.practices.count
  }
}

extension Certificate.Band {
  func contains(_ value: Int) -> Bool { minimum <= value && value <= maximum }
}

import PlaceModel

/// Patients who leave one practice in the course of one change, and where they go.
///
/// Everything is a share of a zone's registered patients, so that one list serves every year, every
/// variant and every random draw, and no change can gain or lose anyone.
struct Transfer {
  /// The first year whose figures show it.
  var year: Int
  var from: Int
  /// Whether nobody stays.
  var closes: Bool
  var receivers: [Receiver]

  struct Receiver {
    var practice: Int
    /// By zone: the share of the zone's patients who go there.
    var shares: [Double]
  }

  /// The changes of a question in the order of year and practice, worked out one after the other.
  ///
  /// - Precondition: the question has no faults.
  static func all(of question: PopulationQuestion, flows: Flows) -> [Transfer] {
    var state = Registration(question: question, flows: flows)
    return question.changesInOrder.map { state.apply(question.changes[$0]) }
  }
}

/// Who is registered where while changes are applied.
private struct Registration {
  let question: PopulationQuestion
  let zones: Int
  let practices: Int
  /// By zone, then by practice.
  var shares: [Double]
  var isOpen: [Bool]

  init(question: PopulationQuestion, flows: Flows) {
    self.question = question
    (zones, practices) = (flows.zones, flows.practices)
    shares = flows.shares
    isOpen = [Bool](repeating: true, count: practices)
  }

  mutating func apply(_ change: PracticeChange) -> Transfer {
    let from = change.practice.rawValue
    let leaving = change.kind == .moves ? 1 - change.shareFollowing : 1
    if change.kind != .moves { isOpen[from] = false }
    var moved = [[Double]](repeating: [Double](repeating: 0, count: zones), count: practices)
    for zone in 0..<zones {
      let amount = leaving * shares[zone * practices + from]
      for (receiver, weight) in receivers(of: change, in: zone) {
        moved[receiver][zone] = amount * weight
      }
    }
    var transfer = Transfer(
      year: change.year, from: from, closes: change.kind != .moves, receivers: [])
    for (receiver, amounts) in moved.enumerated() where amounts.contains(where: { $0 > 0 }) {
      transfer.receivers.append(Transfer.Receiver(practice: receiver, shares: amounts))
      for zone in 0..<zones {
        shares[zone * practices + receiver] += amounts[zone]
        shares[zone * practices + from] -= amounts[zone]
      }
    }
    if transfer.closes {
      for zone in 0..<zones { shares[zone * practices + from] = 0 }
    }
    return transfer
  }

  /// Who takes over a zone's patients, with shares that add up to one; nobody where a practice
  /// moves and no other is open.
  ///
  /// Open neighbours that draw from the zone, by their flows from it; failing them every open
  /// practice by the same flows; where none draws from the zone, every open practice by list size.
  private func receivers(of change: PracticeChange, in zone: Int) -> [(Int, Double)] {
    if case .merges(let successor) = change.kind { return [(successor.rawValue, 1)] }
    let from = change.practice.rawValue
    let others = (0..<practices).filter { isOpen[$0] && $0 != from }
    let neighbours = others.filter { question.neighbours[from].contains(PracticeIndex($0)) }
    let flow = { shares[zone * practices + $0] }
    let listSize = { Double(question.listSizes.values[$0]) }
    for (candidates, weight) in [(neighbours, flow), (others, flow), (others, listSize)] {
      let total = candidates.reduce(0) { $0 + weight($1) }
      if total > 0 { return candidates.map { ($0, weight($0) / total) } }
    }
    return []
  }
}

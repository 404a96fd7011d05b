import PlaceModel

/// Which proposed schemes to pick, and when to open them, with so much money a year.
///
/// Committed schemes are decided: their rooms are in the supply, their capital is off the limit. Of
/// the others each opens once or never; what it needs is open by then, what it excludes never opens;
/// no building's rooms fall below none.
struct SchemeChoice: Hashable, Sendable {
  /// A proposed scheme. Years are positions, from nought.
  struct Option: Hashable, Sendable {
    /// Position in the question's schemes.
    var scheme: Int
    var code: String
    var premises: Int
    /// The years in which it can open; empty where it cannot.
    var window: Range<Int>
    var rooms: Double
    /// Pounds.
    var capital: Double
    /// By locality: hours a year in which patients can be seen that it adds, or takes below nought.
    var hours: [Double]
    /// Positions of other options.
    var needs: [Int]
    var excludes: [Int]
  }

  /// What is made smallest, the most important first.
  enum Stage: Int, CaseIterable, Hashable, Sendable {
    /// Hours without a room, over localities and years.
    case unmetHours
    /// Pounds over all years.
    case capital
    /// How many schemes open, and among as many how late.
    case count
    /// Schemes further down the list, and their turn in opening.
    case order
  }

  var options: [Option]
  /// By locality, then by year: need less supply with committed schemes only, in hours; below nought
  /// where there is room to spare.
  var shortfall: [[Double]]
  /// By year: pounds that committed schemes leave.
  var budget: [Double]
  /// By premises, then by year: rooms with committed schemes only.
  var rooms: [[Double]]

  var yearCount: Int { budget.count }

  init(_ question: EstatesQuestion, limit: Int, needHours: [[Double]]) {
    let years = question.population.years
    let times = SchemeTimes(question)
    let committed = times.committed
    let supply = RoomSupply(question)
    let schemes = question.schemes
    let proposed = schemes.indices.filter { schemes[$0].status == .proposed }
    var positions = [Int?](repeating: nil, count: schemes.count)
    for (position, scheme) in proposed.enumerated() { positions[scheme] = position }

    budget = years.map { year in
      let spent = zip(schemes, committed).reduce(0.0) { sum, scheme in
        scheme.1 == year ? sum + Double(scheme.0.capital) : sum
      }
      return max(0, Double(limit) - spent)
    }
    rooms = question.premises.indices.map { supply.rooms(of: $0, opens: committed) }
    shortfall = zip(needHours, supply.supply(opens: committed)).map { need, supply in
      zip(need, supply).map { $0 - $1.hours }
    }
    options = proposed.map { position in
      let scheme = schemes[position]
      var window = times.windows[position].map {
        ($0.lowerBound - years.lowerBound)..<($0.upperBound - years.lowerBound + 1)
      }
      for need in scheme.needs where schemes.indices.contains(need) {
        guard schemes[need].status == .committed else { continue }
        // It waits for the committed scheme, which may never open within the years.
        let opening = committed[need].map { $0 - years.lowerBound }
        window = window.flatMap { window in
          opening.flatMap {
            $0 < window.upperBound ? max($0, window.lowerBound)..<window.upperBound : nil
          }
        }
      }
      let isExcluded = schemes.indices.contains { other in
        committed[other] != nil
          && (scheme.excludes.contains(other) || schemes[other].excludes.contains(position))
      }
      let hasUnknownNeed = scheme.needs.contains { !schemes.indices.contains($0) }
      let rooms = Double(scheme.rooms)
      let isSited = question.premises.indices.contains(scheme.premises)
      return Option(
        scheme: position, code: scheme.code, premises: scheme.premises,
        window: isExcluded || hasUnknownNeed ? 0..<0 : window ?? 0..<0, rooms: rooms,
        capital: Double(max(0, scheme.capital)),
        hours: isSited
          ? supply.shares[scheme.premises].map {
            $0 * supply.hoursOfRoom[scheme.premises] * rooms
          } : [],
        needs: scheme.needs.compactMap { positions.indices.contains($0) ? positions[$0] : nil },
        excludes: scheme.excludes.compactMap {
          positions.indices.contains($0) ? positions[$0] : nil
        })
    }
  }
}

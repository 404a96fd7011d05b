import PlaceModel

extension SchemeChoice {
  /// What is left to choose once committed schemes are decided.
  /// - Parameters:
  ///   - limit: pounds a year.
  ///   - needHours: by locality, then by year.
  init(_ question: EstatesQuestion, limit: Int, needHours: [[Double]]) {
    let years = question.population.years
    let times = SchemeTimes(question)
    let committed = times.committed
    let supply = RoomSupply(question)
    let schemes = question.schemes
    let proposed = schemes.indices.filter { schemes[$0].status == .proposed }
    var positions = [Int?](repeating: nil, count: schemes.count)
    for (position, scheme) in proposed.enumerated() { positions[scheme] = position }
    let asOptions = { (others: [Int]) in
      others.compactMap { positions.indices.contains($0) ? positions[$0] : nil }
    }

    let budget = years.map { year in
      let spent = zip(schemes, committed).reduce(0.0) { sum, scheme in
        scheme.1 == year ? sum + Double(scheme.0.capital) : sum
      }
      return max(0, Double(limit) - spent)
    }
    let options = proposed.map { position in
      let scheme = schemes[position]
      let capital = Double(max(0, scheme.capital))
      let isSited = question.premises.indices.contains(scheme.premises)
      let window = Self.window(of: position, in: question, times, committed)
      return Option(
        scheme: position, code: scheme.code, premises: scheme.premises,
        years: window.map { $0 - years.lowerBound }.filter { capital <= budget[$0] },
        rooms: Double(scheme.rooms), capital: capital,
        hours: isSited
          ? supply.shares[scheme.premises].map {
            $0 * supply.hoursOfRoom[scheme.premises] * Double(scheme.rooms)
          } : [],
        needs: asOptions(scheme.needs), excludes: asOptions(scheme.excludes))
    }
    self.init(
      options: options,
      shortfall: zip(needHours, supply.supply(opens: committed)).map { need, supply in
        zip(need, supply).map { $0 - $1.hours }
      },
      budget: budget,
      rooms: question.premises.indices.map { supply.rooms(of: $0, opens: committed) })
  }

  /// The years in which committed schemes leave a proposed one to open; empty for none.
  private static func window(
    of position: Int, in question: EstatesQuestion, _ times: SchemeTimes, _ committed: [Int?]
  ) -> [Int] {
    let schemes = question.schemes
    let isExcluded = schemes.indices.contains { other in
      committed[other] != nil
        && (schemes[position].excludes.contains(other)
          || schemes[other].excludes.contains(position))
    }
    guard let window = times.windows[position], !isExcluded else { return [] }
    var first = window.lowerBound
    for need in schemes[position].needs {
      guard schemes.indices.contains(need) else { return [] }
      guard schemes[need].status == .committed else { continue }
      guard let opening = committed[need] else { return [] }
      first = max(first, opening)
    }
    return window.filter { $0 >= first }
  }
}

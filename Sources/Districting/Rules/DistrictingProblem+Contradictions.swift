/// What forbids every answer and can be told without a search.
extension DistrictingProblem {
  /// Whether a look at the totals, the rules and the map is enough to know that there is no answer.
  ///
  /// Looked at are: the totals of every period, piece by piece; units that are too heavy, or that what
  /// they must keep leaves no district; units that must share a district and are parted by those that
  /// they must be apart from; and units of which no two can share a district, more than there are
  /// districts. That nothing is found does not mean that there is an answer.
  ///
  /// - Complexity: O(units² × centres); units that cannot share are looked for among 400 units at most.
  public var isPlainlyImpossible: Bool {
    guard tightenedBand != nil, tightenedLaterBands != nil, piecesCanShareDistricts else {
      return true
    }
    return ruleTable.isBarred.contains(true) || hasTooHeavyUnit || hasTooFewUnits || hasPartedGroup
      || hasTooManyStrangers
  }

  private var hasTooHeavyUnit: Bool {
    loads.contains { $0 > widestBand.maximum }
      || laterPeriods.indices.contains { number in
        laterPeriods[number].loads.contains { $0 > widestBand(inLater: number).maximum }
      }
  }

  /// Units that must share a district count as one.
  private var hasTooFewUnits: Bool {
    ruleTable.groups.reduce(loads.count) { $0 - $1.count + 1 } < districts
  }

  /// Whether some units that must be together cannot be reached from each other without one that any
  /// of them must be apart from.
  private var hasPartedGroup: Bool {
    ruleTable.groups.contains { group in
      let foes = Set(group.flatMap { ruleTable.foesOfUnit[$0] })
      let pieces = graph.pieces(of: loads.indices.filter { !foes.contains($0) })
      return !pieces.contains { Set(group).isSubset(of: $0) }
    }
  }

  /// Whether there are more units of which no two can share a district than there are districts, as
  /// far as taking one after the other finds them.
  private var hasTooManyStrangers: Bool {
    let units = loads.count
    guard units <= 400, districts < units else { return false }
    var strangers = [[Bool]](repeating: [Bool](repeating: false, count: units), count: units)
    for one in 0..<units {
      for other in 0..<one where !canShare(one, other) {
        strangers[one][other] = true
        strangers[other][one] = true
      }
    }
    let degrees = strangers.map { $0.count { $0 } }
    let order = (0..<units).sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }
    return order.contains { start in
      var chosen = [start]
      for unit in order where strangers[start][unit] {
        if chosen.allSatisfy({ strangers[$0][unit] }) { chosen.append(unit) }
      }
      return chosen.count > districts
    }
  }

  /// Whether nothing that is plain to see keeps two units from sharing a district.
  private func canShare(_ one: Int, _ other: Int) -> Bool {
    guard !ruleTable.foesOfUnit[one].contains(other),
      loads[one] + loads[other] <= widestBand.maximum
    else { return false }
    let names = [ruleTable.nameOfUnit[one], ruleTable.nameOfUnit[other]]
    if names.allSatisfy({ $0 >= 0 }), names[0] != names[1] { return false }
    let centres = costs.centreOwners.count
    let required = costs.requiredCentres.filter {
      [one, other].contains(costs.centreOwners[$0])
    }
    if required.count > 1 { return false }
    return (required.isEmpty ? Array(0..<centres) : required).contains { centre in
      costs.assignment[one * centres + centre].isFinite
        && costs.assignment[other * centres + centre].isFinite
    }
  }
}

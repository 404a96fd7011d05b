import PlaceModel

extension PopulationQuestion {
  /// All that keeps the projection from being made; a ``PopulationModel`` needs a question without.
  public var faults: [PopulationFault] {
    var faults: [PopulationFault] = []
    let residents = population.residents(on: listSizes.date)
    if residents == nil { faults.append(.listDateNotCovered) }
    if to < baseYear { faults.append(.horizonBeforeListDate) }
    if to > population.years.upperBound { faults.append(.horizonNotCovered) }
    if let residents, !residents.contains(where: { $0 > 0 }) { faults.append(.nobodyResident) }
    if let flows {
      for practice in listSizes.values.indices
      where !flows.patients.contains(where: { $0[practice] > 0 }) {
        faults.append(.noMeasuredPatients(PracticeIndex(practice)))
      }
    }
    return faults + changeFaults
  }

  /// The year of the list sizes: the first of the projection.
  var baseYear: Int { Int(listSizes.date.prefix { $0 != "-" }) ?? 0 }

  /// Positions of the changes in the order in which they happen: by year, then by practice.
  var changesInOrder: [Int] {
    changes.indices.sorted {
      let (left, right) = (changes[$0], changes[$1])
      return (left.year, left.practice.rawValue, $0) < (right.year, right.practice.rawValue, $1)
    }
  }

  private var changeFaults: [PopulationFault] {
    var faults: [PopulationFault] = []
    var closing = [Int?](repeating: nil, count: listSizes.values.count)
    for change in changesInOrder.map({ changes[$0] }) where change.kind != .moves {
      let practice = change.practice.rawValue
      closing[practice] = closing[practice] ?? change.year
    }
    var lastYear = [Int?](repeating: nil, count: closing.count)
    for position in changesInOrder {
      let change = changes[position]
      let practice = change.practice.rawValue
      if change.year <= baseYear { faults.append(.changeNotAfterListDate(position)) }
      if lastYear[practice] == change.year {
        faults.append(.changedTwiceInOneYear(position))
      } else if let closed = closing[practice], closed < change.year {
        faults.append(.changedAfterClosing(position))
      }
      lastYear[practice] = change.year
      if case .merges(let successor) = change.kind {
        if successor == change.practice {
          faults.append(.mergesIntoItself(position))
        } else if let closed = closing[successor.rawValue], closed <= change.year {
          faults.append(.mergesIntoClosed(position))
        }
      }
    }
    // Told once, at the change that shuts the last door; a wrong merger has been told already.
    let last = changesInOrder.last { changes[$0].kind == .closes }
    if let last, !closing.contains(nil), faults.isEmpty {
      faults.append(.everyPracticeCloses(last))
    }
    return faults
  }
}

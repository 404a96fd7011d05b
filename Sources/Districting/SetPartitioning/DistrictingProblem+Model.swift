public import LinearProgramming

extension DistrictingProblem {
  /// The whole choice as one mixed-integer model: a yes-or-no column for each candidate, a row for
  /// each unit that says it is covered once, a row for the count of districts, and one for the ceiling
  /// where there is one.
  ///
  /// It is the model that ``DistrictingSolver`` solves, without its cuts and without its order of
  /// work, so that any solver can be asked the same question. Column `d12_3_7` is the candidate of
  /// units 3 and 7, the twelfth listed; row `u3` covers unit 3. With names for the units they are
  /// `d12_F82001_F82007` and `u_F82001`.
  ///
  /// - Parameters:
  ///   - names: a name for each unit; `nil` for their numbers.
  /// - Returns: `nil` where there are more than `limit` candidates, or too many sets on the way to them.
  public func partitioningModel(limit: Int, names: [String]? = nil) -> LinearModel? {
    precondition(names == nil || names?.count == loads.count, "A name a unit.")
    let rowNames = names?.map { "u_\($0)" } ?? loads.indices.map { "u\($0)" }
    let names = names ?? loads.indices.map(String.init)
    var model = LinearModel(name: "districts", sense: .minimise)
    let units = loads.indices
    guard let band = tightenedBand, let laterBands = tightenedLaterBands else {
      // No candidates: the rows alone say that there is no answer.
      for unit in units { model.addRow(rowNames[unit], lower: 1, upper: 1, []) }
      return model
    }
    var enumeration = CandidateEnumeration(
      self, band: band, laterBands: laterBands, limit: limit)
    guard enumeration.run() == nil else { return nil }
    let list = enumeration.found
    var rows = [[LinearModel.Entry]](repeating: [], count: loads.count)
    for candidate in 0..<list.count {
      let members = list.units(of: candidate)
      let name = "d\(candidate)_" + members.map { names[$0] }.joined(separator: "_")
      let column = model.addBinaryColumn(name, cost: list.costs[candidate])
      for unit in members { rows[unit].append(.init(column, 1)) }
    }
    for unit in units { model.addRow(rowNames[unit], lower: 1, upper: 1, rows[unit]) }
    let count = Double(districts)
    model.addRow("districts", lower: count, upper: count, (0..<list.count).map { .init($0, 1) })
    if let ceiling {
      model.addRow(
        "ceiling", upper: ceiling.most,
        (0..<list.count).filter { list.secondCosts[$0] > 0 }
          .map { .init($0, list.secondCosts[$0]) })
    }
    return model
  }
}

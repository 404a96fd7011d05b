import LinearProgramming

extension SchemeChoice {
  /// The mixed-integer programme of one stage, and where its columns are.
  struct Programme {
    var model: LinearModel
    /// By option, then by year in which it can open: whether it is open by then.
    var open: [[Int]]
  }

  /// The programme that finds one stage's smallest value while those of the earlier stages hold.
  ///
  /// For option i and year y in which it can open, `open(i, y)` is one from the year it opens. In
  /// other years it is as in the last of those before, and nought before the first; so it opens in y
  /// where `open(i, y) − open(i, y−1)` is one:
  ///
  ///     open(i, y) ≥ open(i, y−1)
  ///     Σ_i capital(i) × (open(i, y) − open(i, y−1)) ≤ budget(y)       in millions of pounds
  ///     open(i, y) ≤ open(j, y)                                         i needs j
  ///     open(i, last) + open(j, last) ≤ 1                               i excludes j
  ///     rooms(p, y) + Σ_i rooms(i) × open(i, y) ≥ 0
  ///     unmet(l, y) ≥ shortfall(l, y) − Σ_i hours(i, l) × open(i, y),   unmet ≥ 0
  ///
  /// In the last rows an option's hours are cut to what can be of use, which leaves the same whole
  /// answers and fewer fractions.
  func programme(for stage: Stage, holding held: [Double]) -> Programme {
    var builder = ProgrammeBuilder(self)
    builder.addRules()
    let unmet = builder.addUnmetHours()
    for earlier in Stage.allCases where earlier.rawValue <= stage.rawValue {
      let objective = earlier == .unmetHours ? unmet : builder.objective(of: earlier)
      builder.programme.model.addStage(
        "\(earlier)", objective, isMinimised: earlier == stage,
        held: held.indices.contains(earlier.rawValue) ? held[earlier.rawValue] : nil)
    }
    return builder.programme
  }
}

private struct ProgrammeBuilder {
  let choice: SchemeChoice
  var programme: SchemeChoice.Programme

  init(_ choice: SchemeChoice) {
    self.choice = choice
    programme = .init(model: LinearModel(name: "schemes"), open: [])
    for option in choice.options {
      programme.open.append(
        option.years.map { programme.model.addBinaryColumn("open_\(option.code)_\($0)") })
    }
  }

  /// The column that says whether an option is open by a year; `nil` where it cannot be.
  private func open(_ option: Int, by year: Int) -> Int? {
    choice.options[option].years.lastIndex { $0 <= year }.map { programme.open[option][$0] }
  }

  mutating func addRules() {
    for option in choice.options.indices {
      let code = choice.options[option].code
      for (before, after) in zip(programme.open[option], programme.open[option].dropFirst()) {
        programme.model.addRow("stays_\(code)", lower: 0, [.init(after, 1), .init(before, -1)])
      }
      for need in choice.options[option].needs where need != option { addNeed(option, need) }
      for other in choice.options[option].excludes { addExclusion(option, other) }
    }
    for year in 0..<choice.yearCount { addBudget(year) }
    for premises in choice.rooms.indices { addRooms(premises) }
  }

  private mutating func addNeed(_ option: Int, _ need: Int) {
    let name = "needs_\(choice.options[option].code)_\(choice.options[need].code)"
    for (year, column) in zip(choice.options[option].years, programme.open[option]) {
      let other = open(need, by: year).map { [LinearModel.Entry($0, -1)] } ?? []
      programme.model.addRow("\(name)_\(year)", upper: 0, [.init(column, 1)] + other)
    }
  }

  private mutating func addExclusion(_ option: Int, _ other: Int) {
    guard let one = programme.open[option].last, let two = programme.open[other].last else {
      return
    }
    // Excluding itself, it cannot be picked.
    let entries = one == two ? [LinearModel.Entry(one, 1)] : [.init(one, 1), .init(two, 1)]
    programme.model.addRow(
      "excludes_\(choice.options[option].code)_\(choice.options[other].code)",
      upper: one == two ? 0 : 1, entries)
  }

  private mutating func addBudget(_ year: Int) {
    var entries: [LinearModel.Entry] = []
    for option in choice.options.indices
    where choice.options[option].capital > 0 && choice.options[option].years.contains(year) {
      let millions = choice.options[option].capital / 1e6
      if let column = open(option, by: year) { entries.append(.init(column, millions)) }
      if let before = open(option, by: year - 1) { entries.append(.init(before, -millions)) }
    }
    guard !entries.isEmpty else { return }
    programme.model.addRow("budget_\(year)", upper: choice.budget[year] / 1e6, entries)
  }

  private mutating func addRooms(_ premises: Int) {
    let users = choice.options.indices.filter { choice.options[$0].premises == premises }
    guard users.contains(where: { choice.options[$0].rooms < 0 }) else { return }
    for year in 0..<choice.yearCount {
      let entries = users.compactMap { option in
        open(option, by: year).map { LinearModel.Entry($0, choice.options[option].rooms) }
      }
      guard !entries.isEmpty else { continue }
      programme.model.addRow(
        "rooms_\(premises + 1)_\(year)", lower: -choice.rooms[premises][year], entries)
    }
  }

  /// - Returns: the sum of unmet hours.
  mutating func addUnmetHours() -> [LinearModel.Entry] {
    var sum: [LinearModel.Entry] = []
    for (locality, byYear) in choice.shortfall.enumerated() {
      for (year, shortfall) in byYear.enumerated() {
        let effects = effects(on: locality, by: year)
        // The most that can be short, all losses taken.
        let most = shortfall - effects.reduce(0) { $0 + min(0, $1.value) }
        guard most > 0 else { continue }
        let name = "unmet_\(locality + 1)_\(year)"
        let unmet = LinearModel.Entry(programme.model.addColumn(name), 1)
        sum.append(unmet)
        let useful = effects.map { LinearModel.Entry($0.column, min($0.value, most)) }
        programme.model.addRow(name, lower: shortfall, [unmet] + useful)
      }
    }
    return sum
  }

  /// Hours that each option adds for a locality where it is open by a year.
  private func effects(on locality: Int, by year: Int) -> [LinearModel.Entry] {
    choice.options.indices.compactMap { option in
      guard let column = open(option, by: year) else { return nil }
      let hours = choice.options[option].hours[locality]
      return hours == 0 ? nil : LinearModel.Entry(column, hours)
    }
  }

  func objective(of stage: SchemeChoice.Stage) -> [LinearModel.Entry] {
    let (count, span) = (Double(choice.options.count), Double(choice.yearCount))
    return choice.options.indices.flatMap { option -> [LinearModel.Entry] in
      let columns = programme.open[option]
      guard let last = columns.last else { return [] }
      let picked: Double
      let later: Double
      switch stage {
      case .unmetHours: return []
      case .capital: (picked, later) = (choice.options[option].capital / 1e6, 0)
      // No number of years' wait is worth one scheme more.
      case .count: (picked, later) = (count * span + 1, 1)
      // Of two that change places the first in the list opens first.
      case .order: (picked, later) = (Double(option + 1) * (span + 1), count - Double(option))
      }
      // What a year's column costs beyond the next year's is what is saved by opening later.
      let years = choice.options[option].years
      var entries = zip(columns, zip(years, years.dropFirst())).map { column, years in
        LinearModel.Entry(column, later * Double(years.0 - years.1))
      }
      entries.append(.init(last, picked + later * Double(years.last ?? 0)))
      return entries.filter { $0.value != 0 }
    }
  }
}

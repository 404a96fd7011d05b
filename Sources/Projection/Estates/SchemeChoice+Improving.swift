import LinearProgramming

extension SchemeChoice {
  /// A good choice found step by step, for where the exact search stops before it finds one.
  ///
  /// From a choice that keeps every rule, the one scheme whose opening, moving to another year or
  /// dropping takes off most unmet hours is changed (what it needs opens with it where it would not
  /// be open by then), until no change takes off any.
  /// - Complexity: each step tries schemes × years choices, each in O(entries of the programme).
  func improved(_ opens: [Int?], in programme: Programme) -> [Int?] {
    var best = opens
    var unmet = programme.model.objective(of: values(of: opens, in: programme))
    while true {
      var next: [Int?]?
      // Less than this is rounding, and could go on for ever.
      var target = unmet - 1e-6 * max(1, unmet)
      for option in options.indices {
        for year in [nil] + options[option].years.map(Optional.init) where year != best[option] {
          guard let changed = setting(option, to: year, in: best) else { continue }
          let values = values(of: changed, in: programme)
          let objective = programme.model.objective(of: values)
          guard objective < target, programme.model.violations(of: values).isEmpty else { continue }
          next = changed
          target = objective
        }
      }
      guard let next else { return best }
      best = next
      unmet = target
    }
  }

  /// The choice with one option opened in another year, and all it needs by then; `nil` where what
  /// it needs cannot be open.
  private func setting(_ option: Int, to year: Int?, in opens: [Int?]) -> [Int?]? {
    var opens = opens
    opens[option] = year
    guard let year else { return opens }
    var open = [option]
    while let next = open.popLast() {
      for need in options[next].needs where opens[need] ?? Int.max > year {
        guard let latest = options[need].years.last(where: { $0 <= year }) else { return nil }
        opens[need] = latest
        open.append(need)
      }
    }
    return opens
  }

  /// The programme's columns where options open in given years.
  func values(of opens: [Int?], in programme: Programme) -> [Double] {
    var values = [Double](repeating: 0, count: programme.model.columns.count)
    for (option, opening) in opens.enumerated() {
      guard let opening else { continue }
      for (year, column) in zip(options[option].years, programme.open[option])
      where year >= opening { values[column] = 1 }
    }
    for row in programme.model.rows {
      // Hours unmet are the only columns that are not a choice: as few as their row allows.
      guard let unmet = row.entries.first,
        programme.model.columns[unmet.column].kind == .continuous, row.upper == .infinity
      else { continue }
      let met = row.entries.dropFirst().reduce(0) { $0 + $1.value * values[$1.column] }
      values[unmet.column] = max(0, row.lower - met)
    }
    return values
  }
}

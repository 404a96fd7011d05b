import LinearProgramming
import PlaceModel

extension PostPlacement {
  /// The linear programme of one stage, and where its columns are.
  struct Programme {
    var model: LinearModel
    /// By group, then by locality; empty for a group without posts.
    var placed: [[Int]]
    /// By group, then by locality; empty for a group that gives nothing.
    var given: [[Int]]
    /// The row that says how many posts of a group there are; `nil` for a group without.
    var posts: [Int?]
  }

  /// The programme that finds one stage's smallest value while those of the earlier stages hold.
  ///
  /// For role r and locality l, with `placed`, `given`, `short`, `largest` ≥ 0:
  ///
  ///     gap(r, l) = need − supply − placed + given          for a role other than GP
  ///     gap(GP, l) = need − supply − placed − Σ gpPerFTE(r) × given(r, l)
  ///     Σ_l placed(r, l) = posts(r)
  ///     given(r, l) ≤ supply + placed
  ///     Σ_r gpPerFTE(r) × given(r, l) ≤ mostOfNeed × need for GPs
  ///     largest(r) ≥ gap(r, l),   short(r, l) ≥ gap(r, l),   level(r) ≥ gap(r, l)
  ///
  /// - Parameter held: the smallest value of each earlier stage, in order, with the tolerance that
  ///   the caller allows.
  func programme(for stage: Stage, holding held: [Double]) -> Programme {
    var builder = ProgrammeBuilder(self)
    builder.addChoices()
    for earlier in Stage.allCases where earlier.rawValue <= stage.rawValue {
      let objective = builder.objective(of: earlier)
      builder.programme.model.addStage(
        "\(earlier)", objective, isMinimised: earlier == stage,
        held: held.indices.contains(earlier.rawValue) ? held[earlier.rawValue] : nil)
    }
    return builder.programme
  }
}

private struct ProgrammeBuilder {
  let question: PostPlacement
  var programme: PostPlacement.Programme
  private let mostTakenOn: [Double]?

  init(_ question: PostPlacement) {
    self.question = question
    mostTakenOn = question.mostTakenOn
    programme = .init(model: LinearModel(name: "posts"), placed: [], given: [], posts: [])
  }

  private var localities: Range<Int> { 0..<question.localityCount }

  mutating func addChoices() {
    for group in question.groups {
      let name = group.role.rawValue
      let mayGive = mostTakenOn != nil && group.gpPerFTE > 0
      programme.placed.append(
        group.posts > 0
          ? localities.map { programme.model.addColumn("placed_\(name)_\($0 + 1)") } : [])
      programme.given.append(
        mayGive ? localities.map { programme.model.addColumn("given_\(name)_\($0 + 1)") } : [])
    }
    for (position, group) in question.groups.enumerated() {
      let name = group.role.rawValue
      let placed = programme.placed[position].map { LinearModel.Entry($0, 1) }
      programme.posts.append(
        placed.isEmpty
          ? nil : programme.model.addRow("posts_\(name)", equal: group.posts, placed))
      for (locality, column) in programme.given[position].enumerated() {
        programme.model.addRow(
          "staff_\(name)_\(locality + 1)", upper: group.supply[locality],
          [.init(column, 1)] + (placed.isEmpty ? [] : [.init(placed[locality].column, -1)]))
      }
    }
    for (locality, most) in (mostTakenOn ?? []).enumerated() {
      programme.model.addRow("most_\(locality + 1)", upper: most, takenOn(in: locality))
    }
  }

  /// What is summed in a stage, with the columns and rows that define it.
  mutating func objective(of stage: PostPlacement.Stage) -> [LinearModel.Entry] {
    switch stage {
    case .largestGap: return bounds("largest", lower: 0)
    case .spread: return bounds("level", lower: -.infinity)
    case .totalGap: return shortages()
    case .standingIn: return programme.given.flatMap { $0.map { .init($0, 1) } }
    case .order:
      return (programme.placed + programme.given).flatMap { columns in
        columns.enumerated().map { .init($0.element, Double($0.offset + 1)) }
      }
    }
  }

  /// A column for each role that is no smaller than any of its gaps.
  private mutating func bounds(_ title: String, lower: Double) -> [LinearModel.Entry] {
    var sum: [LinearModel.Entry] = []
    for position in question.groups.indices where question.groups[position].need != nil {
      let name = question.groups[position].role.rawValue
      let column = programme.model.addColumn("\(title)_\(name)", lower: lower)
      sum.append(.init(column, 1))
      for locality in localities {
        addGap("\(title)_\(name)_\(locality + 1)", position, locality, upTo: column)
      }
    }
    return sum
  }

  private mutating func shortages() -> [LinearModel.Entry] {
    var sum: [LinearModel.Entry] = []
    for position in question.groups.indices where question.groups[position].need != nil {
      for locality in localities {
        let name = "short_\(question.groups[position].role.rawValue)_\(locality + 1)"
        let column = programme.model.addColumn(name)
        sum.append(.init(column, 1))
        addGap(name, position, locality, upTo: column)
      }
    }
    return sum
  }

  /// A row: column ≥ gap.
  private mutating func addGap(_ name: String, _ group: Int, _ locality: Int, upTo column: Int) {
    let staff = question.groups[group]
    var entries = [LinearModel.Entry(column, 1)]
    if !programme.placed[group].isEmpty {
      entries.append(.init(programme.placed[group][locality], 1))
    }
    if staff.role == .gp {
      entries += takenOn(in: locality)
    } else if !programme.given[group].isEmpty {
      entries.append(.init(programme.given[group][locality], -1))
    }
    let need = staff.need?[locality] ?? 0
    programme.model.addRow(name, lower: need - staff.supply[locality], entries)
  }

  /// FTE of GP that other roles take on in a locality.
  private func takenOn(in locality: Int) -> [LinearModel.Entry] {
    zip(question.groups, programme.given).compactMap { group, given in
      given.isEmpty ? nil : .init(given[locality], group.gpPerFTE)
    }
  }
}

import PlaceModel
import Projection
import Studies

extension OutlookView {
  /// From the staff counted to those in post at the horizon, step by step; a column a role.
  var supplyTable: Table? {
    let totals = roles.compactMap { role in
      total(staff(role, in: horizon)).map { (role: role.role, figures: $0) }
    }
    guard !totals.isEmpty else { return nil }
    let counted = area.records.workforce.map { "Counted in \($0.year)" } ?? "Counted"
    let steps: [(name: String, figure: (Staff) -> Double, isChange: Bool)] = [
      (counted, { $0.counted }, false), ("Left, retirement apart", { $0.left }, true),
      ("Retired", { $0.retired }, true), ("Joined without a new post", { $0.joined }, true),
      ("With practices that close or merge", { $0.changed }, true),
      ("Posts at named practices", { $0.posts }, true),
      ("Posts placed where they do most", { $0.placed }, true),
      ("In post in \(horizon)", { $0.supply }, false),
    ]
    let rows = steps.map { step -> [Table.Cell] in
      [.text(step.name)]
        + totals.map { _, figures in
          let value = step.figure(figures)
          return step.isChange
            ? .text(FigureText.signed(value, decimals: 1)) : .number(value, decimals: 1)
        }
    }
    return Table(
      title: "Staff of the whole place, from the count to \(horizon)",
      columns: [.init("Step", key: "step", .left)]
        + totals.map { .init("\($0.role.name) (FTE)", key: $0.role.rawValue) },
      rows: rows,
      notes: [
        "Leaving, joining and retiring are assumed at the rates under \"What is assumed\".",
        "By locality and year: workforce.csv.",
      ], source: workforceSource)
  }

  /// Posts at named practices, whatever their year; `nil` without any.
  var namedPostsTable: Table? {
    let posts = outlook.posts
    guard !posts.isEmpty else { return nil }
    let rows = posts.map { post -> [Table.Cell] in
      [
        .text(name(post.practice)),
        .text(area.practices.element(post.practice.rawValue)?.code ?? ""),
        .text(post.role.name), .text(FigureText.plain(post.fte)), .text("\(post.year)"),
        .text(post.source.isEmpty ? "none" : post.source),
      ]
    }
    var notes = ["A post stays filled from its first year on."]
    let later = posts.count { $0.year > horizon }
    if later > 0 {
      notes.append(
        "\(NumberText.counted(later, "post")) after \(horizon) \(later == 1 ? "is" : "are") in no "
          + "figure here.")
    }
    return Table(
      title: "Posts at named practices",
      columns: [
        .init("Practice", key: "practice", .left), .init("Code", key: "code", .left),
        .init("Role", key: "role", .left), .init("FTE", key: "fte"),
        .init("From", key: "year", .left), .init("Source", key: "source", .left),
      ], rows: rows, notes: notes, source: "the place's own file of posts; sources by row")
  }

  /// Posts placed by year and role, and what one more would have done; `nil` where none are placed.
  var postsTable: Table? {
    guard let workforce = outlook.workforce else { return nil }
    var rows: [[Table.Cell]] = []
    for year in workforce.years {
      for role in roles {
        let placed = numbers.compactMap { number -> String? in
          let more = placedInYear(role, number, year)
          return FigureText.isShown(more) ? "\(letter(number)) \(FigureText.tenths(more))" : nil
        }
        let worth = workforce.worth.first { $0.year == year && $0.role == role.role }
        guard !placed.isEmpty || worth != nil else { continue }
        rows.append([
          .text("\(year)"), .text(role.role.name),
          .text(placed.isEmpty ? "none" : placed.joined(separator: ", ")),
          worth.map { .number($0.largestGap, decimals: 2) } ?? .none,
          worth.map { .number($0.totalGap, decimals: 2) } ?? .none,
        ])
      }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      title: "Posts placed by year, and what one more would do",
      columns: [
        .init("Year", key: "year", .left), .init("Role", key: "role", .left),
        .init("Placed by locality (FTE)", key: "placed", .left),
        .init("One more: largest gap falls by (FTE)", key: "largest_gap"),
        .init("One more: all gaps fall by (FTE)", key: "total_gap"),
      ],
      rows: rows,
      notes: [
        "A year's posts are placed so that the largest gap is as small as can be, then the sum of "
          + "all gaps. The last two columns say what one more full-time post in that year would have "
          + "changed in that year; the second holds the largest gap as it is."
      ], source: workforceSource)
  }

  /// Placed in the year itself: the figures hold all placed so far.
  private func placedInYear(_ role: WorkforceOutlook.Role, _ number: Int, _ year: Int) -> Double {
    let now = staff(role, number, in: year)?.placed ?? 0
    return now - (staff(role, number, in: year - 1)?.placed ?? 0)
  }
}

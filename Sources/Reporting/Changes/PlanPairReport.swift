public import PlaceModel
import Planning
public import Studies

/// Any two plans of one place side by side: what they measure, who moves, who gains and who loses.
public struct PlanPairReport: Hashable, Sendable {
  public let changes: PlanChanges
  private let area: Area
  private let from: NamedPlan
  private let to: NamedPlan
  private let program: ProgramNote

  public init(from: NamedPlan, to: NamedPlan, in area: Area, program: ProgramNote) {
    changes = PlanChanges(from: from, to: to, in: area)
    self.area = area
    self.from = from
    self.to = to
    self.program = program
  }

  /// The folder of its files, inside the place's.
  public var folder: String {
    PlainText.folderName("\(from.name)-to-\(to.name)")
  }

  public var files: [OutputFile] {
    [
      OutputFile(name: "\(folder)/changes.json", text: json),
      OutputFile(name: "\(folder)/changes.md", text: markdown),
      OutputFile(name: "\(folder)/measures.csv", text: measuresData.csv),
      OutputFile(name: "\(folder)/moves.csv", text: changes.movesData.csv),
      OutputFile(name: "\(folder)/overlap.csv", text: changes.overlapData.csv),
    ]
  }

  /// Tables for people, in the order of reading.
  private var tables: [Table] { [measuresTable] + changes.tables }

  /// Tables for programs.
  public var data: [Table] { [measuresData, changes.overlapData, changes.movesData] }

  var heading: String { "\(area.name): from \(changes.from.title) to \(changes.to.title)" }

  /// For a terminal: the tables, and in the end what they come to.
  /// - Parameter width: columns of the terminal.
  public func terminal(width: Int) -> String {
    let lines = changes.sentences.flatMap { sentence in
      PlainText.wrapped(PlainText.line(sentence), to: width - 2).enumerated().map {
        ($0 == 0 ? "- " : "  ") + $1
      }
    }
    return (tables.map { $0.terminal(width: width) } + [lines.joined(separator: "\n") + "\n"])
      .joined(separator: "\n")
  }

  /// The change as a paper: what it comes to, the tables, and each practice.
  public var markdown: String {
    let program = "Made by locality \(program.version) with \(program.solver)."
    var text = [
      "# \(MarkdownText.escaped(heading))\n",
      MarkdownText.list(changes.sentences.map(MarkdownText.escaped)),
    ]
    text += (tables + [changes.practicesTable]).map(\.markdown)
    return (text + [MarkdownText.escaped(program) + "\n"]).joined(separator: "\n")
  }

  /// Everything, for programs.
  public var json: String {
    var members = changes.json
    members["program"] = .object([
      "version": .string(program.version), "solver": .string(program.solver),
    ])
    members["place"] = .string(area.name)
    members["to"] = .object(["name": .string(to.name), "title": .string(changes.to.title)])
    members["measures"] = measuresData.jsonValue
    members["overlap"] = changes.overlapData.jsonValue
    members["moves"] = changes.movesData.jsonValue
    return JSONText.object(members).text
  }
}

extension PlanPairReport {
  /// One band for both, so that they are judged alike: the later plan's, or else the earlier's.
  private var band: PopulationBand? { to.band ?? from.band }

  private var measures: [(before: NamedMeasure, after: NamedMeasure)] {
    Array(
      zip(
        area.namedMeasures(of: from.plan, band: band),
        area.namedMeasures(of: to.plan, band: band)
      ).map { (before: $0, after: $1) })
  }

  /// What each plan measures, a row a measure, for people.
  public var measuresTable: Table {
    let rows = measures.map { before, after -> [Table.Cell] in
      func text(_ amount: Double?) -> Table.Cell {
        amount.map { .number($0, decimals: after.decimals) } ?? .none
      }
      return [
        .text(after.title), .text(after.unit), text(before.amount), text(after.amount),
        change(before, after),
      ]
    }
    return Table(
      title: heading,
      columns: [
        .init("Measure", key: "measure", .left), .init("Unit", key: "unit", .left),
        .init("From", key: "from"), .init("To", key: "to"), .init("Change", key: "change"),
      ], rows: rows, notes: measuresNotes, source: area.sourceLine)
  }

  private func change(_ before: NamedMeasure, _ after: NamedMeasure) -> Table.Cell {
    guard let old = before.amount, let new = after.amount else { return .none }
    return .text(FigureText.change(new - old, decimals: after.decimals))
  }

  private var measuresNotes: [String] {
    var notes = ["From: \(changes.from.title). To: \(changes.to.title)."]
    if let band {
      let owner = to.band == nil ? changes.from.title : changes.to.title
      notes.append(
        "Both are judged by the band of \(owner), \(band.words), aiming at "
          + "\(NumberText.grouped(band.ideal)).")
    } else {
      notes.append("Neither plan states a band of list sizes, so nothing is judged by one.")
    }
    notes.append(
      "To hub: from a patient's practice to the hub, the practice of a locality with the least total "
        + "patient travel to it; the mean over patients, and what 95 % of patients do not exceed. "
        + "Travel: the same, summed over patients. \(changes.unitNote)")
    if !area.clusters.isEmpty {
      notes.append(
        "Continuity lost: the share of a patient's cluster today, by list size, that is not in the "
          + "patient's locality, summed over patients.")
    }
    return notes
  }

  /// The same for programs.
  var measuresData: Table {
    let rows = measures.map { before, after -> [Table.Cell] in
      // Two digits more than people are shown.
      func number(_ amount: Double?) -> Table.Cell {
        amount.map {
          after.decimals == 0 ? .count(Int($0)) : .number($0, decimals: after.decimals + 2)
        } ?? .none
      }
      let change = before.amount.flatMap { old in after.amount.map { $0 - old } }
      return [
        .text(after.key), .text(after.unit), number(before.amount), number(after.amount),
        number(change),
      ]
    }
    return Table(
      title: "Measures",
      columns: [
        .init("Measure", key: "measure", .left), .init("Unit", key: "unit", .left),
        .init("From", key: "from"), .init("To", key: "to"), .init("Change", key: "change"),
      ], rows: rows, source: area.sourceLine)
  }
}

import PlaceModel
import Planning

extension PlanView {
  /// A row a locality, for people.
  var localitiesTable: Table {
    let hasPublished = numbers.contains { publishedListSize($0) != nil }
    let hasClusters = !area.clusters.isEmpty
    var columns: [Table.Column] = [
      .init("Locality", key: "locality", .left),
      .init("Practices", key: "practices"),
      .init("List size (patients)", key: "list_size"),
      .init("Against the band (patients)", key: "against_band", .left),
    ]
    if hasPublished {
      let date = DateText.words(area.published?.date ?? "")
      columns.append(.init("As published, \(date) (patients)", key: "published_list_size"))
      columns.append(.init("Sum against published (%)", key: "difference"))
    }
    columns += [
      .init("Hub", key: "hub", .left),
      .init("Mean to hub (\(travel.short))", key: "mean_\(travel.short)_to_hub"),
      .init("95 % within (\(travel.short))", key: "p95_\(travel.short)_to_hub"),
    ]
    if hasClusters { columns.append(.init("Continuity (%)", key: "continuity")) }
    columns.append(.init("In pieces", key: "pieces"))

    var rows = numbers.map { number in
      let locality = plan.localities[number]
      let measures = measures.localities[number]
      var row: [Table.Cell] = [
        .text(label(number)), .count(locality.members.count), .count(measures.listSize),
        .text(bandCell(number)),
      ]
      if hasPublished { row += publishedCells(publishedListSize(number), sum: measures.listSize) }
      row += [
        .text(name(locality.hub)), .number(measures.meanTravel, decimals: 2),
        .number(measures.percentile95Travel, decimals: 2),
      ]
      if hasClusters { row.append(continuity(measures)) }
      row.append(.count(measures.pieces.count))
      return row
    }
    if plan.localities.count > 1 { rows.append(wholePlaceRow(hasPublished: hasPublished)) }
    return Table(
      title: "Localities of \(area.name), list sizes of \(area.listDate)",
      columns: columns, rows: rows,
      notes: localitiesNotes(hasPublished: hasPublished), source: area.sourceLine)
  }

  private func wholePlaceRow(hasPublished: Bool) -> [Table.Cell] {
    var row: [Table.Cell] = [
      .text("Whole place"), .count(area.practices.count), .count(measures.totalListSize),
      .text("\(measures.localitiesInsideBand) of \(plan.localities.count) inside"),
    ]
    if hasPublished {
      let all = numbers.allSatisfy { publishedListSize($0) != nil }
      row += publishedCells(all ? area.published?.total : nil, sum: measures.totalListSize)
    }
    row += [
      .none, .number(measures.meanTravel, decimals: 2),
      .number(measures.percentile95Travel, decimals: 2),
    ]
    if !area.clusters.isEmpty { row.append(measures.continuity.map(Table.Cell.share) ?? .none) }
    return row + [.none]
  }

  private func publishedCells(_ published: Int?, sum: Int) -> [Table.Cell] {
    guard let published else { return [.none, .none] }
    return [.count(published), .text(FigureText.change(from: published, to: sum))]
  }

  private func continuity(_ measures: LocalityMeasures) -> Table.Cell {
    guard let loss = measures.continuityLoss, measures.listSize > 0 else { return .none }
    return .share(1 - loss / Double(measures.listSize))
  }

  private func localitiesNotes(hasPublished: Bool) -> [String] {
    var notes = ["The band is \(band.words)."]
    notes += rules.targets.filter { target in
      plan.localities.contains { $0.name == target.locality }
    }.map { "That of \($0.locality) is its own: \($0.population.words)." }
    if hasPublished, let note = area.publishedNote { notes.append(note) }
    notes.append(
      "The hub is the practice of a locality with the least total patient travel to it; "
        + "it is a measure, not a proposal for a building.")
    notes.append(travel.note)
    if !area.clusters.isEmpty {
      notes.append(
        "Continuity is the share of today's cluster, by list size, that stays in a patient's "
          + "locality, as a mean over patients.")
    }
    notes.append("A locality is in one piece where one can walk it from neighbour to neighbour.")
    return notes
  }

  /// A row a locality, for programs: codes beside names, and every figure unrounded by words.
  var localitiesData: Table {
    let columns: [Table.Column] = [
      .init("Letter", key: "letter", .left), .init("Locality", key: "locality", .left),
      .init("Practices", key: "practices"), .init("List size (patients)", key: "list_size"),
      .init("Outside the band (patients)", key: "outside_band"),
      .init("From the ideal (patients)", key: "from_ideal"),
      .init("Travel (\(travel.patients))", key: "travel_patient_\(travel.short)"),
      .init("Mean to hub (\(travel.short))", key: "mean_\(travel.short)_to_hub"),
      .init("95 % within (\(travel.short))", key: "p95_\(travel.short)_to_hub"),
      .init("Hub code", key: "hub", .left), .init("Hub", key: "hub_name", .left),
      .init("Farthest code", key: "farthest", .left),
      .init("Farthest", key: "farthest_name", .left),
      .init("Farthest to hub (\(travel.short))", key: "farthest_\(travel.short)_to_hub"),
      .init("Continuity lost (patients)", key: "continuity_lost_patients"),
      .init("Continuity (share)", key: "continuity"), .init("Pieces", key: "pieces"),
      .init("Same cluster today", key: "same_cluster", .left),
      .init("As published (patients)", key: "published_list_size"),
    ]
    let rows = numbers.map { number -> [Table.Cell] in
      let locality = plan.localities[number]
      let measures = measures.localities[number]
      return [
        .text(locality.letter), .text(fileName(number)), .count(locality.members.count),
        .count(measures.listSize), .count(measures.outsideBand), .count(measures.balance),
        .number(measures.travel, decimals: 2), .number(measures.meanTravel, decimals: 3),
        .number(measures.percentile95Travel, decimals: 3),
        .text(area[locality.hub].code), .text(area[locality.hub].name),
        .text(area[measures.farthest].code), .text(area[measures.farthest].name),
        .number(travelToHub(measures.farthest), decimals: 3),
        measures.continuityLoss.map { .number($0, decimals: 2) } ?? .none, continuity(measures),
        .count(measures.pieces.count),
        sameCluster(number).map { .text(area.clusters[$0].name) } ?? .none,
        publishedListSize(number).map(Table.Cell.count) ?? .none,
      ]
    }
    return Table(title: "Localities", columns: columns, rows: rows, source: area.sourceLine)
  }
}

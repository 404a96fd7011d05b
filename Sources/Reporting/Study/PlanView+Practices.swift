import PlaceModel

extension PlanView {
  /// Every practice by locality, the hub first, for people.
  var practicesTable: Table {
    let hasClusters = !area.clusters.isEmpty
    let clusters = area.clusterOfPractice
    var columns: [Table.Column] = [
      .init("Locality", key: "locality", .left), .init("Practice", key: "name", .left),
      .init("Code", key: "code", .left), .init("List size (patients)", key: "list_size"),
      .init("To hub (\(travel.short))", key: "\(travel.short)_to_hub"),
      .init("Part", key: "part", .left),
    ]
    if hasClusters { columns.append(.init("Cluster today", key: "cluster", .left)) }
    let rows = numbers.flatMap { number in
      membersHubFirst(number).map { practice -> [Table.Cell] in
        let isHub = practice == plan.localities[number].hub
        var row: [Table.Cell] = [
          .text(label(number)), .text(name(practice)), .text(area[practice].code),
          .count(area.listSizes[practice]), .number(travelToHub(practice), decimals: 2),
          .text(isHub ? "hub" : "member"),
        ]
        if hasClusters {
          row.append(clusters[practice.rawValue].map { .text(area.clusters[$0].name) } ?? .none)
        }
        return row
      }
    }
    return Table(
      title: "Practices by locality, list sizes of \(area.listDate)", columns: columns, rows: rows,
      notes: [travel.note], source: area.sourceLine)
  }

  /// A row a practice in order of code; read back, it is the same plan.
  var planData: Table {
    let columns: [Table.Column] = [
      .init("Code", key: "code", .left), .init("Name", key: "name", .left),
      .init("Letter", key: "letter", .left), .init("Locality", key: "locality", .left),
      .init("List size (patients)", key: "list_size"), .init("Hub", key: "hub", .left),
      .init("To hub (\(travel.short))", key: "\(travel.short)_to_hub"),
      .init("Cluster today", key: "cluster", .left),
    ]
    let clusters = area.clusterOfPractice
    let rows = area.indices.map { practice -> [Table.Cell] in
      let number = plan.localityOfPractice[practice.rawValue]
      let locality = plan.localities[number]
      return [
        .text(area[practice].code), .text(area[practice].name), .text(locality.letter),
        .text(fileName(number)), .count(area.listSizes[practice]),
        .text(area[locality.hub].code), .number(travelToHub(practice), decimals: 3),
        clusters[practice.rawValue].map { .text(area.clusters[$0].name) } ?? .none,
      ]
    }
    return Table(title: "Plan", columns: columns, rows: rows, source: area.sourceLine)
  }
}

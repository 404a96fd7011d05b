import PlaceModel
import Planning

extension PlanView {
  /// The list sizes of every date and year whose band must hold, a column each; `nil` where it is one
  /// date only.
  var yearsTable: Table? {
    guard !rules.years.isEmpty else { return nil }
    let years =
      [YearBand(label: area.listDate, patients: area.listSizes.values)] + rules.years
    var columns: [Table.Column] = [.init("Locality", key: "locality", .left)]
    for (place, year) in years.enumerated() {
      columns += [
        .init("\(year.label) (patients)", key: "list_size_\(place)"),
        .init("Against the band", key: "against_band_\(place)", .left),
      ]
    }
    var rows = numbers.map { number -> [Table.Cell] in
      [.text(label(number))]
        + years.flatMap { year -> [Table.Cell] in
          let size = listSize(number, year)
          return [.count(size), .text(Self.bandCell(band(number, year).excess(of: size)))]
        }
    }
    rows.append(
      [.text("Whole place")]
        + years.flatMap { year -> [Table.Cell] in
          let inside = numbers.count { band($0, year).contains(listSize($0, year)) }
          return [
            .count(year.patients.reduce(0, +)), .text("\(inside) of \(numbers.count) inside"),
          ]
        })
    var notes = ["The band is \(band.words)."]
    notes += rules.years.compactMap { year in
      year.band.map { "With the list sizes of \(year.label) it is \($0.words)." }
    }
    if hasTargets { notes.append("Localities with a size of their own are judged by that.") }
    return Table(
      title: "List sizes of each date or year in which the band must hold", columns: columns,
      rows: rows, notes: notes, source: area.sourceLine)
  }

  /// Patients of a locality with the list sizes of a date or year.
  func listSize(_ number: Int, _ year: YearBand) -> Int {
    plan.localities[number].members.reduce(0) { $0 + year.patients[$1.rawValue] }
  }

  /// What a locality may have then: a size of its own, or the band of that date or year.
  func band(_ number: Int, _ year: YearBand) -> PopulationBand {
    let name = plan.localities[number].name
    return rules.targets.first { $0.locality == name }?.population ?? year.band ?? band
  }

  /// Whether a locality of the plan has a size of its own.
  var hasTargets: Bool {
    rules.targets.contains { target in plan.localities.contains { $0.name == target.locality } }
  }
}

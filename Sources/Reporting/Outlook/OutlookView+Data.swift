import PlaceModel
import Planning
import Projection
import Studies

extension OutlookView {
  /// The files of the study's folder that speak of the years to come, by name inside it.
  var files: [(name: String, text: String)] {
    var files = [
      ("assumptions.csv", assumptionsData.csv), ("population.csv", populationData.csv),
    ]
    if !numbers.isEmpty {
      files += [
        ("growth.svg", GrowthChart(self).svg), ("localities-by-year.csv", localitiesData.csv),
      ]
    }
    if outlook.workforce != nil, !numbers.isEmpty { files.append(("workforce.csv", staffData.csv)) }
    if outlook.estates != nil, !numbers.isEmpty { files.append(("estates.csv", roomsData.csv)) }
    if outlook.estates != nil, !outlook.schemes.isEmpty {
      files.append(("schemes.csv", schemesData.csv))
    }
    if !outlook.sensitivity.isEmpty { files.append(("sensitivity.csv", sensitivityData.csv)) }
    return files
  }

  /// Every practice and year with its steps.
  var populationData: Table {
    let projection = outlook.population
    var letters = [String](repeating: "", count: area.practices.count)
    for number in numbers {
      for member in members(number) { letters[member.rawValue] = letter(number) }
    }
    let rows = area.indices.flatMap { practice in
      outlook.years.enumerated().map { position, year -> [Table.Cell] in
        let place = practice.rawValue
        let steps = [
          projection.zoneGrowth, projection.developments, projection.changes, projection.patients,
        ]
        return [
          .text(area[practice].code), .text(area[practice].name),
          letters[place].isEmpty ? .none : .text(letters[place]), .count(year),
          projection.base.element(place).map { .number($0, decimals: 2) } ?? .none,
        ]
          + steps.map {
            ($0.element(place)?.element(position)).map { .number($0, decimals: 2) } ?? .none
          }
      }
    }
    return Table(
      title: "Population",
      columns: [
        .init("Code", key: "code", .left), .init("Practice", key: "name", .left),
        .init("Locality", key: "letter", .left), .init("Year", key: "year"),
        .init("Base (patients)", key: "base"), .init("Zones grow (patients)", key: "zone_growth"),
        .init("Developments (patients)", key: "developments"),
        .init("Practices close or move (patients)", key: "changes"),
        .init("Patients", key: "patients"),
      ], rows: rows, source: populationSource)
  }

  /// Every locality and year: list size, band, and where random futures lie.
  var localitiesData: Table {
    let rows = numbers.flatMap { number in
      let locality = outlook.localities[number]
      return locality.listSizes.enumerated().map { position, size -> [Table.Cell] in
        let range = outlook.uncertainty?.localities.element(number)?.element(position)
        let share = outlook.uncertainty?.shareInside.element(number)?.element(position)
        let isInside = locality.isInside.element(position) ?? false
        return [
          .text(letter(number)), .text(fileName(number)), .count(locality.from + position),
          .count(size), .text(isInside ? "yes" : "no"), .count(band.excess(of: size)),
        ]
          + [range?.p10, range?.p50, range?.p90].map {
            $0.map { .number($0, decimals: 0) } ?? .none
          }
          + [share.map(Table.Cell.share) ?? .none]
      }
    }
    return Table(
      title: "Localities by year",
      columns: [
        .init("Letter", key: "letter", .left), .init("Locality", key: "locality", .left),
        .init("Year", key: "year"), .init("List size (patients)", key: "list_size"),
        .init("Inside the band", key: "inside_band", .left),
        .init("Outside the band (patients)", key: "outside_band"),
        .init("A tenth lie below (patients)", key: "p10"),
        .init("Half lie below (patients)", key: "p50"),
        .init("Nine tenths lie below (patients)", key: "p90"),
        .init("Chance of being inside (share)", key: "chance_inside"),
      ], rows: rows, source: populationSource)
  }

  var assumptionsData: Table {
    let rows = outlook.assumptions.all.map { assumption -> [Table.Cell] in
      [
        .text(assumption.key.rawValue), .text(FigureText.bare(assumption.value)),
        .text(assumption.key.unit),
        assumption.possible.map { .text(FigureText.bare($0.lowerBound)) } ?? .none,
        assumption.possible.map { .text(FigureText.bare($0.upperBound)) } ?? .none,
        .text(assumption.source), .text(assumption.date), .text(assumption.reason),
        assumption.location.map { .text($0.text) } ?? .none,
      ]
    }
    return Table(
      title: "Assumptions",
      columns: [
        .init("Assumption", key: "assumption", .left), .init("Value", key: "value"),
        .init("Unit", key: "unit", .left), .init("Lowest", key: "lowest"),
        .init("Highest", key: "highest"), .init("Source", key: "source", .left),
        .init("Date", key: "date", .left), .init("Reason", key: "reason", .left),
        .init("Where", key: "where", .left),
      ], rows: rows, source: "")
  }

  /// A row a measure and assumption, in the order of the paper's tables.
  var sensitivityData: Table {
    let rows = sensitivities.flatMap { measure in
      (measure.moves + measure.still).map { move -> [Table.Cell] in
        [
          .text(measure.key), .text(measure.unit), .text(move.assumption.key.rawValue),
          .text(FigureText.bare(move.assumption.value)),
          move.assumption.possible.map { .text(FigureText.bare($0.lowerBound)) } ?? .none,
          move.assumption.possible.map { .text(FigureText.bare($0.upperBound)) } ?? .none,
          measure.asItIs.map { .number($0, decimals: 2) } ?? .none,
          .number(move.low, decimals: 2), .number(move.high, decimals: 2),
          .number(move.span, decimals: 2),
        ]
      }
    }
    return Table(
      title: "Sensitivity",
      columns: [
        .init("Measure", key: "measure", .left), .init("Unit", key: "unit", .left),
        .init("Assumption", key: "assumption", .left), .init("Value", key: "value"),
        .init("Lowest", key: "lowest"), .init("Highest", key: "highest"),
        .init("As it is", key: "as_it_is"), .init("With the lowest", key: "with_lowest"),
        .init("With the highest", key: "with_highest"), .init("Moves by", key: "moves_by"),
      ], rows: rows, source: "")
  }
}

import PlaceModel
import Projection
import SeededRandom

/// Practices and zones strewn over a square of eight km, with growth, five developments and three
/// closures; always the same.
struct GeneratedPlace {
  var name: String
  var practices: Int
  var zones: Int
  /// After that of the list sizes.
  var years: Int

  var question: PopulationQuestion {
    var random = SplitMix64(seed: 1)
    let sites = (0..<practices).map { _ in (8 * random.drawShare(), 8 * random.drawShare()) }
    let distance = { (x: Double, y: Double, site: (Double, Double)) in
      ((site.0 - x) * (site.0 - x) + (site.1 - y) * (site.1 - y)).squareRoot()
    }
    let places = (0..<zones).map { number in
      Zone(
        code: "Z\(number)", name: "Zone \(number)",
        points: (0..<10).map { _ in
          let (x, y) = (8 * random.drawShare(), 8 * random.drawShare())
          return Zone.Point(
            position: .grid(easting: 1000 * x, northing: 1000 * y),
            residents: 500 + 1000 * random.drawShare(),
            kilometres: sites.map { distance(x, y, $0) })
        })
    }
    let residents = places.map { zone in
      let start = zone.points.reduce(0) { $0 + $1.residents }
      let growth = 0.05 * random.drawShare()
      return (0...years).map { start * (1 + growth * Double($0)) }
    }
    return PopulationQuestion(
      listSizes: ListSizes(
        date: "2020-06-30", values: sites.map { _ in 2000 + random.draw(below: 10_000) }),
      population: ZonePopulation(zones: places, years: 2020...2020 + years, residents: residents),
      developments: (0..<5).map { number in
        Development(
          name: "Homes \(number)", zone: number, homes: [.init(year: 2022 + number, count: 500)],
          peoplePerHome: nil, shareInProjection: 0.5, source: "")
      },
      changes: (0..<3).map { number in
        PracticeChange(
          year: 2023 + number, practice: PracticeIndex(10 * number), kind: .closes, reason: "",
          source: "")
      },
      neighbours: sites.map { site in
        (0..<practices).filter { 0.01...1.5 ~= distance(site.0, site.1, sites[$0]) }
          .map { PracticeIndex($0) }
      },
      to: 2020 + years, halvingDistance: 1, peoplePerHome: 2.4)
  }
}

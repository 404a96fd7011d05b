import PlaceModel
import Projection
import SeededRandom

/// Two zones along a valley and three practices, with flows counted:
///
///               A    B    C    residents 2020  2021  2022
///       west  600  200    0              500   600   700
///       east    0  200  500            1,000   900   500
///
/// 1,500 patients and 1,500 residents, so that the rate of registration is one.
enum Valley {
  static let (a, b, c) = (PracticeIndex(0), PracticeIndex(1), PracticeIndex(2))
  static let (west, east) = (0, 1)
  static let neighbours = [[b], [a, c], [b]]

  static func question(
    date: String = "2020-06-30", developments: [Development] = [], changes: [PracticeChange] = [],
    neighbours: [[PracticeIndex]] = neighbours, ages: ListSizesByAge? = nil,
    byAge: ZonePopulation.ByAge? = nil, to: Int = 2022, shareOfChange: Double = 1
  ) -> PopulationQuestion {
    PopulationQuestion(
      listSizes: ListSizes(date: date, values: [600, 400, 500]),
      population: ZonePopulation(
        zones: [zone("west", [1, 2, 5]), zone("east", [5, 2, 1])], years: 2020...2022,
        residents: [[500, 600, 700], [1000, 900, 500]], byAge: byAge),
      flows: MeasuredFlows(patients: [[600, 200, 0], [0, 200, 500]]),
      ages: ages, developments: developments, changes: changes, neighbours: neighbours, to: to,
      shareOfChange: shareOfChange, halvingDistance: 1, peoplePerHome: 2)
  }

  static func zone(_ name: String, _ kilometres: [Double]) -> Zone {
    Zone(code: name, name: name, points: [point(1, kilometres)])
  }

  static func point(_ residents: Double, _ kilometres: [Double]) -> Zone.Point {
    Zone.Point(
      position: .grid(easting: 0, northing: 0), residents: residents, kilometres: kilometres)
  }

  static func homes(
    _ zone: Int, _ homes: [(Int, Int)], shareInProjection: Double = 0, peoplePerHome: Double? = nil
  ) -> Development {
    Development(
      name: "homes", zone: zone,
      homes: homes.map { Development.Homes(year: $0.0, count: $0.1) },
      peoplePerHome: peoplePerHome, shareInProjection: shareInProjection, source: "")
  }

  static func change(
    _ year: Int, _ practice: PracticeIndex, _ kind: PracticeChange.Kind, following: Double = 0
  ) -> PracticeChange {
    PracticeChange(
      year: year, practice: practice, kind: kind, shareFollowing: following, reason: "", source: "")
  }
}

extension PopulationQuestion {
  var projection: PopulationProjection { PopulationModel(self).projection() }

  /// A place of up to eight zones and twelve practices strewn over a square of ten km, with homes and
  /// changes; zones without residents and deserted years among them.
  static func generated(_ seed: UInt64) -> PopulationQuestion {
    var random = SplitMix64(seed: seed)
    let (zones, practices) = (1 + random.draw(below: 8), 2 + random.draw(below: 11))
    let sites = (0..<practices).map { _ in (10 * random.drawShare(), 10 * random.drawShare()) }
    let lists = (0..<practices).map { _ in 500 + random.draw(below: 12_000) }
    var residents: [[Double]] = []
    var places: [Zone] = []
    for zone in 0..<zones {
      let points = (0..<1 + random.draw(below: 3)).map { _ in
        let (x, y) = (10 * random.drawShare(), 10 * random.drawShare())
        return Valley.point(
          Double(random.draw(below: 1000)),
          sites.map { (($0.0 - x) * ($0.0 - x) + ($0.1 - y) * ($0.1 - y)).squareRoot() })
      }
      places.append(Zone(code: "Z\(zone)", name: "", points: points))
      let start =
        zone > 0 && random.draw(below: 6) == 0 ? 0 : Double(random.draw(below: 20_000) + 1)
      residents.append(
        (0..<8).map { year in
          let isDeserted = random.draw(below: 30) == 0
          return year == 0
            ? start : isDeserted ? 0 : (start + 100) * (0.5 + 1.5 * random.drawShare())
        })
    }
    // A day in the second half of the first year, so that its residents lie between two figures.
    let date = ["2020-06-30", "2020-09-11", "2020-12-31"][random.draw(below: 3)]
    var question = PopulationQuestion(
      listSizes: ListSizes(date: date, values: lists),
      population: ZonePopulation(zones: places, years: 2020...2027, residents: residents),
      neighbours: (0..<practices).map { one in
        (0..<practices).filter { $0 != one && ($0 + one) % 3 == 0 }.map { PracticeIndex($0) }
      },
      to: 2027, halvingDistance: 0.3 + 3 * random.drawShare(), peoplePerHome: 2.4)
    for _ in 0..<random.draw(below: 3) {
      question.developments.append(
        Valley.homes(
          random.draw(below: zones), [(2021 + random.draw(below: 6), random.draw(below: 2000) + 1)],
          shareInProjection: random.drawShare()))
    }
    for _ in 0..<random.draw(below: 5) {
      let practice = PracticeIndex(random.draw(below: practices))
      let kinds: [PracticeChange.Kind] = [
        .closes, .moves, .merges(into: PracticeIndex(random.draw(below: practices))),
      ]
      let change = Valley.change(
        2021 + random.draw(below: 7), practice, kinds[random.draw(below: 3)],
        following: random.drawShare())
      question.changes.append(change)
      if !question.faults.isEmpty { question.changes.removeLast() }
    }
    return question
  }
}

func isClose(_ one: Double, _ other: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(one - other) <= tolerance * max(1, abs(one), abs(other))
}

import PlaceModel
import Projection
import SeededRandom

/// Estates in which one hour of need is one patient, and one room one hour a year, so that figures
/// can be read off.
enum SmallEstate {
  /// A contact a patient, all in a room, of 60 minutes.
  static let need = EstatesQuestion.Need(
    contacts: .perPatient(1), faceToFace: 1, minutes: 60, didNotAttend: 0, didNotAttendMinutes: 0)

  /// - Parameter hours: needed by practice, then by year; each practice is a locality of its own.
  static func question(
    hours: [[Double]], premises: [Premises], schemes: [Scheme] = [], limit: Int? = nil
  ) -> EstatesQuestion {
    EstatesQuestion(
      localities: hours.indices.map { [PracticeIndex($0)] },
      population: SmallPlace.population(hours), premises: premises, schemes: schemes,
      capitalLimit: limit, need: need, hoursAWeek: 1, weeksAYear: 1, utilisation: 1)
  }

  static func building(_ practices: Int..., rooms: Int, hours: Double? = nil) -> Premises {
    Premises(
      site: "", name: "", practices: practices.map { PracticeIndex($0) }, rooms: rooms,
      hoursAWeek: hours, basis: .assumed, source: "")
  }

  static func scheme(
    _ code: String, at premises: Int, _ years: ClosedRange<Int>, rooms: Int, capital: Int,
    _ status: Scheme.Status = .proposed, needs: [Int] = [], excludes: [Int] = []
  ) -> Scheme {
    Scheme(
      code: code, name: "", premises: premises, opens: years.lowerBound,
      latest: years.upperBound, rooms: rooms, capital: capital, status: status, needs: needs,
      excludes: excludes, basis: .assumed, source: "")
  }

  /// A few localities, years and schemes, some of them committed, with needs and exclusions.
  static func generated(seed: Int) -> EstatesQuestion {
    var generator = SplitMix64(seed: UInt64(seed))
    let (count, years) = (1 + generator.draw(below: 3), 1 + generator.draw(below: 4))
    let hours = (0..<count).map { _ in (0..<years).map { _ in Double(generator.draw(below: 20)) } }
    var premises = (0..<count).map { building($0, rooms: generator.draw(below: 10)) }
    premises.append(building(0, count - 1, rooms: generator.draw(below: 6), hours: 1.5))
    let schemeCount = generator.draw(below: 5)
    let schemes = (0..<schemeCount).map { position in
      let opens = 2012 + generator.draw(below: years + 2)
      let others = (0..<schemeCount).filter { $0 != position }
      let pick = { (chance: Int, generator: inout SplitMix64) -> [Int] in
        others.isEmpty || generator.draw(below: chance) > 0
          ? [] : [others[generator.draw(below: others.count)]]
      }
      return scheme(
        "S\(position)", at: generator.draw(below: premises.count),
        opens...(opens + generator.draw(below: 4)), rooms: generator.draw(below: 12) - 3,
        capital: generator.draw(below: 5) * 1_000_000,
        generator.draw(below: 5) == 0 ? .committed : .proposed, needs: pick(3, &generator),
        excludes: pick(4, &generator))
    }
    return question(
      hours: hours, premises: premises, schemes: schemes,
      limit: generator.draw(below: 9) * 1_000_000)
  }
}

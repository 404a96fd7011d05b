import PlaceModel

/// Rooms by building and year once it is known when each scheme opens, and whose they are.
///
/// A building's rooms serve each locality in proportion to the base list sizes of its practices
/// there (by number of practices where all lists are empty). They stay when a lease ends and when a
/// practice closes or grows: what is to be done about that is a scheme. There are never fewer than
/// no rooms: first committed schemes change them, then proposed ones.
struct RoomSupply {
  /// By premises, then by locality: the part of its rooms that serves the locality.
  let shares: [[Double]]
  /// By premises: hours a year in which patients can be seen in one room.
  let hoursOfRoom: [Double]
  private let question: EstatesQuestion

  init(_ question: EstatesQuestion) {
    self.question = question
    hoursOfRoom = question.premises.map {
      max(0, ($0.hoursAWeek ?? question.hoursAWeek) * question.weeksAYear * question.utilisation)
    }
    var locality = [Int?](repeating: nil, count: question.population.base.count)
    for (position, practices) in question.localities.enumerated() {
      for practice in practices where locality.indices.contains(practice.rawValue) {
        locality[practice.rawValue] = position
      }
    }
    shares = question.premises.map { premises in
      let users = premises.practices.map(\.rawValue).filter { locality.indices.contains($0) }
      let patients = users.reduce(0) { $0 + question.population.base[$1] }
      var shares = [Double](repeating: 0, count: question.localities.count)
      for user in users {
        guard let place = locality[user] else { continue }
        shares[place] +=
          patients > 0 ? question.population.base[user] / patients : 1 / Double(users.count)
      }
      return shares
    }
  }

  /// Rooms of a building by year.
  /// - Parameter opens: by scheme, the year it opens; `nil` where it does not.
  func rooms(of premises: Int, opens: [Int?]) -> [Double] {
    question.population.years.map { year in
      var committed = Double(question.premises[premises].rooms)
      var proposed = 0.0
      for (scheme, opening) in zip(question.schemes, opens) where scheme.premises == premises {
        guard let opening, opening <= year else { continue }
        switch scheme.status {
        case .committed: committed += Double(scheme.rooms)
        case .proposed: proposed += Double(scheme.rooms)
        }
      }
      return max(0, max(0, committed) + proposed)
    }
  }

  /// Hours and rooms at standard hours by locality, then by year.
  func supply(opens: [Int?]) -> [[(hours: Double, rooms: Double, fromSchemes: Double)]] {
    let years = question.population.years.count
    var supply = question.localities.map { _ in
      [(hours: Double, rooms: Double, fromSchemes: Double)](repeating: (0, 0, 0), count: years)
    }
    for (premises, building) in question.premises.enumerated() {
      let atFirst = Double(max(0, building.rooms))
      for (year, rooms) in rooms(of: premises, opens: opens).enumerated() {
        for (locality, share) in shares[premises].enumerated() where share > 0 {
          let hours = hoursOfRoom[premises] * share
          supply[locality][year].hours += rooms * hours
          supply[locality][year].rooms += question.rooms(forHours: rooms * hours)
          supply[locality][year].fromSchemes += question.rooms(forHours: (rooms - atFirst) * hours)
        }
      }
    }
    return supply
  }
}

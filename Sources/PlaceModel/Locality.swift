/// A group of practices in a plan.
public struct Locality: Hashable, Sendable {
  /// One or two capital letters, told apart on the map without colour: A, B, …, Z, AA, ….
  public var letter: String
  /// The name in the plan's file, or the hub's ward for a proposed locality.
  public var name: String
  /// In order of code.
  public var members: [PracticeIndex]
  /// The practice with the least total patient travel to it.
  public var hub: PracticeIndex

  public init(letter: String, name: String, members: [PracticeIndex], hub: PracticeIndex) {
    self.letter = letter
    self.name = name
    self.members = members
    self.hub = hub
  }
}

/// Every practice in exactly one locality.
public struct Plan: Hashable, Sendable {
  /// In order of letter.
  public let localities: [Locality]
  /// By practice, the position in `localities` of the one it is in.
  public let localityOfPractice: [Int]

  /// - Precondition: every practice `0..<practiceCount` is in exactly one locality.
  public init(localities: [Locality], practiceCount: Int) {
    var place = [Int](repeating: -1, count: practiceCount)
    for (number, locality) in localities.enumerated() {
      for member in locality.members {
        precondition(place[member.rawValue] < 0, "A practice is in one locality.")
        place[member.rawValue] = number
      }
    }
    precondition(place.allSatisfy { $0 >= 0 }, "Every practice is in a locality.")
    self.localities = localities
    localityOfPractice = place
  }

  /// The locality that a practice is in.
  public func locality(of practice: PracticeIndex) -> Locality {
    localities[localityOfPractice[practice.rawValue]]
  }
}

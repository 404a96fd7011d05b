public import PlaceModel

extension Area {
  /// The practice of a group with the least total patient travel to it; of equals the first by code.
  ///
  /// - Precondition: the group is not empty.
  /// - Complexity: O(members²).
  public func hub(of members: [PracticeIndex]) -> PracticeIndex {
    var best = (travel: Double.infinity, hub: members[0])
    for candidate in members.sorted() {
      let travel = patientTravel(of: members, to: candidate)
      if travel < best.travel { best = (travel, candidate) }
    }
    return best.hub
  }

  /// Patient-km from the members' practices to one of them.
  func patientTravel(of members: [PracticeIndex], to hub: PracticeIndex) -> Double {
    members.reduce(0) { $0 + Double(listSizes[$1]) * distances[$1, hub] }
  }

  /// Groups as localities: lettered from west to east and named by the hub's ward, so that two runs
  /// can be laid side by side.
  ///
  /// West to east is by the patients' mean position. Where hubs share a ward, or have none, the
  /// hub's own name tells them apart.
  public func namedLocalities(_ groups: [[PracticeIndex]]) -> [Locality] {
    let ordered = groups.map { $0.sorted() }.sorted {
      let (one, other) = (meanEasting(of: $0), meanEasting(of: $1))
      return one != other ? one < other : $0[0] < $1[0]
    }
    let hubs = ordered.map(hub)
    let wards = hubs.map { self[$0].ward ?? "" }
    return ordered.indices.map { number in
      let practice = self[hubs[number]]
      let isShared = wards.count { $0 == wards[number] } > 1
      let name =
        wards[number].isEmpty
        ? practice.name : isShared ? "\(wards[number]), \(practice.name)" : wards[number]
      return Locality(
        letter: Locality.letter(number), name: name, members: ordered[number], hub: hubs[number])
    }
  }

  /// Groups that have names already, in the order given.
  public func localities(_ groups: [(name: String, members: [PracticeIndex])]) -> [Locality] {
    groups.enumerated().map { number, group in
      Locality(
        letter: Locality.letter(number), name: group.name, members: group.members.sorted(),
        hub: hub(of: group.members))
    }
  }

  /// The patients' mean longitude or easting.
  private func meanEasting(of members: [PracticeIndex]) -> Double {
    let sum = members.reduce(0) { sum, member in
      let east =
        switch self[member].position {
        case .geographic(_, let longitude): longitude
        case .grid(let easting, _): easting
        }
      return sum + Double(listSizes[member]) * east
    }
    return sum / Double(listSizes.total(of: members))
  }
}

extension Locality {
  /// The letter of the locality with a number from zero: A to Z, then AA, AB, ….
  public static func letter(_ number: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let tail = String(alphabet[number % alphabet.count])
    return number < alphabet.count ? tail : letter(number / alphabet.count - 1) + tail
  }
}

public import PlaceModel

extension Area {
  /// The hub of a group: the practice with the least total patient travel to it; of equals the first
  /// by code.
  ///
  /// Under rules it is the one with the least travel among those that may be a hub and that no member
  /// is too far from; where one of the members must be the hub, that one. Where there is none such,
  /// the group keeps no rule on hubs, and the hub is the best of those that keep most: one that must
  /// be before one that may be, and either before one in reach of all.
  ///
  /// - Precondition: the group is not empty.
  /// - Complexity: O(members²).
  public func hub(
    of members: [PracticeIndex], keeping rules: PlanningRules? = nil
  ) -> PracticeIndex {
    let travel = self.travel
    var candidates = members.sorted()
    if let rules {
      func keep(_ isKept: (PracticeIndex) -> Bool) {
        let kept = candidates.filter(isKept)
        if !kept.isEmpty { candidates = kept }
      }
      keep { rules.hubsRequired.contains($0) }
      if let allowed = rules.hubsAllowed { keep { allowed.contains($0) } }
      if let most = rules.maximumTravel {
        keep { hub in members.allSatisfy { travel[$0, hub] <= most } }
      }
    }
    var best = (travel: Double.infinity, hub: candidates[0])
    for candidate in candidates {
      let travel = patientTravel(of: members, to: candidate)
      if travel < best.travel { best = (travel, candidate) }
    }
    return best.hub
  }

  /// Patient-km, or patient-minutes, from the members' practices to one of them.
  func patientTravel(of members: [PracticeIndex], to hub: PracticeIndex) -> Double {
    let travel = self.travel
    return members.reduce(0) { $0 + Double(listSizes[$1]) * travel[$1, hub] }
  }

  /// Groups as localities: lettered from west to east and named by the hub's ward, so that two runs
  /// can be laid side by side.
  ///
  /// West to east is by the patients' mean position. Where hubs share a ward, or have none, the
  /// hub's own name tells them apart. A locality that the rules fix a practice to has its name from
  /// them.
  public func namedLocalities(
    _ groups: [[PracticeIndex]], keeping rules: PlanningRules? = nil
  ) -> [Locality] {
    let ordered = groups.map { $0.sorted() }.sorted {
      let (one, other) = (meanEasting(of: $0), meanEasting(of: $1))
      return one != other ? one < other : $0[0] < $1[0]
    }
    let hubs = ordered.map { hub(of: $0, keeping: rules) }
    let wards = hubs.map { self[$0].ward ?? "" }
    let given = names(of: ordered, fixedBy: rules?.fixed ?? [])
    return ordered.indices.map { number in
      let practice = self[hubs[number]]
      let names = ordered.indices.map { given[$0] ?? wards[$0] }
      let isShared = names.count { $0 == wards[number] } > 1
      let name =
        wards[number].isEmpty
        ? practice.name : isShared ? "\(wards[number]), \(practice.name)" : wards[number]
      return Locality(
        letter: Locality.letter(number), name: given[number] ?? name, members: ordered[number],
        hub: hubs[number])
    }
  }

  /// By group, the name that a practice of it is fixed to, each name given once: to the first group.
  private func names(
    of groups: [[PracticeIndex]], fixedBy fixed: [FixedPractice]
  ) -> [String?] {
    var given: Set<String> = []
    return groups.map { members in
      let name = fixed.first { members.contains($0.practice) && !given.contains($0.locality) }?
        .locality
      if let name { given.insert(name) }
      return name
    }
  }

  /// Groups that have names already, in the order given.
  ///
  /// - Parameter rules: which say what practices may be their hubs; `nil` for any.
  public func localities(
    _ groups: [(name: String, members: [PracticeIndex])], keeping rules: PlanningRules? = nil
  ) -> [Locality] {
    groups.enumerated().map { number, group in
      Locality(
        letter: Locality.letter(number), name: group.name, members: group.members.sorted(),
        hub: hub(of: group.members, keeping: rules))
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

import PlaceModel

extension AskedRules {
  /// Practices that one rule joins and another parts, whatever the place.
  var contradictions: [Finding] {
    let joined = Joined(self)
    return apartAndJoined(joined) + joinedAndFixed(joined) + hubsOfOneLocality(joined)
  }

  private func apartAndJoined(_ joined: Joined) -> [Finding] {
    apart.flatMap { set in
      pairs(of: set.practices, joined).map { one, other in
        .apartAndJoined(
          one.text, other.text, reason(one.text, other.text), at: other.location)
      }
    }
  }

  /// Each practice that is joined to an earlier one of a list, with the first such.
  private func pairs(
    of practices: [WrittenWord], _ joined: Joined
  ) -> [(WrittenWord, WrittenWord)] {
    practices.enumerated().compactMap { place, other in
      practices[..<place].first { joined.areJoined($0.text, other.text) }.map { ($0, other) }
    }
  }

  /// What joins two practices, as the end of a sentence.
  private func reason(_ one: String, _ other: String) -> String {
    if let set = together.first(where: { set in
      [one, other].allSatisfy { code in set.practices.contains { $0.text == code } }
    }) {
      return "together by 'plan.rules.together' at \(set.location.text)"
    }
    if let name = locality(of: one), name == locality(of: other) {
      return "both fixed to '\(name)' by 'plan.rules.fixed'"
    }
    return "together by way of other practices under 'plan.rules'"
  }

  private func locality(of code: String) -> String? {
    fixed.first { $0.practice.text == code }?.locality
  }

  private func joinedAndFixed(_ joined: Joined) -> [Finding] {
    fixed.enumerated().compactMap { place, other in
      fixed[..<place].first {
        $0.locality != other.locality && joined.areTogether($0.practice.text, other.practice.text)
      }.map { one in
        .togetherAndFixed(
          (one.practice.text, one.locality), (other.practice.text, other.locality),
          at: other.practice.location)
      }
    }
  }

  private func hubsOfOneLocality(_ joined: Joined) -> [Finding] {
    pairs(of: hubsRequired, joined).map { one, other in
      .hubsJoined(one.text, other.text, reason(one.text, other.text), at: other.location)
    }
  }
}

/// Which practices the rules put into one locality, directly or by way of others.
private struct Joined {
  /// By code, the group of practices together; only looked up in.
  private var groupOfCode: [String: Int] = [:]
  /// The same with practices fixed to one locality joined as well.
  private var groupWithFixed: [String: Int] = [:]

  init(_ asked: AskedRules) {
    let sets = asked.together.map { $0.practices.map(\.text) }
    let names = Set(asked.fixed.map(\.locality)).sorted()
    let fixed = names.map { name in
      asked.fixed.filter { $0.locality == name }.map(\.practice.text)
    }
    groupOfCode = Self.groups(of: sets)
    groupWithFixed = Self.groups(of: sets + fixed)
  }

  func areTogether(_ one: String, _ other: String) -> Bool {
    groupOfCode[one].map { $0 == groupOfCode[other] } ?? false
  }

  func areJoined(_ one: String, _ other: String) -> Bool {
    groupWithFixed[one].map { $0 == groupWithFixed[other] } ?? false
  }

  private static func groups(of sets: [[String]]) -> [String: Int] {
    var groups: [String: Int] = [:]
    for (number, set) in sets.enumerated() {
      let met = Set(set.compactMap { groups[$0] })
      for (code, group) in groups where met.contains(group) { groups[code] = number }
      for code in set { groups[code] = number }
    }
    return groups
  }
}

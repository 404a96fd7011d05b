import PlaceModel

/// The staff of one role counted at one practice, as they leave, retire and are joined.
struct StaffCohort {
  /// FTE counted at first, which joiners are a share of.
  let counted: Double
  /// Whether the two parts below are known; else all are under 55.
  let hasAges: Bool
  private(set) var under55: Double
  private(set) var over55: Double

  struct Year {
    var left = 0.0
    var retired = 0.0
    var joined = 0.0
  }

  /// - Parameter over55: of the staff counted; `nil` where ages are not known.
  init(counted: Double, over55: Double?) {
    self.counted = counted
    hasAges = over55 != nil
    self.over55 = min(counted, over55 ?? 0)
    under55 = counted - self.over55
  }

  var fte: Double { under55 + over55 }

  /// One year on: shares of those in post at its beginning retire and leave, and together never
  /// more than there are; then joiners come, who are taken to be under 55. Nobody turns 55.
  mutating func advance(leaving: Double, retiring: Double, retiringOver55: Double, joining: Double)
    -> Year
  {
    var year = Year(joined: Self.share(joining) * counted)
    let leaving = Self.share(leaving)
    for (part, retiring) in [
      (\Self.under55, hasAges ? 0 : Self.share(retiring)),
      (\Self.over55, Self.share(retiringOver55)),
    ] {
      let retired = self[keyPath: part] * retiring
      let left = self[keyPath: part] * min(leaving, 1 - retiring)
      year.retired += retired
      year.left += left
      self[keyPath: part] = max(0, self[keyPath: part] - retired - left)
    }
    under55 += year.joined
    return year
  }

  private static func share(_ share: Double) -> Double { share > 0 ? min(1, share) : 0 }
}

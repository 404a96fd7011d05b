import PlaceModel

/// The years in which schemes can open and, where money is no limit, those in which they do.
struct SchemeTimes {
  /// By scheme: from its first possible year to its last within the projection; `nil` where there
  /// is none.
  let windows: [ClosedRange<Int>?]
  private let schemes: [Scheme]

  init(_ question: EstatesQuestion) {
    schemes = question.schemes
    let years = question.population.years
    windows = question.schemes.map { scheme in
      guard question.premises.indices.contains(scheme.premises) else { return nil }
      let first = max(scheme.opens, years.lowerBound)
      let last = min(max(scheme.opens, scheme.latest), years.upperBound)
      return first <= last ? first...last : nil
    }
  }

  /// Committed schemes happen in the first year they can, whatever they need or exclude.
  var committed: [Int?] {
    schemes.indices.map { schemes[$0].status == .committed ? windows[$0]?.lowerBound : nil }
  }

  /// Every scheme in the first year in which it can open and all that it needs is open by then;
  /// `nil` where that is past its last year, or what it needs never opens.
  var soonest: [Int?] {
    var opens = windows.map { $0?.lowerBound }
    // Openings only move later, each to the opening of another scheme or to never, so this ends.
    while true {
      let next = schemes.indices.map { scheme -> Int? in
        guard var year = opens[scheme], let window = windows[scheme] else { return nil }
        guard schemes[scheme].status == .proposed else { return year }
        for need in schemes[scheme].needs {
          guard opens.indices.contains(need), let other = opens[need] else { return nil }
          year = max(year, other)
        }
        return window.contains(year) ? year : nil
      }
      if next == opens { return opens }
      opens = next
    }
  }
}

import PlaceModel

/// Where each practice's staff are, as practices merge and close.
///
/// A practice that closes loses its staff, one that merges takes them along, one that moves keeps
/// them. Of several changes of one practice the first holds: it is gone then.
struct StaffSuccession {
  private enum End {
    case closes
    case merges(into: Int)
  }

  private var ends: [(year: Int, end: End)?]

  init(_ changes: [PracticeChange], practiceCount: Int) {
    ends = Array(repeating: nil, count: practiceCount)
    for change in changes where ends.indices.contains(change.practice.rawValue) {
      let practice = change.practice.rawValue
      if let known = ends[practice], known.year <= change.year { continue }
      switch change.kind {
      case .closes: ends[practice] = (change.year, .closes)
      case .merges(let other): ends[practice] = (change.year, .merges(into: other.rawValue))
      case .moves: break
      }
    }
  }

  /// The first year in which a practice is no more; `nil` where it stays.
  func end(of practice: Int) -> Int? {
    ends.indices.contains(practice) ? ends[practice]?.year : nil
  }

  /// The practice at which the staff of another are in a year; `nil` where they are lost.
  func host(of practice: Int, in year: Int) -> Int? {
    var host = practice
    // As many steps as there are practices: mergers in a ring lead nowhere.
    for _ in ends.indices {
      guard ends.indices.contains(host) else { return nil }
      guard let (from, end) = ends[host], from <= year else { return host }
      switch end {
      case .closes: return nil
      case .merges(let other): host = other
      }
    }
    return nil
  }
}

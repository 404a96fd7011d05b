import PlaceModel

/// The staff of one role by practice, as counted, and estimated where nobody knows.
///
/// Records of one practice and role are added over jobs; where any of them is missing, the practice
/// is not known. It is then taken at the mean FTE per patient of the base date over the practices
/// that are known; the patients of a practice that has merged by the year of the count are its
/// host's. Its staff have the ages of the others where those of all are known, so that they retire
/// at the same rate. A practice that is gone by then has no staff, whatever a record says.
struct StaffCount {
  var cohorts: [StaffCohort]
  var practicesEstimated: [PracticeIndex] = []
  var fteEstimated = 0.0
  /// Whether any practice's figure is known.
  var isKnown: Bool

  init(of role: StaffRole, in question: WorkforceQuestion, _ succession: StaffSuccession) {
    let base = question.population.base
    let year = question.workforce.year
    var counted = [Double?](repeating: nil, count: base.count)
    var over55 = [Double?](repeating: nil, count: base.count)
    var isMissing = [Bool](repeating: false, count: base.count)
    for record in question.workforce.records where record.role == role {
      let practice = record.practice.rawValue
      guard base.indices.contains(practice) else { continue }
      let (fte, older) = (Self.fte(record.fte), Self.fte(record.fteAged55AndOver))
      if let fte {
        let isFirst = counted[practice] == nil
        over55[practice] =
          isFirst ? older : over55[practice].flatMap { sum in older.map { sum + $0 } }
        counted[practice] = (counted[practice] ?? 0) + fte
      } else {
        isMissing[practice] = true
      }
    }
    var served = [Double](repeating: 0, count: base.count)
    for practice in base.indices {
      guard let host = succession.host(of: practice, in: year) else { continue }
      served[host] += base[practice]
    }
    let isOpen = base.indices.map { succession.end(of: $0).map { $0 > year } ?? true }
    let known = base.indices.filter { isOpen[$0] && !isMissing[$0] && counted[$0] != nil }
    let patients = known.reduce(0) { $0 + served[$1] }
    let fte = known.reduce(0) { $0 + (counted[$1] ?? 0) }
    let mean = patients > 0 ? fte / patients : 0
    let ages = known.compactMap { over55[$0] }
    let meanOver55 =
      ages.count == known.count && patients > 0 ? ages.reduce(0, +) / patients : nil
    isKnown = !known.isEmpty

    cohorts = []
    for practice in base.indices {
      if !isOpen[practice] {
        cohorts.append(StaffCohort(counted: 0, over55: nil))
      } else if let fte = counted[practice], !isMissing[practice] {
        cohorts.append(StaffCohort(counted: fte, over55: over55[practice]))
      } else {
        let estimate = served[practice] * mean
        cohorts.append(
          StaffCohort(counted: estimate, over55: meanOver55.map { $0 * served[practice] }))
        practicesEstimated.append(PracticeIndex(practice))
        fteEstimated += estimate
      }
    }
  }

  /// A figure that can be true: finite, and not below zero.
  private static func fte(_ value: Double?) -> Double? {
    value.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }
}

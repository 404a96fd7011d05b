/// Checks a certificate from end to end.
struct Checker {
  /// By what share figures may differ: sums of floating-point numbers in another order, and the
  /// 10⁻⁸ that the planner takes for equal.
  static let tolerance = 2e-8
  /// How many possible localities the memory is meant for.
  static let mostCandidates = 20_000_000

  /// What was found when nothing is wrong.
  struct Verdict {
    var candidates: Int
    var branches: Int
    var isProvenBest: Bool
    var gap: Double
  }

  func check(_ certificate: Certificate) throws(Fault) -> Verdict {
    guard certificate.version == 1 else {
      throw Fault("The certificate is of version \(certificate.version); this checks version 1.")
    }
    let question = try Question(certificate)
    try PlanCheck(question: question).check()
    let (score, bound) = (certificate.score, certificate.bound)
    guard bound <= score * (1 + Self.tolerance), bound >= 0 else {
      throw Fault("The bound of \(bound) is not below the score of \(score).")
    }
    let counts = certificate.rules.localities
    guard certificate.proofs.map(\.localities) == Array(counts.minimum...counts.maximum) else {
      throw Fault("There is not one proof for each number of localities.")
    }
    let target = bound - Self.tolerance * max(1, score)
    var candidates: Candidates?
    var branches = 0
    for proof in certificate.proofs {
      guard let tree = proof.branches else {
        try checkTotals(question, forbid: proof.localities)
        continue
      }
      let all: Candidates
      if let candidates {
        all = candidates
      } else {
        all = try Candidates(question, limit: Self.mostCandidates)
        candidates = all
      }
      // A locality that leaves the others too many patients or too few is in no plan of so many.
      let rooms = Room.ofEveryYear(question, localities: proof.localities)
      let possible = all.sets.indices.filter { candidate in
        let practices = question.practices(of: all.sets[candidate])
        return rooms.allSatisfy { $0.fits(practices) }
      }
      guard proof.listed ?? possible.count == possible.count else {
        throw Fault(
          "There are \(possible.count) possible localities for \(proof.localities), not "
            + "\(proof.listed ?? 0).")
      }
      var check = ProofCheck(
        all, units: question.members.count, localities: proof.localities, target: target)
      try check.check(tree, possible: possible)
      branches += check.branches
    }
    let gap = score > 0 ? max(0, (score - bound) / score) : 0
    return Verdict(
      candidates: candidates?.sets.count ?? 0, branches: branches,
      isProvenBest: gap <= Self.tolerance, gap: gap)
  }

  /// That so many localities cannot hold all patients of some year.
  private func checkTotals(_ question: Question, forbid count: Int) throws(Fault) {
    let rules = question.certificate.rules
    let practices = question.certificate.practices.count
    if count > question.members.count || rules.named.count > count { return }
    if let band = rules.practices,
      practices < count * band.minimum || practices > count * band.maximum
    {
      return
    }
    for room in Room.ofEveryYear(question, localities: count)
    where room.total < room.least || room.total > room.most { return }
    throw Fault("Nothing is said against \(count) localities, and the totals allow them.")
  }
}

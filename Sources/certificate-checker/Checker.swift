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
      var check = ProofCheck(
        all, units: question.members.count, localities: proof.localities, target: target)
      try check.check(tree)
      branches += check.branches
    }
    let gap = score > 0 ? max(0, (score - bound) / score) : 0
    return Verdict(
      candidates: candidates?.sets.count ?? 0, branches: branches,
      isProvenBest: gap <= Self.tolerance, gap: gap)
  }

  /// That so many localities cannot hold all patients of some year.
  private func checkTotals(_ question: Question, forbid count: Int) throws(Fault) {
    let certificate = question.certificate
    let rules = certificate.rules
    let named = rules.named.prefix(count)
    func isForbidden(
      _ total: Int, _ band: Certificate.Band, _ own: (Certificate.Named) -> Certificate.Band?
    ) -> Bool {
      let bands = named.map { own($0) ?? band }
      let others = count - named.count
      let least = bands.reduce(others * band.minimum) { $0 + $1.minimum }
      let most = bands.reduce(others * band.maximum) { $0 + $1.maximum }
      return total < least || total > most
    }
    let total = certificate.practices.reduce(0) { $0 + $1.patients }
    if isForbidden(total, rules.population, { $0.population }) { return }
    for year in rules.years.indices {
      let total = certificate.practices.reduce(0) { $0 + $1.later[year] }
      if isForbidden(total, rules.years[year], { $0.years?[year] }) { return }
    }
    if count > question.members.count || rules.named.count > count { return }
    if let band = rules.practices,
      certificate.practices.count < count * band.minimum
        || certificate.practices.count > count * band.maximum
    {
      return
    }
    throw Fault("Nothing is said against \(count) localities, and the totals allow them.")
  }
}

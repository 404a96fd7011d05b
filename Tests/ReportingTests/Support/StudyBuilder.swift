import Foundation
import PlaceModel
import Planning
import Studies

/// Makes study results out of a few drawn practices, with figures worked out the plain way.
struct StudyBuilder {
  var area: Area
  var band = PopulationBand(minimum: 9_000, ideal: 10_000, maximum: 12_000)
  var objective = Objective(travel: 1, continuity: 0.5)
  var findings: [Finding] = []
  /// What is asked besides the count and the band.
  var asked: @Sendable (inout PlanningRules) -> Void = { _ in }

  func planned(
    _ groups: [(name: String, codes: [String])], name: String = "three-localities",
    title: String = "Three localities", summary: String = "What would three localities look like?",
    given: Bool = false, proof: Proof.Status? = nil, bound: Double? = nil
  ) -> StudyResult {
    let members = groups.map { $0.codes.compactMap { area.index(of: $0) }.sorted() }
    let plan = Plan(
      localities: zip(groups, members).enumerated().map { number, group in
        Locality(
          letter: Self.letter(number), name: group.0.name, members: group.1, hub: hub(group.1))
      },
      practiceCount: area.practices.count)
    let measures = measures(plan)
    let status = proof ?? (given ? .asGiven : .proven)
    let planned = PlannedLocalities(
      plan: plan, measures: measures,
      proof: Proof(
        status: status, score: measures.score,
        bound: bound ?? (given ? nil : measures.score), candidates: given ? nil : 1_234,
        route: given ? "" : "every possible locality listed"))
    return result(
      .planned(planned), name: name, title: title, summary: summary,
      plan: given
        ? .given(
          file: "plans/\(name).csv", at: Finding.Location(file: "\(name).yaml", line: 4),
          judgedBy: band, objective)
        : .proposed(rules(groups.count)))
  }

  func noPlan(_ noPlan: NoPlan, localities: Int, name: String, title: String) -> StudyResult {
    result(
      .noPlan(noPlan), name: name, title: title, summary: "",
      plan: .proposed(rules(localities)))
  }

  private func rules(_ count: Int) -> PlanningRules {
    var rules = PlanningRules(localities: count...count, population: band, objective: objective)
    asked(&rules)
    return rules
  }

  private func result(
    _ outcome: PlanningOutcome, name: String, title: String, summary: String, plan: PlanSource
  ) -> StudyResult {
    let file = "place/\(name).yaml"
    var rules: PlanningRules
    switch plan {
    case .proposed(let proposed): rules = proposed
    case .given:
      rules = PlanningRules(
        localities: PlanningRules.anyCount, population: band, objective: objective)
      asked(&rules)
    }
    let checked = rules.named(in: area).map { rule in
      var breaches: [RuleBreach] = []
      if case .planned(let planned) = outcome {
        breaches = rule.breaches(by: planned.plan, in: area, among: rules)
      }
      return CheckedRule(
        rule: rule, sentence: rule.sentence(in: area), breaches: breaches.map(\.sentence))
    }
    return StudyResult(
      scenario: Scenario(
        name: name, file: file, title: title, summary: summary, plan: plan,
        values: [
          ResolvedValue(
            path: "plan.population.minimum", value: "\(band.minimum)", unit: "patients",
            origin: .file(Finding.Location(file: file, line: 5, column: 24))),
          ResolvedValue(
            path: "plan.limits.gap", value: "0",
            origin: .standard(reason: "a board wants the best plan")),
        ]),
      area: area, rules: rules, checkedRules: checked, outcome: outcome, findings: findings,
      inputs: [InputFile(name: "practices.csv", sha256: String(repeating: "0af1", count: 16))])
  }

  /// A, B, …, Z, AA, AB, ….
  static func letter(_ number: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let last = String(letters[number % 26])
    return number < 26 ? last : String(letters[number / 26 - 1]) + last
  }

  private func travel(_ members: [PracticeIndex], to hub: PracticeIndex) -> Double {
    members.reduce(0) { $0 + Double(area.listSizes[$1]) * area.distances[$1, hub] }
  }

  private func hub(_ members: [PracticeIndex]) -> PracticeIndex {
    members.min { (travel(members, to: $0), $0) < (travel(members, to: $1), $1) }
      ?? PracticeIndex(0)
  }

  private func percentile95(_ pairs: [(distance: Double, patients: Int)]) -> Double {
    let total = pairs.reduce(0) { $0 + $1.patients }
    var sum = 0
    for pair in pairs.sorted(by: { $0.distance < $1.distance }) {
      sum += pair.patients
      if Double(sum) >= 0.95 * Double(total) { return pair.distance }
    }
    return 0
  }

  private func measures(_ plan: Plan) -> PlanMeasures {
    let cluster = area.clusterOfPractice
    var parted = 0
    var pairs: [(distance: Double, patients: Int)] = []
    let localities = plan.localities.map { locality -> LocalityMeasures in
      let size = area.listSizes.total(of: locality.members)
      let inner = travel(locality.members, to: locality.hub)
      let distances = locality.members.map {
        (distance: area.distances[$0, locality.hub], patients: area.listSizes[$0])
      }
      pairs += distances
      var loss = 0.0
      var shares: [ClusterShare] = []
      for number in area.clusters.indices {
        let here = locality.members.filter { cluster[$0.rawValue] == number }
        guard !here.isEmpty else { continue }
        let patients = area.listSizes.total(of: here)
        let all = area.listSizes.total(of: area.clusters[number].members)
        loss += Double(patients) * (1 - Double(patients) / Double(all))
        if patients < all { parted += patients }
        shares.append(ClusterShare(cluster: number, practices: here.count, patients: patients))
      }
      return LocalityMeasures(
        listSize: size, outsideBand: band.excess(of: size), travel: inner,
        meanTravel: inner / Double(size), percentile95Travel: percentile95(distances),
        farthest: locality.members.max {
          area.distances[$0, locality.hub] < area.distances[$1, locality.hub]
        } ?? locality.hub,
        continuityLoss: area.clusters.isEmpty ? nil : loss, balance: abs(size - band.ideal),
        pieces: area.adjacency.pieces(of: locality.members),
        fromClusters: shares.sorted { $0.patients > $1.patients })
    }
    let whole = localities.reduce(0) { $0 + $1.travel }
    let loss = localities.reduce(0) { $0 + ($1.continuityLoss ?? 0) }
    let balance = localities.reduce(0) { $0 + $1.balance }
    return PlanMeasures(
      localities: localities, totalListSize: area.listSizes.total, travel: whole,
      meanTravel: whole / Double(area.listSizes.total),
      percentile95Travel: percentile95(pairs),
      continuityLoss: area.clusters.isEmpty ? nil : loss,
      patientsPartedFromCluster: area.clusters.isEmpty ? nil : parted, balance: balance,
      score: objective.travel * whole + objective.continuity * loss
        + objective.balance * Double(balance))
  }
}

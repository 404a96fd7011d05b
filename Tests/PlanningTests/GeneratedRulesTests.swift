import PlaceModel
import Planning
import Testing

/// Plans under every kind of rule, over generated places of four to seven practices: each is checked
/// rule by rule, and is the best of all plans that keep the rules.
struct GeneratedRulesTests {
  private struct Case {
    var draw: DrawnCase
    var area: Area
    var rules: PlanningRules

    init(_ seed: Int) {
      draw = DrawnCase(seed, from: 4_711)
      area = draw.area(of: 4...7, emptyOneIn: 8, sizes: 3...12)
      let fewest = draw.whole(1...2)
      let mean = area.listSizes.total / (fewest + 1)
      let band = PopulationBand(
        minimum: max(1, mean * draw.whole(20...80) / 100), ideal: mean + 1,
        maximum: (mean + 1) * draw.whole(110...220) / 100)
      rules = PlanningRules(localities: fewest...(fewest + draw.whole(0...2)), population: band)
      rules.objective = Objective(
        travel: Double(draw.whole(0...2)), continuity: Double(draw.whole(0...2)) / 2,
        balance: Double(draw.whole(0...2)) / 4)
      for _ in 0..<draw.whole(1...3) { addRule() }
      addFigures()
    }

    private mutating func practice() -> PracticeIndex {
      PracticeIndex(draw.whole(0...(area.practices.count - 1)))
    }

    private mutating func band(around mean: Int) -> PopulationBand {
      let minimum = max(1, mean * draw.whole(10...80) / 100)
      return PopulationBand(
        minimum: minimum, ideal: minimum, maximum: minimum + draw.whole(5...30))
    }

    private mutating func addRule() {
      switch draw.whole(0...9) {
      case 0: rules.together.append([practice(), practice()])
      case 1: rules.apart.append([practice(), practice(), practice()])
      case 2, 3:
        rules.fixed.append(FixedPractice(practice(), to: draw.whole(0...1) == 0 ? "N" : "S"))
        guard draw.whole(0...1) == 0, let name = rules.fixed.last?.locality,
          !rules.targets.contains(where: { $0.locality == name })
        else { return }
        rules.targets.append(LocalityTarget(name, population: band(around: 20)))
      case 4: rules.hubsAllowed = (0...draw.whole(1...3)).map { _ in practice() }
      case 5: rules.hubsRequired.append(practice())
      case 6: rules.maximumTravel = Double(draw.whole(1...8)) / 2
      case 7:
        if draw.whole(0...1) == 0 {
          rules.fewestPractices = draw.whole(1...3)
        } else {
          rules.mostPractices = draw.whole(1...5)
        }
      case 8:
        let patients = area.listSizes.values.map { max(0, $0 + draw.whole(-4...4)) }
        let own = draw.whole(0...1) == 0 ? band(around: 20) : nil
        rules.years.append(YearBand(label: "later", patients: patients, band: own))
      default:
        rules.keepClustersWhole = true
        if draw.whole(0...1) == 0, !area.clusters.isEmpty {
          rules.partedClusters = [draw.whole(0...(area.clusters.count - 1))]
        }
      }
    }

    private mutating func addFigures() {
      let count = area.practices.count
      if draw.whole(0...2) == 0 {
        area.travelTable = TravelTable(
          count: count, unit: .minutes,
          values: (0..<count * count).map {
            $0 % (count + 1) == 0 ? 0 : Double(draw.whole(0...9)) / 2
          })
      }
      if draw.whole(0...2) == 0 {
        area.weightedPatients = area.listSizes.values.map {
          Double($0 * draw.whole(80...120)) / 100
        }
        rules.objective.need = Double(draw.whole(1...3))
      }
      if draw.whole(0...2) == 0 {
        let records = area.indices.map {
          let fte = draw.whole(0...5)
          return StaffRecord(practice: $0, role: .gp, fte: fte == 0 ? nil : Double(fte) / 4)
        }
        area.records.workforce = Workforce(year: 2020, records: records, source: "Drawn")
        if records.contains(where: { $0.fte != nil }) { rules.objective.workforce = 0.5 }
      }
    }
  }

  @Test func plansAreTheBestThatKeepTheRules() throws {
    var (planned, none) = (0, 0)
    for seed in 0..<60 {
      let made = Case(seed)
      let every = EveryRuledPlan(made.area, made.rules)
      let outcome = Planner(made.area, rules: made.rules).plan()
      guard let found = outcome.planned else {
        none += 1
        #expect(every.leastScore == nil, "seed \(seed)")
        #expect(outcome.noPlan?.isProven == true, "seed \(seed)")
        continue
      }
      planned += 1
      let least = try #require(every.leastScore, "seed \(seed)")
      let score = found.measures.score
      #expect(abs(score - least) <= 1e-9 * max(1, least), "seed \(seed)")
      let own = every.score(found.plan.localities.map { $0.members.map(\.rawValue) })
      #expect(abs(try #require(own, "seed \(seed)") - score) <= 1e-9 * max(1, score))
      #expect(found.proof.status == .proven, "seed \(seed)")
      expectHubs(of: found.plan, made.rules, every, "seed \(seed)")
      for fixed in made.rules.fixed {
        #expect(found.plan.locality(of: fixed.practice).name == fixed.locality, "seed \(seed)")
      }
    }
    #expect(planned >= 15 && none >= 8)
  }

  private func expectHubs(
    of plan: Plan, _ rules: PlanningRules, _ every: EveryRuledPlan, _ comment: Comment
  ) {
    for locality in plan.localities {
      #expect(locality.members.contains(locality.hub), comment)
      #expect(rules.hubsAllowed?.contains(locality.hub) != false, comment)
      for required in rules.hubsRequired where locality.members.contains(required) {
        #expect(locality.hub == required, comment)
      }
      for member in locality.members {
        let travel = every.travel(member.rawValue, locality.hub.rawValue)
        #expect(travel <= rules.maximumTravel ?? .infinity, comment)
      }
    }
  }
}

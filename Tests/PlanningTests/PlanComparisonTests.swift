import PlaceModel
import Testing

@testable import Planning

/// Six practices a kilometre apart, in three clusters:
///
///     P1──P2──P3      10a 20a 30b
///     │   │   │
///     P4──P5──P6      40a 50b 60c
struct PlanComparisonTests {
  private let area = DrawnArea.make("10a 20a 30b", "40a 50b 60c")

  private func comparison(
    _ groups: [[Int]], in area: Area? = nil
  ) throws -> PlanComparison {
    let area = area ?? self.area
    return PlanComparison(
      from: try #require(FormerGroups(clustersOf: area)), to: area.plan(groups), in: area)
  }

  private func patients(_ comparison: PlanComparison) -> [[Int]] {
    comparison.overlap.map { $0.map(\.patients) }
  }

  /// P1 P2 | P3 P4 P5 P6: a goes on as the first with 30 patients and b as the second with 80, which
  /// is more than a as the second (40) and b not at all, or c as the second (60) and a as the first.
  @Test func fewerLocalitiesThanClusters() throws {
    let comparison = try comparison([[1, 2], [3, 4, 5, 6]])
    #expect(comparison.localityOfGroup == [0, 1, nil])
    #expect(comparison.groupOfLocality == [0, 1])
    #expect(comparison.groupsEnding == [2])
    #expect(comparison.newLocalities == [])
    #expect(patients(comparison) == [[30, 40], [0, 80], [0, 60]])
    let practices = comparison.overlap.map { $0.map(\.practices) }
    #expect(practices == [[2, 1], [0, 2], [0, 1]])
    #expect(comparison.practices.map(\.moves) == [false, false, false, true, false, true])
    #expect(comparison.practicesMoving == 2)
    #expect(comparison.patientsMoving == 100)
    #expect(comparison.patients == 210)
    #expect(!comparison.isSame)
    #expect(
      comparison.flows == [
        .init(group: 0, locality: 1, practices: [4].practices, patients: 40),
        .init(group: 2, locality: 1, practices: [6].practices, patients: 60),
      ])
  }

  @Test func moreLocalitiesThanClusters() throws {
    let comparison = try comparison([[1], [2], [4], [3, 5], [6]])
    // Of a's three localities the one with P4 keeps most.
    #expect(comparison.localityOfGroup == [2, 3, 4])
    #expect(comparison.groupOfLocality == [nil, nil, 0, 1, 2])
    #expect(comparison.newLocalities == [0, 1])
    #expect(comparison.groupsEnding == [])
    #expect(comparison.practices.map(\.moves) == [true, true, false, false, false, false])
  }

  /// The same groups in another order, by other names.
  @Test func theSameGroupsMoveNobody() throws {
    let comparison = try comparison([[6], [3, 5], [1, 2, 4]])
    #expect(comparison.isSame)
    #expect(comparison.flows == [])
    #expect(comparison.localityOfGroup == [2, 1, 0])
    let travel = comparison.travelChange
    #expect(travel.same == 210)
    #expect(travel.nearer == 0)
    #expect(travel.farther == 0)
    #expect(travel.mean == 0)
    #expect(travel.largestGain == nil)
    #expect(travel.largestLoss == nil)
  }

  /// As many patients stay either way: then most practices, then the earliest locality.
  @Test func equalMatchingsHaveAnOrder() throws {
    let practices = DrawnArea.make("10a 20a", "30a 5b")
    #expect(try comparison([[3], [1, 2], [4]], in: practices).localityOfGroup == [1, 2])
    let order = DrawnArea.make("30a 30a", "5b .")
    #expect(try comparison([[1], [2, 3]], in: order).localityOfGroup == [0, 1])
    #expect(try comparison([[1, 3], [2]], in: order).localityOfGroup == [1, 0])
    #expect(try comparison([[2], [1], [3]], in: order).localityOfGroup == [0, 2])
  }

  /// The hubs are P4, P5 and P6 before, and P2 and P5 after.
  @Test func travelByHand() throws {
    let comparison = try comparison([[1, 2], [3, 4, 5, 6]])
    #expect(comparison.from.groups.map(\.hub) == [4, 5, 6].practices)
    #expect(comparison.to.localities.map(\.hub) == [2, 5].practices)
    let root = 2.0.squareRoot()
    let before: [Double?] = [1, root, root, 0, 0, 0]
    let after: [Double] = [1, 0, root, 1, 0, 1]
    let effects: [ComparedPractice.Effect?] = [.same, .nearer, .same, .farther, .same, .farther]
    #expect(comparison.practices.map(\.before) == before)
    #expect(comparison.practices.map(\.after) == after)
    #expect(comparison.practices.map(\.effect) == effects)
    let travel = comparison.travelChange
    #expect(travel.nearer == 20)
    #expect(travel.same == 90)
    #expect(travel.farther == 100)
    let mean = (100 - 20 * root) / 210
    #expect(abs((travel.mean ?? 9) - mean) < 1e-12)
    #expect(travel.largestGain?.practice == [2].practices[0])
    // P4 and P6 lose a kilometre each.
    #expect(travel.largestLoss?.practice == [4].practices[0])
    let ofA = comparison.travelChange(ofGroup: 0)
    #expect(ofA.nearer == 20)
    #expect(ofA.same == 10)
    #expect(ofA.farther == 40)
    #expect(ofA.withoutHub == 0)
  }

  @Test(arguments: [(TravelTable.Unit.kilometres, 0.1), (.minutes, 1)])
  func aLittleIsTheSame(unit: TravelTable.Unit, within: Double) {
    func effect(_ before: Double?, _ after: Double) -> ComparedPractice.Effect? {
      ComparedPractice(
        practice: PracticeIndex(0), patients: 1, group: 0, locality: 0, moves: true,
        before: before, after: after, unit: unit
      ).effect
    }
    #expect(effect(0, within) == .same)
    #expect(effect(within, 0) == .same)
    #expect(effect(0, within * 1.001) == .farther)
    #expect(effect(within * 1.001, 0) == .nearer)
    #expect(effect(nil, 5) == nil)
  }

  /// Minutes in place of straight lines: there and back differ, and patients go to the hub.
  @Test func theWayPatientsTravel() throws {
    var area = DrawnArea.make("10a 20a")
    area.travelTable = TravelTable(count: 2, unit: .minutes, values: [0, 12, 7, 0])
    let old = Locality(letter: "A", name: "", members: [1, 2].practices, hub: PracticeIndex(1))
    let new = Locality(letter: "A", name: "", members: [1, 2].practices, hub: PracticeIndex(0))
    let comparison = PlanComparison(
      from: FormerGroups(Plan(localities: [old], practiceCount: 2)),
      to: Plan(localities: [new], practiceCount: 2), in: area)
    #expect(comparison.unit == .minutes)
    let before: [Double?] = [12, 0]
    let after: [Double] = [0, 7]
    let effects: [ComparedPractice.Effect?] = [.nearer, .farther]
    #expect(comparison.practices.map(\.before) == before)
    #expect(comparison.practices.map(\.after) == after)
    #expect(comparison.practices.map(\.effect) == effects)
    // Ten patients gain 12 minutes each, twenty lose 7.
    let mean: Double? = 20 / 30.0
    #expect(comparison.travelChange.mean == mean)
  }

  /// A practice in no cluster moves wherever it goes, and has no distance to lose.
  @Test func aPracticeInNoCluster() throws {
    let area = DrawnArea.make("10a 20 30a")
    let comparison = try comparison([[1, 2], [3]], in: area)
    #expect(patients(comparison) == [[10, 30], [20, 0]])
    #expect(comparison.localityOfGroup == [1])
    #expect(comparison.practices.map(\.moves) == [true, true, false])
    #expect(comparison.flows.map(\.group) == [0, nil])
    #expect(comparison.practices[1].effect == nil)
    #expect(comparison.travelChange.withoutHub == 20)
    #expect(comparison.travelChange(ofGroup: nil).mean == nil)
  }

  @Test func aPlaceWithoutClustersIsComparedByPlans() {
    let area = DrawnArea.make("10 20 30")
    #expect(FormerGroups(clustersOf: area) == nil)
    let comparison = PlanComparison(
      from: FormerGroups(area.plan([[1], [2, 3]])), to: area.plan([[1, 2, 3]]), in: area)
    #expect(comparison.localityOfGroup == [nil, 0])
    #expect(comparison.patientsMoving == 10)
  }

  @Test func measuresAreNamedAndInOneOrder() {
    let plan = area.plan([[1, 2, 4], [3, 5, 6]])
    let band = PopulationBand(minimum: 60, ideal: 90, maximum: 120)
    let judged = area.namedMeasures(of: plan, band: band)
    let bare = area.namedMeasures(of: plan, band: nil)
    #expect(judged.map(\.key) == bare.map(\.key))
    #expect(Set(judged.map(\.key)).count == judged.count)
    let amounts = Dictionary(uniqueKeysWithValues: judged.map { ($0.key, $0.amount) })
    let expected: [(String, Double)] = [
      ("localities", 2), ("largest_list_size", 140), ("localities_inside_band", 1),
      ("balance_patients", 70), ("continuity_lost_patients", 0),
    ]
    for (key, amount) in expected { #expect(amounts[key] == amount, "\(key)") }
    let needBand = zip(judged, bare).filter { $0 != $1 }.map { $1.key }
    #expect(needBand == ["localities_inside_band", "balance_patients"])
    #expect(bare.filter { $0.amount == nil }.count == 2)
  }

  /// Sums that hold of every comparison, over generated places and groupings.
  @Test func nobodyIsLostOverGeneratedPlaces() throws {
    var shapes: Set<Int> = []
    for seed in 0..<150 {
      var draw = DrawnCase(seed, from: 5_000)
      let area = draw.area(of: 3...12, emptyOneIn: 5, sizes: 1...40)
      func plan() -> Plan {
        let count = draw.whole(1...6)
        let numbers = area.indices.map { _ in draw.whole(1...count) }
        let groups = (1...count).map { group in
          numbers.indices.filter { numbers[$0] == group }.map { $0 + 1 }
        }
        return area.plan(groups.filter { !$0.isEmpty })
      }
      let (old, new) = (plan(), plan())
      let there = PlanComparison(from: FormerGroups(old), to: new, in: area)
      let back = PlanComparison(from: FormerGroups(new), to: old, in: area)
      shapes.insert((new.localities.count - old.localities.count).signum())

      for (row, locality) in zip(there.overlap, old.localities) {
        let shared = row.reduce(0) { $0 + $1.patients }
        #expect(shared == area.listSizes.total(of: locality.members))
        let counted = row.reduce(0) { $0 + $1.practices }
        #expect(counted == locality.members.count)
      }
      for (column, locality) in new.localities.enumerated() {
        let shared = there.overlap.reduce(0) { $0 + $1[column].patients }
        #expect(shared == area.listSizes.total(of: locality.members))
      }
      let staying = there.localityOfGroup.enumerated().reduce(0) { sum, pair in
        sum + (pair.element.map { there.overlap[pair.offset][$0].patients } ?? 0)
      }
      #expect(staying + there.patientsMoving == area.listSizes.total, "seed \(seed)")
      #expect(there.flows.reduce(0) { $0 + $1.patients } == there.patientsMoving)
      #expect(there.flows.flatMap(\.practices).count == there.practicesMoving)
      // As many stay on the way back, whatever ties there are.
      #expect(
        back.patientsMoving == there.patientsMoving && back.overlap[0].count == there.overlap.count)
      #expect(back.practicesMoving == there.practicesMoving)
      let travel = there.travelChange
      let counted = travel.nearer + travel.same + travel.farther
      #expect(counted == area.listSizes.total)
      let change = (travel.mean ?? 0) * Double(area.listSizes.total)
      let band = PopulationBand(minimum: 1, ideal: 1, maximum: 1)
      func patientKilometres(_ plan: Plan) -> Double {
        area.measures(of: plan, band: band, objective: Objective()).travel
      }
      let difference = patientKilometres(new) - patientKilometres(old)
      #expect(abs(change - difference) < 1e-8)
      let isSame = Set(old.localities.map(\.members)) == Set(new.localities.map(\.members))
      #expect(there.isSame == isSame)
    }
    #expect(shapes == [-1, 0, 1])
  }
}

import LinearProgramming
import PlaceModel
import SeededRandom
import TestSupport
import Testing

@testable import Projection

struct PostPlacementTests {
  /// Two localities; nurses in the first are three to spare, and one does half a GP's work.
  private let drawn = PostPlacement(
    groups: [
      .init(role: .gp, need: [10, 8], supply: [6, 7], posts: 2, gpPerFTE: 0),
      .init(role: .nurse, need: [4, 4], supply: [7, 3], posts: 1, gpPerFTE: 0.5),
    ],
    localityCount: 2, mostOfNeed: 0.25)

  @Test func theModelIsAsKept() throws {
    try expectSnapshot(
      drawn.programme(for: .largestGap, holding: []).model.lpText, named: "posts-first-stage.lp")
    try expectSnapshot(
      drawn.programme(for: .order, holding: [0.75, 1.5, 3, 0.75]).model.lpText,
      named: "posts-last-stage.lp")
  }

  /// By hand: the nurse short in the second locality gets the post. The first's GPs are 4 short:
  /// nurses there can spare 3 (1.5 of GP; the limit is 2.5), which leaves 2.5 and 1 for 2 posts:
  /// 0.75 each after 1.75 and 0.25.
  @Test func theDrawnCaseIsAsWorkedOutByHand() throws {
    let (answer, values) = try drawn.solved()
    #expect(isNear(values[0], 0.75) && isNear(values[1], 1.5))
    #expect(isNear(answer.placed[0][0], 1.75) && isNear(answer.placed[0][1], 0.25))
    #expect(isNear(answer.placed[1][0], 0) && isNear(answer.placed[1][1], 1))
    #expect(isNear(answer.given[1][0], 3) && answer.given[0] == [0, 0])
    #expect(isNear(answer.given[1][1], 0))
    let gp = try drawn.worth(ofOneMore: 0, values: values)
    #expect(isNear(gp.largestGap, 0.5) && isNear(gp.totalGap, 1))
    // A nurse more in the first does half a GP's work there: 2 + 1 GP short for 2 posts.
    let nurse = try drawn.worth(ofOneMore: 1, values: values)
    #expect(isNear(nurse.largestGap, 0.25) && isNear(nurse.totalGap, 0.5))
  }

  @Test func postsThatNoGapAsksForAreSpread() throws {
    let rich = PostPlacement(
      groups: [.init(role: .gp, need: [4, 4, 4], supply: [4, 5, 6], posts: 6, gpPerFTE: 0)],
      localityCount: 3, mostOfNeed: 0)
    let (answer, values) = try rich.solved()
    #expect(values[0] == 0 && values[1] == 0)
    #expect(zip(answer.placed[0], [3, 2, 1]).allSatisfy { isNear($0, $1) })
    let worth = try rich.worth(ofOneMore: 0, values: values)
    #expect(worth.largestGap == 0 && worth.totalGap == 0)
  }

  @Test func aRoleWithoutNeedGivesAllItHasWithinTheLimit() throws {
    let question = PostPlacement(
      groups: [
        .init(role: .gp, need: [10, 10], supply: [4, 4], posts: 0, gpPerFTE: 0),
        .init(role: .directCare, need: nil, supply: [2, 40], posts: 0, gpPerFTE: 0.5),
      ],
      localityCount: 2, mostOfNeed: 0.3)
    let answer = try question.solved().answer
    #expect(isNear(answer.given[1][0], 2) && isNear(answer.given[1][1], 6))
  }

  /// One role: the least largest gap is the water level at which the posts are used up.
  @Test func oneRoleFillsTheWorstGapsAsWaterFillsHollows() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let count = 1 + generator.draw(below: 6)
      let need = (0..<count).map { _ in generator.quarters(upTo: 12) }
      let supply = (0..<count).map { _ in generator.quarters(upTo: 12) }
      let posts = 0.25 + generator.quarters(upTo: 8)
      let question = PostPlacement(
        groups: [.init(role: .nurse, need: need, supply: supply, posts: posts, gpPerFTE: 0)],
        localityCount: count, mostOfNeed: 0)
      let gaps = zip(need, supply).map { $0 - $1 }
      let level = waterLevel(gaps, posts)
      let (answer, values) = try question.solved()
      #expect(isNear(values[0], max(0, level)))
      #expect(isNear(values[1], gaps.reduce(0) { $0 + max(0, min($1, level)) }))
      for (gap, placed) in zip(gaps, answer.placed[0]) {
        #expect(isNear(placed, max(0, gap - level)))
      }
      let next = waterLevel(gaps, posts + 1)
      let worth = try question.worth(ofOneMore: 0, values: values)
      #expect(isNear(worth.largestGap, max(0, level) - max(0, next)))
      #expect(
        isNear(
          worth.totalGap,
          gaps.reduce(0) { $0 + max(0, min($1, level)) - max(0, min($1, next)) }))
    }
  }

  /// The level at which Σ max(0, gap − level) is the water there is; also below nought.
  private func waterLevel(_ gaps: [Double], _ water: Double) -> Double {
    let sorted = gaps.sorted(by: >)
    var sum = 0.0
    for (index, gap) in sorted.enumerated() {
      sum += gap
      let level = (sum - water) / Double(index + 1)
      if index + 1 == sorted.count || level >= sorted[index + 1] { return level }
    }
    return 0
  }

  /// Two localities, GPs and nurses, every choice in quarters of a post. Nothing there beats the
  /// programme, and since no choice is further than an eighth from a quarter, nor does the
  /// programme beat the best of them by more than what eighths can move.
  @Test func noGridOfChoicesBeatsTheProgramme() throws {
    var generator = SplitMix64(seed: 11)
    var equal = 0
    let cases = 120
    for _ in 0..<cases {
      let question = randomPair(&generator)
      let best = bestOnGrid(question)
      let (answer, values) = try question.solved()
      #expect(values[0] <= best.largest + 1e-6)
      #expect(values[0] >= best.largest - 0.5)
      if isNear(values[0], best.largest) {
        equal += 1
        #expect(values[1] <= best.total + 1e-6)
      }
      // The answer is one of the choices there are, and worth what it says.
      let (largest, total) = measures(question, answer.placed, answer.given)
      #expect(isNear(largest, values[0]) && isNear(total, values[1]))
      for (group, placed) in zip(question.groups, answer.placed) {
        #expect(isNear(placed.reduce(0, +), group.posts))
      }
      for locality in 0..<2 {
        let given = answer.given[1][locality]
        #expect(given <= question.groups[1].supply[locality] + answer.placed[1][locality] + 1e-6)
        let most = (question.groups[0].need?[locality] ?? 0) * question.mostOfNeed
        #expect(given * question.groups[1].gpPerFTE <= most + 1e-6)
      }
    }
    #expect(equal > cases / 2)
  }

  private func randomPair(_ generator: inout SplitMix64) -> PostPlacement {
    let hasNeed = generator.draw(below: 4) > 0
    let two = { (most: Int, generator: inout SplitMix64) in
      [Double(generator.draw(below: most)), Double(generator.draw(below: most))]
    }
    let gp = PostPlacement.Group(
      role: .gp, need: two(9, &generator), supply: two(7, &generator),
      posts: Double(generator.draw(below: 3)), gpPerFTE: 0)
    let nurse = PostPlacement.Group(
      role: .nurse, need: hasNeed ? two(5, &generator) : nil, supply: two(4, &generator),
      posts: Double(generator.draw(below: 3)), gpPerFTE: [0.5, 1][generator.draw(below: 2)])
    return PostPlacement(
      groups: [gp, nurse], localityCount: 2,
      mostOfNeed: [0, 0.25, 0.5, 1][generator.draw(below: 4)])
  }

  private func measures(
    _ question: PostPlacement, _ placed: [[Double]], _ given: [[Double]]
  ) -> (largest: Double, total: Double) {
    var (largest, total) = (0.0, 0.0)
    for (group, staff) in question.groups.enumerated() {
      guard let need = staff.need else { continue }
      var worst = 0.0
      for locality in 0..<2 {
        let work =
          staff.role == .gp
          ? given[1][locality] * question.groups[1].gpPerFTE : -given[1][locality]
        let gap = need[locality] - staff.supply[locality] - placed[group][locality] - work
        worst = max(worst, gap)
        total += max(0, gap)
      }
      largest += worst
    }
    return (largest, total)
  }

  private func bestOnGrid(_ question: PostPlacement) -> (largest: Double, total: Double) {
    let (gp, nurse) = (question.groups[0], question.groups[1])
    var best = (largest: Double.infinity, total: Double.infinity)
    for doctors in stride(from: 0, through: gp.posts, by: 0.25) {
      for nurses in stride(from: 0, through: nurse.posts, by: 0.25) {
        let placed = [[doctors, gp.posts - doctors], [nurses, nurse.posts - nurses]]
        let most = (0..<2).map {
          min(
            nurse.supply[$0] + placed[1][$0],
            (gp.need?[$0] ?? 0) * question.mostOfNeed / nurse.gpPerFTE)
        }
        for one in stride(from: 0, through: most[0], by: 0.25) {
          for two in stride(from: 0, through: most[1], by: 0.25) {
            let found = measures(question, placed, [[0, 0], [one, two]])
            if found.largest < best.largest - 1e-9
              || (found.largest < best.largest + 1e-9 && found.total < best.total)
            {
              best = found
            }
          }
        }
      }
    }
    return best
  }

  /// What a whole post does is never more than the programme's dual says, which holds for a small
  /// part of it; and where a part more does as much as a part fewer undoes, the dual is exactly that.
  @Test func dualsSayWhatASmallPartOfAPostDoes() throws {
    var generator = SplitMix64(seed: 13)
    var smooth = 0
    for _ in 0..<150 {
      var question = randomPair(&generator)
      question.groups[0].posts += 0.3
      question.groups[1].posts += 0.3
      let values = try question.solved().values
      for group in 0..<2 {
        let worth = try question.worth(ofOneMore: group, values: values)
        for (stage, fall) in [
          (PostPlacement.Stage.largestGap, worth.largestGap), (.totalGap, worth.totalGap),
        ] {
          let held = stage == .largestGap ? [] : [PostPlacement.loosened(values[0])]
          let solve = { (more: Double) throws -> (value: Double, dual: Double) in
            var changed = question
            changed.groups[group].posts += more
            let programme = changed.programme(for: stage, holding: held)
            let solution = try GLPKSolver().solve(programme.model)
            guard solution.status == .optimal else { return (.infinity, .nan) }
            return (solution.objective, solution.rowDuals[try #require(programme.posts[group])])
          }
          let (value, dual) = try solve(0)
          #expect(fall <= -dual + 1e-6)
          let (more, fewer) = (try solve(0.01).value, try solve(-0.01).value)
          if isNear((value - more) / 0.01, (fewer - value) / 0.01, within: 1e-4) {
            smooth += 1
            #expect(isNear(-dual, (value - more) / 0.01, within: 1e-4))
          }
        }
      }
    }
    #expect(smooth > 300)
  }
}

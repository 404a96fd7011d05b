import PlaceModel
import Projection
import Testing

/// Four practices of 2,000, 4,000, 2,000 and 2,000 patients through 2013 to 2016; 0 and 1 are
/// locality A, 2 and 3 locality B.
struct SupplyTests {
  private func outlook(
    _ records: [StaffRecord], counted year: Int = 2013, posts: [Post] = [],
    turnover: WorkforceQuestion.Turnover = .init(), changes: [PracticeChange] = [],
    newPosts: WorkforceQuestion.NewPosts? = nil
  ) throws -> WorkforceOutlook {
    try WorkforceQuestion(
      localities: [SmallPlace.practices(0, 1), SmallPlace.practices(2, 3)],
      population: SmallPlace.population([2000, 4000, 2000, 2000].map { [$0, $0, $0, $0] }),
      workforce: Workforce(year: year, records: records, source: ""), posts: posts,
      newPosts: newPosts, need: .ratio([.gp: 1000]), turnover: turnover, changes: changes
    ).outlook()
  }

  private func post(_ year: Int, _ practice: Int, _ fte: Double, _ role: StaffRole = .gp) -> Post {
    Post(year: year, practice: PracticeIndex(practice), role: role, fte: fte, source: "")
  }

  private func supplies(_ role: WorkforceOutlook.Role) -> [[Double]] {
    role.localities.map { $0.map(\.supply) }
  }

  private let all = [
    SmallPlace.staff(0, .gp, 2), SmallPlace.staff(1, .gp, 4), SmallPlace.staff(2, .gp, 1),
    SmallPlace.staff(3, .gp, 3),
  ]

  @Test func jobsAddUpAndUnknownPracticesAreEstimated() throws {
    let outlook = try outlook([
      SmallPlace.staff(0, .gp, 1, job: "partner"), SmallPlace.staff(0, .gp, 2, job: "salaried"),
      SmallPlace.staff(1, .gp, nil), SmallPlace.staff(2, .gp, 1),
      SmallPlace.staff(3, .nurse, 0.5),
    ])
    #expect(outlook.roles.map(\.role) == [.gp, .nurse])
    // Known: 4 FTE for 4,000 patients; practices 1 and 3 have 6,000.
    #expect(outlook.roles[0].practicesEstimated == SmallPlace.practices(1, 3))
    #expect(outlook.roles[0].fteEstimated == 6)
    #expect(supplies(outlook.roles[0]) == [[7, 7, 7, 7], [3, 3, 3, 3]])
    #expect(outlook.roles[1].practicesEstimated == SmallPlace.practices(0, 1, 2))
    #expect(outlook.roles[1].localities[0][0].need == nil)
    #expect(supplies(outlook.roles[1])[0][0] == 1.5)
  }

  @Test func oneMissingJobLeavesThePracticeUnknown() throws {
    let outlook = try outlook([
      SmallPlace.staff(0, .gp, 9, job: "partner"), SmallPlace.staff(0, .gp, nil, job: "salaried"),
      SmallPlace.staff(1, .gp, 4), SmallPlace.staff(2, .gp, -1), SmallPlace.staff(3, .gp, .nan),
    ])
    #expect(outlook.roles[0].practicesEstimated == SmallPlace.practices(0, 2, 3))
    #expect(supplies(outlook.roles[0])[0][0] == 6)
  }

  @Test func staffLeaveRetireAndJoinAfterTheCount() throws {
    let outlook = try outlook(
      all, counted: 2014,
      turnover: .init(leaving: [.gp: 0.25], joining: [.gp: 0.125], retiring: 0.25))
    let a = outlook.roles[0].localities[0]
    #expect(a.map(\.supply) == [6, 6, 3.75, 2.625])
    // 2015: 6 lose 1.5 and 1.5 and gain 0.75; 2016: 3.75 lose 0.9375 twice and gain 0.75.
    #expect(a.map(\.left) == [0, 0, -1.5, -2.4375])
    #expect(a.map(\.retired) == [0, 0, -1.5, -2.4375])
    #expect(a.map(\.joined) == [0, 0, 0.75, 1.5])
    #expect(a.allSatisfy { $0.counted == 6 && $0.changed == 0 && $0.posts == 0 })
  }

  @Test func knownAgesRetireOnlyThoseOver55WhoDwindle() throws {
    let records = [
      SmallPlace.staff(0, .gp, 2), SmallPlace.staff(1, .gp, 8, over55: 4),
      SmallPlace.staff(2, .gp, 0), SmallPlace.staff(3, .gp, 0),
    ]
    let outlook = try outlook(
      records, turnover: .init(leaving: [.gp: 0.25], retiring: 0, retiringOver55: 0.5))
    let a = outlook.roles[0].localities[0]
    // Practice 0: 2, 1.5, 1.125. Practice 1, over 55: 4, 1, 0.25; under: 4, 3, 2.25.
    #expect(a.map(\.supply)[..<3] == [10, 5.5, 3.625])
    #expect(a.map(\.retired)[..<3] == [0, -2, -2.5])
    #expect(a.map(\.left)[..<3] == [0, -2.5, -3.875])
  }

  @Test func estimatedStaffRetireAsTheOthersDo() throws {
    let turnover = WorkforceQuestion.Turnover(retiringOver55: 0.5)
    let known = [
      SmallPlace.staff(0, .gp, 2, over55: 1), SmallPlace.staff(1, .gp, 4, over55: 1),
      SmallPlace.staff(2, .gp, 2, over55: 2), SmallPlace.staff(3, .gp, nil),
    ]
    // Known: 8 FTE, 4 of them over 55, for 8,000 patients; practice 3 has 2,000: 2 FTE, 1 over 55.
    let b = try outlook(known, turnover: turnover).roles[0].localities[1]
    #expect(b.map(\.supply) == [4, 2.5, 1.75, 1.375])
    #expect(b.map(\.retired) == [0, -1.5, -2.25, -2.625])
    // With the ages of one practice missing, those of the estimate are not known either.
    let mixed = known.map { $0.practice.rawValue == 0 ? SmallPlace.staff(0, .gp, 2) : $0 }
    let other = try outlook(mixed, turnover: turnover).roles[0].localities[1]
    #expect(other.map(\.supply) == [4, 3, 2.5, 2.25])
  }

  @Test func nobodyLeavesTwice() throws {
    let outlook = try outlook(
      all, turnover: .init(leaving: [.gp: 0.75], retiring: 0.5))
    #expect(supplies(outlook.roles[0]) == [[6, 0, 0, 0], [4, 0, 0, 0]])
    #expect(outlook.roles[0].localities[0][1].retired == -3)
  }

  @Test func closuresLoseStaffAndMergersTakeThemAlong() throws {
    let outlook = try outlook(
      all, posts: [post(2014, 0, 1), post(2014, 1, 0.5), post(2014, 2, 0.25)],
      changes: [SmallPlace.merges(0, into: 2, in: 2015), SmallPlace.closes(1, in: 2016)])
    let (a, b) = (outlook.roles[0].localities[0], outlook.roles[0].localities[1])
    #expect(a.map(\.supply) == [6, 7.5, 4.5, 0])
    #expect(a.map(\.changed) == [0, 0, -2, -6])
    #expect(a.map(\.posts) == [0, 1.5, 0.5, 0])
    #expect(b.map(\.supply) == [4, 4.25, 7.25, 7.25])
    #expect(b.map(\.changed) == [0, 0, 2, 2])
  }

  @Test func mergersFollowOneAnother() throws {
    let chain = [SmallPlace.merges(2, into: 3, in: 2015), SmallPlace.merges(0, into: 2, in: 2015)]
    #expect(supplies(try outlook(all, changes: chain).roles[0]) == [[6, 6, 4, 4], [4, 4, 6, 6]])
    let ring = [SmallPlace.merges(0, into: 2, in: 2014), SmallPlace.merges(2, into: 0, in: 2015)]
    #expect(supplies(try outlook(all, changes: ring).roles[0])[0] == [6, 4, 4, 4])
    let itself = [SmallPlace.merges(0, into: 0, in: 2014)]
    #expect(supplies(try outlook(all, changes: itself).roles[0])[0] == [6, 4, 4, 4])
  }

  @Test func theCountHasWhatHappenedBefore() throws {
    // Practice 0 has gone into 1 by then: 6,000 patients and 3 FTE there, so 1 FTE for 2,000.
    let outlook = try outlook(
      [SmallPlace.staff(0, .gp, 50), SmallPlace.staff(1, .gp, 3)], counted: 2014,
      posts: [post(2014, 1, 8), post(2015, 0, 0.5)],
      turnover: .init(retiring: 0.5), changes: [SmallPlace.merges(0, into: 1, in: 2014)],
      newPosts: .init(from: 2013, to: 2014, fteAYear: [.gp: 5]))
    #expect(supplies(outlook.roles[0]) == [[3, 3, 2, 1.25], [2, 2, 1, 0.5]])
    #expect(outlook.roles[0].practicesEstimated == SmallPlace.practices(2, 3))
    #expect(outlook.worth.isEmpty)
  }

  @Test func aCountBeforeTheBaseYearMovesFromTheBaseYear() throws {
    let outlook = try outlook(all, counted: Int.min, turnover: .init(retiring: 0.5))
    #expect(supplies(outlook.roles[0])[0] == [6, 3, 1.5, 0.75])
    let later = try self.outlook(all, counted: Int.max, turnover: .init(retiring: 0.5))
    #expect(supplies(later.roles[0])[0] == [6, 6, 6, 6])
  }

  @Test func aRoleThatNobodyKnowsIsAbsentUnlessPostsAreMeant() throws {
    let unknown = [SmallPlace.staff(0, .gp, nil), SmallPlace.staff(1, .nurse, 2)]
    #expect(try outlook(unknown).roles.map(\.role) == [.nurse])
    let planned = try outlook(unknown, posts: [post(2014, 0, 1)]).roles[0]
    #expect(planned.role == .gp)
    #expect(planned.practicesEstimated == SmallPlace.practices(0, 1, 2, 3))
    #expect(planned.fteEstimated == 0)
    #expect(supplies(planned) == [[0, 1, 1, 1], [0, 0, 0, 0]])
  }
}

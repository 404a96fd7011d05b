import CGLPK
import Foundation
import LinearProgramming
import TestSupport
import Testing

@Suite struct ModelTextTests {
  @Test(arguments: TextFixtures.all)
  func theOptimumIsAsWorkedOutByHand(_ fixture: TextFixtures.Fixture) throws {
    let solution = try GLPKSolver().solve(fixture.model)
    #expect(solution.status == .optimal)
    #expect(near([solution.objective], [try #require(fixture.optimum)]))
  }

  @Test(arguments: TextFixtures.all)
  func lpText(_ fixture: TextFixtures.Fixture) throws {
    try expectSnapshot(fixture.model.lpText, named: "\(fixture.name).lp")
  }

  @Test(arguments: TextFixtures.all)
  func mpsText(_ fixture: TextFixtures.Fixture) throws {
    try expectSnapshot(fixture.model.mpsText, named: "\(fixture.name).mps")
  }

  /// GLPK's own readers take the text back and find the same optimum.
  @Test(arguments: TextFixtures.all)
  func glpkReadsItBack(_ fixture: TextFixtures.Fixture) throws {
    try expectSameOptimum(fixture.model, fixture.optimum, fixture.name)
  }

  @Test func glpkReadsTwoHundredRandomModelsBack() throws {
    for seed in 0..<200 {
      let model = RandomModels.model(
        seed: seed, columns: 1...5, rows: 0...4, integer: seed.isMultiple(of: 2))
      let solution = try GLPKSolver().solve(model)
      let optimum = solution.status == .optimal ? solution.objective : nil
      try expectSameOptimum(model, optimum, "seed \(seed)")
    }
  }

  @Test func theTextIsTheSameEachTime() {
    for fixture in TextFixtures.all {
      #expect(fixture.model.lpText == fixture.model.lpText)
      #expect(fixture.model.mpsText == fixture.model.mpsText)
    }
  }

  /// 0.1 + 0.2 and the like come back to the last bit.
  @Test func numbersKeepEveryDigit() {
    var model = LinearModel()
    model.addColumn("x", upper: 1e12, cost: 0.1 + 0.2)
    model.addColumn("y", lower: -1e-9, upper: 12_345_678, cost: -1.5e-7)
    #expect(model.lpText.contains("+ 0.30000000000000004 x - 1.5e-07 y"))
    #expect(model.lpText.contains(" -1e-09 <= y <= 12345678"))
    #expect(model.mpsText.contains(" UP BND x 1000000000000\n"))
  }

  /// No line is longer than the strictest reader takes, and names stay apart when cut short.
  @Test func longModelsAreWrapped() throws {
    var model = LinearModel(name: "long")
    let name = String(repeating: "practice-", count: 40)
    for index in 0..<300 { model.addColumn(name, lower: Double(index % 3), cost: 1) }
    model.addRow(name, upper: 1e6, model.columns.indices.map { .init($0, 1.0 / 3) })
    let lines = model.lpText.split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 255 })
    try expectSameOptimum(model, 300, "long")
  }

  private func expectSameOptimum(_ model: LinearModel, _ optimum: Double?, _ name: String) throws {
    let lp = try GLPKReader.optimum(of: model.lpText, isMPS: false)
    let mps = try GLPKReader.optimum(of: model.mpsText, isMPS: true)
    let sign = model.sense == .minimise ? 1.0 : -1.0
    guard let optimum else {
      #expect(lp == nil && mps == nil, "\(name)")
      return
    }
    #expect(near([try #require(lp, "\(name)")], [optimum]), "\(name)")
    #expect(near([sign * (try #require(mps, "\(name)"))], [optimum]), "\(name)")
  }
}

/// GLPK's readers, which only tests use.
private enum GLPKReader {
  struct Unreadable: Error {
    var text: String
  }

  /// - Returns: `nil` where the model has no solution.
  static func optimum(of text: String, isMPS: Bool) throws -> Double? {
    let folder = FileManager.default.temporaryDirectory
    let url = folder.appending(path: "\(UUID().uuidString).\(isMPS ? "mps" : "lp")")
    try text.write(to: url, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: url) }
    glp_term_out(GLP_OFF)
    let problem = glp_create_prob()
    defer { glp_delete_prob(problem) }
    let code =
      isMPS
      ? glp_read_mps(problem, GLP_MPS_FILE, nil, url.path) : glp_read_lp(problem, nil, url.path)
    guard code == 0 else { throw Unreadable(text: text) }
    var simplex = glp_smcp()
    glp_init_smcp(&simplex)
    simplex.msg_lev = GLP_MSG_OFF
    glp_simplex(problem, &simplex)
    guard glp_get_status(problem) == GLP_OPT else { return nil }
    var branching = glp_iocp()
    glp_init_iocp(&branching)
    branching.msg_lev = GLP_MSG_OFF
    glp_intopt(problem, &branching)
    return glp_mip_status(problem) == GLP_OPT ? glp_mip_obj_val(problem) : nil
  }
}

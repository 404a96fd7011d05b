import Foundation
import Testing

@testable import certificate_checker

struct CheckerTests {
  /// Four practices of ten patients in a row, a kilometre apart; two localities of twenty patients.
  ///
  ///     A───B───C───D
  ///
  /// AB, BC and CD are possible, each costs 10 patient-km, and AB with CD is the only plan. Prices of
  /// five a practice leave each of them a reduced cost of nought, so that no plan costs less than 20.
  static let row = """
    {
      "version": 1, "place": "Row", "scenario": "two", "listSizesDate": "2020-01-01",
      "practices": [
        {"code": "A", "easting": 0, "northing": 0, "patients": 10, "later": [12], "cluster": "One"},
        {"code": "B", "easting": 1000, "northing": 0, "patients": 10, "later": [8], "cluster": "One"},
        {"code": "C", "easting": 2000, "northing": 0, "patients": 10, "later": [9], "cluster": "Two"},
        {"code": "D", "easting": 3000, "northing": 0, "patients": 10, "later": [11], "cluster": "Two"}
      ],
      "links": [["A", "B"], ["B", "C"], ["C", "D"]],
      "rules": {
        "localities": {"minimum": 2, "maximum": 2}, "population": {"minimum": 20, "maximum": 20},
        "years": [{"minimum": 15, "maximum": 25}], "together": [["A", "B"]],
        "apart": [["A", "D"]], "named": [{"name": "West", "practices": ["A"]}],
        "hubsRequired": [], "maximumTravel": 1.5
      },
      "weights": {
        "travel": 1, "continuity": 0, "balance": 0, "ideal": 20, "need": 0, "workforce": 0
      },
      "plan": [
        {"letter": "A", "name": "West", "hub": "A", "practices": ["A", "B"]},
        {"letter": "B", "name": "East", "hub": "C", "practices": ["C", "D"]}
      ],
      "score": 20, "bound": 20,
      "proofs": [
        {
          "localities": 2,
          "branches": [{"steps": [{"units": [5, 5, 5, 5], "cuts": []}], "isSearched": false}]
        }
      ]
    }
    """

  private func certificate() throws -> Certificate {
    try JSONDecoder().decode(Certificate.self, from: Data(Self.row.utf8))
  }

  @Test func theRowIsVerified() throws {
    let verdict = try Checker().check(try certificate())
    // AB and CD: BC parts A from B.
    #expect(verdict.candidates == 2)
    #expect(verdict.branches == 1)
    #expect(verdict.isProvenBest)
  }

  /// A kind of tampering, and a part of the sentence that finds it out.
  struct Tampering: CustomTestStringConvertible {
    var testDescription: String
    var sentence: String
    var tamper: @Sendable (inout Certificate) -> Void

    init(
      _ description: String, _ sentence: String,
      _ tamper: @escaping @Sendable (inout Certificate) -> Void
    ) {
      testDescription = description
      self.sentence = sentence
      self.tamper = tamper
    }
  }

  private static let tamperings = [
    Tampering("a score that is too low", "The plan scores 20.0, not 19.0") { $0.score = 19 },
    Tampering("a bound above the score", "is not below the score") { $0.bound = 21 },
    Tampering("a bound below nought", "is not below the score") { $0.bound = -1 },
    Tampering("prices too low to give the bound", "leaves 1 of them") {
      $0.proofs[0].branches?[0].steps[0].units[0] = 4
    },
    Tampering("a price too many", "are not prices") {
      $0.proofs[0].branches?[0].steps[0].units.append(5)
    },
    Tampering("a cut with a price above nought", "are not prices") {
      $0.proofs[0].branches?[0].steps[0].cuts = [.init(units: [0, 1, 2], price: 1)]
    },
    Tampering("a cut of two units", "are not prices") {
      $0.proofs[0].branches?[0].steps[0].cuts = [.init(units: [0, 1], price: -1)]
    },
    Tampering("prices whose sum is infinite on the way", "are not prices") {
      $0.proofs[0].branches?[0].steps[0].units = [1.7e308, 1.7e308, -1.7e308, -1.7e308]
    },
    Tampering("prices far from any bound", "of them, and is neither searched") {
      $0.proofs[0].branches?[0].steps[0].units = [19_999, 4.9, -19_999, 4.9]
    },
    Tampering("another number of possible localities", "There are 2 possible localities for 2") {
      $0.proofs[0].listed = 3
    },
    Tampering("a proof without prices", "leaves 2 of them") {
      $0.proofs[0].branches?[0].steps = []
    },
    Tampering("no branches", "Branch 0 is not there") { $0.proofs[0].branches = [] },
    Tampering("a split into itself", "is not split by a pair") {
      $0.proofs[0].branches?[0].split = .init(one: 0, other: 1, together: 0, apart: 0)
      $0.proofs[0].branches?[0].steps = []
    },
    Tampering("totals said to forbid what they allow", "the totals allow them") {
      $0.proofs[0].branches = nil
    },
    Tampering("no proof", "There is not one proof for each") { $0.proofs = [] },
    Tampering("a practice left out of the plan", "patients 10, not 20 to 20") {
      $0.plan[0].practices = ["A"]
    },
    Tampering("a practice in two localities", "does not hold every practice once") {
      $0.plan[1].practices = ["A", "B"]
      $0.plan[1].hub = "A"
    },
    Tampering("localities that are not connected", "parts A, B") {
      $0.plan[0].practices = ["A", "C"]
      $0.plan[1].practices = ["B", "D"]
    },
    Tampering("a neighbour that is taken away", "Locality B is not in one piece") {
      $0.links.removeLast()
    },
    Tampering("a hub that is not in the locality", "is not the hub with the least travel") {
      $0.plan[0].hub = "C"
    },
    Tampering("a locality too many", "The plan has 3 localities") {
      $0.plan.append(.init(letter: "C", name: "None", hub: "A", practices: []))
    },
    Tampering("a list size that breaks the band", "patients 21, not 20 to 20") {
      $0.practices[0].patients = 11
    },
    Tampering("a later list size that breaks the band", "patients of further year 1 30") {
      $0.practices[0].later = [22]
    },
    Tampering("a practice moved away", "has no practice that may be its hub") {
      $0.practices[0].easting = -9_000
    },
    Tampering("practices that must be apart", "joins two of A, B") {
      $0.rules.apart = [["A", "B"]]
    },
    Tampering("a practice with two names", "has two names") {
      $0.rules.named.append(.init(name: "East", practices: ["B"]))
    },
    Tampering("a hub that is not allowed", "has no practice that may be its hub") {
      $0.rules.hubsAllowed = ["B", "D", "A"]
      $0.rules.hubsRequired = ["A", "B"]
    },
    Tampering("a practice that is not stated", "No practice X is stated") {
      $0.links[0] = ["A", "X"]
    },
    Tampering("a practice stated twice", "The practice A is stated twice") {
      $0.practices[1].code = "A"
    },
    Tampering("another version", "is of version 2") { $0.version = 2 },
  ]

  @Test(arguments: tamperings)
  func tamperingIsFoundOut(_ tampering: Tampering) throws {
    var certificate = try certificate()
    tampering.tamper(&certificate)
    let fault = #expect(throws: Fault.self) { try Checker().check(certificate) }
    #expect(fault?.description.contains(tampering.sentence) == true, "\(fault as Any)")
  }

  /// Without the rule that parts BC, the row has a candidate more; a search of what is left still
  /// proves the plan, and finds a cheaper one where the score is raised.
  @Test func aBranchMayBeSearched() throws {
    var certificate = try certificate()
    certificate.rules.together = []
    certificate.proofs[0].branches?[0] = .init(
      steps: [.init(units: [4, 4, 4, 4], cuts: [])], isSearched: true)
    let verdict = try Checker().check(certificate)
    #expect(verdict.candidates == 3)
    // A practice at A that is farther from B makes AB dearer, and the plan with it.
    certificate.practices[0].easting = -400
    certificate.score = 24
    certificate.bound = 24
    #expect(try Checker().check(certificate).isProvenBest)
  }

  /// A plan of three practices in two localities that is not the best.
  @Test func aPlanThatIsNotBestIsFoundOut() throws {
    var certificate = try certificate()
    certificate.rules.population = .init(minimum: 10, maximum: 30)
    certificate.rules.years = [.init(minimum: 1, maximum: 100)]
    certificate.plan[0].practices = ["A", "B", "C"]
    certificate.plan[0].hub = "B"
    certificate.plan[1].practices = ["D"]
    certificate.plan[1].hub = "D"
    certificate.rules.named = []
    certificate.score = 20
    certificate.practices[3].easting = 2_100
    // Now ABC + D costs 20, and AB + CD costs 11.
    certificate.proofs[0].branches?[0] = .init(
      steps: [.init(units: [5, 5, 5, 5], cuts: [])], isSearched: true)
    let fault = #expect(throws: Fault.self) { try Checker().check(certificate) }
    #expect(fault?.description.contains("holds a plan that costs 11.0") == true, "\(fault as Any)")
  }
}

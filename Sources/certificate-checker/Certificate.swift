/// What `certificate.json` says: the question, the plan, and the working that shows it is best.
///
/// Nothing here is believed: the checker works all of it out again.
struct Certificate: Decodable {
  var version: Int
  var place: String
  var scenario: String
  /// The date of the list sizes that the plan is drawn for.
  var listSizesDate: String
  /// In order of code.
  var practices: [Practice]
  /// Pairs of practices that are neighbours.
  var links: [[String]]
  /// From each practice to each, in order; absent where straight lines count.
  var travel: [[Double]]?
  /// Practices that move as one, such as the clusters that are kept whole; absent where each moves
  /// alone.
  var units: [[String]]?
  var rules: Rules
  var weights: Weights
  var plan: [Locality]
  /// The plan's score; no plan that keeps the rules scores less than `bound`.
  var score: Double
  var bound: Double
  /// One for each number of localities that the rules allow.
  var proofs: [Proof]

  struct Practice: Decodable {
    var code: String
    var latitude: Double?
    var longitude: Double?
    var easting: Double?
    var northing: Double?
    var patients: Int
    /// In the further years of the rules, in order.
    var later: [Int]
    var cluster: String?
    /// Patients weighted by need, and full-time GPs, where the score counts them.
    var weighted: Double?
    var gpFTE: Double?
  }

  struct Band: Decodable {
    var minimum: Int
    var maximum: Int
  }

  struct Rules: Decodable {
    var localities: Band
    var population: Band
    /// The bands of the further years.
    var years: [Band]
    var practices: Band?
    var together: [[String]]
    var apart: [[String]]
    var named: [Named]
    var hubsAllowed: [String]?
    var hubsRequired: [String]
    var maximumTravel: Double?
  }

  /// A locality that is known by practices that must be in it.
  struct Named: Decodable {
    var name: String
    var practices: [String]
    /// Where it has a size of its own.
    var population: Band?
    var years: [Band]?
    var ideal: Int?
  }

  struct Weights: Decodable {
    var travel: Double
    var continuity: Double
    var balance: Double
    var ideal: Int
    var need: Double
    var workforce: Double
  }

  struct Locality: Decodable {
    var letter: String
    var name: String
    var hub: String
    var practices: [String]
  }

  struct Proof: Decodable {
    var localities: Int
    /// How many possible localities there are that leave the others room.
    var listed: Int?
    /// The branches of the proof, the first one the root; absent where the totals alone forbid so
    /// many localities.
    var branches: [Branch]?
  }

  /// What the proof does with the possible localities that agree with a branch's decisions.
  struct Branch: Decodable {
    /// Prices, each of which rules out localities that no better plan can hold.
    var steps: [Prices]
    /// Whether every choice of the localities that are left was tried out.
    var isSearched: Bool
    /// The two branches that this one splits into; absent where it is closed.
    var split: Split?
  }

  /// What each unit is worth, and what is taken off a locality that holds two or more of three units.
  struct Prices: Decodable {
    var units: [Double]
    var cuts: [Cut]
  }

  struct Cut: Decodable {
    var units: [Int]
    var price: Double
  }

  /// A pair of units shares a locality in one branch and does not in the other.
  struct Split: Decodable {
    var one: Int
    var other: Int
    var together: Int
    var apart: Int
  }
}

/// What the patients of one year leave a locality when all the others keep their sizes.
struct Room {
  let total: Int
  /// What all localities together have at least and at most.
  let least: Int
  let most: Int
  private let year: Int?
  private let question: Question

  /// - Parameter year: a further year by its place; absent for that of the plan.
  private init(_ question: Question, localities: Int, year: Int?) {
    let rules = question.certificate.rules
    let bands = rules.named.map { Self.band(of: $0, year, rules) }
    let others = localities - bands.count
    let band = Self.band(of: nil, year, rules)
    self.question = question
    self.year = year
    total = question.certificate.practices.indices
      .reduce(0) { $0 + question.patients(of: $1, year) }
    least = bands.reduce(others * band.minimum) { $0 + $1.minimum }
    most = bands.reduce(others * band.maximum) { $0 + $1.maximum }
  }

  static func ofEveryYear(_ question: Question, localities: Int) -> [Room] {
    let years = [nil] + question.certificate.rules.years.indices.map { $0 }
    return years.map { Room(question, localities: localities, year: $0) }
  }

  /// Whether some practices leave the others room to keep their sizes.
  func fits(_ practices: [Int]) -> Bool {
    let size = practices.reduce(0) { $0 + question.patients(of: $1, year) }
    let codes = Set(practices.map { question.certificate.practices[$0].code })
    let rules = question.certificate.rules
    let name = rules.named.first { $0.practices.contains(where: codes.contains) }
    let own = Self.band(of: name, year, rules)
    return size <= total - (least - own.minimum) && size >= total - (most - own.maximum)
  }

  private static func band(
    of name: Certificate.Named?, _ year: Int?, _ rules: Certificate.Rules
  ) -> Certificate.Band {
    guard let year else { return name?.population ?? rules.population }
    return name?.years?[year] ?? rules.years[year]
  }
}

extension Question {
  /// The patients of a practice in a further year, or in that of the plan.
  fileprivate func patients(of practice: Int, _ year: Int?) -> Int {
    let stated = certificate.practices[practice]
    return year.map { stated.later[$0] } ?? stated.patients
  }
}

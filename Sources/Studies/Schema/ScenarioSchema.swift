/// Every key a scenario file may have. This one table drives reading and checking, suggestions for
/// misspelt keys, the JSON Schema and the list of resolved values.
public enum ScenarioSchema {
  /// The years that a file can speak of.
  static let years = 1_900...2_200

  /// The version of the format that this program reads.
  public static let version = 1

  static let fields: [ScenarioField] = [
    ScenarioField(
      "version", .version, isRequired: true,
      "The version of the file's format."),
    ScenarioField(
      "title", .text(limit: 100, isOneLine: true), isRequired: true,
      "What the scenario is called in tables, maps and papers, in a few words of its own."),
    ScenarioField(
      "summary", .text(limit: 1_000, isOneLine: false),
      "What the scenario asks, in a sentence or two that a board member understands."),
    ScenarioField(
      "extends", .path,
      "Another scenario file, named from the folder of this one: the keys of 'plan' here replace"
        + " those there, one by one, and null takes one away."),
    ScenarioField("plan", .mapping(plan), "Which plan the study is about."),
    ScenarioField(
      "growth", .mapping(growth),
      "How the place's population changes: the years to come are projected only where this is"
        + " given."),
    ScenarioField(
      "workforce", .mapping(workforce),
      "Whether there are staff enough through those years; needs 'growth'."),
    ScenarioField(
      "estates", .mapping(estates),
      "Whether there are rooms enough through those years; needs 'growth'."),
    assumptions,
  ]

  private static let plan: [ScenarioField] = [
    ScenarioField(
      "localities", .wholeOrMapping(1...1_000, localities), unit: "localities",
      "How many localities to propose: one number, or the fewest and the most, of which the"
        + " best-scored plan wins."),
    ScenarioField(
      "from", .path,
      "A plan made elsewhere, a CSV file with the columns code and locality, named from the folder"
        + " of this file: it is judged as it is and nothing is proposed."),
    ScenarioField("population", .mapping(population), "How many patients a locality may have."),
    ScenarioField(
      "objective", .mapping(objective),
      "What a plan is scored by: the weight of each term, where less of a term is better."),
    ScenarioField(
      "rules", .mapping(rules),
      "What a proposed plan must keep to. A plan from a file is told which of them it breaks."),
    ScenarioField(
      "limits", .mapping(limits),
      "Where the search for the best plan may stop, counted in work and never in seconds, so that"
        + " every machine gives the same answer."),
  ]

  private static let localities = [
    ScenarioField(
      "minimum", .whole(1...1_000), unit: "localities", isRequired: true,
      "The fewest localities to propose."),
    ScenarioField(
      "maximum", .whole(1...1_000), unit: "localities", isRequired: true,
      "The most localities to propose."),
  ]

  private static let population = [
    ScenarioField(
      "minimum", .whole(1...10_000_000), unit: "patients",
      standard: .value(.whole(50_000), because: "integrated teams need at least so many patients"),
      "The fewest patients a locality may have."),
    ScenarioField(
      "ideal", .whole(1...10_000_000), unit: "patients",
      standard: .middle(because: "the middle of minimum and maximum"),
      "The number of patients that the balance term aims at."),
    ScenarioField(
      "maximum", .whole(1...10_000_000), unit: "patients",
      standard: .value(.whole(70_000), because: "integrated teams serve at most so many patients"),
      "The most patients a locality may have."),
    ScenarioField(
      "until", .whole(years), unit: "year",
      "The last year in which every locality must have so many patients, with the list sizes of"
        + " each year; where no plan lasts so long, the plan that lasts longest is proposed."),
    ScenarioField("years", .dates(yearBand), yearsSummary),
  ]

  private static let objective = [
    ScenarioField(
      "travel", .number(0...1_000_000), unit: "points per patient-km or patient-minute",
      standard: .value(.number(1), because: "near practices belong together"),
      "The weight of travel: patients times straight-line kilometres to their locality's hub, or what"
        + " the place's travel.csv has in their stead."),
    ScenarioField(
      "continuity", .number(0...1_000_000), unit: "points per patient of continuity lost",
      standard: .value(.number(0), because: "today's clusters count only where they are asked to"),
      "The weight of continuity: the share of today's cluster that a patient's locality no longer"
        + " holds, summed over patients."),
    ScenarioField(
      "balance", .number(0...1_000_000), unit: "points per patient away from the ideal",
      standard: .value(.number(0), because: "any size between minimum and maximum is as good"),
      "The weight of balance: the patients by which localities differ from the ideal."),
    ScenarioField(
      "need", .number(0...1_000_000), unit: "points per weighted patient",
      standard: .value(.number(0), because: "need is evened out only where that is asked for"),
      "The weight of need: how far a locality's ratio of weighted to registered patients is from the"
        + " place's, times its list size. The place must know weighted patients."),
    ScenarioField(
      "workforce", .number(0...1_000_000), unit: "points per patient",
      standard: .value(.number(0), because: "staff are evened out only where that is asked for"),
      "The weight of workforce: how far a locality's patients per full-time GP are from the place's,"
        + " times its list size, over the place's. The place must know its GPs."),
  ]

  /// The keys of `plan` that propose a plan, so that none may stand beside `plan.from`.
  static let proposing = [
    "plan.localities", "plan.population.until", "plan.limits",
  ]

  /// The keys at the top that are about one file alone, and are not taken from what it extends.
  static let ofOneFile = ["version", "title", "summary", "extends"]
}

extension ScenarioSchema {
  /// A field and its path, such as `plan.population.maximum`.
  struct Place: Sendable {
    var path: String
    /// The path of the mapping it stands in; empty at the top.
    var parent: String
    var field: ScenarioField

    /// Whether it is what is said of an assumption, such as its source.
    var isOfAssumption: Bool {
      parent.hasPrefix("assumptions.") && parent.dropFirst("assumptions.".count).contains(".")
    }
  }

  /// Every field with its path, in the order of the table, mappings before what they hold.
  static let places = places(of: fields, under: "")

  /// The same by path; only looked up in.
  static let placeOfPath = Dictionary(
    places.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

  private static func places(of fields: [ScenarioField], under parent: String) -> [Place] {
    fields.flatMap { field in
      let path = parent.isEmpty ? field.name : "\(parent).\(field.name)"
      return [Place(path: path, parent: parent, field: field)]
        + places(of: field.fields, under: path)
    }
  }
}

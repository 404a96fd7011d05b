import AreaFiles
import PlaceModel
import Planning
import Projection

/// A scenario's prospects with the files and the assumptions that they rest on, or what is wrong.
struct ProspectReading {
  /// `nil` where a finding is an error.
  private(set) var model: OutlookModel?
  private(set) var findings: [Finding] = []
  private(set) var filesRead: [FileRead] = []
  private(set) var problem: FileProblem?

  private let scenario: Scenario
  private let area: Area
  private let reader: RecordsReader

  init(
    _ prospects: Prospects, of scenario: Scenario, in area: Area, files: some FileSource
  ) {
    self.scenario = scenario
    self.area = area
    reader = RecordsReader(folder: scenario.placeFolder, files: files)
    checkOwnFiles(prospects)
    let records = records(prospects)
    // What could not be read may need more, and what is missing already is told now.
    let needs = AssumptionNeeds(prospects, area: area, developments: records?.developments ?? [])
    for key in needs.missing(from: scenario.assumptions) {
      findings.append(.missingAssumption(key, at: location(place(of: key))))
    }
    let assumptions = needs.used(of: scenario.assumptions)
    for assumption in assumptions.all where !assumption.isSourced {
      findings.append(.unsourced(assumption))
    }
    guard let records, isSound else { return }
    let model = OutlookModel(
      area: area, prospects: prospects, records: records, assumptions: assumptions)
    findings += faults(of: model)
    if isSound { self.model = model }
  }

  private var isSound: Bool { findings.allSatisfy { $0.severity != .error } }

  /// Where the scenario asks for something; the file itself where it does not say.
  private func location(_ path: String) -> Finding.Location {
    for value in scenario.values where (value.path + ".").hasPrefix(path + ".") {
      if case .file(let location) = value.origin { return location }
    }
    return Finding.Location(file: scenario.file)
  }

  /// What the scenario asks that an assumption is needed for.
  private func place(of key: AssumptionKey) -> String {
    switch key.group {
    case "workforce": "workforce"
    case "estates": "estates"
    case "activity": scenario.prospects?.estates == nil ? "workforce" : "estates"
    default: "growth"
    }
  }

  /// Files that the place must have for what the scenario asks.
  private mutating func checkOwnFiles(_ prospects: Prospects) {
    if prospects.populationFile == nil, area.records.population == nil {
      findings.append(.needsFile("population.csv", for: "growth", at: location("growth")))
    }
    if prospects.workforce != nil, area.records.workforce == nil {
      findings.append(.needsFile("workforce.csv", for: "workforce", at: location("workforce")))
    }
    if case .proposed(let rules) = scenario.plan, let until = rules.until,
      let base = Int(area.listSizes.date.prefix { $0 != "-" }), until <= base
    {
      findings.append(
        .lastsNoYear(until, area.listSizes.date, at: location("plan.population.until")))
    }
    if prospects.estates != nil, area.records.premises.isEmpty {
      findings.append(.needsFile("premises.csv", for: "estates", at: location("estates")))
    }
  }

  private mutating func records(_ prospects: Prospects) -> ProspectRecords? {
    var population = area.records.population
    if let file = prospects.populationFile {
      population = taken(reader.population(file.name, for: area), file)
    }
    var developments: [Development]? = []
    if let file = prospects.developmentsFile, let population {
      developments = taken(reader.developments(file.name, of: population), file)
    }
    let changes = prospects.changesFile.map { taken(reader.changes($0.name, for: area), $0) } ?? []
    let posts =
      prospects.workforce?.postsFile.map {
        taken(reader.posts($0.name, for: area, changes: changes ?? []), $0)
      } ?? []
    let schemes =
      prospects.estates?.schemesFile.map { taken(reader.schemes($0.name, for: area), $0) } ?? []
    guard let population, let developments, let changes, let posts, let schemes, isSound else {
      return nil
    }
    return ProspectRecords(
      population: population, flows: area.flows(for: prospects),
      developments: developments, changes: changes, posts: posts, schemes: schemes)
  }

  private mutating func taken<Value>(
    _ reading: RecordReading<Value>, _ file: Prospects.NamedFile
  ) -> Value? {
    problem = problem ?? reading.problem
    // Besides the file named, its reader may want another of the place's.
    if let problem = reading.problem, !reading.filesRead.contains(where: { $0.name == file.name }) {
      let path = FilePath.joined(scenario.placeFolder, file.name)
      findings.append(.cannotOpen(path, problem, namedAt: file.location))
    } else {
      findings += reading.findings
    }
    filesRead += reading.filesRead
    return reading.value
  }

  /// What only the arithmetic can tell to be wrong.
  private func faults(of model: OutlookModel) -> [Finding] {
    let question = model.populationQuestion
    let population = question.faults.map { fault in
      Finding.population(fault, question, area, at: location("growth"))
    }
    guard population.isEmpty else { return population }
    let everyone = [area.indices]
    let projection = PopulationModel(question).projection()
    let workforce = model.workforceQuestion(everyone, projection).map { question in
      question.faults().compactMap {
        Finding.workforce($0, question, area, at: location("workforce"))
      }
    }
    let estates = model.estatesQuestion(everyone, projection).map { question in
      question.faults().map { Finding.estates($0, question, at: location("estates")) }
    }
    let early = model.records.schemes.filter { $0.opens <= projection.years.lowerBound }.map {
      Finding.opensInBaseYear($0, projection.years.lowerBound, at: location("estates"))
    }
    // Contacts by age are asked for by staff and rooms alike, and told of once.
    let told = (workforce ?? []).map(\.message)
    return (workforce ?? []) + (estates ?? []).filter { !told.contains($0.message) }
      + early
  }
}

extension Area {
  /// The counted flows, which are between the zones of the place's own population.
  func flows(for prospects: Prospects) -> MeasuredFlows? {
    prospects.populationFile == nil ? records.flows : nil
  }
}

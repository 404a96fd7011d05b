import PlaceModel
import Studies
import Testing

/// The Line with two zones, of which only the western one grows, and staff and rooms.
///
///     zone W: A1 A2     20,000 residents in 2020, 2,000 more each year
///     zone E: A3 A4     20,000 residents every year
///
/// Flows are counted, so every figure can be worked out by hand: a practice of zone W has 10,000
/// patients in 2020 and 13,000 in 2023.
enum GrowingPlace {
  static let files = [
    "place/area.yaml": """
    version: 1
    name: The Line
    listSizes: {date: 2020-06-30}
    coordinates: EPSG:27700
    workforce: {year: 2020}
    sources: {practices: Made up, population: Made up, workforce: A count, premises: A survey}

    """,
    "place/list-sizes.csv": """
    code,2020-06-30,2022-06-30
    A1,10000,11500
    A2,10000,12500
    A3,10000,10000
    A4,10000,

    """,
    "place/neighbours.csv": "practice_a,practice_b,change,reason\n",
    "place/zones.csv": """
    zone_code,zone,point,easting,northing,residents
    E,East,1,502500,200000,1
    W,West,1,500500,200000,1

    """,
    "place/population.csv": """
    zone_code,zone,2020,2021,2022,2023
    E,East,20000,20000,20000,20000
    W,West,20000,22000,24000,26000

    """,
    "place/flows.csv": """
    zone_code,code,patients
    W,A1,10000
    W,A2,10000
    E,A3,10000
    E,A4,10000

    """,
    "place/workforce.csv": "code,role,fte\nA1,gp,5\nA2,gp,5\nA3,gp,5\nA4,gp,\n",
    "place/premises.csv": """
    site,name,practices,rooms,hours_a_week,condition,lease_ends,basis,source
    S1,One,A1,2,,,,published,A survey
    S2,Two,A2,2,,,,published,A survey
    S3,Three,A3 A4,8,,,,published,A survey

    """,
    "place/schemes.csv": """
    scheme,name,site,opens,latest,rooms,capital,status,needs,excludes,basis,source
    X1,Extension,S1,2021,2023,2,100,proposed,,,published,A survey

    """,
    "place/assumptions.yaml": """
    version: 1
    assumptions:
      growth:
        central: {value: 1, unit: share of the projected change, low: 0.5, high: 1, source: S}
      activity:
        contacts: {value: 6, unit: contacts a patient a year, source: S}
        faceToFace: {value: 0.5, unit: share, source: S}
        minutes: {value: 10, unit: minutes, low: 10, high: 20, source: S}
        didNotAttend: {value: 0, unit: share, source: S}
        didNotAttendMinutes: {value: 0, unit: minutes, source: S}
      workforce:
        patientsPerGPPlanning: {value: 2000, unit: patients per FTE, source: S}
        gpLeaving: {value: 0, unit: share a year, source: S}
        gpJoining: {value: 0, unit: share a year, source: S}
        retiring: {value: 0, unit: share a year, source: S}
      estates:
        hoursAWeek: {value: 50, unit: hours a week, source: S}
        weeksAYear: {value: 50, unit: weeks a year, source: S}
        utilisation: {value: 1, unit: share, source: S}

    """,
    "place/two.yaml": """
    version: 1
    title: Two localities
    plan:
      localities: 2
      population: {minimum: 15000, maximum: 25000}
    growth: {to: 2023, draws: 0}
    workforce: {need: planning}
    estates: {need: activity}

    """,
    "place/ring.yaml": """
    version: 1
    title: Ends joined
    plan:
      from: plans/ring.csv
      population: {minimum: 15000, maximum: 25000}
    growth: {to: 2023, draws: 0}

    """,
    "place/lasting.yaml": """
    version: 1
    title: Two that last
    extends: two.yaml
    plan: {population: {until: 2023}}

    """,
  ]

  static func read(_ scenarios: [String], _ changes: [String: String] = [:]) -> StudySet {
    RunningPlace.read(scenarios, files.merging(changes) { $1 })
  }

  static func run(_ scenario: String, _ changes: [String: String] = [:]) throws -> StudyResult {
    let set = read([scenario], changes)
    #expect(set.findings.filter { $0.severity == .error }.map(\.text) == [])
    return try #require(set.studies.first).run()
  }
}

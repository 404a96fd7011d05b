/// The Line with what its years to come rest on: two zones, staff, rooms, and plans for both.
extension SmallPlace {
  static let years = [
    "area.yaml": """
    version: 1
    name: The Line
    listSizes: {date: 2020-06-30}
    coordinates: EPSG:27700
    workforce: {year: 2020}
    sources: {practices: Made up, population: Made up, workforce: A count, premises: A survey}

    """,
    "list-sizes.csv": """
    code,2020-06-30
    A1,10000
    A2,10000
    A3,10000
    A4,10000
    A5,10000
    A6,10000

    """,
    "zones.csv": """
    zone_code,zone,point,easting,northing,residents
    E,East,1,504000,200000,30000
    W,West,1,501000,200000,30000

    """,
    "population.csv": """
    zone_code,zone,2020,2021,2022,2023
    E,East,30000,30000,30000,30000
    W,West,30000,31000,32000,33000

    """,
    "workforce.csv": "code,role,fte\nA1,gp,5\nA2,gp,5\nA3,gp,5\nA4,gp,5\nA5,gp,5\nA6,gp,5\n",
    "premises.csv": """
    site,name,practices,rooms,hours_a_week,condition,lease_ends,basis,source
    S1,West House,A1 A2 A3,12,,,,published,A survey
    S2,East House,A4 A5 A6,12,,,,published,A survey

    """,
    "homes.csv": """
    development,zone_code,people_per_home,share_in_projection,source,2021,2022
    Docks,W,2.5,0.5,A survey,100,200

    """,
    "changes.csv": """
    year,code,change,into,share_following,reason,source
    2022,A6,closes,,,The lease ends,A letter

    """,
    "posts.csv": "year,code,role,fte,source\n2021,A1,gp,0.5,A plan\n",
    "schemes.csv": """
    scheme,name,site,opens,latest,rooms,capital,status,needs,excludes,basis,source
    X1,Extension,S1,2021,2023,2,100000,proposed,,,published,A plan

    """,
    "assumptions.yaml": """
    version: 1
    assumptions:
      flows:
        halvingDistance: {value: 1, unit: km, source: S}
      growth:
        central: {value: 1, unit: share of the projected change, source: S}
        placeSpread: {value: 0.01, unit: share a year, source: S}
        zoneSpread: {value: 0.01, unit: share a year, source: S}
        homesSpread: {value: 0.1, unit: share, source: S}
      activity:
        contacts: {value: 6, unit: contacts a patient a year, source: S}
        faceToFace: {value: 0.6, unit: share, source: S}
        minutes: {value: 10, unit: minutes, source: S}
        didNotAttend: {value: 0.05, unit: share, source: S}
        didNotAttendMinutes: {value: 10, unit: minutes, source: S}
      workforce:
        patientsPerGPPlanning: {value: 1800, unit: patients per FTE, source: S}
        gpLeaving: {value: 0.05, unit: share a year, source: S}
        gpJoining: {value: 0.05, unit: share a year, source: S}
        retiring: {value: 0.02, unit: share a year, source: S}
      estates:
        hoursAWeek: {value: 50, unit: hours a week, source: S}
        weeksAYear: {value: 50, unit: weeks a year, source: S}
        utilisation: {value: 0.6, unit: share, source: S}

    """,
    "years.yaml": """
    version: 1
    title: The years to come
    extends: two.yaml
    growth: {to: 2023, draws: 50, developments: homes.csv, changes: changes.csv}
    workforce:
      need: planning
      posts: posts.csv
      newPosts: {from: 2021, gp: 1}
    estates: {need: activity, schemes: schemes.csv, capital: 100000}

    """,
  ]

  /// A folder with the place and its years to come.
  static func yearsFolder() throws -> TemporaryFolder {
    let folder = try folder()
    for (name, text) in years { try folder.write("place/\(name)", text) }
    return folder
  }
}

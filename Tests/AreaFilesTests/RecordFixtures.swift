import AreaFiles
import PlaceModel
import TestSupport

/// The line of four practices with all that a place can say of its past and future:
///
///             b (300 residents, 4 km north of A1)
///
///     a───────A1───A2───A3───A4 and c
///     zone Z1 is a and b             zone Z2 is c
enum Records {
  static let area = Line.area.replacing(
    "sources: {practices: Made up for the tests}",
    with: "sources: {practices: Made up, workforce: Counted by hand}\nworkforce: {year: 2020}")
  static let population = """
    zone_code,zone,2019,2020,2021
    Z2,East,50,50,60
    Z1,West,390,400,410.5

    """
  static let zones = """
    zone_code,zone,point,easting,northing,residents
    Z2,East,c,503000,200000,50
    Z1,West,a,499000,200000,100
    Z1,West,b,500000,204000,300

    """
  static let flows = """
    zone_code,code,patients
    Z2,A4,4000
    Z2,A3,2500.5
    Z1,A1,1000
    Z1,A2,2000

    """
  static let ages = """
    code,sex,0-4,5-64,65+
    A1,male,100,300,100
    A1,female,100,250,150
    A2,male,200,700,100
    A2,female,200,600,200
    A3,male,0,1500,0
    A3,female,0,1500,0
    A4,male,1,1998,1
    A4,female,2,1996,2

    """
  static let workforce = """
    code,role,job,fte,fte_55_and_over,note
    A2,admin,,3,,
    A1,nurse,,,,No return
    A1,gp,salaried,1.5,0.5,
    A1,gp,partner,1,1,

    """
  static let contacts = """
    age_band,gp,nurse,direct_care,source
    65+,5,4.5,0.5,Survey
    0-64,3,1,0,Survey

    """
  static let premises = """
    site,name,practices,rooms,hours_a_week,condition,lease_ends,basis,source
    S2,Long House,A4 A2 A3,12,52.5,good,2030,published,Register
    S1,Short House,A1,3,,,,assumed,Judgement

    """
  static let developments = """
    development,zone_code,people_per_home,share_in_projection,source,2020,2021
    Mill,Z2,2.4,0.5,Council,,120
    Quay,Z1,,0,Council,10,0

    """
  static let changes = """
    year,code,change,into,share_following,reason,source
    2023,A4,merges,A3,,Retirement,Board
    2022,A1,moves,,0.75,New building,Board
    2022,A2,closes,,,Contract ends,Board

    """
  static let posts = """
    year,code,role,fte,source
    2022,A3,gp,0.5,Plan
    2021,A1,direct_care,2,Plan

    """
  static let schemes = """
    scheme,name,site,opens,latest,rooms,capital,status,needs,excludes,basis,source
    one,First phase,S2,2024,2026,4,1500000,committed,,,published,Board
    two,Second phase,S2,2025,,3,900000,proposed,one,three,assumed,Board
    three,Closure,S1,2025,2027,-3,0,proposed,,,assumed,Board

    """

  static let files = [
    "area.yaml": area, "population.csv": population, "zones.csv": zones, "flows.csv": flows,
    "list-sizes-by-age.csv": ages, "workforce.csv": workforce, "contacts.csv": contacts,
    "premises.csv": premises,
  ]
  static let named = [
    "developments.csv": developments, "changes.csv": changes, "posts.csv": posts,
    "schemes.csv": schemes,
  ]

  /// The place read with some of its files replaced, or, where there is no text, left out.
  static func reading(_ changes: [String: String?] = [:]) -> AreaReading {
    var files = files
    for (name, text) in changes { files[name] = text }
    return Line.reading(files)
  }

  /// A reader of the place's files, some of them replaced.
  static func reader(_ changes: [String: String] = [:]) -> RecordsReader {
    var all = Line.files
    for (name, text) in files.merging(named, uniquingKeysWith: { one, _ in one })
      .merging(changes, uniquingKeysWith: { _, other in other })
    {
      all["line/\(name)"] = text
    }
    return RecordsReader(folder: "line", files: MemoryFiles(all))
  }

  /// What is told when one text of one file is replaced.
  static func told(_ file: String, _ text: String, _ replacement: String) -> [String] {
    let findings: [Finding]
    if let original = files[file] {
      findings = reading([file: original.replacing(text, with: replacement)]).findings
    } else {
      guard let original = named[file], let area = reading().area,
        let population = area.records.population
      else { return ["The fixture does not read."] }
      let reader = reader([file: original.replacing(text, with: replacement)])
      findings =
        switch file {
        case "developments.csv": reader.developments(file, of: population).findings
        case "changes.csv": reader.changes(file, for: area).findings
        case "posts.csv":
          reader.posts(
            file, for: area, changes: reader.changes("changes.csv", for: area).value ?? []
          ).findings
        default: reader.schemes(file, for: area).findings
        }
    }
    return findings.map(\.text)
  }

  /// Findings as their text is: each begins with its line and column in a file, or, after an "@",
  /// with another file's name.
  static func located(_ findings: [String], in file: String) -> [String] {
    findings.map { $0.hasPrefix("@") ? "line/\($0.dropFirst())" : "line/\(file):\($0)" }
  }
}

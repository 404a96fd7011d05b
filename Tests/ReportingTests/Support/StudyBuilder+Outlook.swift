import PlaceModel
import Planning
import Projection
import Studies

/// Six years of the drawn place, with figures simple enough to work out by hand.
///
/// West gains 250 patients a year and, from 2015, another 100 from a development; East gains 10;
/// South loses 250. Hill View (P08) closes in 2016: 1,000 of its 1,500 patients stay in the East
/// with Gate House (P07), and 500 go to Island Health (P09) in the South.
///
///     year   West    East    South   together
///     2013   11,000  10,500  9,500   31,000
///     2014   11,250  10,510  9,250   31,010
///     2015   11,600  10,520  9,000   31,120
///     2016   11,950  10,030  9,250   31,230
///     2017   12,300  10,040  9,000   31,340
///     2018   12,650  10,050  8,750   31,450
///
/// The band is 9,000 to 12,000: West leaves it in 2017, South in 2018.
extension StudyBuilder {
  static let years = 2013...2018

  var projection: PopulationProjection {
    let yearly: [Double] = [100, 50, 20, 0, 60, 40, 0, -10, -100, -150]
    let base = area.listSizes.values.map(Double.init)
    let steps = Self.years.map { Double($0 - 2013) }
    let growth = yearly.map { gain in steps.map { gain * $0 } }
    let homes = yearly.indices.map { practice in
      steps.map { practice == 0 ? max(0, $0 - 1) * 100 : 0 }
    }
    let moved: [Int: Double] = [6: 1_000, 7: -1_500, 8: 500]
    let changes = yearly.indices.map { practice in
      steps.map { $0 >= 3 ? moved[practice] ?? 0 : 0 }
    }
    let patients = yearly.indices.map { practice in
      steps.indices.map {
        base[practice] + growth[practice][$0] + homes[practice][$0] + changes[practice][$0]
      }
    }
    let gained = steps.indices.map { year in
      patients.reduce(0) { $0 + $1[year] } - base.reduce(0, +)
    }
    let wards: [(base: Double, share: Double)] = [
      (6_000, -0.5), (5_000, 2), (5_000, 0.5), (4_000, 0), (4_000, -1), (4_000, 0.25),
      (3_000, -0.25),
    ]
    return PopulationProjection(
      years: Self.years, base: base, zoneGrowth: growth, developments: homes, changes: changes,
      patients: patients,
      byAge: PopulationProjection.ByAge(
        bands: [AgeBand(lower: 0, upper: 64), AgeBand(lower: 65, upper: nil)],
        patients: patients.map { years in [years.map { $0 * 0.8 }, years.map { $0 * 0.2 }] },
        movesWithProjection: false),
      byZone: wards.map { ward in gained.map { ward.base + ward.share * $0 } })
  }

  /// By locality: list sizes as the table above has them, for the three localities.
  static let listSizes = [
    [11_000, 11_250, 11_600, 11_950, 12_300, 12_650],
    [10_500, 10_510, 10_520, 10_030, 10_040, 10_050], [9_500, 9_250, 9_000, 9_250, 9_000, 8_750],
  ]

  /// GPs at 1,800 patients each: West counted 6, East 6, South 4; each loses 0.2 a year on balance.
  /// West has half a post from 2015, South one placed a year from 2017.
  /// In 2018 nurses of the West take on 0.16 FTE of GPs' work with 0.32 of their own.
  var workforce: WorkforceOutlook {
    let helped: [StaffRole: Double] = [.gp: 0.16, .nurse: -0.32]
    func role(_ role: StaffRole, perFTE: Double?, counted: [Double]) -> WorkforceOutlook.Role {
      WorkforceOutlook.Role(
        role: role,
        localities: Self.listSizes.enumerated().map { number, sizes in
          sizes.enumerated().map { position, size in
            let step = counted[number] > 0 ? Double(max(0, position - 1)) : 0
            let isGP = role == .gp
            return WorkforceOutlook.Figures(
              patients: Double(size), need: perFTE.map { Double(size) / $0 },
              counted: counted[number], left: -0.2 * step, retired: -0.1 * step,
              joined: 0.1 * step, changed: 0,
              posts: isGP && number == 0 && position >= 2 ? 0.5 : 0,
              placed: isGP && number == 2 ? max(0, Double(position - 3)) : 0,
              substituted: number == 0 && position == 5 ? helped[role] ?? 0 : 0)
          }
        }, practicesEstimated: role == .gp ? [PracticeIndex(5)] : [],
        fteEstimated: role == .gp ? 1.1 : 0)
    }
    return WorkforceOutlook(
      years: Self.years,
      roles: [
        role(.gp, perFTE: 1_800, counted: [6, 6, 4]),
        role(.nurse, perFTE: 4_000, counted: [3, 2.5, 2.25]),
        role(.directCare, perFTE: nil, counted: [1, 0, 2]),
      ],
      worth: [2017, 2018].map {
        WorkforceOutlook.Worth(year: $0, role: .gp, largestGap: 0.375, totalGap: 1)
      })
  }

  /// A room for 1,500 patients; 7, 8 and 5 rooms, and two more in the South from 2017.
  var estates: EstatesOutlook {
    let rooms: [Double] = [7, 8, 5]
    let localities = Self.listSizes.enumerated().map { number, sizes in
      sizes.enumerated().map { position, size in
        let added = number == 2 && position >= 4 ? 2.0 : 0
        let need = Double(size) / 1_500
        return EstatesOutlook.Figures(
          patients: Double(size), needHours: need * 2_000,
          supplyHours: (rooms[number] + added) * 2_000, needRooms: need,
          rooms: rooms[number] + added, roomsFromSchemes: added)
      }
    }
    let unmet = localities.joined().reduce(0) { $0 + $1.unmetHours }
    return EstatesOutlook(
      years: Self.years, localities: localities, opens: [2017, 2017, nil],
      capital: [0, 0, 0, 0, 1_750_000, 0], isProven: true, unmetHours: unmet, bound: unmet)
  }

  static func schemes(_ names: [String] = ["Dock Road annexe", "Quay", "Elm House wing"])
    -> [Scheme]
  {
    [
      Scheme(
        code: "S1", name: names[0], premises: 0, opens: 2017, latest: 2017, rooms: 1,
        capital: 750_000, status: .committed, basis: .published,
        source: "Drawn Town Council, Programme, 2013"),
      Scheme(
        code: "S2", name: names[1], premises: 0, opens: 2015, latest: 2018, rooms: 1,
        capital: 1_000_000, status: .proposed, needs: [0], basis: .assumed, source: ""),
      Scheme(
        code: "S3", name: names[2], premises: 2, opens: 2016, latest: 2018, rooms: 3,
        capital: 2_000_000, status: .proposed, excludes: [1], basis: .assumed, source: ""),
    ]
  }

  static func assumptions(source: String = "Housing department, Fact sheet 4") -> Assumptions {
    Assumptions([
      Assumption(.halvingDistance, 1.5, possible: 1...2, reason: "Judged from the map"),
      Assumption(
        .centralGrowth, 1, possible: 0.5...1.25, source: "the projection itself", date: "2012"),
      Assumption(.placeSpread, 0.005),
      Assumption(.peoplePerHome, 2.37, source: source, date: "2023-11-02"),
      Assumption(.minutes, 15, possible: 10...20, reason: "A usual length"),
      Assumption(
        .patientsPerGPPlanning, 1_800, possible: 1_676...2_258, source: source,
        date: "2023-11-02", reason: "The planning standard"),
      Assumption(.patientsPerGPQualified, 2_258, source: "Medical association, May 2025"),
      Assumption(.patientsPerNurse, 4_000),
    ])
  }

  /// At the horizon; as it is, unless another figure is given.
  private static func measures(
    _ patients: Double = 31_450, _ years: Int = 4, _ gps: Double = 1.55, _ rooms: Double = 1.43
  ) -> OutlookMeasures {
    OutlookMeasures(
      patients: patients, yearsInBalance: years, shareInside: 0.8, gpShort: gps, roomsShort: rooms)
  }

  private static func sensitivity(_ assumptions: Assumptions) -> [SensitivityTest] {
    let tests: [(AssumptionKey, OutlookMeasures, OutlookMeasures)] = [
      (.halvingDistance, measures(31_450.4, 4), measures(31_449.8, 3, 1.56, 1.44)),
      (.centralGrowth, measures(31_225, 6, 1.4, 1.3), measures(31_562.5, 3, 1.8, 1.5)),
      (.minutes, measures(31_450, 4, 1.55, 0), measures(31_450, 4, 1.55, 6)),
      (.patientsPerGPPlanning, measures(31_450, 4, 3.6), measures(31_450, 4, 0.2)),
    ]
    return tests.compactMap { key, low, high in
      assumptions[key].map { SensitivityTest(assumption: $0, low: low, high: high) }
    }
  }

  /// The three localities through six years, with everything that an outlook can hold.
  func projected(
    _ groups: [(name: String, codes: [String])] = DrawnPlace.three,
    name: String = "three-to-2018", title: String = "Three localities to 2018",
    summary: String = "How long do three localities last?", word: String? = nil
  ) -> StudyResult {
    var result = planned(groups, name: name, title: title, summary: summary)
    let assumptions = Self.assumptions(source: word ?? "Housing department, Fact sheet 4")
    let prospects = Prospects(
      variant: .central, to: 2018, draws: 1_000, seed: 7,
      workforce: .init(need: .ratio(.planning), newPosts: [.gp: 1], newPostsFrom: 2017),
      estates: .init(capitalLimit: 1_000_000))
    result.scenario.prospects = prospects
    result.scenario.assumptions = assumptions
    if case .planned(var planned) = result.outcome {
      planned.lasting = Lasting(
        askedTo: 2018, holdsTo: 2016,
        reason: NoPlan(
          isProven: true, reason: word ?? "The West outgrows 12,000 patients in 2017",
          details: ["P01, P02, P05 and P06 have 12,300 patients in 2017."]))
      result.outcome = .planned(planned)
    }
    let spread = Self.listSizes.map { sizes in
      sizes.enumerated().map { position, size in
        Percentiles(
          p10: Double(size - 100 * position), p50: Double(size + position),
          p90: Double(size + 120 * position))
      }
    }
    result.outlook = Outlook(
      prospects: prospects, assumptions: assumptions, population: projection,
      zoneNames: result.area.records.population?.zones.map(\.name) ?? [],
      developments: [
        Development(
          name: word ?? "Abbey Fields", zone: 0, homes: [.init(year: 2015, count: 170)],
          peoplePerHome: nil, shareInProjection: 0.25, source: word ?? "")
      ],
      changes: [
        PracticeChange(
          year: 2016, practice: PracticeIndex(7), kind: .closes,
          reason: word ?? "The partners retire", source: "")
      ],
      posts: [
        Post(year: 2015, practice: PracticeIndex(0), role: .gp, fte: 0.5, source: word ?? ""),
        Post(
          year: 2020, practice: PracticeIndex(8), role: .directCare, fte: 1,
          source: word ?? "Drawn Town Council, Posts, 2012"),
      ],
      localities: Self.listSizes.map { LocalityOutlook(from: 2013, listSizes: $0, band: band) },
      measures: Self.measures(),
      uncertainty: Uncertainty(
        draws: 1_000, seed: 7,
        total: Self.years.map {
          let step = Double($0 - 2013)
          return Percentiles(p10: 31_000 - 90 * step, p50: 31_000 + 80 * step, p90: 31_500 + step)
        },
        localities: spread,
        shareInside: [
          [1, 1, 0.97, 0.62, 0.2, 0.004], [1, 1, 1, 1, 1, 0.996], [1, 0.9, 0.5, 0.8, 0.5, 0.25],
        ], shareAllInside: [1, 0.9, 0.485, 0.5, 0.1, 0],
        gpShort: Self.years.map { _ in Percentiles(p10: 0.5, p50: 2.2, p90: 3.75) },
        roomsShort: Self.years.map { _ in Percentiles(p10: 0, p50: 1.4, p90: 2) }),
      workforce: workforce, estates: estates,
      schemes: word.map { Self.schemes([$0, $0, $0]) } ?? Self.schemes(),
      sensitivity: Self.sensitivity(assumptions))
    result.backTest = Self.backTest
    return result
  }

  /// Off by, at practices that stayed: projection 50 × 9 = 450 of 30,500; no change 100 × 9 = 900;
  /// even growth 200 × 9. The place counts 30,500: the projection says 31,450 with Hill View in it.
  static let backTest: BackTest = {
    let base = DrawnPlace.area.listSizes.values.map(Double.init)
    let observed = DrawnPlace.area.listSizes.values.enumerated().map { number, size in
      number == 7 ? nil : number == 8 ? size + 1_100 : size - 11
    }
    return BackTest(
      from: "2013-06-30", to: "2016-03-31", base: base, observed: observed,
      projected: base.enumerated().map { $0.offset == 8 ? $0.element + 600 : $0.element - 61 },
      unchanged: base, evenGrowth: base.map { $0 * 1.05 })
  }()
}

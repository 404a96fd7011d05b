import PlaceModel
import Planning
import Projection

extension Uncertainty {
  /// What many random futures come to for the plan's localities.
  ///
  /// The staff and rooms needed follow the patients drawn, in the proportion of the projection
  /// itself; supply is that of the projection.
  init(
    _ drawn: Draws, seed: Int, _ band: PopulationBand, _ workforce: WorkforceOutlook?,
    _ estates: EstatesOutlook?
  ) {
    let years = Array(drawn.years)
    let groups = Array(0..<drawn.groups)
    let sizes = groups.map { group in
      years.map { Array(drawn.values(group: group, year: $0)) }
    }
    let inside = sizes.map { locality in
      locality.map { $0.map { Self.isInside($0, band) } }
    }
    self.init(
      draws: drawn.draws, seed: seed, total: years.map(drawn.totalPercentiles),
      localities: groups.map { group in
        years.map { drawn.percentiles(group: group, year: $0) }
      },
      shareInside: inside.map { $0.map { Self.share($0.count { $0 }, of: drawn.draws) } },
      shareAllInside: years.indices.map { year in
        let count = (0..<drawn.draws).count { draw in
          groups.allSatisfy { inside[$0][year][draw] }
        }
        return Self.share(groups.isEmpty ? 0 : count, of: drawn.draws)
      },
      gpShort: workforce?.roles.first { $0.role == .gp }.map { role in
        Self.short(sizes, role.localities) { figures in
          Shortage(
            patients: figures.patients, need: figures.need ?? 0,
            supply: figures.supply + figures.substituted)
        }
      } ?? [],
      roomsShort: estates.map { estates in
        Self.short(sizes, estates.localities) { figures in
          Shortage(patients: figures.patients, need: figures.needRooms, supply: figures.rooms)
        }
      } ?? [])
  }

  private struct Shortage {
    var patients: Double
    var need: Double
    var supply: Double
  }

  /// Percentiles by year of what is short, summed over localities.
  private static func short<Figures>(
    _ sizes: [[[Double]]], _ localities: [[Figures]], _ shortage: (Figures) -> Shortage
  ) -> [Percentiles] {
    guard let first = sizes.first else { return [] }
    return first.indices.map { year in
      var sums = [Double](repeating: 0, count: first[year].count)
      for (locality, figures) in zip(sizes, localities) {
        let figure = shortage(figures[year])
        let needPerPatient = figure.patients > 0 ? figure.need / figure.patients : 0
        for (draw, patients) in locality[year].enumerated() {
          sums[draw] += max(0, needPerPatient * patients - figure.supply)
        }
      }
      return Percentiles(sums)
    }
  }

  private static func isInside(_ patients: Double, _ band: PopulationBand) -> Bool {
    Double(band.minimum) <= patients && patients <= Double(band.maximum)
  }

  private static func share(_ count: Int, of all: Int) -> Double {
    all == 0 ? 0 : Double(count) / Double(all)
  }
}

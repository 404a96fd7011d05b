import ArgumentParser
import Foundation
import PlaceModel
import Projection
import SeededRandom

@main
struct ProjectionBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projection-benchmark",
    abstract: "Fit flows and draw futures for generated places; one JSON line each.",
    discussion: """
      Seconds are medians; memory is the most the whole process has held so far, so the smaller \
      place comes first.
      """)

  @Option(help: "How often each is measured.")
  var runs = 5

  @Option(help: "Futures drawn.")
  var draws = 1000

  func run() throws {
    for place in [
      GeneratedPlace(name: "borough", practices: 40, zones: 17, years: 18),
      GeneratedPlace(name: "large place", practices: 100, zones: 40, years: 30),
    ] {
      let question = place.question
      let model = PopulationModel(question)
      let groups = (0..<place.practices).map { [PracticeIndex($0)] }
      let spread = PopulationSpread(place: 0.005, zone: 0.01, homes: 0.2)
      var line = Measurement(place: place.name, draws: draws, runs: max(1, runs))
      line.secondsToFit = median { _ = PopulationModel(question) }
      line.secondsToProject = median { _ = model.projection() }
      line.secondsToDraw = median {
        _ = model.simulate(groups: groups, draws: draws, seed: 1, spread: spread)
      }
      line.peakMemoryMegabytes = Measurement.peakMegabytes
      print(try line.json)
    }
  }

  private func median(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let seconds = (0..<max(1, runs)).map { _ in clock.measure(work) / .seconds(1) }
    return seconds.sorted()[seconds.count / 2]
  }
}

/// What one place took.
struct Measurement: Codable {
  var place: String
  var draws: Int
  var runs: Int
  var secondsToFit = 0.0
  var secondsToProject = 0.0
  /// All draws, for every practice alone and the whole place.
  var secondsToDraw = 0.0
  var peakMemoryMegabytes = 0.0

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  static var peakMegabytes: Double {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) / 1000
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_000_000
    #endif
  }
}

import Foundation
import PlaceModel
import Planning
import Synchronization

/// One line on the terminal that says how far the work is, written over itself; silent in a pipe.
final class ProgressLine: Sendable {
  private let opening: String
  private let isShown: Bool
  /// When the line was last written, in milliseconds: a terminal that is told of every step would
  /// be the slowest part.
  private let lastWritten = Atomic(0)

  /// - Parameter opening: what is worked on, such as "2 of 23: Four localities".
  init(_ opening: String) {
    self.opening = opening
    isShown = isatty(STDERR_FILENO) == 1
    if isShown { write("\(opening) …") }
  }

  /// A watch that shows how far planning is, and stops it when the user asks.
  var watch: PlanningWatch {
    PlanningWatch(
      tell: { self.show($0) }, wantsStop: { Interruption.hasBeenAsked })
  }

  /// Leaves the line behind.
  func end() {
    if isShown { Terminal.write("\r\u{1B}[K\(opening)\n") }
  }

  private func show(_ progress: PlanningProgress) {
    guard isShown else { return }
    let now = Int(ProcessInfo.processInfo.systemUptime * 1_000)
    guard now - lastWritten.load(ordering: .relaxed) >= 100 else { return }
    lastWritten.store(now, ordering: .relaxed)
    let parts = [
      NumberText.counted(progress.localities, "locality", plural: "localities"),
      progress.phase,
      progress.best.map { "best \(NumberText.grouped(Int($0)))" },
      progress.bound.map { "bound \(NumberText.grouped(Int($0)))" },
      progress.gap.map { "gap \(NumberText.percent($0))" },
    ]
    write("\(opening): \(parts.compactMap { $0 }.joined(separator: ", "))")
  }

  private func write(_ line: String) {
    Terminal.write("\r\u{1B}[K\(line.prefix(Terminal.width - 1))")
  }
}

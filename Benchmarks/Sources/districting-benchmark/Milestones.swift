import Districting
import Synchronization

/// When the solver first had an answer, and when it first had one within 1 % of its bound.
final class Milestones: Sendable {
  private struct Times {
    var answer: Double?
    var onePercent: Double?
  }

  private let start = ContinuousClock.now
  private let times = Mutex(Times())

  /// Seconds since the beginning.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
  var toAnswer: Double? { times.withLock { $0.answer } }
  var toOnePercent: Double? { times.withLock { $0.onePercent } }

  var watch: Watch {
    Watch(tell: { self.note(best: $0.best ?? .infinity, bound: $0.bound ?? -.infinity) })
  }

  func note(best: Double, bound: Double) {
    guard best.isFinite else { return }
    let now = seconds
    times.withLock {
      $0.answer = $0.answer ?? now
      if best - bound <= 0.01 * best { $0.onePercent = $0.onePercent ?? now }
    }
  }
}

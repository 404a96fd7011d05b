import Foundation

/// Signals that end the program, ignored while it must not be ended half-way.
struct HeldSignals {
  /// Interrupted, told to end, terminal gone, and a file grown past what the user may write, which
  /// is told by an error instead.
  private static let numbers = [SIGINT, SIGTERM, SIGHUP, SIGXFSZ]

  init() {
    for number in Self.numbers { signal(number, SIG_IGN) }
  }

  /// Lets the signals do again what they do.
  func release() {
    for number in Self.numbers { signal(number, SIG_DFL) }
  }
}

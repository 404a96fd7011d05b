import Foundation
import Synchronization

/// Whether the user has asked the program to come to an end, by Ctrl-C or by a request to end it.
///
/// The first time the program ends with what it has; a second one ends it at once, with nothing
/// written.
enum Interruption {
  private static let isAsked = Atomic(false)

  static var hasBeenAsked: Bool { isAsked.load(ordering: .relaxed) }

  /// Takes requests from here on.
  static func expect() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.isAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}

import Foundation

/// Signals that would end the program, kept waiting while it must not be ended half-way.
struct HeldSignals {
  /// Interrupted, told to end, terminal gone.
  private static let waiting = [SIGINT, SIGTERM, SIGHUP]

  private var before = sigset_t()
  private let fileTooLarge: (@convention(c) (Int32) -> Void)?

  init() {
    var held = sigset_t()
    unsafe sigemptyset(&held)
    for number in Self.waiting { unsafe sigaddset(&held, number) }
    // A file that grows past what the user may write is told by an error instead.
    fileTooLarge = signal(SIGXFSZ, SIG_IGN)
    unsafe pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  /// Lets those that came meanwhile do what they do.
  func release() {
    var set = before
    unsafe pthread_sigmask(SIG_SETMASK, &set, nil)
    signal(SIGXFSZ, fileTooLarge)
  }
}

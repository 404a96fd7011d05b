import Foundation

/// Keeps other runs of the program from changing a folder at the same time.
struct FolderLock {
  private let descriptor: Int32

  /// Waits for a run that is writing, which takes milliseconds.
  /// - Parameter patience: how long to wait before giving up.
  init(_ path: String, patience: Duration = .seconds(10)) throws {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let pause = Duration.milliseconds(20)
    for _ in 0...Int(patience / pause) {
      // Some network disks know no locks; there the run goes on without.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      usleep(20_000)
    }
    close(descriptor)
    throw POSIXError(.EWOULDBLOCK)
  }

  func release() {
    // Said and not left to closing: a process started meanwhile may hold the descriptor too.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}

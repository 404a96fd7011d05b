import Foundation

/// Keeps other runs of the program from changing a folder at the same time.
struct FolderLock {
  private let descriptor: Int32

  /// Waits for a run that is writing, which takes milliseconds, up to ten seconds.
  init(_ path: String) throws {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    for _ in 0..<100 {
      // Some network disks know no locks; there the run goes on without.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      usleep(100_000)
    }
    close(descriptor)
    throw POSIXError(.EWOULDBLOCK)
  }

  func release() { close(descriptor) }
}

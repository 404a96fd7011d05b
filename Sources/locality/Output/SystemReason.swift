import Foundation

/// Why the system refused something, in plain words and the same in every language setting.
struct SystemReason: CustomStringConvertible {
  let description: String

  init(_ error: any Error) {
    var error = error as NSError
    while error.domain != NSPOSIXErrorDomain,
      let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error
    {
      error = cause as NSError
    }
    self.init(
      number: error.domain == NSPOSIXErrorDomain ? Int32(truncatingIfNeeded: error.code) : nil)
  }

  /// - Parameter number: the system's own number for the error, as in `errno.h`.
  init(number: Int32?) {
    description =
      switch number {
      case ENOSPC, EDQUOT: "the disk is full"
      case EFBIG: "a file would be larger than is allowed here"
      case EACCES, EPERM: "there is no permission to write there"
      case EROFS: "the disk can only be read"
      case ENOTDIR: "a part of the path is a file, not a folder"
      case EEXIST: "something else of that name is there"
      case ENAMETOOLONG: "the name is too long for the disk"
      case ELOOP: "its links lead in a circle"
      case EPIPE: "nobody is reading it any more"
      case EBADF: "it is closed"
      case EWOULDBLOCK: "another run is writing there"
      case let number?: "the system gave error \(number)"
      case nil: "the system gave no reason"
      }
  }
}

import Foundation

/// The files of this computer.
public struct DiskFiles: FileSource {
  public init() {}

  public func read(_ path: String) throws(FileProblem) -> [UInt8] {
    // A device or a pipe may never end, so only plain files are read; links are followed first.
    let url = URL(filePath: path).resolvingSymlinksInPath()
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      switch attributes[.type] as? FileAttributeType {
      case .typeRegular: return [UInt8](try Data(contentsOf: url))
      case .typeDirectory: throw FileProblem.isDirectory
      // Links that lead somewhere were followed: this one leads nowhere.
      case .typeSymbolicLink: throw FileProblem.missing
      default: throw FileProblem.unreadable("it is not a plain file")
      }
    } catch let problem as FileProblem {
      throw problem
    } catch let error as CocoaError {
      switch error.code {
      case .fileNoSuchFile, .fileReadNoSuchFile: throw .missing
      case .fileReadNoPermission: throw .notPermitted
      default:
        // A path through a file, such as practices.csv/x, ends at nothing.
        if (error.underlying as? POSIXError)?.code == .ENOTDIR { throw .missing }
        throw .unreadable("the system gave error \(error.code.rawValue)")
      }
    } catch {
      throw .unreadable("the system could not read it")
    }
  }
}

import Foundation

/// Checks certificates that `locality run` has written, with none of the planner's own code.
///
///     certificate-checker Outputs/…/certificate.json [--place Scenarios/…]
///
/// Ends with 0 where every certificate holds, 1 where one does not, 64 where it was asked wrongly.
@main
enum Program {
  static let usage = """
    Checks that the plan of a certificate keeps its rules and that no plan scores less than its
    bound: it lists every possible locality anew and works the proof out again.

    Usage: certificate-checker CERTIFICATE ... [--place FOLDER]

      --place FOLDER   also checks the figures against the place's practices.csv and list-sizes.csv

    Who is whose neighbour, figures of further years and travel tables are taken as the certificate
    states them: compare its links with neighbours.csv beside it.
    """

  static func main() {
    var files: [String] = []
    var place: String?
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--help", "-h":
        print(usage)
        return
      case "--place":
        guard let folder = arguments.popFirst() else { fail("--place names a folder.", code: 64) }
        place = folder
      case let option where option.hasPrefix("-"): fail("There is no option \(option).", code: 64)
      default: files.append(argument)
      }
    }
    guard !files.isEmpty else { fail(usage, code: 64) }
    var isGood = true
    for file in files {
      do throws(Fault) {
        print("\(file): \(try verdict(on: file, place: place))")
      } catch {
        isGood = false
        print("\(file): NOT VERIFIED: \(error)")
      }
    }
    exit(isGood ? 0 : 1)
  }

  private static func verdict(on file: String, place: String?) throws(Fault) -> String {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw Fault("the file could not be read.")
    }
    let certificate: Certificate
    do {
      certificate = try JSONDecoder().decode(Certificate.self, from: bytes)
    } catch {
      throw Fault("the file is no certificate: \(error)")
    }
    if let place { try PlaceFiles(folder: place).check(certificate) }
    let verdict = try Checker().check(certificate)
    let best =
      verdict.isProvenBest
      ? "no plan that keeps the rules scores less than \(certificate.score)"
      : "no plan scores less than \(certificate.bound), \(verdict.gap * 100) % below the plan's "
        + "\(certificate.score)"
    return "verified: the plan keeps its rules, and \(best) (\(verdict.candidates) possible "
      + "localities, \(verdict.branches) branches)."
  }

  private static func fail(_ text: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((text + "\n").utf8))
    exit(code)
  }
}

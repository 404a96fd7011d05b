import AreaFiles
import ArgumentParser
import Planning
import Projection
import Studies

/// The exit codes, as `locality --help` lists them; those from 64 are the codes of `sysexits.h`.
enum ExitStatus: Int32 {
  case noPlan = 2
  case notProven = 3
  case faultyData = 65
  case unreadableFile = 66
  case cannotCreate = 73
  case cannotWrite = 74

  var code: ExitCode { ExitCode(rawValue) }
}

extension StudySet {
  /// How to end when files are at fault.
  var faultStatus: ExitStatus { problem == nil ? .faultyData : .unreadableFile }
}

extension [StudyResult] {
  /// How to end after these studies; `nil` when all went well.
  ///
  /// - Parameter isStrict: whether one study without a plan is enough to fail.
  func status(isStrict: Bool) -> ExitStatus? {
    let unplanned = count { $0.planned == nil }
    if unplanned > 0, isStrict || unplanned == count { return .noPlan }
    return contains(where: \.isUnproven) ? .notProven : nil
  }
}

extension StudyResult {
  /// Whether a limit stopped the search before its proof.
  fileprivate var isUnproven: Bool {
    if let estates = outlook?.estates, !estates.isProven { return true }
    return switch outcome {
    case .noPlan(let noPlan): !noPlan.isProven
    case .planned(let planned):
      if case .stopped = planned.proof.status { true } else { false }
    }
  }
}

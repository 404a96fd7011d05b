import PlaceModel

/// What can be wrong with a field, whatever file it is in.
extension Finding {
  /// - Parameter subject: whose figure it is, such as "of 'A2'"; empty where the row says it.
  static func badFigure(
    _ text: String, _ quantity: Quantity, _ subject: String, _ fault: Quantity.Fault,
    _ location: Location
  ) -> Finding {
    let owner = subject.isEmpty ? "" : " \(subject)"
    let figure = "The \(quantity.name) '\(text.shown)'\(owner)"
    let give = "Give \(quantity.wanted)."
    let (message, remedy): (String, String) =
      switch fault {
      case .empty:
        ("The \(quantity.name)\(owner) is empty.", give)
      case .notANumber:
        (
          "\(figure) is not a \(quantity.isWhole ? "whole " : "")number.",
          quantity.isWhole
            ? "Write it in digits only." : "Write digits, with a point before the decimals."
        )
      case .notWhole:
        ("\(figure) is not a whole number.", "Write it in digits only.")
      case .hasComma(let meant):
        ("\(figure) has a comma in it.", meant.map { "Write '\($0.shown)'." } ?? give)
      case .tooSmall where quantity.isAboveLeast:
        ("\(figure) is not above \(least(of: quantity)).", give)
      case .tooSmall:
        ("\(figure) is below \(least(of: quantity)).", give)
      case .tooLarge where quantity.range == 0...1:
        ("\(figure) is above one.", "\(give) 35 % is 0.35.")
      case .tooLarge:
        ("\(figure) is more than can be true.", give)
      }
    return Finding(.error, at: location, message, remedy: remedy)
  }

  private static func least(of quantity: Quantity) -> String {
    let least = quantity.range.lowerBound
    return least == 0 ? "zero" : quantity.text(least)
  }

  static func emptyField(_ noun: String, _ location: Location) -> Finding {
    Finding(.error, at: location, "The \(noun) is empty.", remedy: "Give it.")
  }

  static func unknownChoice(
    _ text: String, _ noun: String, _ location: Location, known: [String]
  ) -> Finding {
    let nearest = NearestName.of(text, among: known)
    return Finding(
      .error, at: location,
      text.isEmpty ? "The \(noun) is empty." : "The \(noun) '\(text.shown)' is not known.",
      remedy: nearest == nil
        ? "Write \(NumberText.list(known.map { "'\($0)'" }, last: "or"))." : didYouMean(nearest))
  }

  /// - Parameter what: what the row is about, as a sentence begins with it.
  static func duplicateRow(_ what: String, _ location: Location, firstLine: Int) -> Finding {
    Finding(
      .error, at: location, "\(what) is in line \(firstLine) already.", remedy: "Keep one row.")
  }

  static func noRows(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "The file has no row under its header.",
      remedy: "Give it rows, or take the file out.")
  }

  // MARK: Years

  static func noYears(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "No column is named by a year.",
      remedy: "Name one column for each year, such as 2021.")
  }

  static func yearsMissing(_ before: Int, _ after: Int, _ location: Location) -> Finding {
    let missing = after - before == 2 ? "\(before + 1)" : "\(before + 1) to \(after - 1)"
    return Finding(
      .error, at: location, "The years go from \(before) to \(after).",
      remedy: "Give \(missing) a column too.")
  }
}

public import PlaceModel

extension Table {
  /// The table as plain text in columns, for a terminal.
  ///
  /// Headers and words break between words; numbers never break. Where even so the columns need
  /// more than `width`, the lines are longer: a figure cut in two would mislead.
  /// - Parameter width: columns of the terminal.
  public func terminal(width: Int = 100) -> String {
    let widths = columnWidths(within: width)
    var lines = PlainText.wrapped(PlainText.line(title), to: width)
    lines.append("")
    let headers = zip(columns, widths).map { PlainText.wrapped($0.title, to: $1) }
    lines += block(headers, widths: widths, fromBelow: true)
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for row in rows {
      lines += block(zip(row, widths).map { PlainText.wrapped($0.words, to: $1) }, widths: widths)
    }
    lines.append("")
    if !source.isEmpty {
      let line = PlainText.sentence("Source: " + PlainText.line(source))
      lines += PlainText.wrapped(line, to: width)
    }
    for note in notes {
      let wrapped = PlainText.wrapped(PlainText.line(note), to: width - 2)
      lines += wrapped.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As narrow as numbers and the longest words allow, then the words' columns as wide as they wish
  /// while there is room, those that lack least first.
  private func columnWidths(within width: Int) -> [Int] {
    var widths: [Int] = []
    var wishes: [Int] = []
    for (place, column) in columns.enumerated() {
      let header = Self.longestWord(column.title)
      let cells = rows.map { $0[place].words }
      let whole = cells.map(PlainText.columns).max() ?? 0
      let word = min(24, cells.map(Self.longestWord).max() ?? 0)
      widths.append(max(header, column.alignment == .right ? whole : word, 1))
      wishes.append(max(header, whole))
    }
    var room = width - widths.reduce(0, +) - 2 * max(0, widths.count - 1)
    let byShortfall = columns.indices.sorted {
      (wishes[$0] - widths[$0], $0) < (wishes[$1] - widths[$1], $1)
    }
    for place in byShortfall where room > 0 {
      let more = min(room, wishes[place] - widths[place])
      widths[place] += more
      room -= more
    }
    return widths
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map { PlainText.columns(String($0)) }.max() ?? 0
  }

  private func block(_ cells: [[String]], widths: [Int], fromBelow: Bool = false) -> [String] {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (place, cell) in cells.enumerated() {
        let number = fromBelow ? line - (height - cell.count) : line
        let words = cell.indices.contains(number) ? cell[number] : ""
        let padding = String(
          repeating: " ", count: max(0, widths[place] - PlainText.columns(words)))
        if place > 0 { text += "  " }
        text += columns[place].alignment == .right ? padding + words : words + padding
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}

public import PlaceModel

extension Table {
  /// The table as a paper shows it: title, rows with numbers to the right, notes and source below.
  public var markdown: String {
    var text = "**\(MarkdownText.escaped(title))**\n\n"
    text += Self.line(columns.map { MarkdownText.escaped($0.title) })
    text += Self.line(columns.map { $0.alignment == .right ? "---:" : ":---" })
    for row in rows { text += Self.line(row.map { MarkdownText.escaped($0.words) }) }
    text += "\n"
    if !source.isEmpty {
      text += "Source: \(PlainText.sentence(MarkdownText.escaped(source)))\n"
    }
    if !notes.isEmpty {
      text += source.isEmpty ? "" : "\n"
      text += MarkdownText.list(notes.map(MarkdownText.escaped))
    }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}

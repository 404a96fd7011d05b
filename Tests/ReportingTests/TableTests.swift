import PlaceModel
import Reporting
import Testing

@Suite struct TableTests {
  private let table = Table(
    title: "Surgeries | by size",
    columns: [
      .init("Practice", key: "name", .left), .init("List size (patients)", key: "list_size"),
      .init("Mean to hub (km)", key: "mean_km_to_hub"), .init("Continuity (%)", key: "continuity"),
    ],
    rows: [
      [
        .text("Abbey, \"The\" Surgery"), .count(31_871), .number(1.25, decimals: 2), .share(0.9314),
      ],
      [.text("Bell|Partners"), .none, .number(1_234.5, decimals: 1), .none],
    ],
    notes: ["Distances are straight lines."], source: "list sizes of 30 June 2013")

  @Test func csvHasKeysAndPlainNumbers() {
    #expect(
      table.csv == """
        name,list_size,mean_km_to_hub,continuity
        "Abbey, ""The"" Surgery",31871,1.25,0.9314
        Bell|Partners,,1234.5,

        """)
  }

  @Test func markdownHasTitleUnitsSourceAndNotes() {
    #expect(
      table.markdown == """
        **Surgeries \\| by size**

        | Practice | List size (patients) | Mean to hub (km) | Continuity (%) |
        | :--- | ---: | ---: | ---: |
        | Abbey, "The" Surgery | 31,871 | 1.25 | 93.1 % |
        | Bell\\|Partners | – | 1,234.5 | – |

        Source: list sizes of 30 June 2013.

        - Distances are straight lines.

        """)
  }

  @Test func terminalAlignsNumbersToTheRight() {
    #expect(
      table.terminal(width: 60) == """
        Surgeries | by size

                                          Mean to
                               List size      hub  Continuity
        Practice              (patients)     (km)         (%)
        --------------------  ----------  -------  ----------
        Abbey, "The" Surgery      31,871     1.25      93.1 %
        Bell|Partners                  –  1,234.5           –

        Source: list sizes of 30 June 2013.
        - Distances are straight lines.

        """)
  }

  @Test func terminalWrapsWordsAndNeverNumbers() {
    let lines = table.terminal(width: 30).split(separator: "\n")
    #expect(lines.contains("Abbey, \"The\"       31,871     1.25      93.1 %"))
    #expect(lines.contains("Surgery"))
    #expect(lines.contains("Bell|Partners           –  1,234.5           –"))
  }

  @Test func jsonKeepsPlainNumbersByKey() {
    let small = Table(
      title: "Sizes", columns: [.init("Size", key: "size"), .init("Part", key: "part", .left)],
      rows: [[.share(0.5), .none], [.count(-3), .text("a \"b\"\n</script>")]], source: "")
    #expect(
      small.json == """
        {
          "columns": [
            {
              "key": "size",
              "title": "Size"
            },
            {
              "key": "part",
              "title": "Part"
            }
          ],
          "notes": [],
          "rows": [
            {
              "part": null,
              "size": 0.5000
            },
            {
              "part": "a \\"b\\"\\n\\u003c/script>",
              "size": -3
            }
          ],
          "source": "",
          "title": "Sizes"
        }

        """)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("a=b", "a=b"), ("–", "–"), ("", ""), (" =1", "\" =1\""),
    ("two\nlines", "\"two\nlines\""), ("=a,b", "\"'=a,b\""), ("🏥 Surgery", "🏥 Surgery"),
    ("a\"\u{301},b", "\"a\"\"\u{301},b\""),
  ])
  func csvWordsAreNoFormulas(words: String, field: String) {
    let table = Table(
      title: "", columns: [.init("", key: "k", .left)], rows: [[.text(words)]], source: "")
    #expect(table.csv == "k\n\(field)\n")
  }

  @Test func csvLeavesNegativeNumbersAlone() {
    let table = Table(
      title: "", columns: [.init("", key: "k"), .init("", key: "l")],
      rows: [[.count(-5), .number(-0.25, decimals: 2)]], source: "")
    #expect(table.csv == "k,l\n-5,-0.25\n")
  }

  @Test(arguments: [
    ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("a|b", "a\\|b"),
    ("a|\u{301}b", "a\\|\u{301}b"),
    ("[x](y)", "\\[x\\](y)"), ("`code` *b* _c_", "\\`code\\` \\*b\\* \\_c\\_"),
    ("# head", "\\# head"), ("+ a", "\\+ a"), ("---", "\\---"), ("+0.6 %", "+0.6 %"),
    ("two\r\nlines", "two lines"), ("back\\slash", "back\\\\slash"),
    ("bell\u{7}\u{1B}[31m", "bell\\[31m"), ("a\u{202E}b", "ab"),
  ])
  func markdownWordsAreOnlyWords(words: String, cell: String) {
    let table = Table(
      title: "t", columns: [.init("k", key: "k", .left)], rows: [[.text(words)]], source: "")
    #expect(table.markdown.contains("\n| \(cell) |\n"))
  }

  @Test func terminalDropsControlCharacters() {
    let table = Table(
      title: "t\u{1B}[31m", columns: [.init("k", key: "k", .left)],
      rows: [[.text("a\u{1B}]0;x\u{7}b\nc")]], source: "")
    #expect(table.terminal() == "t[31m\n\nk\n--------\na]0;xb c\n\n")
  }

  @Test func anEmptyTableKeepsItsHeader() {
    let empty = Table(
      title: "t", columns: [.init("Name", key: "name", .left)], rows: [], source: "s")
    #expect(empty.csv == "name\n")
    #expect(empty.markdown.contains("| Name |\n| :--- |\n\nSource: s.\n"))
    #expect(empty.terminal() == "t\n\nName\n----\n\nSource: s.\n")
  }
}

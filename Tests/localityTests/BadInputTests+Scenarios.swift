// Mistakes in scenario files, and files that cannot be read.
extension BadInputTests {
  static let scenarios = [
    Case(
      "unknown key", .replace("two.yaml", "localities: 2", with: "localites: 2"),
      says: "place/two.yaml:4:3: error: There is no key 'localites' under 'plan'. Did you "
        + "mean 'localities'?"),
    Case(
      "key at the wrong place", .replace("two.yaml", "title:", with: "maximum: 5\ntitle:"),
      says: "place/two.yaml:2:1: error: There is no key 'maximum'. It belongs under "
        + "'plan.localities', under 'plan.population' or under 'plan.rules.practices'."),
    Case(
      "text for a count", .replace("two.yaml", "localities: 2", with: "localities: four"),
      says: "place/two.yaml:4:15: error: 'four' is not a whole number. Write 4."),
    Case(
      "a count in quotes", .replace("two.yaml", "localities: 2", with: "localities: \"2\""),
      says: "place/two.yaml:4:15: error: '2' is text, for it stands in quotation marks. Write "
        + "2 without them."),
    Case(
      "a list for a count", .replace("two.yaml", "localities: 2", with: "localities: [2, 3]"),
      says: "place/two.yaml:4:15: error: 'plan.localities' cannot be a list. Write one whole "
        + "number, or 'minimum:' and 'maximum:'."),
    Case(
      "a word for keys", .replace("two.yaml", "{minimum: 25000, maximum: 35000}", with: "many"),
      says: "place/two.yaml:5:15: error: 'plan.population' has keys of its own, so it cannot "
        + "be 'many'. Below it, indented by two spaces, write 'minimum:', 'ideal:', "
        + "'maximum:', 'until:' or 'years:'."),
    Case(
      "a number with a comma", .replace("two.yaml", "25000", with: "\"25,000\""),
      says: "place/two.yaml:5:25: error: '25,000' is not a whole number. Write 25000."),
    Case(
      "huge number", .replace("two.yaml", "35000", with: "99999999999999999999"),
      says: "place/two.yaml:5:41: error: '99999999999999999999' is not a whole number. Give a "
        + "whole number from 1 to 10,000,000."),
    Case(
      "minimum above maximum", .replace("two.yaml", "25000", with: "45000"),
      says: "place/two.yaml:5:25: error: 'plan.population.minimum', 45,000, is above "
        + "'plan.population.maximum', 35,000. The smaller one comes first."),
    Case(
      "no plan", .write("two.yaml", "version: 1\ntitle: Two\n"),
      says: "place/two.yaml:1:1: error: The scenario says neither how many localities to "
        + "propose nor which plan to judge. Under 'plan', write such as 'localities: 4' or "
        + "'from: plans/six-clusters.csv'."),
    Case(
      "newer version", .replace("two.yaml", "version: 1", with: "version: 2"),
      says: "place/two.yaml:1:10: error: The file is of version 2, and this program reads "
        + "version 1. Use a newer program."),
    Case(
      "extends itself", .add("two.yaml", "extends: two.yaml\n"),
      says: "place/two.yaml:6:10: error: The scenarios extend each other in a circle: "
        + "two.yaml → two.yaml. Take one of these 'extends' away."),
    Case(
      "circle of two", .add("two.yaml", "extends: one.yaml\n"),
      .write("one.yaml", "version: 1\ntitle: One\nextends: two.yaml\n"),
      says: "place/one.yaml:3:10: error: The scenarios extend each other in a circle: "
        + "two.yaml → one.yaml → two.yaml. Take one of these 'extends' away."),
    Case(
      "extends what is not there", .add("two.yaml", "extends: base.yaml\n"), code: 66,
      says: "place/two.yaml:6:10: error: There is no file 'place/base.yaml', which this "
        + "scenario extends. Name it from the folder of this scenario."),
    Case(
      "plan on one computer only",
      .replace("today.yaml", "plans/today.csv", with: "/plans/today.csv"),
      run: "run place/today.yaml",
      says: "place/today.yaml:4:9: error: 'plan.from' names '/plans/today.csv', which is "
        + "there on one computer only. Name the file from the folder of this scenario, such "
        + "as 'plans/six-clusters.csv'."),
    Case(
      "plan outside that is not there",
      .replace("today.yaml", "plans/today.csv", with: "../other/today.csv"),
      run: "run place/today.yaml", code: 66,
      says: "place/../other/today.csv: error: There is no such file."),
    Case(
      "plan from and localities", .add("today.yaml", "  localities: 2\n"),
      run: "run place/today.yaml",
      says: "place/today.yaml:6:15: error: 'plan.localities' is about proposing a plan, but "
        + "'plan.from' at place/today.yaml:4:9 names a plan that is there. Take one of them "
        + "out; 'null' takes out what an extended scenario says."),
    Case(
      "clusters kept whole where there are none",
      .write("practices.csv", "code,name,easting,northing\nA1,Alder,500000,200000\n"),
      .write("list-sizes.csv", "code,2020-01-01\nA1,10000\n"),
      .add("two.yaml", "  rules: {keepClustersWhole: true}\n"),
      says: "place/two.yaml:6:30: error: 'plan.rules.keepClustersWhole' needs today's "
        + "clusters, and the place names none. Add a column 'cluster' to practices.csv, or "
        + "leave 'plan.rules.keepClustersWhole' out."),
    Case(
      "capital letters in the name",
      .write("Two.yaml", "version: 1\ntitle: Two\nplan: {localities: 2}\n"),
      run: "run place/Two.yaml",
      says: "place/Two.yaml: error: 'Two.yaml' cannot name a scenario, whose results get a "
        + "folder of that name. Use lower-case letters, digits and hyphens, ending in "
        + "'.yaml', such as 'two.yaml'."),
  ]

  static let yaml = [
    Case(
      "empty scenario", .write("two.yaml", ""),
      says: "place/two.yaml:1:1: error: The file is empty. Give it keys such as version, "
        + "title, each with a colon, a space and its value."),
    Case(
      "only comments", .write("two.yaml", "# nothing\n"),
      says: "place/two.yaml:1:1: error: The file is empty. Give it keys such as version, "
        + "title, each with a colon, a space and its value."),
    Case(
      "no keys", .write("two.yaml", "two localities\n"),
      says: "place/two.yaml:1:1: error: The file does not hold keys with values. Give it "
        + "keys such as version, title, each with a colon, a space and its value."),
    Case(
      "two documents", .add("two.yaml", "---\nversion: 1\n"),
      says: "place/two.yaml:7:1: error: A second document starts here, after a line '---'. "
        + "Put each into a file of its own."),
    Case(
      "tab for indentation", .replace("two.yaml", "  localities", with: "\tlocalities"),
      says: "place/two.yaml:4:1: error: The line is indented with a tab. Use two spaces."),
    Case(
      "key twice", .add("two.yaml", "title: Again\n"),
      says: "place/two.yaml:2:1: error: The key 'title' is given more than once. Keep one of them."),
    Case(
      "alias", .replace("two.yaml", "title: Two localities", with: "title: &t Two\nsummary: *t"),
      says: "place/two.yaml:3:10: error: YAML's aliases, such as '*t', are not read here. "
        + "Write the value out."),
    Case(
      "tag", .replace("two.yaml", "localities: 2", with: "localities: !!float 2"),
      says: "place/two.yaml:4:15: error: YAML's tags, such as '!!float', are not read here. "
        + "Take it out."),
    Case(
      "bracket left open", .replace("two.yaml", "35000}", with: "35000"),
      says: "place/two.yaml:5:15: error: The bracket that opens here is not closed, or a "
        + "comma is missing in it. Close it, or put the comma."),
    Case(
      "deep brackets", .write("two.yaml", String(repeating: "[", count: 20_000)),
      says: "place/two.yaml:1:1: error: Lists or keys are nested too deeply here. Keep them "
        + "to a few levels."),
    Case(
      "deep keys", .write("two.yaml", String(repeating: "{a: ", count: 15_000)),
      says: "place/two.yaml:1:3997: error: Lists or keys are nested too deeply here. Keep "
        + "them to a few levels."),
    Case(
      "a book", .write("two.yaml", String(repeating: "# page\n", count: 10_000)),
      says: "place/two.yaml: error: The file has 70,000 bytes, and at most 65,536 are read. "
        + "Keep it to a page of text."),
    Case(
      "zero byte in a scenario", .bytes("two.yaml", Array("version: 1\ntitle: a".utf8) + [0]),
      says: "place/two.yaml:2:9: error: There is a zero byte here, which no text file has. "
        + "Save the file again as text, or restore an earlier copy."),
    Case(
      "scenario not UTF-8", .bytes("two.yaml", Array("version: 1\ntitle: Caf".utf8) + [0xE9]),
      says: "place/two.yaml:2:11: error: The text is not UTF-8: the byte E9 does not belong "
        + "here. Save the file as UTF-8."),
    Case(
      "place not YAML", .write("area.yaml", "name: [\n"),
      says: "place/area.yaml:2: error: The file is not YAML here: did not find expected "
        + "node content. Look at the indents, colons and quotes here and in the line "
        + "before."),
    Case(
      "place empty", .write("area.yaml", ""),
      says: "place/area.yaml:1:1: error: The file is empty. Give it keys such as version, "
        + "name, listSizes, each with a colon, a space and its value."),
    Case(
      "deep place", .write("area.yaml", String(repeating: "[", count: 20_000)),
      says: "place/area.yaml:1:1: error: Lists or keys are nested too deeply here. Keep "
        + "them to a few levels."),
  ]

  static let files = [
    Case(
      "no such scenario", run: "run place/tow.yaml", code: 66,
      says: "place/tow.yaml: error: There is no file 'place/tow.yaml'. Check the name and the "
        + "folder."),
    Case(
      "no such folder", run: "run nowhere elsewhere", code: 66,
      says: "nowhere: error: There is no file or folder of this name. Name a scenario file, "
        + "or a place's folder such as Scenarios/barking-and-dagenham.",
      "elsewhere: error: There is no file or folder of this name. Name a scenario file, "
        + "or a place's folder such as Scenarios/barking-and-dagenham."),
    Case(
      "a folder without scenarios", .write("plans/readme.md", ""), run: "run place/plans", code: 66,
      says: "place/plans: error: There is no scenario here: no YAML file other than "
        + "area.yaml. Name a place's folder, such as Scenarios/barking-and-dagenham."),
    Case(
      "a folder where a scenario should be", .folder("two.yaml"), code: 66,
      says: "place/two.yaml: error: There is no scenario here: no YAML file other than "
        + "area.yaml. Name a place's folder, such as Scenarios/barking-and-dagenham."),
    Case(
      "a folder where a file should be", .folder("list-sizes.csv"), code: 66,
      says: "place/list-sizes.csv: error: This is a folder, and a file is wanted. Put a file "
        + "of this name in its place."),
    Case(
      "a missing file", .remove("list-sizes.csv"), code: 66,
      says: "place/list-sizes.csv: error: There is no such file."),
    Case(
      "no place", .remove("area.yaml"), code: 66,
      says: "place/area.yaml: error: There is no such file."),
    Case(
      "a folder for show", run: "show place", code: 66,
      says: "place: error: 'place' cannot name a scenario, whose results get a folder of that "
        + "name. Use lower-case letters, digits and hyphens, ending in '.yaml', such as "
        + "'place.yaml'.",
      "place: error: 'place' is a folder, not a file. Name a scenario file in it."),
    Case(
      "a space in the name",
      .write("my place.yaml", "version: 1\ntitle: Mine\nplan: {localities: 2}\n"),
      run: "run place",
      says:
        "place/my place.yaml: error: 'my place.yaml' cannot name a scenario, whose results get a "
        + "folder of that name. Use lower-case letters, digits and hyphens, ending in '.yaml', such "
        + "as 'my-place.yaml'."),
  ]
}

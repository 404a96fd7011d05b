import ArgumentParser

@main
struct LocalityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locality",
    abstract: "Plan localities of general practices, and prove how good the boundaries are.",
    discussion: """
      A place is a folder: area.yaml, practices.csv, list-sizes.csv and, beside them, one YAML file \
      for each scenario. Begin with

        locality run Scenarios/barking-and-dagenham

      which draws every scenario's plan, prints the comparison and writes tables, maps and papers \
      to Outputs/barking-and-dagenham.

      Exit codes: 0 done and proven; 2 no plan keeps the rules; 3 a limit stopped a proof, and the \
      gap is printed; 64 wrong use of the command; 65 faulty data; 66 a file that cannot be read; \
      73 and 74 results that cannot be written.
      """,
    version: Program.version,
    subcommands: [
      RunCommand.self, CompareCommand.self, AlternativesCommand.self, FrontierCommand.self,
      ExplainCommand.self, ValidateCommand.self,
      ShowCommand.self,
      SchemaCommand.self,
    ])
}

import ArgumentParser
import Studies

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenario files, for editors that check as you type.",
    discussion: """
      Editors with a YAML language server read it when a scenario file begins with the line
      # yaml-language-server: $schema=../scenario.schema.json

        locality schema > Scenarios/scenario.schema.json
      """)

  func run() throws { try Terminal.show(ScenarioSchema.jsonSchemaText) }
}

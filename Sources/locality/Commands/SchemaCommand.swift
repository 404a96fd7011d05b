import ArgumentParser
import Studies

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenario files, for editors that check as you type.")

  func run() throws { Terminal.show(ScenarioSchema.jsonSchemaText) }
}

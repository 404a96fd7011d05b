import ArgumentParser

@main
struct LocalityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "locality")
}

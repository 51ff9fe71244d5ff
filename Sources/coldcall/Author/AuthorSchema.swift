internal import ArgumentParser
internal import ScenarioFormat
internal import Terminal

/// `coldcall author schema`: what editors complete and check scenario files with.
struct AuthorSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenario files, for editors.",
    discussion: """
      Editors with a YAML language server complete keys and names with it. Save it beside your scenarios and begin
      each with the line

        # yaml-language-server: $schema=\(ScenarioSchema.fileName)

      Example:
        coldcall author schema > Scenarios/\(ScenarioSchema.fileName)
      """
  )

  @OptionGroup var options: SharedOptions

  func run() throws {
    try Surroundings(options).output.write(ScenarioSchema.text())
  }
}

internal import ArgumentParser
internal import CallJournal
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// `coldcall practice`: makes calls.
struct Practice: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a call: read the briefing, then talk.",
    discussion: """
      At a terminal each line you type is one turn; elsewhere lines are read from standard input, with no waiting.
      Without a scenario the easiest one is taken. Without --seed a terminal call gets a new one, a piped call gets 1.

      Examples:
        coldcall practice freight-cfo
        coldcall practice freight-cfo --coached --level easy
        coldcall practice freight-cfo --seed 7 --no-save --format json < lines.txt
        coldcall practice --resume
      """,
    aliases: ["practise"]
  )

  @Argument(help: "The scenario's name.")
  var scenario: String?

  @OptionGroup var call: CallOptions

  @Flag(help: "Go on with the newest call that was cut off.")
  var resume = false

  @Option(help: ArgumentHelp("Exit with 1 when the score is below this.", valueName: "score"))
  var passMark: Int?

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if resume, call.noSave { throw ValidationError("A call that goes on is kept: leave out --no-save.") }
    if resume, call.seed != nil { throw ValidationError("A call that goes on keeps its seed: leave out --seed.") }
    if resume, call.level != nil { throw ValidationError("A call that goes on keeps its level: leave out --level.") }
    if let passMark, !(0...100).contains(passMark) { throw ValidationError("A pass mark goes from 0 to 100.") }
  }

  func run() throws {
    let surroundings = Surroundings(options)
    let desk = try CallDesk(surroundings, call, format: format)
    let practice = try resume ? desk.interrupted(scenario: scenario) : begun(desk)
    let result = try practice.run(resumed: resume)
    if let signal = result.signal {
      if practice.recorder != nil {
        try surroundings.messages.writeLine("The call is kept: `coldcall practice --resume` goes on.")
      }
      Platform.endProcess(bySignal: signal)
    }
    if let passMark, (result.card?.score ?? 0) < passMark { throw ExitCode(Failure.Code.no.rawValue) }
  }

  private func begun(_ desk: CallDesk) throws -> PracticeCall {
    let scenarios = Scenarios(desk.surroundings)
    let scenario = try self.scenario.map(scenarios.scenario) ?? scenarios.first()
    return try desk.call(scenario, setup: desk.setup(for: scenario), seed: desk.seed, in: desk.journal)
  }
}

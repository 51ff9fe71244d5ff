internal import ArgumentParser
internal import CallEngine
internal import CallJournal
internal import Foundation
internal import LineEditor
internal import Listening
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// `coldcall practice`: makes a call.
struct Practice: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a call: read the briefing, then talk.",
    discussion: """
      At a terminal each line you type is one turn; elsewhere lines are read from standard input, with no waiting.
      Without a scenario the easiest one is taken. Without --seed a terminal call gets a new one, a piped call gets 1.

      Examples:
        coldcall practice freight-cfo
        coldcall practice freight-cfo --coached
        coldcall practice freight-cfo --seed 7 --no-save --format json < lines.txt
        coldcall practice --resume
      """,
    aliases: ["practise"]
  )

  @Argument(help: "The scenario's name.")
  var scenario: String?

  @Option(help: "Decides the wording of replies and nothing else.")
  var seed: UInt64?

  @Flag(help: "Nothing but the call: no :why, :hint or :rewind.")
  var exam = false

  @Flag(help: "Show after each turn how it was heard and what it changed.")
  var coached = false

  @Flag(help: "Keep nothing of this call.")
  var noSave = false

  @Flag(help: "Go on with the newest call that was cut off.")
  var resume = false

  @Option(help: ArgumentHelp("Exit with 1 when the score is below this.", valueName: "score"))
  var passMark: Int?

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if exam, coached { throw ValidationError("An exam is not coached: give --exam or --coached.") }
    if resume, noSave { throw ValidationError("A call that goes on is kept: leave out --no-save.") }
    if resume, seed != nil { throw ValidationError("A call that goes on keeps its seed: leave out --seed.") }
    if let seed, seed >= 1 << 53 { throw ValidationError("A seed goes from 0 to 9007199254740991.") }
    if let passMark, !(0...100).contains(passMark) { throw ValidationError("A pass mark goes from 0 to 100.") }
  }

  func run() throws {
    let surroundings = Surroundings(options)
    let (start, signal) = try play(surroundings)
    if let signal { Platform.endProcess(bySignal: signal) }
    if let passMark, (start ?? 0) < passMark { throw ExitCode(Failure.Code.no.rawValue) }
  }

  private func play(_ surroundings: Surroundings) throws -> (score: Int?, signal: Int32?) {
    let listener = try Shipped.listener()
    let rubric = try Shipped.rubric()
    let mode: PracticeCall.Mode = exam ? .exam : coached ? .coached : .plain
    let start = try resume ? resumed(surroundings, listener) : begun(surroundings, listener, rubric, mode)
    let reader = LineReaders.make(
      environment: surroundings.environment,
      history: LineHistory(path: noSave ? nil : surroundings.historyPath),
      options: editing(surroundings)
    )
    let output: any PracticeOutput =
      format == .json
      ? PracticeStream(surroundings: surroundings)
      : PracticeScreen(surroundings: surroundings, echoesCaller: !surroundings.isInteractive)
    var call = PracticeCall(
      mode: mode,
      rubric: rubric,
      output: output,
      reader: reader,
      columns: surroundings.columns,
      recorder: start.recorder,
      start.call
    )
    let (card, signal) = try call.run(resumed: resume)
    if signal != nil, start.recorder != nil {
      try surroundings.messages.writeLine("The call is kept: `coldcall practice --resume` goes on.")
    }
    return (card?.score, signal)
  }

  private func editing(_ surroundings: Surroundings) -> EditingOptions {
    var options = EditingOptions()
    options.color = surroundings.output.color
    return options
  }

  private func begun(
    _ surroundings: Surroundings,
    _ listener: Listener,
    _ rubric: Rubric,
    _ mode: PracticeCall.Mode
  ) throws -> (call: RewindableCall, recorder: CallRecorder?) {
    let scenarios = Scenarios(surroundings)
    let scenario = try self.scenario.map(scenarios.scenario) ?? scenarios.first()
    let seed = seed ?? (surroundings.isInteractive && format == .text ? UInt64.random(in: 1...999_999) : 1)
    let conversation = Conversation(scenario, listener: listener, seed: seed)
    guard !noSave else { return (RewindableCall(conversation), nil) }
    let journal = try journaling { try Journal(at: surroundings.journalURL) }
    let new = NewSession(
      uuid: UUID(),
      scenario: scenario.name,
      title: scenario.title,
      digest: scenario.digest,
      sources: scenario.sources,
      seed: seed,
      mode: mode.rawValue,
      listener: listener.version,
      rubric: rubric.version,
      caller: scenario.briefing.you.name,
      startedAt: Date()
    )
    return (RewindableCall(conversation), try CallRecorder(journal, new))
  }

  private func resumed(
    _ surroundings: Surroundings,
    _ listener: Listener
  ) throws -> (call: RewindableCall, recorder: CallRecorder?) {
    let journal = try journaling { try Journal(at: surroundings.journalURL) }
    guard let record = try journaling({ try journal.newestInterrupted(scenario: scenario) }) else {
      let what = scenario.map { " of \($0)" } ?? ""
      throw Failure(
        .notFound,
        "There is no interrupted call\(what) to go on with.",
        fix: "`coldcall review list` shows what there is."
      )
    }
    if record.listener != listener.version {
      try surroundings.messages.writeLine(
        "Note: the listener has changed since this call began; earlier turns may be heard differently."
      )
    }
    let turns = try journaling { try journal.turns(of: record.id) }
    var call = RewindableCall(
      Conversation(try Sessions.scenario(of: record, in: journal), listener: listener, seed: record.seed)
    )
    for turn in turns { call.take(turn) }
    return (call, try CallRecorder(journal, resuming: record))
  }
}

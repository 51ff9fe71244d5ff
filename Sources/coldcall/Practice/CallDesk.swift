internal import CallEngine
internal import CallJournal
internal import Coaching
internal import Foundation
internal import LineEditor
internal import Listening
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// Where calls are made: holds what every call of one sitting shares.
struct CallDesk {
  let surroundings: Surroundings
  let options: CallOptions
  let format: OutputFormat
  let rubric: Rubric
  let reader: any LineReader
  private let voice: Voice?

  init(_ surroundings: Surroundings, _ options: CallOptions, format: OutputFormat) throws {
    Shipped.prepareListener()
    self.surroundings = surroundings
    self.options = options
    self.format = format
    rubric = try Shipped.rubric()
    var editing = EditingOptions()
    editing.color = surroundings.output.color
    reader = LineReaders.make(
      environment: surroundings.environment,
      history: LineHistory(path: options.noSave ? nil : surroundings.historyPath),
      options: editing
    )
    voice = options.voice ? try Self.voice(surroundings) : nil
  }

  private static func voice(_ surroundings: Surroundings) throws -> Voice? {
    if let program = SpeechProgram.found(in: surroundings.environment) { return Voice(program) }
    let names = SpeechProgram.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    try surroundings.messages.writeLine(
      "No program here speaks (looked for \(names)): the call goes on in writing. On Debian: apt-get install espeak-ng"
    )
    return nil
  }

  /// Whether somebody sits in front of it.
  var isAtTerminal: Bool { surroundings.isInteractive && format == .text }

  /// A seed for a call that was not given one: new at a terminal, always the same elsewhere.
  var seed: UInt64 { options.seed ?? (isAtTerminal ? UInt64.random(in: 1...999_999) : 1) }

  var journal: Journal? {
    get throws { options.noSave ? nil : try journaling { try Journal(at: surroundings.journalURL) } }
  }

  /// How calls are set up here: the level that was asked for, and the caller's own story where the scenario allows it.
  func setup(for scenario: Scenario, level: Scenario.Level? = nil) throws -> CallSetup {
    var setup = CallSetup()
    let level = level ?? options.level
    if level != scenario.level { setup.level = level }
    guard scenario.briefing.yourself, !options.asWritten else { return setup }
    let profile = try ProfileFile(url: surroundings.profileURL).read()
    if let profile, profile.missing.isEmpty { setup.caller = profile }
    return setup
  }

  /// Makes a call from its first ring to its scorecard.
  ///
  /// - Parameters:
  ///   - series: The block it belongs to, or the session that it tests again.
  ///   - isBrief: Whether one line is all there is to its end.
  func call(
    _ written: Scenario,
    setup: CallSetup,
    seed: UInt64,
    series: String = "",
    isBrief: Bool = false,
    in journal: Journal?
  ) throws -> PracticeCall {
    let scenario = written.playing(setup)
    let rubric = try Shipped.rubric(for: scenario)
    let conversation = RewindableCall(Conversation(Flow(scenario), seed: seed))
    var recorder: CallRecorder?
    if let journal {
      let new = NewSession(
        uuid: UUID(),
        scenario: scenario.name,
        title: scenario.title,
        digest: scenario.digest,
        sources: scenario.sources,
        seed: seed,
        mode: options.mode.rawValue,
        listener: Listener.standardVersion,
        rubric: rubric.version,
        caller: scenario.briefing.you.name,
        setup: try Sessions.text(of: setup),
        series: series,
        startedAt: Date()
      )
      recorder = try CallRecorder(journal, new)
    }
    return PracticeCall(setting(rubric, isBrief: isBrief), recorder: recorder, conversation)
  }

  /// The newest call that was cut off, as far as it got.
  func interrupted(scenario: String?) throws -> PracticeCall {
    let journal = try journaling { try Journal(at: surroundings.journalURL) }
    guard let record = try journaling({ try journal.newestInterrupted(scenario: scenario) }) else {
      let what = scenario.map { " of \($0)" } ?? ""
      throw Failure(
        .notFound,
        "There is no interrupted call\(what) to go on with.",
        fix: "`coldcall review list` shows what there is."
      )
    }
    let listener = try Shipped.listener()
    if record.listener != listener.version {
      try surroundings.messages.writeLine(
        "Note: the listener has changed since this call began; earlier turns may be heard differently."
      )
    }
    let turns = try journaling { try journal.turns(of: record.id) }
    let scenario = try Sessions.scenario(of: record, in: journal)
    let call = Replay.call(scenario, listener: listener, seed: record.seed, turns: turns)
    return PracticeCall(
      setting(try Shipped.rubric(for: scenario)),
      recorder: try CallRecorder(journal, resuming: record),
      call
    )
  }

  private func setting(_ rubric: Rubric, isBrief: Bool = false) -> PracticeSetting {
    PracticeSetting(
      mode: options.mode,
      rubric: rubric,
      output: output(rubric, isBrief: isBrief),
      reader: reader,
      columns: surroundings.columns,
      isTimed: isAtTerminal && !options.untimed,
      ringing: .milliseconds(700),
      listener: Shipped.listener,
      voice: voice,
      recogniser: options.listen.map(Recogniser.init),
      confirms: isAtTerminal
    )
  }

  private func output(_ rubric: Rubric, isBrief: Bool) -> any PracticeOutput {
    let debrief: ((Conversation, Scorecard) -> Debrief)? =
      options.debrief ?? (isAtTerminal && !isBrief)
      ? { Debrief($0, card: $1, rubric: rubric, outlook: Outlook($0.flow)) } : nil
    switch format {
    case .json: return PracticeStream(surroundings: surroundings, debrief: debrief)
    case .text:
      return PracticeScreen(
        surroundings: surroundings,
        echoesCaller: !surroundings.isInteractive,
        rubric: rubric,
        isBrief: isBrief,
        debrief: debrief
      )
    }
  }
}

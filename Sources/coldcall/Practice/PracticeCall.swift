internal import CallEngine
internal import Coaching
internal import LineEditor
internal import Listening
internal import Reporting
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// One call from ringing to scorecard: reads lines, plays them, records and shows what follows.
///
/// A class, since the other side may break the silence while a line is being typed.
final class PracticeCall {
  let setting: PracticeSetting
  var recorder: CallRecorder?
  private(set) var rewinding: RewindableCall
  private var prefill = ""
  private var interruptions = 0
  /// When the silence was last broken, since the prompt appeared.
  private var noticed = Duration.zero
  private var failure: (any Error)?
  /// At which turn a hint was asked for, and how often before.
  private var hinted = (turn: -1, times: 0)

  init(_ setting: PracticeSetting, recorder: CallRecorder?, _ conversation: RewindableCall) {
    self.setting = setting
    self.recorder = recorder
    rewinding = conversation
  }

  private var conversation: Conversation { rewinding.conversation }
  private var output: any PracticeOutput { setting.output }
  private var reader: any LineReader { setting.reader }
  private var columns: Int { setting.columns }
  private var mode: PracticeMode { setting.mode }

  /// How a call came out.
  struct Result {
    /// nil when a signal ended the program first, with the call kept as interrupted.
    var card: Scorecard?
    var signal: Int32?
  }

  /// Plays until the call is over.
  ///
  /// - Parameter resumed: Whether the call goes on where it was cut off.
  func run(resumed: Bool) throws -> Result {
    try reader.begin()
    defer { reader.end() }
    try output.begin(
      conversation.scenario,
      seed: conversation.call.seed,
      resumed: resumed ? conversation.transcript : nil
    )
    if !resumed {
      if let cut = try reader.pause(for: setting.ringing), case .terminated(let signal, _) = cut {
        return Result(signal: signal)
      }
      try show(from: 0, why: false)
    }
    while !conversation.call.isOver {
      switch try next() {
      case .line(let line):
        interruptions = 0
        try take(line)
      // The watcher has said what there was to say.
      case .silence(let partial): prefill = partial
      case .interrupted: try interrupt()
      case .endOfInput: try hangUp()
      case .terminated(let signal, _): return Result(signal: signal)
      }
      if let failure { throw failure }
    }
    setting.voice?.wait()
    let card = Scorecard(conversation.transcript, scenario: conversation.scenario, rubric: setting.rubric)
    try recorder?.finish(conversation, card)
    // Whoever hangs up at once has not needed it yet; what there is to learn from the call is heard anew.
    rewinding.listen(with: try setting.listener())
    try output.end(rewinding, card, session: recorder.map { "\($0.session)" })
    return Result(card: card)
  }

  /// The next line, typed or spoken.
  private func next() throws -> Reading {
    if let recogniser = setting.recogniser, prefill.isEmpty {
      try note("Listening \u{2026}")
      let heard = try recogniser.turn()
      guard setting.confirms else { return heard.map { .line($0) } ?? .endOfInput(partial: "") }
      prefill = heard ?? ""
    }
    return try reader.read(request())
  }

  private func request() -> LineRequest {
    defer { prefill = "" }
    noticed = .zero
    let waits = setting.isTimed ? conversation.scenario.persona(conversation.call.speaker)?.waitsFor : nil
    return LineRequest(
      prompt: StyledText("  you", .bold) + StyledText(" \u{203A}", .dim),
      prefill: prefill,
      commands: CallCommand.allCases.filter { mode != .exam || !$0.isCoaching }.map(\.word),
      nextCheck: setting.voice == nil ? waits.map { .seconds($0) } : Self.glance,
      onWaiting: { [unowned self] in watch($0, after: waits.map { .seconds($0) }) }
    )
  }

  /// How often one looks whether the caller has begun to type while somebody speaks.
  private static let glance = Duration.milliseconds(100)

  private func watch(_ waiting: WaitingLine, after patience: Duration?) -> WaitingDecision {
    if let voice = setting.voice, voice.isSpeaking {
      // Whoever begins to type has begun to speak.
      if waiting.text.isEmpty { noticed = waiting.elapsed } else { voice.hush() }
      return .keepWaiting(next: Self.glance)
    }
    return patience.map { notice(waiting, after: $0) } ?? .keepWaiting(next: nil)
  }

  /// What the other side does about somebody who has not sent a line yet; keys that are pressed are taken for words.
  private func notice(_ waiting: WaitingLine, after patience: Duration) -> WaitingDecision {
    let silent = min(waiting.idle, waiting.elapsed - noticed)
    guard silent >= patience else { return .keepWaiting(next: patience - silent) }
    noticed = waiting.elapsed
    do {
      let before = conversation.transcript.entries.count
      try hear("", seconds: Int(silent.components.seconds))
      let entries = conversation.transcript.entries[before...]
      let lines = output.lines(entries, in: conversation)
      for case .prospect(let line) in entries { setting.voice?.say(line, in: conversation.scenario) }
      if conversation.call.isOver {
        try output.show(conversation.transcript.entries[before...], in: conversation, why: false)
        return .giveUp
      }
      return .say(lines, next: setting.voice == nil ? patience : Self.glance)
    } catch {
      failure = error
      return .giveUp
    }
  }

  private func take(_ line: String) throws {
    if setting.confirms { setting.voice?.hush() }
    switch CallCommand.parse(line) {
    case .command(let command, let argument): try obey(command, argument)
    case .unknown(let word, let near):
      let help =
        near.isEmpty ? ":help lists the commands." : "Did you mean \(near.prefix(2).joined(separator: " or "))?"
      try note("There is no command \(word.sanitized()). \(help)")
    case nil: try say(line)
    }
  }

  private func say(_ line: String) throws {
    let before = conversation.transcript.entries.count
    try hear(line, seconds: nil)
    if recorder != nil, !line.isEmpty { reader.addToHistory(line) }
    try show(from: before, why: mode == .coached)
    if mode != .exam { try compareRetake() }
  }

  /// Records a turn, then lets it be answered.
  private func hear(_ line: String, seconds: Int?) throws {
    rewinding.listen(with: try setting.listener())
    let hearing = conversation.hear(line)
    let seconds = seconds ?? hearing.facts.seconds
    try recorder?.record(hearing.facts.words == 0 ? .silence : .said, line, seconds: seconds)
    rewinding.take(hearing, seconds: seconds)
  }

  private func show(from entry: Int, why: Bool) throws {
    let entries = conversation.transcript.entries[entry...]
    try output.show(entries, in: conversation, why: why)
    for case .prospect(let line) in entries { setting.voice?.say(line, in: conversation.scenario) }
  }

  private func hangUp() throws {
    let before = conversation.transcript.entries.count
    try recorder?.record(.hungUp)
    rewinding.hangUp()
    try show(from: before, why: false)
  }

  /// The first Ctrl-C drops the line, the second one in a row puts the phone down.
  private func interrupt() throws {
    interruptions += 1
    if interruptions >= 2 { return try hangUp() }
    try note("Line dropped. Ctrl-C again, or Ctrl-D, hangs up.")
  }

  private func note(_ text: String) throws {
    var page = Page(columns: columns)
    page.add(StyledText(text.sanitized(), .dim), margin: 6)
    try output.note(page)
  }
}

extension PracticeCall {
  private func obey(_ command: CallCommand, _ argument: String?) throws {
    if mode == .exam, command.isCoaching { return try note("\(command.word) is not there in an exam.") }
    switch command {
    case .help: try output.note(help())
    case .why:
      guard let last = conversation.transcript.exchanges.last else {
        return try note("You have not said anything yet.")
      }
      try output.note(CallText.why(last, columns: columns))
    case .mood:
      let seconds = CallClock.seconds(conversation.transcript)
      try output.note(CallText.mood(conversation.call, seconds: seconds, columns: columns))
    case .brief: try output.note(BriefingText.page(conversation.scenario, columns: columns))
    case .criteria: try output.note(CriteriaText.page(setting.rubric, columns: columns))
    case .hint: try hint()
    case .notes: try notes(argument)
    case .repeat:
      let last = conversation.transcript.entries.last { if case .prospect = $0 { true } else { false } }
      if case .prospect(let line) = last {
        try output.note(CallText.prospect(line, in: conversation.scenario, columns: columns))
        setting.voice?.say(line, in: conversation.scenario)
      }
    case .rewind: try rewind(argument)
    case .compare: try compare()
    case .hangup: try hangUp()
    }
  }

  /// Asked again at the same point, there is another one.
  private func hint() throws {
    let hints = Hint.all(for: conversation)
    let turn = conversation.call.turns
    hinted = hinted.turn == turn ? (turn, hinted.times + 1) : (turn, 0)
    try note(hints[hinted.times % hints.count])
  }

  private func notes(_ text: String?) throws {
    if let text {
      try recorder?.record(.noted, text)
      rewinding.note(text)
      return try note("Noted.")
    }
    try output.note(NotesText.page(conversation, own: rewinding.notes, columns: columns))
  }

  private func rewind(_ argument: String?) throws {
    let lines = argument.map { Int($0) ?? 0 } ?? 1
    guard lines > 0, let turns = rewinding.turns(for: lines) else {
      return try note(
        rewinding.depth == 0
          ? "There is nothing to take back yet." : "Take back 1 to \(rewinding.depth) lines: :rewind 1"
      )
    }
    try recorder?.record(.rewound, "\(turns)")
    prefill = rewinding.rewind(turns) ?? ""
    try note("Taken back. \(CallText.mood(conversation.call, columns: columns).plain)")
    try obey(.repeat, nil)
  }

  /// Right after a line was said anew: what the old one had done.
  private func compareRetake() throws {
    let turns = conversation.transcript.turns.count
    guard let branch = rewinding.branches.last, branch.shared == turns - 1 else { return }
    try output.note(BranchText.page(branch.conversation, conversation, shared: branch.shared, columns: columns))
  }

  private func compare() throws {
    guard !rewinding.branches.isEmpty else {
      return try note("Nothing was taken back yet. :rewind takes your last line back.")
    }
    for branch in rewinding.branches {
      try output.note(BranchText.page(branch.conversation, conversation, shared: branch.shared, columns: columns))
    }
  }

  private func help() -> Page {
    var page = Page(columns: columns)
    for command in CallCommand.allCases where mode != .exam || !command.isCoaching {
      page.add(label: StyledText(command.word), width: 10, StyledText(command.summary, .dim), margin: 6)
    }
    return page
  }
}

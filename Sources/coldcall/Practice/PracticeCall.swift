internal import CallEngine
internal import LineEditor
internal import Listening
internal import Reporting
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// One call from ringing to scorecard: reads lines, plays them, records and shows what follows.
struct PracticeCall {
  enum Mode: String {
    case plain, coached, exam
  }

  let mode: Mode
  let rubric: Rubric
  let output: any PracticeOutput
  let reader: any LineReader
  let columns: Int
  var recorder: CallRecorder?
  var rewinding: RewindableCall
  private var prefill = ""
  private var interruptions = 0

  init(
    mode: Mode,
    rubric: Rubric,
    output: any PracticeOutput,
    reader: any LineReader,
    columns: Int,
    recorder: CallRecorder?,
    _ conversation: RewindableCall
  ) {
    self.mode = mode
    self.rubric = rubric
    self.output = output
    self.reader = reader
    self.columns = columns
    self.recorder = recorder
    rewinding = conversation
  }

  private var conversation: Conversation { rewinding.conversation }

  /// Plays until the call is over.
  ///
  /// - Parameter resumed: Whether the call goes on where it was cut off.
  /// - Returns: The scorecard; nil when a signal ended the program first, with the call kept as interrupted.
  mutating func run(resumed: Bool) throws -> (card: Scorecard?, signal: Int32?) {
    try reader.begin()
    defer { reader.end() }
    try output.begin(
      conversation.scenario,
      seed: conversation.call.seed,
      resumed: resumed ? conversation.transcript : nil
    )
    if !resumed {
      if let cut = try reader.pause(for: .milliseconds(700)), case .terminated(let signal, _) = cut {
        return (nil, signal)
      }
      try output.show(conversation.transcript.entries[...], in: conversation, why: false)
    }
    while !conversation.call.isOver {
      switch try reader.read(request()) {
      case .line(let line):
        interruptions = 0
        try take(line)
      case .silence: try say("")
      case .interrupted: try interrupt()
      case .endOfInput: try hangUp()
      case .terminated(let signal, _): return (nil, signal)
      }
    }
    let card = Scorecard(conversation.transcript, scenario: conversation.scenario, rubric: rubric)
    try recorder?.finish(conversation, card)
    try output.end(conversation, card, session: recorder.map { "\($0.session)" })
    return (card, nil)
  }

  private mutating func request() -> LineRequest {
    defer { prefill = "" }
    return LineRequest(
      prompt: StyledText("  you", .bold) + StyledText(" \u{203A}", .dim),
      prefill: prefill,
      commands: CallCommand.allCases.filter { mode != .exam || !$0.isCoaching }.map(\.word)
    )
  }

  private mutating func take(_ line: String) throws {
    switch CallCommand.parse(line) {
    case .command(let command, let argument): try obey(command, argument)
    case .unknown(let word, let near):
      let help =
        near.isEmpty ? ":help lists the commands." : "Did you mean \(near.prefix(2).joined(separator: " or "))?"
      try note("There is no command \(word.sanitized()). \(help)")
    case nil: try say(line)
    }
  }

  private mutating func say(_ line: String) throws {
    let before = conversation.transcript.entries.count
    let hearing = conversation.hear(line)
    let seconds = hearing.facts.seconds
    try recorder?.record(hearing.facts.words == 0 ? .silence : .said, line, seconds: seconds)
    if recorder != nil, !line.isEmpty { reader.addToHistory(line) }
    rewinding.take(hearing, seconds: seconds)
    try output.show(conversation.transcript.entries[before...], in: conversation, why: mode == .coached)
  }

  private mutating func hangUp() throws {
    let before = conversation.transcript.entries.count
    try recorder?.record(.hungUp)
    rewinding.hangUp()
    try output.show(conversation.transcript.entries[before...], in: conversation, why: false)
  }

  /// The first Ctrl-C drops the line, the second one in a row puts the phone down.
  private mutating func interrupt() throws {
    interruptions += 1
    if interruptions >= 2 { return try hangUp() }
    try note("Line dropped. Ctrl-C again, or Ctrl-D, hangs up.")
  }

  private mutating func obey(_ command: CallCommand, _ argument: String?) throws {
    if mode == .exam, command.isCoaching { return try note("\(command.word) is not there in an exam.") }
    switch command {
    case .help: try output.note(help())
    case .why:
      guard let last = conversation.transcript.exchanges.last else {
        return try note("You have not said anything yet.")
      }
      try output.note(CallText.why(last, columns: columns))
    case .mood: try output.note(CallText.mood(conversation.call, columns: columns))
    case .brief: try output.note(BriefingText.page(conversation.scenario, columns: columns))
    case .hint:
      try note(
        conversation.scenario.states[conversation.call.state]?.hint
          ?? "Your purpose: \(conversation.scenario.briefing.purpose)"
      )
    case .repeat:
      let last = conversation.transcript.entries.last { if case .prospect = $0 { true } else { false } }
      if case .prospect(let line) = last {
        try output.note(CallText.prospect(line, in: conversation.scenario, columns: columns))
      }
    case .rewind: try rewind(argument)
    case .hangup: try hangUp()
    }
  }

  private mutating func rewind(_ argument: String?) throws {
    let count = argument.map { Int($0) ?? 0 } ?? 1
    guard count > 0, count <= rewinding.depth else {
      return try note(
        rewinding.depth == 0
          ? "There is nothing to take back yet." : "Take back 1 to \(rewinding.depth) lines: :rewind 1"
      )
    }
    try recorder?.record(.rewound, "\(count)")
    prefill = rewinding.rewind(count) ?? ""
    try note("Taken back. \(CallText.mood(conversation.call, columns: columns).plain)")
    try obey(.repeat, nil)
  }

  private func note(_ text: String) throws {
    var page = Page(columns: columns)
    page.add(StyledText(text.sanitized(), .dim), margin: 6)
    try output.note(page)
  }

  private func help() -> Page {
    var page = Page(columns: columns)
    for command in CallCommand.allCases where mode != .exam || !command.isCoaching {
      page.add(label: StyledText(command.word), width: 10, StyledText(command.summary, .dim), margin: 6)
    }
    return page
  }
}

internal import CallEngine
internal import CallJournal
internal import Coaching
internal import Foundation
internal import LineEditor
internal import Listening
internal import Reporting
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// A drill from its first card to its last: one line, one answer, one verdict, the next person.
struct DrillSitting {
  let kind: DrillKind
  let cards: [DrillCard]
  let desk: CallDesk

  private var columns: Int { desk.surroundings.columns }
  private var isText: Bool { desk.format == .text }

  /// What came of it.
  struct Outcome {
    var passed = 0
    var answered = 0
    var signal: Int32?
  }

  func run() throws -> Outcome {
    let journal = try desk.journal
    let before = try journal.map { journal in try journaling { try journal.drillAnswers(kind.rawValue, limit: 10) } }
    try write(DrillText.heading(kind, count: cards.count, rubric: desk.rubric, columns: columns))
    try desk.reader.begin()
    defer { desk.reader.end() }
    let listener = try Shipped.listener()
    var outcome = Outcome()
    for (index, card) in cards.enumerated() {
      var conversation = card.conversation
      conversation.listen(with: listener)
      try write(DrillText.scene(conversation, number: index + 1, of: cards.count, columns: columns))
      switch try play(&conversation) {
      case .answered: break
      case .skipped: continue
      case .stopped(let signal):
        outcome.signal = signal
        try finish(outcome, before ?? [])
        return outcome
      }
      let judgement = DrillJudgement(kind, conversation, rubric: desk.rubric)
      outcome.answered += 1
      if judgement.passed { outcome.passed += 1 }
      try keep(judgement, conversation, in: journal)
      try show(judgement, conversation)
    }
    try finish(outcome, before ?? [])
    return outcome
  }

  private enum Play {
    case answered, skipped
    case stopped(signal: Int32?)
  }

  private func play(_ conversation: inout Conversation) throws -> Play {
    while conversation.transcript.turns.count < kind.turns, !conversation.call.isOver {
      let request = LineRequest(
        prompt: StyledText("  you", .bold) + StyledText(" \u{203A}", .dim),
        commands: [":skip", ":hint", ":stop"]
      )
      switch try desk.reader.read(request) {
      case .line(let line):
        switch line.split(separator: " ").first.map(String.init) {
        case ":skip": return .skipped
        case ":stop", ":quit", ":hangup": return .stopped(signal: nil)
        case ":hint":
          try note(Hint.all(for: conversation).first ?? "")
          continue
        case .some(let word) where word.hasPrefix(":") && word.dropFirst().first?.isLetter == true:
          try note("In a drill there are :hint, :skip and :stop.")
          continue
        default: break
        }
        let entries = conversation.transcript.entries.count
        conversation.say(line)
        if !line.isEmpty, !desk.options.noSave { desk.reader.addToHistory(line) }
        try show(conversation, from: entries)
      case .silence: continue
      case .interrupted: try note("Line dropped. Ctrl-D ends the drill.")
      case .endOfInput: return .stopped(signal: nil)
      case .terminated(let signal, _): return .stopped(signal: signal)
      }
    }
    return .answered
  }

  private func show(_ conversation: Conversation, from entry: Int) throws {
    guard isText else { return }
    var page = Page(columns: columns)
    for entry in conversation.transcript.entries[entry...] {
      switch entry {
      case .prospect(let line): page.add(CallText.prospect(line, in: conversation.scenario, columns: columns))
      case .caller(let turn):
        if !desk.surroundings.isInteractive { page.add(CallText.caller(turn, columns: columns)) }
        if let breakIn = CallText.breakIn(turn, columns: columns) { page.add(breakIn) }
      case .reaction, .ended: break
      }
    }
    try write(page)
  }

  private func show(_ judgement: DrillJudgement, _ conversation: Conversation) throws {
    switch desk.format {
    case .text: try write(DrillText.verdict(judgement, columns: columns))
    case .json:
      let line = DrillJSON.answer(kind, judgement, conversation).line
      try desk.surroundings.output.write(line + "\n")
    }
  }

  private func keep(_ judgement: DrillJudgement, _ conversation: Conversation, in journal: Journal?) throws {
    guard let journal else { return }
    let asked = conversation.transcript.exchanges.first?.before.last?.text ?? ""
    let answer = DrillRecord(
      drill: kind.rawValue,
      scenario: conversation.scenario.name,
      line: asked,
      text: conversation.transcript.turns.map(\.text).joined(separator: "\n"),
      passed: judgement.passed,
      checks: judgement.items.map { "\($0.passed == true ? "+" : "-")\($0.id)" }.joined(separator: " "),
      at: Date()
    )
    try journaling { try journal.keep(answer) }
  }

  private func finish(_ outcome: Outcome, _ before: [DrillRecord]) throws {
    switch desk.format {
    case .text:
      let earlier = before.isEmpty ? nil : (passed: before.count(where: \.passed), of: before.count)
      try write(
        DrillText.summary(kind, passed: outcome.passed, of: outcome.answered, before: earlier, columns: columns)
      )
    case .json:
      let line = DrillJSON.summary(kind, passed: outcome.passed, of: outcome.answered).line
      try desk.surroundings.output.write(line + "\n")
    }
  }

  private func note(_ text: String) throws {
    guard isText else { return }
    var page = Page(columns: columns)
    page.add(StyledText(text.sanitized(), .dim), margin: 6)
    try write(page)
  }

  private func write(_ page: Page) throws {
    guard isText else { return }
    try desk.surroundings.output.write(page.rendered(color: desk.surroundings.output.color))
  }
}

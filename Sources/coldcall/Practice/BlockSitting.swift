internal import CallEngine
internal import Coaching
internal import Foundation
internal import LineEditor
internal import Reporting
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// A block of calls from its first dial to its summary.
struct BlockSitting {
  let plan: BlockPlan
  let seed: UInt64
  let desk: CallDesk

  private var columns: Int { desk.surroundings.columns }
  private var isText: Bool { desk.format == .text }

  /// - Returns: The tally, and the signal that ended the program early, if one did.
  func run() throws -> (tally: BlockTally, signal: Int32?) {
    let journal = try desk.journal
    let series = "block-\(UUID().uuidString.lowercased())"
    var tally = BlockTally()
    try write(BlockText.heading(people: people, dials: plan.dials.count, seed: seed, columns: columns))
    var missed = BlockTally()
    for (index, dial) in plan.dials.enumerated() {
      switch dial {
      case .ringsOut:
        tally.rangOut += 1
        missed.rangOut += 1
      case .voicemail:
        tally.voicemails += 1
        missed.voicemails += 1
      case .answered(let scenario, let seed):
        try write(BlockText.missed(missed, columns: columns))
        missed = BlockTally()
        if index > 0, desk.isAtTerminal, !(try goesOn()) { return (tally, nil) }
        try write(BlockText.dialling(index + 1, of: plan.dials.count, columns: columns))
        let call = try desk.call(
          scenario,
          setup: desk.setup(for: scenario),
          seed: seed,
          series: series,
          isBrief: true,
          in: journal
        )
        let result = try call.run(resumed: false)
        if let signal = result.signal { return (tally, signal) }
        tally.add(call.rewinding.conversation, score: result.card?.score)
      }
    }
    try write(BlockText.missed(missed, columns: columns))
    try finish(tally)
    return (tally, nil)
  }

  private var people: Int {
    plan.dials.count { dial in
      if case .answered(let scenario, _) = dial { return scenario.prospect?.kind != .voicemail }
      return false
    }
  }

  /// Between two calls one may breathe, or stop.
  private func goesOn() throws -> Bool {
    let request = LineRequest(prompt: StyledText("  Enter dials on, :stop ends the block", .dim))
    try desk.reader.begin()
    defer { desk.reader.end() }
    while true {
      switch try desk.reader.read(request) {
      case .line(let line):
        return ![":stop", ":quit", ":q", "stop"].contains(line.trimmingCharacters(in: .whitespaces))
      case .silence, .interrupted: continue
      case .endOfInput: return false
      case .terminated(let signal, _): Platform.endProcess(bySignal: signal)
      }
    }
  }

  func finish(_ tally: BlockTally) throws {
    switch desk.format {
    case .text: try write(BlockText.summary(tally, columns: columns))
    case .json: try desk.surroundings.output.write(BlockJSON.summary(tally, seed: seed).line + "\n")
    }
  }

  private func write(_ page: Page) throws {
    guard isText else { return }
    try desk.surroundings.output.write(page.rendered(color: desk.surroundings.output.color))
  }
}

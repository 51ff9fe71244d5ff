internal import ArgumentParser
internal import CallJournal
internal import Coaching
internal import Foundation
internal import Reporting
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
        coldcall practice --drill brush-off
        coldcall practice --block 8
        coldcall practice --next
        coldcall practice --retest due
        coldcall practice --resume
      """,
    aliases: ["practise"]
  )

  @Argument(help: "The scenario's name.")
  var scenario: String?

  @OptionGroup var call: CallOptions

  @Option(
    help: ArgumentHelp(
      "Many short calls for one skill: \(DrillKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "skill"
    )
  )
  var drill: DrillKind?

  @Option(help: ArgumentHelp("Dial down a list until so many people have picked up.", valueName: "n"))
  var block: Int?

  @Flag(help: "Let your earlier calls choose: the weakest criterion, and people at even distances.")
  var next = false

  @Option(
    help: ArgumentHelp(
      "Play the same call again, and see before and after: a session's number, 'last', or 'due'.",
      valueName: "session"
    )
  )
  var retest: String?

  @Option(help: ArgumentHelp("How many people a drill has.", valueName: "n"))
  var count = 6

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
    if let block, !(1...100).contains(block) { throw ValidationError("A block has 1 to 100 people who pick up.") }
    let kinds = [drill != nil, block != nil, next, retest != nil, resume].count { $0 }
    guard kinds <= 1 else { throw ValidationError("Give one of --drill, --block, --next, --retest and --resume.") }
    guard scenario == nil || (block == nil && !next && retest == nil) else {
      throw ValidationError("Who is called is chosen here: leave out the scenario.")
    }
    if retest != nil, call.seed != nil || call.level != nil {
      throw ValidationError("A retest is the same call: leave out --seed and --level.")
    }
    guard (1...200).contains(count) else { throw ValidationError("A drill has 1 to 200 people.") }
    if let passMark, !(0...100).contains(passMark) { throw ValidationError("A pass mark goes from 0 to 100.") }
  }

  func run() throws {
    let surroundings = Surroundings(options)
    let desk = try CallDesk(surroundings, call, format: format)
    if let drill { return try run(drill, desk) }
    if let block { return try run(block, desk) }
    if let retest { return try run(retesting: retest, desk) }
    let practice = try resume ? desk.interrupted(scenario: scenario) : next ? chosen(desk) : begun(desk)
    try judge(try finished(practice, resumed: resume, desk))
  }

  /// Plays a call to its end; a signal ends the program here, with the call kept.
  private func finished(_ practice: PracticeCall, resumed: Bool = false, _ desk: CallDesk) throws -> Scorecard? {
    let result = try practice.run(resumed: resumed)
    if let signal = result.signal {
      if practice.recorder != nil {
        try desk.surroundings.messages.writeLine("The call is kept: `coldcall practice --resume` goes on.")
      }
      Platform.endProcess(bySignal: signal)
    }
    return result.card
  }

  private func judge(_ card: Scorecard?) throws {
    if let passMark, (card?.score ?? 0) < passMark { throw ExitCode(Failure.Code.no.rawValue) }
  }

  private func chosen(_ desk: CallDesk) throws -> PracticeCall {
    let surroundings = desk.surroundings
    let cast = Scenarios(surroundings).cast().filter { $0.prospect?.kind != .voicemail }
    let journal = try journaling { try Journal.reading(at: surroundings.journalURL) }
    let past = try Sessions.past(in: journal, cast: cast, now: Date())
    guard let next = NextCall(past: past, cast: cast), let scenario = cast.first(where: { $0.name == next.scenario })
    else {
      throw Failure(.notFound, "There is nobody here to call.", fix: "Look in the folder given with --scenarios.")
    }
    let page = NextCallText.page(next, rubric: desk.rubric, columns: surroundings.columns)
    let writer = format == .json ? surroundings.messages : surroundings.output
    try writer.write(page.rendered(color: writer.color))
    let setup = try desk.setup(for: scenario, level: call.level ?? next.level)
    return try desk.call(scenario, setup: setup, seed: desk.seed, in: desk.journal)
  }

  private func run(retesting name: String, _ desk: CallDesk) throws {
    let retest = try Retest(name, desk)
    let practice = try retest.call(desk)
    let card = try finished(practice, desk)
    if let card, format == .text {
      let page = try retest.comparison(practice.rewinding.conversation, card, desk)
      try desk.surroundings.output.write(page.rendered(color: desk.surroundings.output.color))
    }
    try judge(card)
  }

  private func run(_ drill: DrillKind, _ desk: CallDesk) throws {
    let scenarios = Scenarios(desk.surroundings)
    let cast = try scenario.map { [try scenarios.scenario(named: $0)] } ?? scenarios.cast()
    let playing = try cast.map { $0.playing(try desk.setup(for: $0)) }
    let cards = DrillDeck(drill, playing, seed: desk.seed).cards(count)
    guard !cards.isEmpty else {
      throw Failure(
        .notFound,
        "There is nobody here to drill '\(drill.rawValue)' with.",
        fix: "Leave the scenario out, or name another one."
      )
    }
    let outcome = try DrillSitting(kind: drill, cards: cards, desk: desk).run()
    if let signal = outcome.signal { Platform.endProcess(bySignal: signal) }
    if let passMark, outcome.passed * 100 < passMark * max(1, outcome.answered) {
      throw ExitCode(Failure.Code.no.rawValue)
    }
  }

  private func run(_ people: Int, _ desk: CallDesk) throws {
    let all = Scenarios(desk.surroundings).playable()
    let seed = desk.seed
    let plan = BlockPlan(
      people: people,
      cast: all.filter { $0.passing == nil },
      passing: all.filter { $0.passing != nil },
      seed: seed
    )
    guard !plan.dials.isEmpty else {
      throw Failure(.notFound, "There is nobody here to call.", fix: "Look in the folder given with --scenarios.")
    }
    let sitting = BlockSitting(plan: plan, seed: seed, desk: desk)
    let (tally, signal) = try sitting.run()
    if let signal { Platform.endProcess(bySignal: signal) }
    if let passMark, (tally.medianScore ?? 0) < passMark { throw ExitCode(Failure.Code.no.rawValue) }
  }

  private func begun(_ desk: CallDesk) throws -> PracticeCall {
    let scenarios = Scenarios(desk.surroundings)
    let scenario = try self.scenario.map(scenarios.scenario) ?? scenarios.first()
    return try desk.call(scenario, setup: desk.setup(for: scenario), seed: desk.seed, in: desk.journal)
  }
}

extension DrillKind: ExpressibleByArgument {}

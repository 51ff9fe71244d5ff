internal import CallEngine
internal import LineEditor
internal import Listening
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Terminal

/// An author at the prompt: reads lines, plays them, watches the file.
struct Playing {
  let target: ScenarioTarget
  let surroundings: Surroundings
  let reader: any LineReader
  var game: PlayedScenario
  private var stamps: [String: String]

  init(target: ScenarioTarget, surroundings: Surroundings, reader: any LineReader, game: PlayedScenario) {
    self.target = target
    self.surroundings = surroundings
    self.reader = reader
    self.game = game
    stamps = target.stamps()
  }

  private var file: String { target.folder.displayName(of: target.paths.first ?? "") }

  /// - Returns: The signal that ended it; nil when the author did.
  mutating func run() throws -> Int32? {
    try reader.begin()
    defer { reader.end() }
    try note("Playing \(file). :help lists the commands, Ctrl-D stops.")
    try show(from: 0)
    while true {
      try reloadIfChanged()
      switch try reader.read(request()) {
      case .line(let line):
        try reloadIfChanged()
        guard try take(line) else { return nil }
      case .silence(let partial): prefill = partial
      case .interrupted: continue
      case .endOfInput: return nil
      case .terminated(let signal, _): return signal
      }
    }
  }

  private var prefill = ""

  /// A changed file is read while the line is being typed; what is typed stays.
  private mutating func request() -> LineRequest {
    defer { prefill = "" }
    let seen = stamps
    let target = target
    return LineRequest(
      prompt: StyledText("  you", .bold) + StyledText(" \u{203A}", .dim),
      prefill: prefill,
      commands: PlayCommand.allCases.map(\.word),
      nextCheck: .milliseconds(400),
      onWaiting: { _ in target.stamps() == seen ? .keepWaiting(next: .milliseconds(400)) : .giveUp }
    )
  }

  /// - Returns: False when the author stops.
  private mutating func take(_ line: String) throws -> Bool {
    guard let (command, word, argument) = PlayCommand.parse(line) else {
      if line.allSatisfy({ $0 == " " }) { return true }
      if game.conversation.call.isOver {
        try note("The call is over. :undo takes the last line back, :goto STATE begins elsewhere.")
        return true
      }
      let before = game.conversation
      let entries = before.transcript.entries.count
      game.say(line == "[silence]" ? "" : line)
      reader.addToHistory(line)
      if !surroundings.isInteractive, let turn = game.conversation.transcript.turns.last {
        try write(CallText.caller(turn, columns: surroundings.columns))
      }
      try explain(since: before)
      try show(from: entries)
      return true
    }
    switch command {
    case .quit: return false
    case .help: try help()
    case .why: try why()
    case .undo:
      if game.undo() { try note("Taken back. \(place)") } else { try note("There is nothing to take back.") }
    case .mood: try note(place)
    case .goto: try put(argument)
    case .reload: try reload()
    case .saveTest: try save(argument)
    case nil:
      let near = NearMiss.of(word, among: PlayCommand.allCases.map(\.rawValue))
      try note("There is no command :\(word). " + (near.map { "Did you mean :\($0)?" } ?? ":help lists them."))
    }
    return true
  }

  private var place: String {
    let call = game.conversation.call
    return "In \(call.close.map { "the ending \($0.ending)" } ?? call.state): \(call.stateOfThings)"
  }

  private func note(_ text: String) throws {
    var page = Page(columns: surroundings.columns)
    page.add(StyledText(text.sanitized(), .dim), margin: 6)
    try write(page)
  }

  private func write(_ page: Page) throws {
    try surroundings.output.write(page.rendered(color: surroundings.output.color))
  }

  /// What was said from an entry of the transcript on.
  private func show(from start: Int) throws {
    for entry in game.conversation.transcript.entries.dropFirst(start) {
      switch entry {
      case .prospect(let line):
        try write(CallText.prospect(line, in: game.flow.scenario, columns: surroundings.columns))
      case .ended(let close):
        try note("The call ends: \(close.ending), \(close.outcome.rawValue), counts as \(close.result.rawValue).")
      case .caller, .reaction: break
      }
    }
  }

  /// What was heard, which line answered, and what nearly did.
  private func explain(since before: Conversation) throws {
    guard let exchange = game.conversation.transcript.exchanges.last else { return }
    try write(CallText.why(exchange, columns: surroundings.columns))
    if let hollow = before.hollow(exchange.turn.text) { try note(hollow.reason) }
    guard let fired = exchange.reaction else { return }
    for miss in NearMissText.lines(exchange.turn.hearing, before: before, fired: fired) { try note(miss) }
  }

  private func why() throws {
    guard let exchange = game.conversation.transcript.exchanges.last else {
      return try note("You have said nothing yet.")
    }
    try write(CallText.why(exchange, columns: surroundings.columns))
  }

  private func help() throws {
    var page = Page(columns: surroundings.columns)
    for command in PlayCommand.allCases {
      page.add(label: StyledText(command.word, .bold), width: 12, StyledText(command.summary), margin: 6)
    }
    page.add(StyledText("[silence] says nothing.", .dim), margin: 6)
    try write(page)
  }

  private mutating func put(_ argument: String) throws {
    let words = argument.split(separator: " ").map(String.init)
    let scenario = game.flow.scenario
    guard let state = words.first else {
      return try note("Say where: :goto STATE, such as :goto \(scenario.stateOrder.last ?? "").")
    }
    guard scenario.states[state] != nil else {
      let near = NearMiss.of(state, among: scenario.stateOrder)
      return try note(
        "There is no state '\(state)'. "
          + (near.map { "Did you mean '\($0)'?" } ?? "There are: \(scenario.stateOrder.joined(separator: ", ")).")
      )
    }
    var placing = PlayedScenario.Placing(state: state)
    for word in words.dropFirst() {
      let parts = word.split(separator: "=").map(String.init)
      if parts.count == 2, let meter = Meter(rawValue: parts[0]), let value = Int(parts[1]) {
        placing.meters[meter] = value
      } else {
        let isNot = word.hasPrefix("not-") && !scenario.facts.contains { $0.value == word }
        let fact = isNot ? String(word.dropFirst(4)) : word
        guard scenario.facts.contains(where: { $0.value == fact }) else {
          return try note("'\(word)' is neither a meter, as in trust=5, nor a fact of this scenario.")
        }
        placing.facts[fact] = !isNot
      }
    }
    let entries = game.conversation.transcript.entries.count
    game.put(at: placing)
    try note(place)
    try show(from: entries)
  }

  private mutating func reloadIfChanged() throws {
    let now = target.stamps()
    guard now != stamps else { return }
    stamps = now
    try reload()
  }

  private mutating func reload() throws {
    guard let loaded = try? target.only() else { return try note("\(file) cannot be read; the old one goes on.") }
    guard let scenario = loaded.scenario else {
      for finding in loaded.diagnostics.filter({ $0.severity == .error }).prefix(3) {
        try write(DiagnosticText.page(finding, texts: loaded.texts, columns: surroundings.columns))
      }
      return try note("\(file) has errors; the old one goes on until they are mended.")
    }
    guard scenario.digest != game.flow.scenario.digest else { return }
    let turns = game.deeds.count
    if let turn = game.reload(scenario) {
      try note("\(file) has changed: turn \(turn) of \(turns) goes another way now, and the call stands behind it.")
      try show(from: max(0, game.conversation.transcript.entries.count - 3))
    } else {
      try note("\(file) has changed: the call goes on in it.")
    }
    try note(place)
  }

  private func save(_ name: String) throws {
    guard !name.isEmpty else { return try note("Say under which name: :save-test a peer call that books") }
    guard let lines = game.lines else { return try note("A call that was put somewhere by :goto cannot be a test.") }
    guard !lines.isEmpty else { return try note("You have said nothing yet.") }
    let kept = KeptCall(name: name, lines: lines.map { $0.isEmpty ? "[silence]" : $0 })
    let text = kept.text(game.flow, listener: game.conversation.listener)
    do {
      try ScenarioFileEdit.keep(test: text, named: name, in: file, target: target)
      try note("Kept as a test in \(file).")
    } catch let failure as Failure {
      try note(failure.what)
    }
  }
}

extension HollowTurn {
  /// What to tell the one who said it.
  var reason: String {
    switch self {
    case .repeatsHer: "These are her own words: nothing of yours is in them."
    case .repeatsSelf: "You have said this very line before: it says nothing new."
    case .catchwords: "A string of catchwords is no sentence: nothing is heard in it."
    }
  }
}

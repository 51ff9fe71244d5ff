internal import ArgumentParser
internal import ScenarioFormat

/// Options that hold for every call of one sitting.
struct CallOptions: ParsableArguments {
  @Option(help: "Decides the wording of replies and nothing else.")
  var seed: UInt64?

  @Option(help: "easy, medium or hard: patience, trust and reactions change; the scenario's own unless given.")
  var level: Scenario.Level?

  @Flag(help: "Nothing but the call: no :why, :hint or :rewind.")
  var exam = false

  @Flag(help: "Show after each turn how it was heard and what it changed.")
  var coached = false

  @Flag(help: "Keep nothing of this call.")
  var noSave = false

  @Flag(help: "Let the other side wait for as long as you think.")
  var untimed = false

  @Flag(help: "Play the caller of the briefing, even where you could come as yourself.")
  var asWritten = false

  @Flag(help: "Speak the other side's lines through say, espeak-ng or spd-say.")
  var voice = false

  @Option(
    help: ArgumentHelp("Take each turn from a command that listens and prints what it heard.", valueName: "command")
  )
  var listen: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Work out turning point, par and better lines after the call; at a terminal this is done anyway."
  )
  var debrief: Bool?

  var mode: PracticeMode { exam ? .exam : coached ? .coached : .plain }

  func validate() throws {
    if exam, coached { throw ValidationError("An exam is not coached: give --exam or --coached.") }
    if let seed, seed >= 1 << 53 { throw ValidationError("A seed goes from 0 to 9007199254740991.") }
  }
}

extension Scenario.Level: ExpressibleByArgument {}

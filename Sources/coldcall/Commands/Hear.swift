internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import LineEditor
internal import Listening
internal import Reporting
internal import ScenarioFormat
internal import Terminal

/// `coldcall hear`: how a line comes across, and why.
struct Hear: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell how a line comes across, and which words say so.",
    discussion: """
      Examples:
        coldcall hear "Karin, your Q3 note says demurrage doubled; that's why I'm calling."
        coldcall hear "Fair enough, I'd be wary too." --after "Another vendor, I take it?"
        coldcall hear --scenario freight-cfo "Which boxes run over?"
        coldcall hear --across "{prospect.first}, Ida Holm. {fact}; that is why I'm calling."
        coldcall hear --duel "We make pumps." "Your pumps stood still in May; that is why I'm calling."
        coldcall hear --batch < in.jsonl > out.jsonl      one {"id","text","after"} a line
      """
  )

  @Argument(help: "What you would say.")
  var line: String?

  @Option(help: ArgumentHelp("What the other side has just said.", valueName: "line"))
  var after: String = ""

  @Option(help: ArgumentHelp("Hear it in the words of this scenario.", valueName: "name"))
  var scenario: String?

  @Flag(help: "Read JSON lines from standard input and answer each with one.")
  var batch = false

  @Option(
    help: ArgumentHelp("Say one opener to the whole cast, as yourself where your profile may.", valueName: "line")
  )
  var across: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Say two openers to the whole cast.", valueName: "line"))
  var duel: [String] = []

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if across != nil || !duel.isEmpty {
      guard line == nil, !batch, across == nil || duel.isEmpty else {
        throw ValidationError("Give --across with one line, or --duel with two, and nothing else to hear.")
      }
      guard duel.isEmpty || duel.count == 2 else {
        throw ValidationError("A duel is between two lines, each in quotes.")
      }
      return
    }
    if batch, line != nil { throw ValidationError("--batch reads its lines from standard input: leave out the line.") }
    if !batch, line == nil { throw ValidationError("Give the line in quotes, or --batch.") }
  }

  func run() throws {
    let surroundings = Surroundings(options)
    var listener = try Shipped.listener()
    if let scenario {
      let known = try Scenarios(surroundings).scenario(named: scenario)
      if across == nil, duel.isEmpty { listener = listener.knowing(known) }
    }
    if let across { return try sayToAll([across], listener, surroundings) }
    if !duel.isEmpty { return try sayToAll(duel, listener, surroundings) }
    guard !batch else { return try HearBatch(listener: listener, surroundings: surroundings).run() }
    let hearing = listener.hear(line ?? "", after: after)
    let without = listener.counterfactuals(to: hearing, after: after)
    switch format {
    case .json: try surroundings.output.write(HearingJSON.object(hearing, without: without).line + "\n")
    case .text:
      let page = HearingText.page(hearing, without: without, columns: surroundings.columns)
      try surroundings.output.write(page.rendered(color: surroundings.output.color))
    }
  }
}

extension Hear {
  /// The whole cast, or the one scenario that was named.
  private func sayToAll(_ lines: [String], _ listener: Listener, _ surroundings: Surroundings) throws {
    let scenarios = Scenarios(surroundings)
    let cast = try scenario.map { [try scenarios.scenario(named: $0)] } ?? scenarios.cast()
    let profile = try ProfileFile(url: surroundings.profileURL).read().flatMap { $0.missing.isEmpty ? $0 : nil }
    let trials = lines.map { line in
      cast.map { scenario in
        let setup = CallSetup(caller: scenario.briefing.yourself ? profile : nil)
        return OpenerTrial(line, to: scenario.playing(setup), listener: listener)
      }
    }
    switch format {
    case .json:
      let lists = trials.map { JSONValue.array($0.map(OpenerJSON.object)) }
      try surroundings.output.write((lists.count == 1 ? lists[0] : JSONValue.array(lists)).document + "\n")
    case .text:
      let page =
        trials.count == 1
        ? OpenerText.across(trials[0], columns: surroundings.columns)
        : OpenerText.duel(trials[0], trials[1], columns: surroundings.columns)
      try surroundings.output.write(page.rendered(color: surroundings.output.color))
    }
  }
}

/// Hears JSON lines, one after the other; a bad record is reported and skipped.
struct HearBatch {
  let listener: Listener
  let surroundings: Surroundings

  private struct Record: Decodable {
    var id: Identifier?
    var text: String
    var after: String?
  }

  /// Whatever the caller counts by, given back as it came.
  private enum Identifier: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var json: JSONValue {
      switch self {
      case .text(let text): .string(text)
      case .number(let number): .int(number)
      }
    }
  }

  func run() throws {
    var number = 0
    var isClean = true
    let decoder = JSONDecoder()
    while let line = readLine(strippingNewline: true) {
      number += 1
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      guard let record = try? decoder.decode(Record.self, from: Data(line.utf8)) else {
        isClean = false
        try surroundings.messages.writeLine(
          "coldcall: line \(number) is skipped: it is no JSON object with a \"text\"."
        )
        continue
      }
      let hearing = listener.hear(record.text, after: record.after ?? "")
      try surroundings.output.write(HearingJSON.batch(id: record.id?.json ?? .null, hearing).line + "\n")
    }
    if !isClean { throw ExitCode(Failure.Code.no.rawValue) }
  }
}

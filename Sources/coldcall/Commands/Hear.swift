internal import ArgumentParser
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

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if batch, line != nil { throw ValidationError("--batch reads its lines from standard input: leave out the line.") }
    if !batch, line == nil { throw ValidationError("Give the line in quotes, or --batch.") }
  }

  func run() throws {
    let surroundings = Surroundings(options)
    var listener = try Shipped.listener()
    if let scenario {
      let known = try Scenarios(surroundings).scenario(named: scenario)
      listener = listener.knowing(known)
    }
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

internal import ArgumentParser
internal import Foundation
internal import LineEditor
internal import Listening
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Terminal

/// `coldcall author new`: a first scenario out of a few questions.
struct AuthorNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Ask a few questions and write a scenario that works.",
    discussion: """
      Writes the scenario and the person who answers into ./Scenarios (or --scenarios DIR), and checks both. Nothing
      is overwritten. Answers can be piped in, one a line.

      Example:
        coldcall author new
      """
  )

  @Argument(
    help: ArgumentHelp("The name of the new scenario; made of the prospect's name without it.", valueName: "name")
  )
  var name: String?

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    let reader = LineReaders.make(environment: surroundings.environment, history: LineHistory(path: nil))
    try reader.begin()
    defer { reader.end() }
    let questions = Questions(surroundings: surroundings, reader: reader)
    let you = try questions.person(
      "Who are you? Name, role and company, with commas.",
      "Jonas Brandt, managing director, Tiderail"
    )
    let story = try questions.line(
      "What do you do for people like them, in one sentence?",
      "We tell shippers three days ahead which boxes will overrun."
    )
    let them = try questions.person("Whom do you call? Name, role and company.", "Karin Weber, CFO, Hansa Freight")
    let fact = try questions.line(
      "What true thing about them makes you call?",
      "Their Q3 report says demurrage costs doubled"
    )
    let factWords = try questions.words("In which words might you bring it up? A few, with commas.", from: fact)
    let question = try questions.line("What do you want to find out?", "what late boxes cost them")
    let questionWords = try questions.words("In which words might you ask about it?", from: question)
    let template = ScenarioTemplate(
      name: name ?? Self.slug("\(them.last.isEmpty ? them.first : them.last) \(them.role)"),
      caller: you,
      story: story,
      prospect: them,
      fact: fact,
      factWords: factWords,
      question: question,
      questionWords: questionWords
    )
    guard template.name == Self.slug(template.name), !template.name.isEmpty else {
      throw Failure(.usage, "'\(template.name)' is no name for a file.", fix: "Use small letters, digits and hyphens.")
    }
    let folder = options.scenarios ?? "Scenarios"
    try write(template, to: folder)
    try report(template, folder, surroundings)
  }

  private func write(_ template: ScenarioTemplate, to folder: String) throws {
    let files = template.files.map { (path: "\(folder)/\($0.key)", text: $0.value) }
    for file in files where FileManager.default.fileExists(atPath: file.path) {
      throw Failure(
        .cannotCreate,
        "'\(file.path)' is there already.",
        fix: "Give another name: coldcall author new NAME."
      )
    }
    do {
      try FileManager.default.createDirectory(atPath: "\(folder)/personas", withIntermediateDirectories: true)
      for file in files { try Data(file.text.utf8).write(to: URL(fileURLWithPath: file.path), options: .atomic) }
    } catch {
      throw Failure(
        .cannotCreate,
        "The files cannot be written into '\(folder)'.",
        fix: "Look at the rights of the folder."
      )
    }
  }

  private func report(_ template: ScenarioTemplate, _ folder: String, _ surroundings: Surroundings) throws {
    let path = "\(folder)/\(template.name).yaml"
    let check = ScenarioCheck(listener: try Shipped.listener())
    let report = check.run(try ScenarioTarget(path).only())
    for finding in report.findings where finding.severity != .note {
      let page = DiagnosticText.page(finding, texts: report.texts, columns: surroundings.columns)
      try surroundings.output.write(page.rendered(color: surroundings.output.color) + "\n")
    }
    var page = Page(columns: surroundings.columns)
    page.add()
    page.add(StyledText("Written: \(path)", .bold))
    page.add(StyledText("     and \(folder)/personas/\(template.name).yaml", .bold))
    page.add()
    page.add(label: "play it", width: 12, StyledText("coldcall author play \(path)"))
    page.add(
      label: "change it",
      width: 12,
      StyledText("open it in an editor while you play; what you save is played at once")
    )
    page.add(label: "check it", width: 12, StyledText("coldcall author check \(path) --watch"))
    try surroundings.output.write(page.rendered(color: surroundings.output.color))
    if report.errors > 0 { throw ExitCode(Failure.Code.no.rawValue) }
  }

  /// Small letters, digits and hyphens.
  static func slug(_ text: String) -> String {
    let plain = text.folding(
      options: [.diacriticInsensitive, .caseInsensitive],
      locale: Locale(identifier: "en_US_POSIX")
    )
    return plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}

/// Questions at the prompt, each asked until there is an answer.
private struct Questions {
  let surroundings: Surroundings
  let reader: any LineReader

  func line(_ question: String, _ example: String) throws -> String {
    var page = Page(columns: surroundings.columns)
    page.add(StyledText(question, .bold))
    page.add(StyledText("for example: \(example)", .dim), margin: 2)
    try surroundings.output.write(page.rendered(color: surroundings.output.color))
    while true {
      switch try reader.read(LineRequest(prompt: StyledText("  \u{203A}"))) {
      case .line(let line):
        let answer = line.split(separator: " ").joined(separator: " ")
        if !answer.isEmpty { return answer }
      case .silence: continue
      case .interrupted, .endOfInput:
        throw Failure(.usage, "Nothing was written: there was no answer to \"\(question)\"")
      case .terminated(let signal, _): Platform.endProcess(bySignal: signal)
      }
    }
  }

  func person(_ question: String, _ example: String) throws -> ScenarioTemplate.Person {
    while true {
      let parts = try line(question, example).split(separator: ",").map {
        $0.split(separator: " ").joined(separator: " ")
      }
      if parts.count >= 3, parts.allSatisfy({ !$0.isEmpty }) {
        let names = parts[0].split(separator: " ").map(String.init)
        return ScenarioTemplate.Person(
          first: names.first ?? parts[0],
          last: names.dropFirst().joined(separator: " "),
          role: parts[1],
          company: parts[2...].joined(separator: ", ")
        )
      }
      try surroundings.output.write("  Name, role and company, please, with a comma between them.\n")
    }
  }

  /// Words in every second sentence, by which nothing is recognised.
  private static let fillers: Set<String> = [
    "about", "after", "also", "been", "does", "from", "have", "here", "into", "more", "much", "over", "than", "that",
    "their", "them", "then", "there", "these", "they", "this", "those", "what", "when", "where", "which", "while",
    "with",
    "your",
  ]

  func words(_ question: String, from text: String) throws -> [String] {
    let content = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init).filter {
      $0.count > 3 && !Self.fillers.contains($0.lowercased())
    }
    let answer = try line(question, content.prefix(4).joined(separator: ", "))
    let words = answer.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }.filter {
      !$0.isEmpty
    }
    return words.isEmpty ? content : words
  }
}

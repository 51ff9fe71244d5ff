import Foundation
import Testing

/// What the authors' guide shows is so: its snippets are sound, and its commands run in the order in which they stand.
@Suite struct GuideTests {
  private struct Block {
    var kind: String
    var lines: [String]
  }

  private static let guide = ColdCallProgram.repository.appending(path: "Scenarios/README.md")

  private func blocks(_ kind: String) throws -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    for line in try String(contentsOf: Self.guide, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(kind: String(line.dropFirst(3)), lines: [])
        }
      } else {
        open?.lines.append(String(line))
      }
    }
    return blocks.filter { $0.kind == kind }
  }

  /// What a snippet leaves out of a scenario, by top-level key.
  private static let frame: [(key: String, text: String)] = [
    ("format", "format: 1"), ("title", "title: A call of the guide"),
    (
      "briefing",
      """
      briefing:
        you: {name: Jonas Brandt, role: managing director, company: Tiderail}
        calling: Karin Weber, CFO
        known:
          q3-demurrage:
            fact: Their Q3 report says demurrage doubled
            words: [Q3, demurrage]
        purpose: compare notes
      """
    ),
    ("people", "people:\n  weber: personas/weber"), ("opening", "opening: pick-up"),
    (
      "states",
      """
      states:
        pick-up:
          reacts:
            - leads: pitch-product
              goes: declined
            - hears: state-purpose
              stance: peer
              trust: +2
              says: |
                Go on.
              goes: listening
          otherwise: {patience: -1}
        listening:
          reacts:
            - hears: ask-meeting
              when: told-pain
              goes: booked
            - hears: ask-discovery
              when: not told-pain
              remember: told-pain
          otherwise: {patience: -1}
      """
    ),
    (
      "endings",
      "endings:\n  booked: next-step-agreed\n  declined: {outcome: not-interested, counts: lost}\n  hangs-up: hung-up"
    ),
  ]

  private static let persona = """
    format: 1
    persona: weber
    name: {first: Karin, last: Weber}
    trust: {start: 3, max: 10}
    patience: {start: 4, max: 6, at-zero: hangs-up}
    """

  private func whole(_ block: Block) -> [String: String] {
    var files = ["personas/weber.yaml": Self.persona]
    var text = block.lines.joined(separator: "\n") + "\n"
    if let first = block.lines.first, first.hasPrefix("# file: ") {
      let path = String(first.dropFirst(8))
      files[path] = text
      let name = String(path.dropLast(5))
      text = path.hasPrefix("personas/") ? "people:\n  weber: \(name)\n" : "uses: [\(name)]\n"
      if path.hasPrefix("common/") {
        text += "anytime:\n  - hears: defer\n    goes: \(name.split(separator: "/").last ?? "")\n"
      }
    }
    let keys = Set(
      text.split(separator: "\n").compactMap {
        $0.first?.isLetter == true ? $0.split(separator: ":").first.map(String.init) : nil
      }
    )
    for piece in Self.frame where !keys.contains(piece.key) { text += piece.text + "\n" }
    if !keys.contains("states"), !keys.contains("remembers") { text += "remembers: [told-pain]\n" }
    files["call.yaml"] = text
    return files
  }

  @Test func everySnippetIsSound() throws {
    let snippets = try blocks("yaml")
    #expect(snippets.count >= 8)
    for block in snippets {
      let program = try ColdCallProgram()
      for (path, text) in whole(block) {
        let url = program.home.appending(path: "Mine/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      let run = try program.run(["author", "check", "Mine/call.yaml", "--format", "json"])
      let findings = run.document["findings"] as? [[String: Any]] ?? []
      // A snippet is no whole call: what it must be is read, named and heard rightly.
      let searched: Set<String> = [
        "never-reached", "product-first-wins", "peer-cannot-win", "bot-wins", "property-failed", "trap",
      ]
      let errors = findings.filter {
        $0["severity"] as? String == "error" && !searched.contains($0["code"] as? String ?? "")
      }
      #expect(
        errors.isEmpty,
        "\(block.lines.first ?? ""): \(errors.map { "\($0["code"] ?? "") \($0["line"] ?? "") \($0["message"] ?? "")" })"
      )
    }
  }

  @Test func itsCommandsRunInTheirOrder() throws {
    let program = try ColdCallProgram()
    let answers = try blocks("answers").flatMap(\.lines).joined(separator: "\n") + "\n"
    var commands = 0
    for block in try blocks("console") {
      var output = ""
      for line in block.lines where !line.isEmpty {
        guard line.hasPrefix("$ coldcall ") else {
          #expect(output.contains(line), "expected: \(line)\nin: \(output)")
          continue
        }
        commands += 1
        let words = line.dropFirst(11).split(separator: " ").map(String.init)
        let run = try program.run(words, input: Data((words == ["author", "new"] ? answers : "").utf8))
        #expect(run.code == 0, "\(line)\n\(run.output)\n\(run.messages)")
        output = run.output + run.messages
      }
    }
    #expect(commands >= 8)
    #expect(FileManager.default.fileExists(atPath: program.home.appending(path: "novak.svg").path))
  }

  /// The wrong word of the third step is told as the guide shows it.
  @Test func theShownMistakeIsFound() throws {
    let program = try ColdCallProgram()
    let answers = try blocks("answers").flatMap(\.lines).joined(separator: "\n") + "\n"
    #expect(try program.run(["author", "new"], input: Data(answers.utf8)).code == 0)
    let file = program.home.appending(path: "Scenarios/novak-practice-owner.yaml")
    let snippet = try #require(try blocks("yaml").first { $0.lines.first?.hasPrefix("anytime:") == true })
    let text = try String(contentsOf: file, encoding: .utf8)
    let added = snippet.lines.joined(separator: "\n") + "\n\nendings:"
    let good = text.replacingOccurrences(of: "\nendings:", with: "\n" + added)
    try Data(good.utf8).write(to: file)
    #expect(try program.run(["author", "check", "Scenarios", "--strict"]).code == 0)
    let bad = good.replacingOccurrences(
      of: "    patience: -1\n    says: |\n      Everybody",
      with: "    pacience: -1\n    says: |\n      Everybody"
    )
    #expect(bad != good)
    try Data(bad.utf8).write(to: file)
    let run = try program.run(["author", "check", "Scenarios"])
    #expect(run.code == 1)
    #expect(run.output.contains("error[unknown-key]"))
    #expect(run.output.contains("did you mean 'patience'?"))
  }
}

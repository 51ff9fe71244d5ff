/// Reads the cue file: classes, then cues, each a head line and indented keys.
package struct CueFile: Sendable {
  package var cues: [Cue] = []
  /// In the order of the file.
  private(set) var classNames: [String] = []
  private var classes: [String: CuePattern] = [:]

  /// What is wrong with the file, and where.
  package struct Failure: Error, CustomStringConvertible {
    package let line: Int
    package let reason: String
    package var description: String { "line \(line): \(reason)" }
  }

  package init(_ text: String) throws {
    for (number, line) in Self.logicalLines(text) {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      let rest = words.count > 1 ? words[1].trimmed : ""
      do {
        if line.first == " " { try readKey(words[0], rest) } else { try readHead(words[0], rest, line: number) }
      } catch let failure as CuePatternParser.Failure {
        throw Failure(line: number, reason: failure.reason)
      } catch let failure as Problem {
        throw Failure(line: number, reason: failure.reason)
      }
    }
  }

  /// The words of a class that stand alone, stems among them; its phrases are left out.
  func singleWords(of name: String) -> [String] {
    classes[name].map(Self.singleWords) ?? []
  }

  private static func singleWords(_ pattern: CuePattern) -> [String] {
    switch pattern {
    case .oneOf(let words): words.sorted()
    case .word(let word), .stem(let word): [word]
    case .sequence(let items): items.count == 1 ? singleWords(items[0]) : []
    case .choice(let options): options.flatMap(singleWords)
    default: []
    }
  }

  private struct Problem: Error { let reason: String }

  /// Lines without comments; one that begins with `|` goes on with the line before.
  private static func logicalLines(_ text: String) -> [(number: Int, line: String)] {
    var result: [(number: Int, line: String)] = []
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = String(raw.utf8.prefix { $0 != UInt8(ascii: "#") }) ?? ""
      guard line.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else { continue }
      if line.trimmed.hasPrefix("|"), !result.isEmpty {
        result[result.count - 1].line += line.trimmed
      } else {
        result.append((index + 1, line))
      }
    }
    return result
  }

  private mutating func readHead(_ kind: String, _ rest: String, line: Int) throws {
    guard let colon = rest.firstIndex(of: ":") else { throw Problem(reason: "a name and a colon are missing") }
    let name = String(rest[..<colon]).trimmed
    let value = String(rest[rest.index(after: colon)...]).trimmed
    switch kind {
    case "class":
      guard classes[name] == nil else { throw Problem(reason: "class '\(name)' is there already") }
      classes[name] = try CuePatternParser.parse("(\(value))", classes: classes)
      classNames.append(name)
    case "cue":
      guard !cues.contains(where: { $0.name == name }) else { throw Problem(reason: "cue '\(name)' is there already") }
      cues.append(Cue(name: name, says: value, line: line))
    default: throw Problem(reason: "'\(kind)' is neither class nor cue")
    }
  }

  private mutating func readKey(_ key: String, _ rest: String) throws {
    guard let last = cues.indices.last else { throw Problem(reason: "'\(key)' stands before the first cue") }
    switch key {
    case "move": try readPoints(rest) { name, points in Move(rawValue: name).map { cues[last].moves[$0] = points } }
    case "stance":
      try readPoints(rest) { name, points in Stance(rawValue: name).map { cues[last].stances[$0] = points } }
    case "signal":
      guard let signal = Signal(rawValue: rest) else { throw Problem(reason: "no signal '\(rest)'") }
      cues[last].signal = signal
    case "if":
      for name in rest.split(separator: " ").map(String.init) {
        guard let condition = Self.conditions[name] else { throw Problem(reason: "no condition '\(name)'") }
        cues[last].conditions.append(condition)
      }
    case "even":
      cues[last].holdsNegated = cues[last].holdsNegated || rest.contains("negated")
      cues[last].holdsQuoted = cues[last].holdsQuoted || rest.contains("quoted")
    case "hear": cues[last].patterns += try CuePatternParser.parse(rest, classes: classes).alternatives
    case "yes": cues[last].positives.append(rest)
    case "no": cues[last].negatives.append(rest)
    default: throw Problem(reason: "'\(key)' is not known in a cue")
    }
  }

  private func readPoints(_ rest: String, _ store: (String, Int) -> Void?) throws {
    for part in rest.split(separator: ",") {
      let words = part.split(separator: " ").map(String.init)
      guard words.count == 2, let points = Int(words[1]) else { throw Problem(reason: "'\(part)': write NAME +2") }
      guard store(words[0], points) != nil else { throw Problem(reason: "no move or stance '\(words[0])'") }
    }
  }

  private static let conditions: [String: Cue.Condition] = [
    "question": .question, "statement": .statement, "not-yours": .notYours, "ours": .ours, "yours": .yours,
    "after-question": .afterQuestion, "after-pushback": .afterPushback, "after-product-question": .afterProductQuestion,
    "after-who-question": .afterWhoQuestion, "after-purpose-question": .afterPurposeQuestion,
    "after-source-question": .afterSourceQuestion, "after-statement": .afterStatement, "unagreed": .unagreed,
    "reply": .afterAnything, "opening": .opening, "first": .first, "last": .last,
    "alone": .alone, "short": .short, "long": .long,
  ]
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    let blank = UInt8(ascii: " ")
    guard let first = utf8.firstIndex(where: { $0 != blank }), let last = utf8.lastIndex(where: { $0 != blank }) else {
      return ""
    }
    return String(self[first...last])
  }
}

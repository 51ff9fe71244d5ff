internal import Listening

/// Reads the calls that must go as written.
struct TestReader {
  let findings: Findings
  var customMoves: [String] = []

  func test(_ node: PlacedNode) -> InlineTest? {
    guard let reader = MappingReader(node, as: .test, findings: findings) else { return nil }
    if !reader.has("call") { reader.missing("call", fix: "write 'call: |', then the call, line by line.") }
    guard let name = reader.requiredText("name", fix: "say in one line what this call shows."),
      let call = reader.speech("call")
    else { return nil }
    return InlineTest(
      name: name,
      ends: reader.name("ends"),
      steps: TranscriptReader(findings: findings, customMoves: customMoves).steps(call.variants)
    )
  }
}

/// Reads the transcript notation: `> text`, `> [class]`, `< text`, `= where`.
struct TranscriptReader {
  let findings: Findings
  var customMoves: [String] = []

  func steps(_ lines: [Placed<String>]) -> [Placed<TestStep>] {
    lines.compactMap { line in
      let rest = String(line.value.dropFirst().drop { $0 == " " })
      switch line.value.first {
      case ">": return caller(rest, line).map { Placed($0, at: line.place) }
      case "<": return Placed(.replies(rest), at: line.place)
      case "=": return expectations(rest, line).map { Placed(.stands($0), at: line.place) }
      default:
        findings.error(
          "bad-transcript",
          at: line.place,
          "A line of a call begins with '>', '<' or '='.",
          fix: "'> what you say', '< part of her reply', '= state, trust 6'."
        )
        return nil
      }
    }
  }

  private func caller(_ text: String, _ line: Placed<String>) -> TestStep? {
    if text.isEmpty { return .silence }
    guard text.hasPrefix("["), text.hasSuffix("]") else {
      let first = String(text.prefix { $0 != ":" })
      guard text.contains(":"), Stance(rawValue: first) != nil else { return .says(text) }
      findings.error(
        "bad-transcript",
        at: line.place(of: first),
        "A kind of turn stands in brackets; this would be said aloud.",
        fix: "write '> [\(text)]'."
      )
      return nil
    }
    let inner = String(text.dropFirst().dropLast())
    return inner == "silence" ? .silence : turnClass(inner, line).map(TestStep.means)
  }

  /// A class, as in `peer: state-purpose + cite-trigger about q3`.
  private func turnClass(_ text: String, _ line: Placed<String>) -> TurnClass? {
    let halves = text.split(separator: ":", maxSplits: 1).map { String($0).trimmedLines.first ?? "" }
    let stanceName = halves.first ?? ""
    guard let stance = Stance(rawValue: stanceName) else {
      let first = String(stanceName.prefix { $0 != " " })
      if first != stanceName, Stance(rawValue: first) != nil {
        findings.error(
          "bad-transcript",
          at: line.place(of: first),
          "There is no colon behind '\(first)'.",
          fix: "write '[\(first): \(stanceName.dropFirst(first.count + 1))]'."
        )
        return nil
      }
      findings.unknown(
        "unknown-stance",
        "stance",
        Placed(stanceName, at: line.place(of: stanceName)),
        known: Stance.allCases.map(\.rawValue)
      )
      return nil
    }
    var turn = TurnClass(stance: stance)
    var body = halves.count > 1 ? halves[1] : ""
    if body.hasPrefix("about ") { body = " " + body }
    let parts = body.components(cutAt: " about ")
    turn.topics = body.dropFirst(parts.count + (parts.count < body.count ? 7 : 0)).split(whereSeparator: {
      " ,+".contains($0)
    }).map(String.init)
    for name in parts.split(whereSeparator: { " +,".contains($0) }).map(String.init) {
      switch Heard(name: name, customMoves: customMoves) {
      case .move(let move): turn.moves.append(move)
      case .customMove(let name): turn.customMoves.append(name)
      case .longWinded: turn.isLongWinded = true
      case .unclear: turn.isUnclear = true
      case .silence, nil:
        let place = line.place(of: name)
        findings.unknown("unknown-move", "move", Placed(name, at: place), known: Heard.names + customMoves)
        return nil
      }
    }
    return turn
  }

  /// Where the call must be, as in `pick-up, trust 6, told-pain, not booked`.
  private func expectations(_ text: String, _ line: Placed<String>) -> [Expectation]? {
    var result: [Expectation] = []
    for (index, part) in text.split(separator: ",").enumerated() {
      let words = part.split(separator: " ").map(String.init)
      switch words.count {
      case 1 where index == 0: result.append(.state(words[0]))
      case 1: result.append(.fact(words[0], holds: true))
      case 2 where words[0] == "not": result.append(.fact(words[1], holds: false))
      case 2:
        guard let meter = Meter(rawValue: words[0]), let value = Int(words[1]) else { return bad(part, line) }
        result.append(.meter(meter, value))
      default: return bad(part, line)
      }
    }
    return result
  }

  private func bad(_ part: Substring, _ line: Placed<String>) -> [Expectation]? {
    let part = String(part).trimmed
    findings.error(
      "bad-transcript",
      at: line.place(of: part),
      "'\(part)' says nothing about where the call is.",
      fix: "write '= state, trust 6, fact, not fact'."
    )
    return nil
  }
}

extension TestStep {
  /// A caller's line of the notation, without its `>`; what is no class is speech.
  package init(callerLine line: String, customMoves: [String]) {
    let place = SourcePlace(file: "", line: 1, column: 1)
    let reader = TranscriptReader(findings: Findings(), customMoves: customMoves)
    self = reader.steps([Placed("> \(line)", at: place)]).first?.value ?? .says(line)
  }

  /// The line as it stands behind its `>`; nil for what is not the caller's.
  package var callerLine: String? {
    switch self {
    case .says(let text): text
    case .means(let turn): turn.notation()
    case .silence: "[silence]"
    case .replies, .stands: nil
    }
  }
}

/// Reads a persona file.
struct PersonaReader {
  let findings: Findings

  func persona(_ root: PlacedNode) -> Persona? {
    guard let reader = MappingReader(root, as: .persona, findings: findings) else { return nil }
    FormatVersion.check(reader)
    guard let name = reader.requiredText("persona", fix: "write 'persona:' and the file's name without its ending.")
    else { return nil }
    let full = reader.node("name").flatMap(fullName)
    if full == nil { reader.missing("name", fix: "write 'name: {first: Karin, last: Weber}'.") }
    if !hasAtZero(reader) {
      findings.error(
        "missing-key",
        at: reader.keyPlace("patience") ?? name.place,
        "'\(name.value)' has no 'at-zero' ending under patience.",
        fix: "write 'patience: {start: 5, max: 8, at-zero: hangs-up}'."
      )
    }
    let reactions = ReactionReader(findings: findings)
    return Persona(
      name: name,
      kind: kind(reader),
      firstName: full?.first ?? "",
      lastName: full?.last ?? "",
      role: reader.text("role")?.value ?? "",
      company: reader.text("company")?.value ?? "",
      temper: reader.text("temper")?.value ?? "",
      meters: meters(reader),
      atZero: reader.node("patience").flatMap(atZero),
      listensFor: reader.number("listens-for", in: 5...300)?.value ?? 40,
      sounds: sounds(reader),
      waitsFor: reader.number("waits-for", in: 5...300)?.value ?? 20,
      anytime: reader.list("anytime").enumerated().compactMap {
        reactions.reaction($1, id: "\(name.value)/anytime/\($0 + 1)")
      },
      voice: VoiceReader.voice(reader)
    )
  }

  private func fullName(_ node: PlacedNode) -> (first: String, last: String)? {
    if case .text(let text, _, _) = node {
      let words = text.split(separator: " ").map(String.init)
      if let first = words.first { return (first, words.dropFirst().joined(separator: " ")) }
    }
    guard let reader = MappingReader(node, as: .personName, findings: findings) else { return nil }
    return (reader.text("first")?.value ?? "", reader.text("last")?.value ?? "")
  }

  private func kind(_ reader: MappingReader) -> Persona.Kind {
    guard let name = reader.text("kind") else { return .prospect }
    if let kind = Persona.Kind(rawValue: name.value) { return kind }
    findings.unknown("unknown-kind", "kind of persona", name, known: Persona.Kind.allCases.map(\.rawValue))
    return .prospect
  }

  private func sounds(_ reader: MappingReader) -> Persona.Sounds {
    guard let name = reader.text("sounds") else { return .woman }
    if let sounds = Persona.Sounds(rawValue: name.value) { return sounds }
    findings.unknown("unknown-kind", "voice", name, known: Persona.Sounds.allCases.map(\.rawValue))
    return .woman
  }

  private func meters(_ reader: MappingReader) -> [Meter: MeterRange] {
    var meters: [Meter: MeterRange] = [:]
    for meter in Meter.allCases {
      meters[meter] = MeterRange(start: 3, max: 10)
      let shape: Shape = meter == .patience ? .patience : .meter
      guard let node = reader.node(meter.rawValue),
        let range = MappingReader(node, as: shape, besides: ["at-zero"], findings: findings)
      else { continue }
      let max = range.number("max", in: 1...Shape.highest)?.value ?? 10
      let lowest = meter == .patience ? 1 : 0
      var starts: [Scenario.Level: Int] = [:]
      for level in Scenario.Level.allCases { starts[level] = range.number(level.rawValue, in: lowest...max)?.value }
      meters[meter] = MeterRange(
        start: range.number("start", in: lowest...max)?.value ?? min(3, max),
        max: max,
        starts: starts
      )
      if meter != .patience, let place = range.keyPlace("at-zero") {
        findings.error(
          "unknown-key",
          at: place,
          "Only patience ends a call at zero.",
          fix: "move 'at-zero' to patience."
        )
      }
    }
    return meters
  }

  private func hasAtZero(_ reader: MappingReader) -> Bool {
    switch reader.node("patience") {
    case .mapping(let entries, _): entries.contains { $0.key.value == "at-zero" }
    // What is no mapping at all has its own finding.
    case .text, .list: true
    case nil: false
    }
  }

  private func atZero(_ node: PlacedNode) -> Placed<String>? {
    guard case .mapping(let entries, _) = node, let entry = entries.first(where: { $0.key.value == "at-zero" })
    else { return nil }
    guard case .text(let text, let place, _) = entry.value else {
      findings.error(
        "wrong-kind",
        at: entry.value.place,
        "'at-zero' names an ending, but this is \(entry.value.kind).",
        fix: "write for example 'at-zero: hangs-up'."
      )
      return nil
    }
    return Placed(text, at: place)
  }
}

/// Reads somebody's own words for the named lines of fragments.
enum VoiceReader {
  static func voice(_ reader: MappingReader) -> [String: Speech] {
    var voice: [String: Speech] = [:]
    for entry in reader.entries("voice") {
      voice[entry.key.value] = Speech(entry.value, key: entry.key.value, findings: reader.findings)
    }
    return voice
  }
}

/// Checks the first key of every file.
enum FormatVersion {
  static let current = 1

  static func check(_ reader: MappingReader) {
    guard let version = reader.text("format") else {
      reader.missing("format", fix: "begin the file with 'format: 1'.")
      return
    }
    guard version.value != "\(current)" else { return }
    reader.findings.error(
      "unknown-format",
      at: version.place,
      "This file is written for format \(version.value); this program reads format \(current).",
      fix: Int(version.value).map { $0 > current } == true ? "get a newer coldcall." : "write 'format: 1'."
    )
  }
}

internal import CallEngine
internal import ScenarioFormat

/// Tries what the author wants proved.
struct PropertyCheck {
  let proof: Proof

  func findings() -> [Diagnostic] {
    let trial = PropertyTrial(prover: proof.prover, events: proof.events)
    return proof.scenario.properties.compactMap { property in
      finding(property, trial.verdict(property))
    }
  }

  private func finding(_ property: Property, _ verdict: PropertyTrial.Verdict) -> Diagnostic? {
    switch verdict {
    case .holds: return nil
    case .unknown:
      return Diagnostic(
        "cap-reached",
        at: property.place,
        "\"\(property.sentence)\" is inconclusive: the search stopped before it had seen every situation.",
        fix: "fewer facts, fewer 'once', smaller meters; or allow more with --most."
      )
    case .vacuous(let why):
      return Diagnostic(
        "property-vacuous",
        .warning,
        at: property.place,
        "\"\(property.sentence)\" holds, but only because \(why).",
        fix: "mend what keeps that from happening, or take the property out."
      )
    case .impossible(let why):
      return Diagnostic(
        "property-failed",
        at: property.place,
        "\"\(property.sentence)\" fails: \(why).",
        fix: "let a reaction on the way ask for less."
      )
    case .broken(let turns, let why):
      var call = proof.call(turns)
      let points = property.kind == .never ? turningPoints(property, turns) : []
      call.turningPoints = points
      return Diagnostic(
        "property-failed",
        at: property.place,
        "\"\(property.sentence)\" fails. \(why):",
        fix: fix(property, points),
        call: call
      )
    }
  }

  private func fix(_ property: Property, _ points: [SourcePlace]) -> String {
    switch property.kind {
    case .never:
      let lines = points.map { "\($0.line)" }.joined(separator: " or ")
      return lines.isEmpty ? "let one of these reactions ask for more." : "ask for more in the 'when' of line \(lines)."
    case .can: return "shorten the way, or raise 'within'."
    case .alwaysPossible: return "let a reaction lead out of there."
    case .must: return "let the 'otherwise' on the way cost more patience, or raise 'within'."
    }
  }

  /// Reactions without which the property would hold, in the order of the call.
  private func turningPoints(_ property: Property, _ turns: [FoundTurn]) -> [SourcePlace] {
    var seen: Set<Int> = []
    return turns.map(\.reaction).filter { seen.insert($0).inserted }.compactMap { reaction in
      guard !proof.flow.reactions[reaction].isOtherwise else { return nil }
      let trial = PropertyTrial(prover: proof.prover(without: [reaction]), events: proof.events)
      switch trial.verdict(property) {
      case .broken, .unknown: return nil
      case .holds, .impossible, .vacuous: return proof.flow.written[reaction].place
      }
    }
  }
}

extension Property {
  /// As one would say it.
  package var sentence: String {
    var sentence = "\(kind.rawValue) \(target.value.text)"
    if let after { sentence += " after \(after.value.text)" }
    if let before { sentence += " before \(before.value.text)" }
    if !using.isEmpty { sentence += " using \(using.map(\.value).joined(separator: ", "))" }
    if let within { sentence += " within \(within)" }
    return sentence
  }
}

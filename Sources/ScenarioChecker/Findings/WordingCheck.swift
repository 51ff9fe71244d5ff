internal import CallEngine
internal import ScenarioFormat

/// Notes about how she speaks and what she hears: nothing is wrong, but a reader may want to know.
struct WordingCheck {
  let flow: Flow
  /// Words after which a line stops sounding like somebody on the phone.
  private static let mostWords = 25

  func findings() -> [Diagnostic] { repeated() + long() + unheard() }

  private var speeches: [Speech] {
    let scenario = flow.scenario
    return scenario.stateOrder.compactMap { scenario.states[$0]?.says } + flow.written.compactMap(\.says)
      + flow.endings.compactMap(\.says)
  }

  private func repeated() -> [Diagnostic] {
    var first: [String: SourcePlace] = [:]
    var findings: [Diagnostic] = []
    for variant in speeches.flatMap(\.variants).sorted(by: { $0.place < $1.place }) {
      // Fragments are spoken by whoever uses them, and the same words may be meant twice.
      guard variant.place.file == flow.scenario.opening.place.file else { continue }
      if let place = first[variant.value] {
        if place != variant.place {
          findings.append(
            Diagnostic(
              "repeated-phrase",
              .note,
              at: variant.place,
              "She says these very words elsewhere too.",
              fix: "say it another way.",
              related: [Diagnostic.Related(place: place, message: "here as well")]
            )
          )
        }
      } else {
        first[variant.value] = variant.place
      }
    }
    return findings
  }

  private func long() -> [Diagnostic] {
    speeches.flatMap(\.variants).compactMap { variant in
      let words = variant.value.split(separator: " ").count
      guard words > Self.mostWords, variant.place.file == flow.scenario.opening.place.file else { return nil }
      return Diagnostic(
        "reply-too-long",
        .note,
        at: variant.place,
        "\(words) words in one breath: people on the phone say less.",
        fix: "cut it to what a busy person would say."
      )
    }
  }

  /// Moves that no reaction of hers waits for.
  private func unheard() -> [Diagnostic] {
    let heard = flow.reactions.reduce(UInt64(0)) { bits, reaction in
      bits | reaction.condition.hears | reaction.condition.hearsAny | reaction.condition.leads
    }
    let deaf = Heard.names.filter { name in
      guard let sound = Heard(name: name), case .move = sound else { return false }
      return heard & flow.ear.bit(of: sound) == 0
    }
    guard !deaf.isEmpty else { return [] }
    let place = SourcePlace(file: flow.scenario.opening.place.file, line: 1, column: 1)
    return [
      Diagnostic(
        "unheard-move",
        .note,
        at: place,
        "She never reacts to \(deaf.joined(separator: ", ")): such turns fall to 'otherwise', or to what else is in them.",
        fix: "add a reaction under 'anytime', if that is not meant."
      )
    ]
  }
}

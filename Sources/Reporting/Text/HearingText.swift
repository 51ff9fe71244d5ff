package import Listening
internal import Terminal

/// How a line comes across, for people: the line with its words marked, stance, moves, and why.
package enum HearingText {
  /// - Parameter without: How the line would come across without the words that carry its stance.
  package static func page(_ hearing: Hearing, without: [Counterfactual] = [], columns: Int) -> Page {
    var page = Page(columns: columns)
    page.add(marked(hearing), margin: 2)
    page.add()
    add("Stance", stance(hearing), to: &page)
    for evidence in hearing.evidence { add("", because(evidence), to: &page) }
    if hearing.evidence.isEmpty { add("", StyledText("overall wording", .dim), to: &page) }
    for (index, heard) in hearing.moves.enumerated() {
      add(index == 0 ? "Moves" : "", StyledText(heard.move.rawValue, .bold) + words(heard.evidence), to: &page)
    }
    if hearing.moves.isEmpty { add("Moves", StyledText("none", .dim), to: &page) }
    for (index, heard) in hearing.customMoves.enumerated() {
      let example = StyledText(" like \u{201C}\(heard.example.sanitized())\u{201D}", .dim)
      add(index == 0 ? "Own" : "", StyledText(heard.name, .bold) + example, to: &page)
    }
    for (index, topic) in hearing.topics.enumerated() {
      add(index == 0 ? "Topics" : "", StyledText(topic.topic) + words(topic.evidence), to: &page)
    }
    for (index, signal) in hearing.signals.enumerated() {
      add(index == 0 ? "Noted" : "", StyledText(signal.signal.rawValue) + words(signal.evidence), to: &page)
    }
    for (index, line) in changes(hearing, without).enumerated() {
      add(index == 0 ? "Without" : "", line, to: &page)
    }
    add("Length", StyledText(length(hearing.facts), .dim), to: &page)
    return page
  }

  private static func add(_ label: String, _ text: StyledText, to page: inout Page) {
    page.add(label: StyledText(label, .dim), width: 9, text)
  }

  private static func stance(_ hearing: Hearing) -> StyledText {
    let percent = "\((hearing.confidence + 5) / 10) %"
    let name = StyledText(hearing.stance.rawValue, style(of: hearing.stance).union(.bold))
    return hearing.unsure
      ? StyledText("unsure, perhaps ") + name + StyledText(" \(percent)", .dim) : name + StyledText(" \(percent)", .dim)
  }

  private static func because(_ evidence: Evidence) -> StyledText {
    StyledText("\u{201C}\(evidence.text.sanitized())\u{201D}") + StyledText(" \(evidence.cue)", .dim)
  }

  /// What leaving words out would change; nothing when the stance rests on no words in particular.
  private static func changes(_ hearing: Hearing, _ without: [Counterfactual]) -> [StyledText] {
    without.filter { $0.stance != hearing.stance || ($0.unsure && !hearing.unsure) }
      .map { change in
        let quotes = change.without.map { "\u{201C}\($0.text.sanitized())\u{201D}" }.joined(separator: ", ")
        let stance = change.unsure ? "unsure, perhaps \(change.stance.rawValue)" : change.stance.rawValue
        return StyledText("\(quotes) ", .dim) + StyledText("it would be ", .dim)
          + StyledText(stance, style(of: change.stance)) + StyledText(" \((change.confidence + 5) / 10) %", .dim)
      }
  }

  private static func words(_ evidence: [Evidence]) -> StyledText {
    guard !evidence.isEmpty else { return "" }
    return StyledText(" " + evidence.map { "\u{201C}\($0.text.sanitized())\u{201D}" }.joined(separator: ", "), .dim)
  }

  /// The line itself, the words that decided its stance underlined and in brackets, so that it reads without colour too.
  private static func marked(_ hearing: Hearing) -> StyledText {
    let scalars = Array(hearing.text.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
      return String(view).sanitized()
    }
    var line = StyledText()
    var position = 0
    for evidence in hearing.evidence.sorted(by: { $0.start < $1.start }) where evidence.start >= position {
      line += StyledText(text(position..<evidence.start))
      line += StyledText("[\(text(evidence.start..<evidence.end))]", style(of: hearing.stance).union(.underline))
      position = evidence.end
    }
    return line + StyledText(text(position..<max(position, scalars.count)))
  }

  private static func length(_ facts: TurnFacts) -> String {
    var text =
      "\(facts.words) word\(facts.words == 1 ? "" : "s"), about \(facts.seconds) s, \(facts.sentences) sentence\(facts.sentences == 1 ? "" : "s")"
    if let sentence = facts.firstPitchSentence { text += ", product in sentence \(sentence)" }
    return text
  }

  private static func style(of stance: Stance) -> Style {
    switch stance {
    case .peer: .green
    case .vendor: .red
    case .subordinate: .yellow
    case .neutral: .plain
    }
  }
}

/// Reads `trust >= 6 and told-pain and not opened-with-product and visits < 3`.
struct GuardParser {
  let findings: Findings

  func parse(_ source: Placed<String>) -> Guard? {
    var terms: [Placed<Guard.Term>] = []
    for piece in pieces(of: source) {
      guard let term = term(piece) else { return nil }
      terms.append(Placed(term, at: piece.place))
    }
    return Guard(terms: terms, text: source.value)
  }

  /// Cuts at "and", keeping the column of each piece.
  private func pieces(of source: Placed<String>) -> [Placed<String>] {
    var pieces: [Placed<String>] = []
    var words: [String] = []
    var start = 0
    var end = 0
    var column = 0
    func close() {
      var place = source.place
      place.column += start
      place.length = max(1, end - start)
      pieces.append(Placed(words.joined(separator: " "), at: place))
      words = []
    }
    for word in source.value.split(separator: " ", omittingEmptySubsequences: false) {
      let length = word.unicodeScalars.count
      if word == "and" {
        close()
        start = column + length + 1
        end = start
      } else if !word.isEmpty {
        if words.isEmpty { start = column }
        words.append(String(word))
        end = column + length
      }
      column += length + 1
    }
    close()
    return pieces
  }

  private func term(_ piece: Placed<String>) -> Guard.Term? {
    let words = spaced(piece.value).split(separator: " ").map(String.init)
    if let word = words.first(where: { ["or", "||"].contains($0.lowercased()) }) {
      return fail(piece.place(of: word), "'\(word)' is not used in 'when'.", fix: "write two reactions, one for each.")
    }
    if let word = words.first(where: { ["and", "&&", "&", ","].contains($0.lowercased()) }) {
      return fail(piece.place(of: word), "'\(word)' joins nothing here.", fix: "write 'and'.")
    }
    switch words.count {
    case 1: return named(words[0], holds: true)
    case 2 where words[0] == "not": return named(words[1], holds: false)
    case 3: return comparison(piece, words)
    default:
      return fail(
        piece.place,
        "'\(piece.value)' is no condition.",
        fix: "write for example 'trust >= 6 and told-pain'."
      )
    }
  }

  /// A level is asked for like a fact.
  private func named(_ name: String, holds: Bool) -> Guard.Term {
    Scenario.Level(rawValue: name).map { .level($0, holds: holds) } ?? .fact(name, holds: holds)
  }

  private func comparison(_ piece: Placed<String>, _ words: [String]) -> Guard.Term? {
    let quantity: Guard.Quantity
    if words[0] == "visits" {
      quantity = .visits
    } else if let meter = Meter(rawValue: words[0]) {
      quantity = .meter(meter)
    } else {
      let near = NearMiss.of(words[0], among: Meter.allCases.map(\.rawValue) + ["visits"])
      findings.error(
        "unknown-meter",
        at: piece.place,
        "No meter is called '\(words[0])'.",
        fix: near.map { "did you mean '\($0)'?" }
          ?? "known here: trust, patience, interest, visits; a fact stands alone: 'told-pain'."
      )
      return nil
    }
    guard let comparison = Guard.Comparison(rawValue: words[1] == "==" ? "=" : words[1]) else {
      let swapped = ["=>": ">=", "=<": "<="][words[1]]
      return fail(
        piece.place(of: words[1]),
        "'\(words[1])' compares nothing.",
        fix: swapped.map { "write '\($0)'." } ?? "write one of >= <= > < =."
      )
    }
    guard let bound = Int(words[2]) else {
      return fail(
        piece.place(of: words[2]),
        "'\(words[2])' is no whole number.",
        fix: "write for example '\(words[0]) \(words[1]) 6'."
      )
    }
    guard (0...Self.highestBound).contains(bound) else {
      findings.error(
        "out-of-range",
        at: piece.place,
        "Nothing here is ever as far as \(bound).",
        fix: "compare with a number from 0 to \(Self.highestBound)."
      )
      return nil
    }
    return .compare(quantity, comparison, bound)
  }

  private static let highestBound = 1000

  private func fail(_ place: SourcePlace, _ message: String, fix: String) -> Guard.Term? {
    findings.error("bad-guard", at: place, message, fix: fix)
    return nil
  }

  /// Blanks around comparison signs, so that `trust>=6` is read too.
  private func spaced(_ text: String) -> String {
    var result = ""
    var previousIsSign = false
    for character in text {
      let isSign = "<>=!".contains(character)
      if isSign != previousIsSign, !result.isEmpty { result += " " }
      result.append(character)
      previousIsSign = isSign
    }
    return result
  }
}

import Listening
import Testing

/// What must not change a stance, tried on every line that others wrote: few may flip.
@Suite struct InvarianceTests {
  /// The share of lines, in percent, whose stance another way of writing them changes.
  private func flips(_ change: (String) -> String?) throws -> (percent: Int, tried: Int, lines: [String]) {
    let listener = try Listener.standard()
    var tried = 0
    var flipped: [String] = []
    for name in BlindLines.names {
      for line in try BlindLines.read(name) {
        guard let other = change(line.text), other != line.text else { continue }
        tried += 1
        let after = line.after ?? ""
        if listener.hear(line.text, after: after).stance != listener.hear(other, after: after).stance {
          flipped.append(other)
        }
      }
    }
    return (tried == 0 ? 100 : flipped.count * 100 / tried, tried, flipped)
  }

  /// - Parameter atMost: In percent.
  private func expect(atMost: Int, of least: Int, _ change: (String) -> String?) throws {
    let (percent, tried, lines) = try flips(change)
    #expect(tried >= least)
    #expect(percent <= atMost, "\(percent) % of \(tried): \(lines.prefix(10))")
  }

  @Test func curlyQuotesAndDashes() throws {
    try expect(atMost: 0, of: 100) { line in
      String(line.map { $0 == "'" ? "\u{2019}" : $0 == "-" ? "\u{2010}" : $0 })
    }
  }

  @Test func spacesAndTheLastFullStop() throws {
    try expect(atMost: 0, of: 300) { "  " + $0.split(separator: " ").joined(separator: "  ") + " " }
    try expect(atMost: 3, of: 80) { $0.hasSuffix(".") ? String($0.dropLast()) : nil }
  }

  @Test func otherNumbers() throws {
    try expect(atMost: 6, of: 15) { line in
      String(line.map { $0.isASCII && $0.isNumber ? Character(String((($0.wholeNumberValue ?? 0) + 3) % 9 + 1)) : $0 })
    }
  }

  @Test func otherNames() throws {
    let names = ["Priya", "Anselm", "Oluwaseun", "Marjolein"]
    try expect(atMost: 4, of: 60) { line in
      // A word with a capital inside a sentence: all get names of other people.
      var count = 0
      let words = line.split(separator: " ", omittingEmptySubsequences: false).enumerated().map { index, word in
        guard index > 0, word.first?.isUppercase == true, word.count > 2, !word.contains("'"),
          word.allSatisfy(\.isLetter),
          !Self.notNames.contains(String(word))
        else { return String(word) }
        count += 1
        return names[count % names.count]
      }
      return words.joined(separator: " ")
    }
  }

  private static let notNames: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
    "April",
    "May", "June", "July", "August", "September", "October", "November", "December", "English", "The", "What", "How",
    "That",
    "Who", "Could", "Would", "Our", "You", "Your", "Does", "This", "And", "But", "Sorry", "Thanks", "Thank", "Fair",
    "Then",
    "Which", "Where", "When", "Why", "Did", "Are", "Can", "Has", "Have", "Not", "Yes", "They", "There", "Give", "Shall",
  ]

  @Test func contractionsTakenApart() throws {
    let pairs = [
      ("I'm ", "I am "), ("you're ", "you are "), ("don't ", "do not "), ("it's ", "it is "), ("we're ", "we are "),
    ]
    try expect(atMost: 2, of: 80) { line in
      pairs.reduce(line) { $0.replacing($1.0, with: $1.1) }
    }
  }

  @Test func lowerCase() throws {
    try expect(atMost: 7, of: 200) { $0.lowercased() }
  }

  @Test func aSlipOfTheKeyboard() throws {
    try expect(atMost: 8, of: 200) { line in
      // Two inner letters of the longest word change places.
      guard
        let word = line.split(separator: " ").filter({ $0.allSatisfy(\.isLetter) }).max(by: { $0.count < $1.count }),
        word.count >= 7
      else { return nil }
      var letters = Array(word)
      letters.swapAt(3, 4)
      return line.replacing(word, with: String(letters), maxReplacements: 1)
    }
  }
}

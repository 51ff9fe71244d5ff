/// Finds whose thing a word names: ours ("our platform", "we built a tool") or yours ("your platform", "the tool you use").
enum Ownership {
  /// - Parameters:
  ///   - ours: The caller's own names, as canonical words.
  ///   - yours: The other side's names, as canonical words.
  static func scopes(_ words: [String], ours: Set<String>, yours: Set<String>) -> [TokenScope.Owner?] {
    words.indices.map { index in
      if isTaken(words, index) { return .yours }
      for distance in 0...reach where index - distance >= 0 {
        let word = words[index - distance]
        if distance > 0, boundaries.contains(word) { return nil }
        if oursWords.contains(word) || ours.contains(word) { return .ours }
        if yoursWords.contains(word) || yours.contains(word) || isTaking(words, index - distance) { return .yours }
      }
      return nil
    }
  }

  /// "You use", "they bought": what comes next is theirs; "you can see" says nothing of the kind.
  private static func isTaking(_ words: [String], _ index: Int) -> Bool {
    guard takers.contains(words[index]) else { return false }
    return words[(index + 1)...].prefix(3).contains { takings.contains($0) }
  }

  /// "The tool you use", "software that your group bought": the owner comes behind.
  private static func isTaken(_ words: [String], _ index: Int) -> Bool {
    guard index + 2 < words.count else { return false }
    let next = words[index + 1] == "that" || words[index + 1] == "which" ? index + 2 : index + 1
    guard next < words.count, takers.contains(words[next]) || words[next] == "your" else { return false }
    return words[(next + 1)...].prefix(3).contains { takings.contains($0) }
  }

  private static let reach = 4
  private static let oursWords: Set<String> = ["our", "my", "we", "ours", "us", "i"]
  private static let yoursWords: Set<String> = ["your", "yours", "their", "his", "her"]
  private static let takers: Set<String> = ["you", "they", "he", "she"]
  private static let takings: Set<String> = [
    "use", "uses", "used", "using", "have", "run", "runs", "bought", "buy", "picked", "chose", "chosen", "installed",
    "own", "pay",
    "paid", "signed", "switched", "built", "launched", "rolled", "put",
  ]
  private static let boundaries: Set<String> = ["and", "but", "because", "that", "which"]
}

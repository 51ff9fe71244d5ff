/// Finds whose thing a word names: ours ("our platform", "we built a tool") or yours ("your platform", "the tool you use").
enum Ownership {
  /// - Parameters:
  ///   - ours: The caller's own names, as canonical words.
  ///   - yours: The other side's names, as canonical words.
  static func mark(_ tokens: [Token], ours: Set<String>, yours: Set<String>, _ scopes: inout [TokenScope]) {
    for index in tokens.indices {
      scopes[index].owner = isTaken(tokens, index) ? .yours : owner(tokens, index, ours, yours)
    }
  }

  private static func owner(_ tokens: [Token], _ index: Int, _ ours: Set<String>, _ yours: Set<String>)
    -> TokenScope.Owner?
  {
    for distance in 0...min(reach, index) {
      let token = tokens[index - distance]
      if distance > 0, token.traits.contains(.endsOwnership) { return nil }
      if token.traits.contains(.ours) || (!ours.isEmpty && ours.contains(token.text)) { return .ours }
      if token.traits.contains(.yours) || (!yours.isEmpty && yours.contains(token.text)) { return .yours }
      if token.traits.contains(.taker), takes(tokens, from: index - distance + 1) { return .yours }
    }
    return nil
  }

  /// "You use", "they bought": what comes next is theirs; "you can see" says nothing of the kind.
  private static func takes(_ tokens: [Token], from start: Int) -> Bool {
    tokens[start...].prefix(3).contains { $0.traits.contains(.taking) }
  }

  /// "The tool you use", "software that your group bought": the owner comes behind.
  private static func isTaken(_ tokens: [Token], _ index: Int) -> Bool {
    guard index + 2 < tokens.count else { return false }
    let relative = tokens[index + 1].text == "that" || tokens[index + 1].text == "which"
    let next = relative ? index + 2 : index + 1
    guard tokens[next].traits.contains(.taker) || tokens[next].text == "your" else { return false }
    return takes(tokens, from: next + 1)
  }

  private static let reach = 4
  static let oursWords = ["our", "my", "we", "ours", "us", "i"]
  static let yoursWords = ["your", "yours", "their", "his", "her"]
  static let takers = ["you", "they", "he", "she"]
  static let takings = [
    "use", "uses", "used", "using", "have", "run", "runs", "bought", "buy", "picked", "chose", "chosen", "installed",
    "own", "pay",
    "paid", "signed", "switched", "built", "launched", "rolled", "put",
  ]
  static let boundaries = ["and", "but", "because", "that", "which"]
}

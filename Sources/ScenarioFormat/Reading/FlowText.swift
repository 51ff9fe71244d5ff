/// Looks at quotes and brackets as YAML does.
enum FlowText {
  /// Whether a quoted value ends on its line, with nothing but a remark behind it.
  static func isClosed(_ value: String, by quote: Character) -> Bool {
    var rest = value.dropFirst()
    while let character = rest.popFirst() {
      if character == "\\", quote == "\"" {
        rest = rest.dropFirst()
      } else if character == quote, quote == "'", rest.first == "'" {
        rest = rest.dropFirst()
      } else if character == quote {
        let after = rest.drop { $0 == " " }
        return after.isEmpty || (rest.first == " " && after.first == "#")
      }
    }
    return false
  }

  /// Brackets that are opened and not closed, those in quotes and remarks left out; below zero when more are closed.
  static func depth(_ text: String) -> Int {
    var depth = 0
    scan(text) { _, character, _ in
      switch character {
      case "[", "{": depth += 1
      case "]", "}": depth -= 1
      default: break
      }
    }
    return depth
  }

  /// Where a remark begins; nil when there is none.
  static func remark(_ text: String) -> String.Index? { scan(text) { _, _, _ in } }

  /// The plain values inside brackets, each with how many Unicode scalars stand before it.
  static func values(_ text: String) -> [(offset: Int, text: String)] {
    var values: [(Int, String)] = []
    scan(text) { index, character, isStart in
      guard isStart, !"[{]}, ".contains(character) else { return }
      values.append((text[..<index].unicodeScalars.count, String(text[index...].prefix { !" ,]}".contains($0) })))
    }
    return values
  }

  /// Visits every character outside quotes and remarks, and says whether a value may begin with it.
  ///
  /// - Returns: Where a remark begins; nil when there is none.
  @discardableResult
  private static func scan(_ text: String, _ visit: (String.Index, Character, Bool) -> Void) -> String.Index? {
    var quote: Character?
    var isStart = true
    var previous: Character = " "
    for index in text.indices {
      let character = text[index]
      defer { previous = character }
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      if character == "#", previous == " " { return index }
      if isStart, character == "\"" || character == "'" {
        quote = character
        isStart = false
        continue
      }
      visit(index, character, isStart)
      switch character {
      case "[", "{", ",", ":": isStart = true
      case " ": break
      default: isStart = false
      }
    }
    return nil
  }
}

/// A text in which a place is marked: `goes: ⟦bookd⟧` marks a stretch, `⟦hears: x` only where it begins.
struct Marked {
  let text: String
  /// Line and column of the mark, both from 1; nil when there is none.
  let start: (line: Int, column: Int)?
  /// Unicode scalars between the two marks; nil when only the first is there.
  let length: Int?

  init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var line = 1
    var column = 1
    var start: (line: Int, column: Int)?
    var length: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = (line, column)
      case "⟧": length = column - (start?.column ?? column)
      default:
        plain.append(scalar)
        column = scalar == "\n" ? 1 : column + 1
        line += scalar == "\n" ? 1 : 0
      }
    }
    text = String(plain)
    self.start = start
    self.length = length
  }
}

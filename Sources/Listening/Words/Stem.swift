/// Reduces a word to what all its inflections share.
///
/// Only equality of two stems means anything; a stem need not be a word. Light on purpose: a strong stemmer would
/// merge words that mean different things to a caller ("price" and "prices" yes, "organise" and "organ" no).
enum Stem {
  static func of(_ word: String) -> String {
    var letters = Array(word.utf8)
    if ends(letters, "'s") { letters.removeLast(2) }
    guard letters.count > 3 else { return text(letters) }
    if ends(letters, "ies"), letters.count > 4 {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "y"))
    } else if ["sses", "xes", "ches", "shes", "zes"].contains(where: { ends(letters, $0) }) {
      letters.removeLast(2)
    } else if ends(letters, "s"), !["ss", "us", "is"].contains(where: { ends(letters, $0) }) {
      letters.removeLast()
    }
    if ends(letters, "ied"), letters.count > 4 {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "y"))
    } else if ends(letters, "ing"), letters.count > 5 {
      letters.removeLast(3)
      undouble(&letters)
    } else if ends(letters, "ed"), letters.count > 4, !ends(letters, "eed") {
      letters.removeLast(2)
      undouble(&letters)
    }
    if letters.count > 3, ends(letters, "e") { letters.removeLast() }
    return text(letters)
  }

  private static func ends(_ letters: [UInt8], _ suffix: String) -> Bool {
    letters.count >= suffix.utf8.count && letters.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private static func text(_ letters: [UInt8]) -> String { String(decoding: letters, as: UTF8.self) }

  /// "planning" and "plan" meet at "plan"; "calling" keeps its two l, as "call" has them.
  private static func undouble(_ letters: inout [UInt8]) {
    guard letters.count > 3, let last = letters.last, last == letters[letters.count - 2] else { return }
    if !"lszaeiou".utf8.contains(last) { letters.removeLast() }
  }
}

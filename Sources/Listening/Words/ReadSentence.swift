/// A sentence with everything marked that patterns and features ask for: classes, scopes, and the scenario's words.
final class ReadSentence: Sendable {
  let sentence: Sentence
  /// The words' numbers in the lexicon; -1 for one that is not in it.
  let numbers: [Int32]
  let scopes: [TokenScope]
  /// For each token the bits of the built-in classes it is of.
  let classes: [UInt32]
  let spans: [WordClassSpan]
  let list: Range<Int>?
  /// The bits of all classes that occur.
  let present: UInt32

  /// The words where a clause begins, as bits, fillers and the other side's name aside; bit 63 for all behind it too.
  let clauseStarts: UInt64

  var tokens: [Token] { sentence.tokens }

  init(_ sentence: Sentence, _ vocabulary: WordClasses) {
    self.sentence = sentence
    numbers = sentence.tokens.map { Int32(truncatingIfNeeded: $0.number) }
    scopes = ScopeMarker.mark(sentence, ours: vocabulary.ours, yours: vocabulary.yours)
    spans = vocabulary.spans(in: sentence.tokens)
    list = Self.list(in: sentence.tokens)
    let isAlone = sentence.tokens.count == 1
    classes = sentence.tokens.indices.map { Self.classes(of: sentence.tokens[$0], isAlone: isAlone) }
    var present: UInt32 = list == nil ? 0 : WordClass.list.bit
    for bits in classes { present |= bits }
    for span in spans { present |= WordClass.vocabulary(span.wordClass).bit }
    self.present = present
    clauseStarts = Self.clauseStarts(sentence.tokens, spans)
  }

  func opensClause(_ index: Int) -> Bool {
    index < 63 ? clauseStarts >> UInt64(index) & 1 != 0 : tokens[index].opensClause
  }

  /// The words of any of these classes, as bits; bit 63 for the 64th and all behind it.
  func places(of bits: UInt32) -> UInt64 {
    var places: UInt64 = 0
    for index in classes.indices where classes[index] & bits != 0 { places |= 1 << UInt64(min(index, 63)) }
    return places
  }

  private static func clauseStarts(_ tokens: [Token], _ spans: [WordClassSpan]) -> UInt64 {
    var starts: UInt64 = 0
    var isOpen = true
    for (index, token) in tokens.enumerated() {
      if isOpen || token.opensClause { starts |= 1 << UInt64(min(index, 63)) }
      if isOpen {
        let isName = spans.contains { $0.wordClass == .theirPeople && $0.tokens.contains(index) }
        isOpen = token.traits.contains(.filler) || isName
      }
    }
    return starts
  }

  func isName(_ index: Int) -> Bool { classes[index] & WordClass.name.bit != 0 }

  private static func classes(of token: Token, isAlone: Bool) -> UInt32 {
    var bits: UInt32 = 0
    if token.isNumber {
      bits |= WordClass.number.bit
      if token.text.utf8.last == UInt8(ascii: "%") { bits |= WordClass.percent.bit }
      if let first = token.text.unicodeScalars.first, Letters.money.contains(first) { bits |= WordClass.money.bit }
    } else if token.text == "percent" {
      bits |= WordClass.percent.bit
    }
    let isTime = token.traits.contains(.time)
    if isTime { bits |= WordClass.time.bit }
    guard !token.traits.contains(.stopWord), !token.isNumber else { return bits }
    bits |= WordClass.content.bit
    // A capital inside a sentence, on a word that is neither "I" nor a day.
    if token.isCapitalized, !isTime, !isAlone, token.text.utf8.count > 1 { bits |= WordClass.name.bit }
    return bits
  }

  /// An enumeration: three or more short items one after the other, told by their commas ("ovens, mixers and racks").
  private static func list(in tokens: [Token]) -> Range<Int>? {
    var start: Int?
    var items = 0
    for index in tokens.indices.dropFirst() where tokens[index].opensClause {
      guard let first = start, index - first <= longestItem else {
        start = index
        items = 1
        continue
      }
      items += 1
      start = index
      let joins = tokens[(index + 1)...].prefix(longestItem).contains { ["and", "or", "plus"].contains($0.text) }
      if items >= 3 || (items == 2 && joins) { return max(0, first - 1)..<index + 1 }
    }
    // "Bookings, invoices and payroll": the first comma follows the first item.
    if items == 1, let only = start, only >= 2,
      tokens[(only + 1)...].prefix(2).contains(where: { ["and", "plus"].contains($0.text) })
    {
      return only - 1..<only + 1
    }
    return nil
  }

  private static let longestItem = 4
}

/// Numbers for all words that cues spell out: comparing numbers is what keeps hearing fast.
struct Lexicon: Sendable {
  private var numbers: [String: Int] = [:]

  /// The word's number; nil when no cue knows it.
  subscript(_ word: String) -> Int? { numbers[word] }

  mutating func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = numbers.count
    return numbers.count - 1
  }
}

/// A set of numbered words, one bit each.
struct WordSet: Sendable {
  private var bits: [UInt64] = []

  init(_ numbers: some Sequence<Int> = []) {
    for number in numbers { insert(number) }
  }

  /// A word without a number is in no set.
  func contains(_ number: Int) -> Bool {
    let index = number >> 6
    return number >= 0 && index < bits.count && bits[index] & (1 << UInt64(number & 63)) != 0
  }

  mutating func insert(_ number: Int) {
    let index = number >> 6
    if index >= bits.count { bits += [UInt64](repeating: 0, count: index + 1 - bits.count) }
    bits[index] |= 1 << UInt64(number & 63)
  }

  mutating func formUnion(_ other: WordSet) {
    if other.bits.count > bits.count { bits += [UInt64](repeating: 0, count: other.bits.count - bits.count) }
    for index in other.bits.indices { bits[index] |= other.bits[index] }
  }
}

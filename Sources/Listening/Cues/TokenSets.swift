/// Sets of words: a bit for each word of the lexicon, and a rule for words that are not in it.
struct TokenSets: Sendable {
  /// What a word outside the lexicon must look like.
  enum Shape: Sendable, Hashable {
    case none
    case stem(UInt64)
    case prefix(String)
    case suffix(String)
    case anyOf([Shape])
  }

  private(set) var shapes: [Shape] = []
  /// The words of each set, ascending.
  private(set) var members: [[Int32]] = []
  /// `stride` words of bits for each set.
  private(set) var bits: [UInt64] = []
  private(set) var stride = 0
  private var frequencies: [Int] = []
  private var numbers: [CuePattern: Int32] = [:]
  private var unions: [[Int32]: Int32] = [:]
  private var ofStem: [UInt64: [Int32]] = [:]

  init() {}

  /// - Parameter lexicon: With all words that the sets will hold; it must not grow any more.
  init(_ lexicon: Lexicon) {
    stride = (lexicon.count + 63) / 64
    for word in 0..<lexicon.count { ofStem[lexicon.stemHashes[word], default: []].append(Int32(word)) }
  }

  var count: Int { shapes.count }

  /// How likely a sentence holds a word of the set: its size, and how common its words are.
  func frequency(of set: Int32) -> Int { frequencies[Int(set)] }

  /// The set of a pattern's element, each made once.
  mutating func number(of pattern: CuePattern, _ lexicon: Lexicon) -> Int32 {
    if let known = numbers[pattern] { return known }
    let (words, shape) = members(of: pattern, lexicon)
    let common = words.count { lexicon.traits[Int($0)].contains(.stopWord) }
    numbers[pattern] = add(words, shape, frequency: words.count + common * 40 + (shape == .none ? 0 : 20))
    return numbers[pattern] ?? 0
  }

  /// The set that holds what any of these holds.
  mutating func union(of sets: [Int32]) -> Int32 {
    let parts = Set(sets).sorted()
    if parts.count == 1 { return parts[0] }
    if let known = unions[parts] { return known }
    let words = Set(parts.flatMap { members[Int($0)] }).sorted()
    let shapes = parts.map { self.shapes[Int($0)] }.filter { $0 != .none }
    let frequency = parts.reduce(0) { $0 + frequencies[Int($1)] }
    let number = add(words, shapes.isEmpty ? .none : .anyOf(shapes), frequency: frequency)
    unions[parts] = number
    return number
  }

  private mutating func add(_ words: [Int32], _ shape: Shape, frequency: Int) -> Int32 {
    let number = Int32(shapes.count)
    let start = bits.count
    bits += [UInt64](repeating: 0, count: stride)
    for word in words { bits[start + Int(word) >> 6] |= 1 << UInt64(word & 63) }
    members.append(words)
    shapes.append(shape)
    frequencies.append(frequency)
    return number
  }

  func contains(_ set: Int32, _ token: Token) -> Bool {
    let index = Int(set)
    if token.number >= 0 {
      return bits[index * stride + token.number >> 6] & (1 << UInt64(token.number & 63)) != 0
    }
    return Self.fits(token, shapes[index])
  }

  static func fits(_ token: Token, _ shape: Shape) -> Bool {
    switch shape {
    case .none: false
    case .stem(let hash): token.stemHash == hash
    case .prefix(let prefix): token.text.hasPrefix(prefix)
    case .suffix(let suffix): isLonger(token.text, than: suffix) && token.text.hasSuffix(suffix)
    case .anyOf(let shapes): shapes.contains { fits(token, $0) }
    }
  }

  private func members(of pattern: CuePattern, _ lexicon: Lexicon) -> ([Int32], Shape) {
    func all(where isMember: (String) -> Bool) -> [Int32] {
      lexicon.texts.indices.filter { isMember(lexicon.texts[$0]) }.map { Int32($0) }
    }
    switch pattern {
    case .word(let word): return (lexicon[word].map { [Int32($0)] } ?? [], .none)
    case .oneOf(let words): return (words.compactMap { lexicon[$0] }.sorted().map { Int32($0) }, .none)
    case .stem(let stem):
      let hash = Fingerprint.hash(stem)
      return (ofStem[hash] ?? [], .stem(hash))
    case .prefix(let prefix): return (all { $0.hasPrefix(prefix) }, .prefix(prefix))
    case .suffix(let suffix):
      return (all { Self.isLonger($0, than: suffix) && $0.hasSuffix(suffix) }, .suffix(suffix))
    default: return ([], .none)
    }
  }

  /// At least two letters stand before the suffix.
  private static func isLonger(_ text: String, than suffix: String) -> Bool { text.utf8.count > suffix.utf8.count + 1 }
}

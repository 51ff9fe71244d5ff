/// Every word the listener knows by number: comparing numbers and bits is what keeps hearing fast.
struct Lexicon: Sendable {
  private(set) var texts: [String] = []
  private(set) var hashes: [UInt64] = []
  private(set) var stemHashes: [UInt64] = []
  private(set) var traits: [WordTraits] = []
  /// What a contraction stands for; empty for a word that stands for itself.
  private(set) var parts: [[Int]] = []
  /// Open addressing by hash; -1 is free.
  ///
  /// The size is a power of two, at least twice the count.
  private var slots = [Int32](repeating: -1, count: 4096)

  /// The words of the built-in lists and the contractions, without any cue's.
  static let builtIn: Lexicon = {
    var lexicon = Lexicon()
    for (words, traits) in WordTraits.lists {
      for word in words { lexicon.add(word, traits) }
    }
    for (word, parts) in Contractions.table {
      let number = lexicon.number(of: word)
      lexicon.parts[number] = parts.map { lexicon.number(of: $0) }
    }
    return lexicon
  }()

  var count: Int { texts.count }

  /// The word's number; nil for one not in the lexicon.
  subscript(_ word: String) -> Int? { find(Fingerprint.hash(word), word) }

  mutating func add(_ word: String, _ traits: WordTraits) {
    let number = number(of: word)
    self.traits[number].formUnion(traits)
  }

  /// The word's number, given to it now if it has none.
  mutating func number(of word: String) -> Int {
    let hash = Fingerprint.hash(word)
    if let known = find(hash, word) { return known }
    if (texts.count + 1) * 2 > slots.count { grow() }
    let number = texts.count
    let stem = Stem.of(word)
    texts.append(word)
    hashes.append(hash)
    stemHashes.append(stem == word ? hash : Fingerprint.hash(stem))
    traits.append([])
    parts.append([])
    insert(number)
    return number
  }

  /// - Parameter hash: `Fingerprint.hash` of the word.
  func find(_ hash: UInt64, _ word: String) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, texts[number] == word { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// By hash alone: two words of one hash are told apart when the lexicon is built, not each time one is heard.
  func find(_ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ number: Int) {
    var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: number)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in texts.indices { insert(number) }
  }
}

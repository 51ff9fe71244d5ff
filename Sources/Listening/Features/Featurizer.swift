/// Turns a sentence into features: its words and word sequences, their classes, cues, place and context.
///
/// The trainer and the listener use this one function, so that what was learned is what is heard.
struct Featurizer: Sendable {
  let classes: SemanticClasses
  /// `Fingerprint.hash` of each cue's name.
  private let cueHashes: [UInt64]

  init(cues: [Cue], classes: SemanticClasses) {
    self.classes = classes
    cueHashes = cues.map { Fingerprint.hash($0.name) }
  }

  /// A token as features see it: numbers and names stand for their kind.
  private struct Symbol {
    var word: UInt64
    /// The class that stands for the word in class sequences; the word itself when it has none.
    var general: UInt64
    var isMasked: Bool
    var isKnown: Bool
    var tokens: Range<Int>

    static func masked(_ hash: UInt64, _ place: Range<Int>) -> Symbol {
      Symbol(word: hash, general: hash, isMasked: true, isKnown: true, tokens: place)
    }
  }

  func features(
    of read: ReadSentence,
    _ findings: [CueFinding],
    at place: SentencePlace,
    _ situation: Situation,
    echo: Range<Int>?,
    into features: inout [Feature],
    known: KnownWords
  ) {
    let tokens = read.tokens
    let symbols = symbols(tokens, read, known)
    words(tokens, read.scopes, symbols, &features, known)
    sequences(read, symbols, place, &features)
    cues(findings, situation, &features)
    context(read, symbols, place, situation, echo, &features)
    structure(read, place, &features)
  }

  private func symbols(_ tokens: [Token], _ read: ReadSentence, _ known: KnownWords) -> [Symbol] {
    let (spans, classes) = (read.spans, read.classes)
    return tokens.indices.map { index in
      let token = tokens[index]
      let place = index..<index + 1
      if let span = spans.first(where: {
        $0.tokens.contains(index) && ![.triggers, .jargon, .shared].contains($0.wordClass)
      }) {
        let isGear = span.wordClass == .ourProducts || span.wordClass == .ourFeatures
        return isGear
          ? Symbol(word: token.hash, general: Mask.gear, isMasked: true, isKnown: true, tokens: place)
          : .masked(Mask.name, place)
      }
      let bits = classes[index]
      if token.isNumber {
        if bits & WordClass.money.bit != 0 { return .masked(Mask.money, place) }
        return .masked(bits & WordClass.percent.bit != 0 ? Mask.percent : Mask.number, place)
      }
      if bits & WordClass.name.bit != 0 { return .masked(Mask.name, place) }
      let isKnown = known.contains(token.hash)
      let general =
        self.classes.first(of: token) ?? (isKnown ? token.hash : token.isCapitalized ? Mask.unknownName : Mask.unknown)
      return Symbol(word: token.hash, general: general, isMasked: false, isKnown: isKnown, tokens: place)
    }
  }

  /// What stands for words that are different in every call.
  private enum Mask {
    static let number = Fingerprint.hash("<num>")
    static let money = Fingerprint.hash("<money>")
    static let percent = Fingerprint.hash("<percent>")
    static let name = Fingerprint.hash("<name>")
    static let gear = Fingerprint.hash("{gear}")
    /// Words never met before: mostly names of people and firms, and nouns of a trade.
    static let unknown = Fingerprint.hash("<unknown>")
    static let unknownName = Fingerprint.hash("<Unknown>")
  }

  private func words(
    _ tokens: [Token],
    _ scopes: [TokenScope],
    _ symbols: [Symbol],
    _ features: inout [Feature],
    _ known: KnownWords
  ) {
    for (index, symbol) in symbols.enumerated() {
      if !symbols[..<index].contains(where: { $0.word == symbol.word }) {
        if symbol.isKnown {
          features.append(Feature(key: FeatureKey.of(.word, symbol.word), tokens: symbol.tokens))
        }
        // In training a word's stem and classes stand beside it; a model has put them into its row.
        if !symbol.isMasked, !symbol.isKnown || !known.haveRows {
          for key in parts(of: tokens[index]) { features.append(Feature(key: key, tokens: symbol.tokens)) }
        } else if symbol.general == Mask.gear, classes.first(of: tokens[index]) != Mask.gear {
          // A scenario says that this is the caller's product, whatever the word.
          features.append(Feature(key: FeatureKey.of(.wordClass, Mask.gear), tokens: symbol.tokens))
        }
      }
      scoped(tokens[index], scopes[index], symbol, &features)
    }
  }

  /// Whose the word is, and whether it is denied.
  private func scoped(_ token: Token, _ scope: TokenScope, _ symbol: Symbol, _ features: inout [Feature]) {
    if scope.negatedAt != nil {
      features.append(Feature(key: FeatureKey.of(.deniedWord, symbol.general), tokens: symbol.tokens))
    }
    guard let owner = scope.owner, !symbol.isMasked || symbol.general == Mask.gear else { return }
    let whose: UInt64 = owner == .ours ? 1 : 2
    if symbol.isMasked {
      features.append(Feature(key: FeatureKey.of(.ownedClass, Mask.gear, whose), tokens: symbol.tokens))
      return
    }
    for wordClass in classes.classes(of: token).prefix(2) {
      features.append(Feature(key: FeatureKey.of(.ownedClass, classes.hashes[wordClass], whose), tokens: symbol.tokens))
    }
    guard !token.traits.contains(.stopWord) else { return }
    features.append(Feature(key: FeatureKey.of(.ownedWord, symbol.general, whose), tokens: symbol.tokens))
    features.append(Feature(key: FeatureKey.of(.ownedWord, whose), tokens: symbol.tokens))
  }

  /// The stem and the classes of a word.
  private func parts(of token: Token) -> [UInt64] {
    [FeatureKey.of(.stem, token.stemHash)]
      + classes.classes(of: token).map { FeatureKey.of(.wordClass, classes.hashes[$0]) }
  }

  /// For each word of a sentence the features that a model may put into the word's own row.
  func wholes(in read: ReadSentence) -> [(word: UInt64, parts: [UInt64])] {
    zip(read.tokens, symbols(read.tokens, read, .none)).compactMap { token, symbol in
      symbol.isMasked ? nil : (FeatureKey.of(.word, symbol.word), parts(of: token))
    }
  }

  private func sequences(
    _ read: ReadSentence,
    _ symbols: [Symbol],
    _ place: SentencePlace,
    _ features: inout [Feature]
  ) {
    let begin: UInt64 = place.isFirst ? 11 : 12
    let end: UInt64 = read.sentence.isQuestion ? 13 : 14
    let words = [begin] + symbols.map(\.word) + [end]
    let general = [begin] + symbols.map(\.general) + [end]
    for index in words.indices.dropLast() {
      let low = max(index - 1, 0)
      let pair = low..<max(low, min(index + 1, symbols.count))
      features.append(Feature(key: FeatureKey.of(.bigram, words[index], words[index + 1]), tokens: pair))
      let hasClass = general[index] != words[index] || general[index + 1] != words[index + 1]
      if hasClass {
        features.append(Feature(key: FeatureKey.of(.classBigram, general[index], general[index + 1]), tokens: pair))
      }
      guard index + 2 < words.count else { continue }
      let three = low..<max(low, min(index + 2, symbols.count))
      let key = FeatureKey.of(.trigram, words[index], words[index + 1], words[index + 2])
      features.append(Feature(key: key, tokens: three))
      if hasClass || general[index + 2] != words[index + 2] {
        let key = FeatureKey.of(.classTrigram, general[index], general[index + 1], general[index + 2])
        features.append(Feature(key: key, tokens: three))
      }
      guard index > 0, index + 3 < words.count - 1 else { continue }
      let four = FeatureKey.of(.fourgram, key, words[index + 3])
      features.append(Feature(key: four, tokens: low..<index + 3))
    }
  }

  private func cues(_ findings: [CueFinding], _ situation: Situation, _ features: inout [Feature]) {
    for finding in findings {
      let cue = cueHashes[finding.cue]
      features.append(Feature(key: FeatureKey.of(.cue, cue, finding.sign.rawValue), tokens: finding.tokens))
      if let owner = finding.owner, finding.sign == .plain {
        let key = FeatureKey.of(.cue, cue, owner == .ours ? 4 : 5)
        features.append(Feature(key: key, tokens: finding.tokens))
      }
      if finding.sign == .plain {
        let key = FeatureKey.of(.cueInContext, cue, situation.name.rawValue)
        features.append(Feature(key: key, tokens: finding.tokens))
      }
    }
  }

  private func context(
    _ read: ReadSentence,
    _ symbols: [Symbol],
    _ place: SentencePlace,
    _ situation: Situation,
    _ echo: Range<Int>?,
    _ features: inout [Feature]
  ) {
    let name = situation.name.rawValue
    features.append(Feature(key: FeatureKey.of(.context, name, place.isFirst ? 1 : 2), tokens: 0..<0))
    let asks: UInt64 = read.sentence.isQuestion ? 1 : 2
    for flag in situation.flags {
      features.append(Feature(key: FeatureKey.of(.context, 100 + flag), tokens: 0..<0))
      features.append(Feature(key: FeatureKey.of(.context, 200 + flag, asks), tokens: 0..<0))
    }
    guard place.isFirst, let first = symbols.first else { return }
    features.append(Feature(key: FeatureKey.of(.contextWord, name, first.word), tokens: first.tokens))
    if situation.isReply {
      let shared = situation.takenUp(in: read.tokens)
      let span = shared.first.flatMap { first in shared.last.map { first..<$0 + 1 } } ?? 0..<0
      features.append(Feature(key: FeatureKey.of(.echo, UInt64(min(shared.count, 3))), tokens: span))
    }
    if let echo { features.append(Feature(key: FeatureKey.of(.echo, 10), tokens: echo)) }
  }

  private func structure(_ read: ReadSentence, _ place: SentencePlace, _ features: inout [Feature]) {
    func add(_ name: UInt64, _ value: Int) {
      features.append(Feature(key: FeatureKey.of(.structure, name, UInt64(value)), tokens: 0..<0))
    }
    let asks = read.sentence.isQuestion ? 1 : 0
    let position = place.isAlone ? 0 : place.isFirst ? 1 : place.isLast ? 2 : 3
    add(1, asks)
    add(2, position * 2 + asks)
    add(3, [2, 4, 7, 12, 20].firstIndex { read.tokens.count <= $0 } ?? 5)
    if let list = read.list {
      features.append(Feature(key: FeatureKey.of(.structure, 4, 1), tokens: list))
    }
    var persons = 0
    for token in read.tokens {
      if token.traits.contains(.firstPerson) { persons |= 1 }
      if token.traits.contains(.secondPerson) { persons |= 2 }
      if token.traits.contains(.jointPerson) { persons |= 4 }
    }
    add(5, persons)
  }
}

extension Situation {
  /// Every flag that holds, by number.
  fileprivate var flags: [UInt64] {
    let all = [
      isReply, asks, hasAgreed, afterPushback, afterProductQuestion, afterWhoQuestion, afterPurposeQuestion,
      afterSourceQuestion, hesitates, tellsOfTrouble,
    ]
    return all.indices.filter { all[$0] }.map { UInt64($0) }
  }
}

/// Compiles patterns into the steps of a program.
struct CueCompiler {
  typealias Step = CueProgram.Step
  typealias Entry = CueProgram.Entry

  private(set) var steps: [Step] = []
  private(set) var targets: [Int32] = []
  private(set) var sets: TokenSets
  private(set) var entries: [Entry] = []
  private let lexicon: Lexicon

  /// - Parameter lexicon: With every word the patterns spell out.
  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    sets = TokenSets(lexicon)
  }

  mutating func add(_ pattern: CuePattern, of cue: Int) {
    let start = steps.count
    emit(pattern)
    steps.append(Step(kind: .matched))
    var needed: [Int32] = []
    var classes: UInt32 = 0
    collect(pattern, &needed, &classes)
    let begin = beginning(of: pattern)
    if begin.set >= 0, begin.classes == 0 { needed.append(begin.set) }
    let four = rarestFirst(needed).prefix(4) + [-1, -1, -1, -1]
    entries.append(
      Entry(
        cue: Int32(cue),
        start: Int32(start),
        saysNo: pattern.saysNo,
        needs: (four[0], four[1], four[2], four[3]),
        classes: classes,
        beginSet: begin.set,
        beginClasses: begin.classes,
        opensClause: Self.opensClause(pattern)
      )
    )
  }

  private func rarestFirst(_ needed: [Int32]) -> [Int32] {
    Set(needed).sorted { (sets.frequency(of: $0), $0) < (sets.frequency(of: $1), $1) }
  }

  private mutating func emit(_ pattern: CuePattern) {
    switch pattern {
    case .word(let word): steps.append(Step(kind: .word, first: Int32(lexicon[word] ?? -2)))
    case .oneOf, .stem, .prefix, .suffix: steps.append(Step(kind: .set, first: sets.number(of: pattern, lexicon)))
    case .builtIn(let wordClass): steps.append(Step(kind: .wordClass, first: Int32(wordClass.bit)))
    case .gap(let low, let high): steps.append(Step(kind: .gap, first: Int32(low), second: Int32(high)))
    case .start: steps.append(Step(kind: .start))
    case .end: steps.append(Step(kind: .end))
    case .sequence(let items): for item in items { emit(item) }
    case .optional(let inner): branch([inner, .sequence([])])
    case .choice(let options): branch(options)
    }
  }

  private mutating func branch(_ options: [CuePattern]) {
    let firstTarget = targets.count
    steps.append(Step(kind: .either, first: Int32(firstTarget), second: Int32(options.count)))
    targets += options.map { _ in 0 }
    var exits: [Int] = []
    for (index, option) in options.enumerated() {
      targets[firstTarget + index] = Int32(steps.count)
      emit(option)
      exits.append(steps.count)
      steps.append(Step(kind: .jump))
    }
    for exit in exits { steps[exit].first = Int32(steps.count) }
  }

  /// What a pattern cannot do without: a word of each of these sets, and words of all these classes.
  private mutating func collect(_ pattern: CuePattern, _ needed: inout [Int32], _ classes: inout UInt32) {
    switch pattern {
    case .word, .oneOf, .stem, .prefix, .suffix: needed.append(sets.number(of: pattern, lexicon))
    case .builtIn(let wordClass): classes |= wordClass.bit
    case .sequence(let items): for item in items { collect(item, &needed, &classes) }
    case .choice(let options):
      // One of the rarest words of its branches, when each branch needs one.
      let keys = options.map { option -> Int32? in
        var inner: [Int32] = []
        var ignored: UInt32 = 0
        collect(option, &inner, &ignored)
        return rarestFirst(inner).first
      }
      if !keys.contains(nil) { needed.append(sets.union(of: keys.compactMap(\.self))) }
    default: break
    }
  }

  private static func opensClause(_ pattern: CuePattern) -> Bool {
    switch pattern {
    case .start: true
    case .sequence(let items): items.first.map(opensClause) ?? false
    default: false
    }
  }

  /// Where a match may begin: at a word of the set or of the classes; -1 and none when anywhere.
  private mutating func beginning(of pattern: CuePattern) -> (set: Int32, classes: UInt32) {
    guard let begin = beginnings(of: pattern).begin else { return (-1, 0) }
    if begin.sets.isEmpty { return (-1, begin.classes) }
    return (sets.union(of: begin.sets), begin.classes)
  }

  private struct Beginning {
    var sets: [Int32] = []
    var classes: UInt32 = 0
  }

  /// What a match can begin with, nil for anything, and whether the pattern can match nothing at all.
  private mutating func beginnings(of pattern: CuePattern) -> (begin: Beginning?, isNullable: Bool) {
    switch pattern {
    case .word, .oneOf, .stem, .prefix, .suffix: return (Beginning(sets: [sets.number(of: pattern, lexicon)]), false)
    case .builtIn(let wordClass): return (wordClass.isOneWord ? Beginning(classes: wordClass.bit) : nil, false)
    case .gap(let low, _): return (nil, low == 0)
    case .start, .end: return (Beginning(), true)
    case .optional(let inner): return (beginnings(of: inner).begin, true)
    case .choice(let options):
      var union: Beginning? = Beginning()
      var isNullable = false
      for option in options {
        let next = beginnings(of: option)
        isNullable = isNullable || next.isNullable
        union = Self.union(union, next.begin)
      }
      return (union, isNullable)
    case .sequence(let items):
      var union: Beginning? = Beginning()
      for item in items {
        let next = beginnings(of: item)
        union = Self.union(union, next.begin)
        if !next.isNullable { return (union, false) }
      }
      return (union, true)
    }
  }

  private static func union(_ left: Beginning?, _ right: Beginning?) -> Beginning? {
    guard let left, let right else { return nil }
    return Beginning(sets: left.sets + right.sets, classes: left.classes | right.classes)
  }

  mutating func index() -> (entriesOfSet: Rows, unkeyed: [Int32], setsOfWord: [[Int32]], openSets: [Int32]) {
    var byKey = [[Int32]](repeating: [], count: sets.count)
    var unkeyed: [Int32] = []
    var isNeeded = [Bool](repeating: false, count: sets.count)
    for (index, entry) in entries.enumerated() {
      for set in [entry.needs.0, entry.needs.1, entry.needs.2, entry.needs.3] where set >= 0 {
        isNeeded[Int(set)] = true
      }
      if entry.beginSet >= 0 { isNeeded[Int(entry.beginSet)] = true }
      if entry.needs.0 >= 0 { byKey[Int(entry.needs.0)].append(Int32(index)) } else { unkeyed.append(Int32(index)) }
    }
    var openSets: [Int32] = []
    var byWord = [[Int32]](repeating: [], count: lexicon.count)
    for set in isNeeded.indices where isNeeded[set] {
      if sets.shapes[set] != .none { openSets.append(Int32(set)) }
      for word in sets.members[set] { byWord[Int(word)].append(Int32(set)) }
    }
    return (Rows(byKey), unkeyed, byWord, openSets)
  }
}

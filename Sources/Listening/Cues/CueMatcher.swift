/// Tries entries of a program against one sentence, over plain memory: nothing is allocated or counted on the way.
struct CueMatcher {
  /// Of a token what patterns ask for.
  struct Mark {
    var number: Int32
    var classes: UInt32
    var isStart: Bool
    var owner: TokenScope.Owner?
  }

  /// Whose words a match must be.
  struct Ownership: OptionSet, Sendable {
    let rawValue: UInt8
    static let notYours = Ownership(rawValue: 1)
    static let ours = Ownership(rawValue: 2)
    static let yours = Ownership(rawValue: 4)
  }

  private let program: CueProgram
  private let read: ReadSentence
  private let steps: UnsafeBufferPointer<CueProgram.Step>
  private let targets: UnsafeBufferPointer<Int32>
  private let bits: UnsafeBufferPointer<UInt64>
  private let stride: Int
  private let marks: UnsafeBufferPointer<Mark>

  /// Lends a matcher for the time of `body`.
  static func withMatcher(_ program: CueProgram, _ read: ReadSentence, _ body: (CueMatcher) -> Void) {
    program.steps.withUnsafeBufferPointer { steps in
      program.targets.withUnsafeBufferPointer { targets in
        program.sets.bits.withUnsafeBufferPointer { bits in
          withUnsafeTemporaryAllocation(of: Mark.self, capacity: read.tokens.count) { marks in
            mark(read, marks)
            body(
              CueMatcher(
                program: program,
                read: read,
                steps: steps,
                targets: targets,
                bits: bits,
                stride: program.sets.stride,
                marks: UnsafeBufferPointer(marks)
              )
            )
          }
        }
      }
    }
  }

  private static func mark(_ read: ReadSentence, _ marks: UnsafeMutableBufferPointer<Mark>) {
    for index in read.tokens.indices {
      let mark = Mark(
        number: Int32(truncatingIfNeeded: read.tokens[index].number),
        classes: read.classes[index],
        isStart: read.opensClause(index),
        owner: read.scopes[index].owner
      )
      marks.initializeElement(at: index, to: mark)
    }
  }

  /// The places where an entry matches, as token indices: at each word the shortest match that is owned rightly.
  ///
  /// - Parameter starts: Where it may begin, as bits; bit 63 for the 64th word and all behind it.
  func forEachMatch(of entry: CueProgram.Entry, at starts: UInt64, _ ownership: Ownership, _ body: (Range<Int>) -> Void)
  {
    var left = starts
    while left != 0 {
      let start = left.trailingZeroBitCount
      left &= left - 1
      guard start < marks.count else { return }
      for start in start..<(start == 63 ? marks.count : start + 1) {
        if let end = run(Int(entry.start), start, start, ownership) { body(start..<end) }
      }
    }
  }

  private func contains(_ set: Int32, _ position: Int) -> Bool {
    let number = Int(marks[position].number)
    if number >= 0 { return bits[Int(set) * stride + number >> 6] & (1 << UInt64(number & 63)) != 0 }
    return program.sets.shapes[Int(set)] != .none && program.sets.contains(set, read.tokens[position])
  }

  /// Goes on from a step; nil when no way from here leads to an accepted match.
  private func run(_ step: Int, _ position: Int, _ begin: Int, _ ownership: Ownership) -> Int? {
    var step = step
    var position = position
    while true {
      let now = steps[step]
      switch now.kind {
      case .word:
        guard position < marks.count, marks[position].number == now.first else { return nil }
        position += 1
      case .set:
        guard position < marks.count, contains(now.first, position) else { return nil }
        position += 1
      case .wordClass:
        let bit = UInt32(now.first)
        guard bit < WordClass.list.bit else { return runClass(bit, step, position, begin, ownership) }
        guard position < marks.count, marks[position].classes & bit != 0 else { return nil }
        position += 1
      case .gap:
        guard position + Int(now.first) <= marks.count else { return nil }
        for next in position + Int(now.first)...min(position + Int(now.second), marks.count) {
          if mayGoOn(step + 1, next), let end = run(step + 1, next, begin, ownership) { return end }
        }
        return nil
      case .either:
        for target in Int(now.first)..<Int(now.first + now.second) {
          let branch = Int(targets[target])
          if mayGoOn(branch, position), let end = run(branch, position, begin, ownership) { return end }
        }
        return nil
      case .jump:
        step = Int(now.first)
        continue
      case .start: guard position < marks.count, marks[position].isStart else { return nil }
      case .end: guard position == marks.count else { return nil }
      case .matched: return position > begin && isOwned(begin..<position, ownership) ? position : nil
      }
      step += 1
    }
  }

  /// A look at the next step, before anything is staked on it.
  @inline(__always)
  private func mayGoOn(_ step: Int, _ position: Int) -> Bool {
    let next = steps[step]
    switch next.kind {
    case .word: return position < marks.count && marks[position].number == next.first
    case .set: return position < marks.count && contains(next.first, position)
    default: return true
    }
  }

  private func isOwned(_ match: Range<Int>, _ ownership: Ownership) -> Bool {
    if ownership.isEmpty { return true }
    if ownership.contains(.notYours), marks[match.upperBound - 1].owner == .yours { return false }
    if ownership.contains(.ours), !match.contains(where: { marks[$0].owner == .ours }) { return false }
    if ownership.contains(.yours), !match.contains(where: { marks[$0].owner == .yours }) { return false }
    return true
  }

  /// A class whose spans may hold several words.
  private func runClass(_ bit: UInt32, _ step: Int, _ position: Int, _ begin: Int, _ ownership: Ownership) -> Int? {
    if bit == WordClass.list.bit {
      guard let list = read.list, list.lowerBound == position else { return nil }
      return run(step + 1, list.upperBound, begin, ownership)
    }
    for span in read.spans where span.tokens.lowerBound == position && WordClass.vocabulary(span.wordClass).bit == bit {
      if let end = run(step + 1, span.tokens.upperBound, begin, ownership) { return end }
    }
    return nil
  }
}

/// All patterns of all cues as one flat program: plain numbers only, so that matching allocates nothing.
///
/// A class, because it is shared by every hearing: nothing of it is ever copied or counted.
final class CueProgram: Sendable {
  struct Step: Sendable {
    enum Kind: UInt8, Sendable {
      case word, set, wordClass, gap, either, jump, start, end, matched
    }

    var kind: Kind
    /// The word, set, class bits, or step it names; the low bound of a gap; the first of the `targets` of a choice.
    var first: Int32 = 0
    /// The high bound of a gap; how many targets a choice has.
    var second: Int32 = 0
  }

  /// One alternative of a cue's patterns.
  struct Entry: Sendable {
    var cue: Int32
    /// Its first step.
    var start: Int32
    /// It spells out a negation of its own.
    var saysNo: Bool
    /// Sets of which a sentence must hold a word each, rarest first, -1 for none; and classes it must hold, as bits.
    var needs: (Int32, Int32, Int32, Int32)
    var classes: UInt32
    /// It begins at a word of this set or of these classes; -1 and none when anywhere.
    var beginSet: Int32
    var beginClasses: UInt32
    /// It begins where a clause does.
    var opensClause: Bool
  }

  /// What an entry needs besides a word of its rarest set; where it needs nothing, a set that every sentence holds.
  struct Gate: Sendable {
    var needs: (Int32, Int32, Int32)
    var classes: UInt32

    init(_ entry: Entry, held: Int32) {
      func need(_ set: Int32) -> Int32 { set < 0 ? held : set }
      needs = (need(entry.needs.1), need(entry.needs.2), need(entry.needs.3))
      classes = entry.classes
    }
  }

  let steps: [Step]
  let targets: [Int32]
  let sets: TokenSets
  let entries: [Entry]
  /// For each set the entries that need it most: only these are tried when a word of it is there.
  let entriesOfSet: Rows
  /// For each value of `entriesOfSet` what else its entry needs, so that most are turned away without a look at them.
  let gates: [Gate]
  /// Entries that need no word at all.
  let unkeyed: [Int32]
  /// For each word of the lexicon the sets that hold it, of those some entry needs.
  let setsOfWord: BitRows
  /// The sets that have entries, as bits.
  let keySets: [UInt64]
  /// Which sets hold a word outside the lexicon.
  let openSets: OpenSets

  init(_ cues: [Cue], _ lexicon: inout Lexicon) {
    for cue in cues {
      for pattern in cue.patterns { pattern.forEachWord { lexicon.add($0, .cueWord) } }
    }
    var compiler = CueCompiler(lexicon)
    for (index, cue) in cues.enumerated() {
      for pattern in cue.patterns { compiler.add(pattern, of: index) }
    }
    let index = compiler.index()
    steps = compiler.steps
    targets = compiler.targets
    sets = compiler.sets
    entries = compiler.entries
    entriesOfSet = index.entriesOfSet
    unkeyed = index.unkeyed
    setsOfWord = BitRows(index.setsOfWord, columns: compiler.sets.count + 1)
    let held = Int32(compiler.sets.count)
    gates = index.entriesOfSet.values.map { [entries] in Gate(entries[Int($0)], held: held) }
    var keySets = [UInt64](repeating: 0, count: setsOfWord.stride)
    index.entriesOfSet.withLists { lists in
      for set in 0..<lists.count where !lists[set].isEmpty { keySets[set >> 6] |= 1 << UInt64(set & 63) }
    }
    self.keySets = keySets
    openSets = OpenSets(index.openSets, sets)
  }
}

/// Lists of numbers, one behind the other in one array.
struct Rows: Sendable {
  private(set) var starts: [Int32] = [0]
  private(set) var values: [Int32] = []

  init(_ rows: [[Int32]] = []) {
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      values += row
      starts.append(Int32(values.count))
    }
  }

  var count: Int { starts.count - 1 }

  /// Lends the lists for fast reading.
  func withLists<Result>(_ body: (Lists) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      values.withUnsafeBufferPointer { body(Lists(starts: starts, values: $0)) }
    }
  }

  struct Lists {
    fileprivate let starts: UnsafeBufferPointer<Int32>
    let values: UnsafeBufferPointer<Int32>

    var count: Int { starts.count - 1 }
    /// Where in `values` the list of a row lies.
    subscript(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
  }
}

/// A table of bits, a row for each word.
struct BitRows: Sendable {
  /// 64-bit words a row.
  let stride: Int
  private var bits: [UInt64]

  /// - Parameter rows: For each row the columns that are set.
  init(_ rows: [[Int32]], columns: Int) {
    stride = max(1, (columns + 63) / 64)
    bits = [UInt64](repeating: 0, count: rows.count * stride)
    for (row, set) in rows.enumerated() {
      for column in set { bits[row * stride + Int(column) >> 6] |= 1 << UInt64(column & 63) }
    }
  }

  /// Copies the bits of a row; false when there is no such row.
  func copy(_ row: Int, into copy: UnsafeMutableBufferPointer<UInt64>) -> Bool {
    let start = row * stride
    guard start + stride <= bits.count else { return false }
    bits.withUnsafeBufferPointer { bits in
      for index in 0..<stride { copy.initializeElement(at: index, to: bits[start + index]) }
    }
    return true
  }
}

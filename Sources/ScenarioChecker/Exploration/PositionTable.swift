/// Numbers situations in the order they are found; the same situation always has the same number.
///
/// Open addressing with linear probing over numbers; the situations themselves stand in one list. The hash is the finalizer of
/// SplitMix64, so that it is the same on every machine.
struct PositionTable {
  private(set) var words = Chunks<UInt64>()
  private var slots: ContiguousArray<UInt32>
  private var mask: Int

  init() {
    slots = ContiguousArray(repeating: .max, count: 1024)
    mask = 1023
  }

  var count: Int { words.count }
  subscript(number: Int) -> UInt64 { words[number] }

  private static func hash(_ word: UInt64) -> Int {
    var value = word &+ 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int(truncatingIfNeeded: value ^ (value >> 31))
  }

  /// The number of a situation that has been seen; nil for any other.
  func known(_ word: UInt64) -> Int? {
    var slot = Self.hash(word) & mask
    while slots[slot] != .max {
      let number = Int(slots[slot])
      if words[number] == word { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The number of a situation, a new one if it has not been seen.
  mutating func number(of word: UInt64) -> Int {
    var slot = Self.hash(word) & mask
    while slots[slot] != .max {
      let number = Int(slots[slot])
      if words[number] == word { return number }
      slot = (slot + 1) & mask
    }
    let number = words.count
    slots[slot] = UInt32(truncatingIfNeeded: number)
    words.append(word)
    if words.count * 3 > slots.count * 2 { grow() }
    return number
  }

  /// The numbers of several situations.
  ///
  /// Everything is touched before it is asked for: in a table larger than the cache the waits then run side by side, not one by one.
  mutating func numbers(of wanted: [UInt64], _ numbers: inout [UInt32]) {
    var touched: UInt64 = 0
    for word in wanted { touched ^= UInt64(slots[Self.hash(word) & mask]) }
    for word in wanted {
      let number = slots[Self.hash(word) & mask]
      if number != .max { touched ^= words[Int(number)] }
    }
    lastTouched = touched
    numbers.removeAll(keepingCapacity: true)
    for word in wanted { numbers.append(UInt32(truncatingIfNeeded: number(of: word))) }
  }

  /// Keeps the touching from being taken for idle.
  private var lastTouched: UInt64 = 0

  private mutating func grow() {
    let size = slots.count * 2
    slots = []
    slots = ContiguousArray(repeating: .max, count: size)
    mask = size - 1
    for number in 0..<words.count {
      var slot = Self.hash(words[number]) & mask
      while slots[slot] != .max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number)
    }
  }
}

extension CueProgram {
  /// An entry that may match, and at which words; bit 63 stands for the 64th word and all behind it.
  struct Candidate: Sendable {
    var entry: Int32
    var starts: UInt64
  }

  /// The entries whose necessary words a sentence holds, in the order of the cue file: few of many.
  func candidates(for read: ReadSentence) -> [Candidate] {
    let numbers = read.numbers
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: setsOfWord.stride) { present in
      present.initialize(repeating: 0)
      for (index, number) in numbers.enumerated() {
        if number >= 0 {
          setsOfWord.unite(Int(number), into: present)
        } else {
          openSets.forEachSet(holding: read.tokens[index]) { set in present[Int(set) >> 6] |= 1 << UInt64(set & 63) }
        }
      }
      func isPresent(_ set: Int32) -> Bool { set < 0 || present[Int(set) >> 6] & (1 << UInt64(set & 63)) != 0 }
      var result: [Candidate] = []
      result.reserveCapacity(48)
      entries.withUnsafeBufferPointer { entries in
        func consider(_ index: Int32) {
          let entry = entries[Int(index)]
          guard entry.classes & ~read.present == 0, isPresent(entry.needs.1), isPresent(entry.needs.2),
            isPresent(entry.needs.3)
          else { return }
          let starts = starts(of: entry, numbers, read)
          if starts != 0 { result.append(Candidate(entry: index, starts: starts)) }
        }
        entriesOfSet.withLists { lists in
          for word in present.indices {
            // Only sets that are some entry's rarest lead to entries.
            var left = present[word] & keySets[word]
            while left != 0 {
              let set = word << 6 | left.trailingZeroBitCount
              left &= left - 1
              for index in lists[set] { consider(index) }
            }
          }
        }
        for index in unkeyed { consider(index) }
      }
      result.sort { $0.entry < $1.entry }
      return result
    }
  }

  /// The words at which an entry may begin, as bits.
  private func starts(of entry: Entry, _ numbers: [Int32], _ read: ReadSentence) -> UInt64 {
    var starts: UInt64 = 0
    if entry.beginSet >= 0 {
      let row = Int(entry.beginSet) * sets.stride
      sets.bits.withUnsafeBufferPointer { bits in
        for (index, number) in numbers.enumerated() {
          let isHeld =
            number >= 0
            ? bits[row + Int(number) >> 6] & (1 << UInt64(number & 63)) != 0
            : sets.contains(entry.beginSet, read.tokens[index])
          if isHeld { starts |= 1 << UInt64(min(index, 63)) }
        }
      }
    }
    if entry.beginClasses != 0 { starts |= read.places(of: entry.beginClasses) }
    if entry.beginSet < 0, entry.beginClasses == 0 { starts = .max }
    return entry.opensClause ? starts & read.clauseStarts : starts
  }
}

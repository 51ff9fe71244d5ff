extension CueProgram {
  /// An entry that may match, and at which words; bit 63 stands for the 64th word and all behind it.
  struct Candidate: Sendable {
    var entry: Int32
    var starts: UInt64
  }

  /// The entries whose necessary words a sentence holds, in the order of the cue file: few of many.
  func candidates(for read: ReadSentence) -> [Candidate] {
    var result: [Candidate] = []
    result.reserveCapacity(48)
    let classes = read.present
    withPlaces(of: read) { places in
      entries.withUnsafeBufferPointer { entries in
        func consider(_ index: Int32) {
          let entry = entries[Int(index)]
          var starts = entry.beginSet >= 0 ? places[entry.beginSet] : 0
          if entry.beginClasses != 0 { starts |= read.places(of: entry.beginClasses) }
          if entry.beginSet < 0, entry.beginClasses == 0 { starts = .max }
          if entry.opensClause { starts &= read.clauseStarts }
          if starts != 0 { result.append(Candidate(entry: index, starts: starts)) }
        }
        entriesOfSet.withLists { lists in
          gates.withUnsafeBufferPointer { gates in
            for word in places.present.indices {
              // Only sets that are some entry's rarest lead to entries.
              var left = places.present[word] & keySets[word]
              while left != 0 {
                let set = word << 6 | left.trailingZeroBitCount
                left &= left - 1
                for place in lists[set] {
                  let gate = gates[place]
                  // One question instead of four: which of them fails cannot be foreseen.
                  let held = places.bit(gate.needs.0) & places.bit(gate.needs.1) & places.bit(gate.needs.2)
                  if held != 0, gate.classes & ~classes == 0 { consider(lists.values[place]) }
                }
              }
            }
          }
        }
        for index in unkeyed where entries[Int(index)].classes & ~classes == 0 { consider(index) }
      }
    }
    result.sort { $0.entry < $1.entry }
    return result
  }

  /// Where a sentence holds words of each set.
  private struct Places {
    /// The sets that have a word in it, as bits.
    let present: UnsafeMutableBufferPointer<UInt64>
    /// For each word the sets that hold it, as bits: a few lines of memory, read again and again.
    let rows: UnsafeMutableBufferPointer<UInt64>
    let count: Int

    /// One for a set that has a word in it, nought for another.
    @inline(__always)
    func bit(_ set: Int32) -> UInt64 { present[Int(set) >> 6] >> UInt64(set & 63) & 1 }

    subscript(_ set: Int32) -> UInt64 {
      guard bit(set) != 0 else { return 0 }
      var places: UInt64 = 0
      var word = Int(set) >> 6
      for place in 0..<count {
        places |= (rows[word] >> UInt64(set & 63) & 1) << UInt64(min(place, 63))
        word += present.count
      }
      return places
    }
  }

  private func withPlaces(of read: ReadSentence, _ body: (Places) -> Void) {
    let stride = setsOfWord.stride
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: stride) { present in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: stride * read.numbers.count) { rows in
        present.initialize(repeating: 0)
        present[sets.count >> 6] |= 1 << UInt64(sets.count & 63)
        for (index, number) in read.numbers.enumerated() {
          let row = UnsafeMutableBufferPointer(rebasing: rows[index * stride..<(index + 1) * stride])
          if number < 0 || !setsOfWord.copy(Int(number), into: row) {
            row.initialize(repeating: 0)
            openSets.forEachSet(holding: read.tokens[index]) { set in row[Int(set) >> 6] |= 1 << UInt64(set & 63) }
          }
          for word in 0..<stride { present[word] |= row[word] }
        }
        body(Places(present: present, rows: rows, count: read.numbers.count))
      }
    }
  }
}

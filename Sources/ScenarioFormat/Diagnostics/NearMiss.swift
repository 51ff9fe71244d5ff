/// Finds what somebody probably meant to type.
package enum NearMiss {
  /// The closest of `candidates`, when it is close enough to be meant: at most a third of its letters differ.
  package static func of(_ name: String, among candidates: some Collection<String>) -> String? {
    all(of: name, among: candidates).first
  }

  /// All that are close enough, closest first, then by alphabet.
  package static func all(of name: String, among candidates: some Collection<String>) -> [String] {
    let wanted = Array(name.lowercased())
    return candidates.map { ($0, distance(wanted, Array($0.lowercased()))) }
      .filter { candidate, distance in
        distance <= max(1, max(candidate.count, wanted.count) / 3)
          || (wanted.count >= 3 && candidate.lowercased().contains(name.lowercased()))
      }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .map(\.0)
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  static func distance(_ one: [Character], _ two: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...two.count)
    for (i, a) in one.enumerated() {
      var row = [i + 1]
      for (j, b) in two.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == two[j - 1], one[i - 1] == b { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[two.count]
  }
}

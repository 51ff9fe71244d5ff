internal import CallEngine

/// Rounds: groups of situations that a call can walk through again and again.
struct Rounds {
  /// Each with its situations, lowest number first.
  let all: [[Int]]

  /// Tarjan's method, without recursion since calls can be long.
  ///
  /// - Parameter mayTake: Links that may be taken.
  init(_ exploration: Exploration, mayTake: (Link) -> Bool = { _ in true }) {
    let count = exploration.situations
    var index = [Int32](repeating: -1, count: count)
    var low = [Int32](repeating: 0, count: count)
    var isOnStack = [Bool](repeating: false, count: count)
    var stack: [Int] = []
    var walk: [(situation: Int, way: Int)] = []
    var next: Int32 = 0
    var rounds: [[Int]] = []
    func enter(_ situation: Int) {
      index[situation] = next
      low[situation] = next
      next += 1
      stack.append(situation)
      isOnStack[situation] = true
      walk.append((situation, 0))
    }
    var root = 0
    func nextRoot() -> Bool {
      while root < count, index[root] >= 0 { root += 1 }
      guard root < count else { return false }
      enter(root)
      return true
    }
    while !walk.isEmpty || nextRoot() {
      guard let (situation, way) = walk.last else { break }
      if way < exploration.ways(from: situation) {
        walk[walk.count - 1].way += 1
        let link = exploration.link(situation, way)
        guard mayTake(link) else { continue }
        if index[link.target] < 0 {
          enter(link.target)
        } else if isOnStack[link.target] {
          low[situation] = min(low[situation], index[link.target])
        }
        continue
      }
      walk.removeLast()
      if let above = walk.last?.situation { low[above] = min(low[above], low[situation]) }
      guard low[situation] == index[situation] else { continue }
      var round: [Int] = []
      while let member = stack.popLast() {
        isOnStack[member] = false
        round.append(member)
        if member == situation { break }
      }
      let isLoop =
        round.count > 1
        || exploration.links(from: situation).contains { $0.target == situation && mayTake($0) }
      if isLoop { rounds.append(round.sorted()) }
    }
    all = rounds.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}

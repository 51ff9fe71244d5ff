internal import CallEngine

/// Every call of one kind of caller: a small part of all calls, where the caller keeps to little.
struct CallerWalk {
  /// The longest call; nil when one can go on for ever.
  let longest: [FoundTurn]?

  /// - Parameters:
  ///   - code: Of situations in full sight.
  ///   - caller: What every turn keeps to.
  ///   - most: Situations after which it gives up.
  /// - Returns: nil when it gave up.
  init?(_ flow: Flow, code: PositionCode, book: TurnBook, caller: TurnSearch.Limits, from start: Standing, most: Int) {
    guard code.width <= 63 else { return nil }
    let limits = book.number(of: caller)
    var table = PositionTable()
    var steps: [[(target: Int, turn: FoundTurn)]] = []
    var comers = [0]
    _ = table.number(of: code.pack(start))
    while steps.count < table.count {
      guard table.count <= most else { return nil }
      let word = table[steps.count]
      var onward: [(target: Int, turn: FoundTurn)] = []
      if !PositionCode.isEnded(word) {
        let standing = code.unpack(word)
        let page = book.page(at: standing)
        for way in page.places.indices {
          guard let found = book.turn(page, way, limits) else { continue }
          let target = table.number(of: code.pack(flow.after(found.reaction, at: standing)))
          if target == comers.count { comers.append(0) }
          comers[target] += 1
          onward.append((target, FoundTurn(reaction: found.reaction, turn: found.turn, limits: caller)))
        }
      }
      steps.append(onward)
    }
    longest = Self.longest(steps, comers)
  }

  /// Kahn's method: what is left over lies on a round, or behind one.
  private static func longest(_ steps: [[(target: Int, turn: FoundTurn)]], _ comers: [Int]) -> [FoundTurn]? {
    guard comers.first == 0 else { return nil }
    var comers = comers
    var length = [Int](repeating: 0, count: steps.count)
    var cameBy: [(source: Int, turn: FoundTurn)?] = Array(repeating: nil, count: steps.count)
    var order = [0]
    var head = 0
    while head < order.count {
      let here = order[head]
      head += 1
      for step in steps[here] {
        if length[here] + 1 > length[step.target] {
          length[step.target] = length[here] + 1
          cameBy[step.target] = (here, step.turn)
        }
        comers[step.target] -= 1
        if comers[step.target] == 0 { order.append(step.target) }
      }
    }
    guard order.count == steps.count, var last = length.indices.max(by: { length[$0] < length[$1] }) else { return nil }
    var turns: [FoundTurn] = []
    while let arrival = cameBy[last] {
      turns.append(arrival.turn)
      last = arrival.source
    }
    return turns.reversed()
  }
}

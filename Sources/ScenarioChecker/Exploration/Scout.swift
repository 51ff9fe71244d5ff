internal import CallEngine

/// Runs ahead through calls to where nobody has been, to see what can happen without looking at everything.
///
/// What it sees does happen in some call; what it does not see may.
struct Scout {
  private(set) var states: Set<Int> = []
  private(set) var endings: Set<Int> = []
  private(set) var situations = 0

  /// - Parameters:
  ///   - book: Its `fired` tells which reactions answered.
  ///   - most: Situations it looks at.
  init(_ flow: Flow, code: PositionCode, book: TurnBook, from start: Standing, most: Int) {
    guard code.width <= 63 else { return }
    var table = PositionTable()
    // Where other reactions are ready than ever before comes first.
    var fresh = [table.number(of: code.pack(start))]
    var stale: [Int] = []
    var head = 0
    var pages = book.pages.count
    while situations < most {
      let here: Int
      if let last = fresh.popLast() {
        here = last
      } else if head < stale.count {
        here = stale[head]
        head += 1
      } else {
        return
      }
      let isDone = situations % 64 == 0 && !book.fired.contains(false) && states.count == flow.states.count
      if isDone, endings.count == flow.endings.count { return }
      let word = table[here]
      if PositionCode.isEnded(word) {
        endings.insert(PositionCode.ending(word))
        continue
      }
      situations += 1
      let standing = code.unpack(word)
      states.insert(standing.state)
      let page = book.page(at: standing)
      let isFresh = book.pages.count > pages
      pages = book.pages.count
      for reaction in page.reactions {
        let before = table.count
        let next = table.number(of: code.pack(flow.after(reaction, at: standing)))
        guard next == before else { continue }
        if isFresh { fresh.append(next) } else { stale.append(next) }
      }
    }
  }
}

internal import CallEngine
internal import ScenarioFormat

/// Every call that can be made: all situations, and the ways that lead from one to the next.
///
/// Found breadth first with the engine's own transition, so the numbers of situations rise with the fewest turns it takes to get there.
/// A class, since it is large and everything that is asked of it passes it on.
final class Exploration {
  let flow: Flow
  let code: PositionCode
  let book: TurnBook
  let table: PositionTable
  /// Where the links of a situation begin; one more than there are situations.
  private let firstLink: Chunks<UInt32>
  private let targets: Chunks<UInt32>
  private let pageNumbers: Chunks<UInt16>
  /// Meter changes that had an effect in some call, by reaction: trust, patience, interest.
  let moved: [SIMD4<UInt8>]
  /// Why it stopped before the end; nil when it is complete.
  let limit: Limit?
  /// Every call of so many turns is in it.
  let seenTurns: Int

  enum Limit: Equatable {
    /// So many situations were found, and there were more.
    case situations(Int)
    /// A situation takes more than one word.
    case bits(Int)
    /// This state has more reactions than can be told apart.
    case reactions(state: String)

    /// Whether looking longer would help.
    var isCount: Bool {
      if case .situations = self { return true }
      return false
    }
  }

  /// - Parameters:
  ///   - memory: What is known about turns of this scenario.
  ///   - facts: Facts that properties ask for.
  ///   - disabled: Reactions that are taken as not written.
  ///   - blur: What is left out of sight.
  ///   - start: Where the call stands; nil as the phone is picked up.
  ///   - most: Situations after which it stops.
  init(
    _ memory: TurnMemory,
    facts: UInt64 = 0,
    disabled: Set<Int> = [],
    blur: Blur = .none,
    from start: Standing? = nil,
    most: Int
  ) {
    let flow = memory.flow
    self.flow = flow
    let code = PositionCode(flow, propertyFacts: facts, blur: blur)
    let book = TurnBook(memory, disabled: disabled, blur: blur)
    var walk = Walk(flow, code: code, from: start ?? flow.opening)
    if let state = flow.states.indices.first(where: { state in
      flow.people.indices.contains { TrialOrder.isTooLong(flow, state: state, speaker: $0) }
    }) {
      limit = .reactions(state: flow.states[state].name)
    } else if code.width > 63 {
      limit = .bits(Int(code.width))
    } else {
      walk.explore(book, most: most)
      limit = walk.table.count > most ? .situations(most) : nil
    }
    self.code = code
    self.book = book
    table = walk.table
    firstLink = walk.firstLink
    targets = walk.targets
    pageNumbers = walk.pageNumbers
    moved = walk.moved
    seenTurns = walk.seenTurns
  }
}

/// The walk that finds everything.
private struct Walk {
  let flow: Flow
  let code: PositionCode
  var table = PositionTable()
  var firstLink = Chunks<UInt32>()
  var targets = Chunks<UInt32>()
  var pageNumbers = Chunks<UInt16>()
  var moved: [SIMD4<UInt8>]
  var seenTurns = 0

  init(_ flow: Flow, code: PositionCode, from start: Standing) {
    self.flow = flow
    self.code = code
    moved = Array(repeating: SIMD4(repeating: 0), count: flow.reactions.count)
    // Where it is known beforehand that nothing can be explored, the start is all there is.
    _ = table.number(of: code.width > 63 ? 0 : code.pack(start))
  }

  /// Situations whose ways on are looked up together: in a table larger than the cache the waits then run side by side.
  private static let batch = 16

  mutating func explore(_ book: TurnBook, most: Int) {
    var here = 0
    var level = 1
    var reactions: [Int] = []
    var words: [UInt64] = []
    var numbers: [UInt32] = []
    while here < table.count, table.count <= most {
      words.removeAll(keepingCapacity: true)
      let found = targets.count
      let end = min(table.count, here + Self.batch)
      while here < end {
        if here == level {
          // Only where all that came before has been looked up is it known where the next turn begins.
          guard words.isEmpty else { break }
          seenTurns += 1
          level = table.count
        }
        firstLink.append(UInt32(truncatingIfNeeded: found + words.count))
        let word = table[here]
        here += 1
        if PositionCode.isEnded(word) {
          pageNumbers.append(TurnBook.unkept)
          continue
        }
        let standing = code.unpack(word)
        pageNumbers.append(book.find(at: standing, &reactions))
        for reaction in reactions {
          let next = flow.after(reaction, at: standing)
          if moved[reaction] != Self.allMoved { note(reaction, standing, next) }
          words.append(code.pack(next))
        }
      }
      table.numbers(of: words, &numbers)
      for number in numbers { targets.append(number) }
    }
    firstLink.append(UInt32(truncatingIfNeeded: targets.count))
  }

  private static let allMoved = SIMD4<UInt8>(repeating: 1)

  private mutating func note(_ reaction: Int, _ before: Standing, _ after: Standing) {
    let change = flow.reactions[reaction].change
    // A new person brings their own meters: the change was felt, though it cannot be seen any more.
    let isNew = before.speaker != after.speaker
    if change.trust == 0 || isNew || !code.keepsTrust || before.meters.trust != after.meters.trust {
      moved[reaction].x = 1
    }
    if change.patience == 0 || isNew || before.meters.patience != after.meters.patience { moved[reaction].y = 1 }
    if change.interest == 0 || isNew || !code.keepsInterest || before.meters.interest != after.meters.interest {
      moved[reaction].z = 1
    }
    moved[reaction].w = 1
  }
}

/// A way from one situation to the next.
struct Link: Hashable {
  var source: Int
  /// Which of the ways on from there, from 0.
  var way: Int
  var target: Int
}

extension Exploration {
  var isComplete: Bool { limit == nil }
  var situations: Int { table.count }
  var links: Int { targets.count }

  func isEnded(_ situation: Int) -> Bool { PositionCode.isEnded(table[situation]) }

  /// The ending of an ended call.
  func ending(_ situation: Int) -> Ending? {
    isEnded(situation) ? flow.endings[PositionCode.ending(table[situation])] : nil
  }

  /// The number of the ending of an ended call.
  func endingNumber(_ situation: Int) -> Int? {
    let word = table[situation]
    return PositionCode.isEnded(word) ? PositionCode.ending(word) : nil
  }

  /// The number of the state in which the call stands; nil when it has ended.
  func state(_ situation: Int) -> Int? {
    let word = table[situation]
    return PositionCode.isEnded(word) ? nil : code.state(word)
  }

  func standing(_ situation: Int) -> Standing { code.unpack(table[situation]) }

  /// How many ways lead on; none where the search has stopped before it.
  func ways(from situation: Int) -> Int {
    situation + 1 < firstLink.count ? Int(firstLink[situation + 1] - firstLink[situation]) : 0
  }

  func link(_ situation: Int, _ way: Int) -> Link {
    Link(source: situation, way: way, target: Int(targets[Int(firstLink[situation]) + way]))
  }

  /// Calls `body` with each link from a situation.
  func forEachLink(from situation: Int, _ body: (Link) -> Void) {
    guard situation + 1 < firstLink.count else { return }
    let first = Int(firstLink[situation])
    for way in 0..<(Int(firstLink[situation + 1]) - first) {
      body(Link(source: situation, way: way, target: Int(targets[first + way])))
    }
  }

  func links(from situation: Int) -> [Link] { (0..<ways(from: situation)).map { link(situation, $0) } }

  private func page(of situation: Int) -> TurnBook.Page {
    let number = pageNumbers[situation]
    return number == TurnBook.unkept ? book.page(at: standing(situation)) : book.pages[Int(number)]
  }

  /// Whether a link can be taken with a turn within limits, given by their number.
  func canTake(_ link: Link, within number: Int) -> Bool {
    number == 0 || book.canTake(page(of: link.source), link.way, number)
  }

  /// The reaction that answers, and the simplest turn within limits that it answers; nil when there is none.
  func turn(_ link: Link, within number: Int = 0) -> (reaction: Int, turn: FlowTurn)? {
    book.turn(page(of: link.source), link.way, number)
  }

  /// The link that a reaction takes from a situation, or one that does the same; nil when none does there.
  func link(from situation: Int, by reaction: Int) -> Link? {
    guard let way = book.way(of: reaction, on: page(of: situation)) else { return nil }
    return link(situation, way)
  }

  /// One of the reactions that take a link; all do the same.
  func reaction(_ link: Link) -> Int { page(of: link.source).reactions[link.way] }

  /// All reactions that may take a link.
  func reactions(_ link: Link) -> [Int] { book.reactions(page(of: link.source), link.way) }

  /// Whether a call can take a link only once: what it remembers for good, or being spent, shuts it.
  ///
  /// - Parameter lasting: Facts that nothing forgets.
  func isOneShot(_ link: Link, lasting: UInt64) -> Bool {
    book.isOneShot(page(of: link.source), link.way, lasting: lasting)
  }
}

internal import CallEngine

/// The turns that lead on from each situation, worked out once for all situations in which the same reactions are ready.
///
/// A class, since what is found on one walk through the calls serves the next; it never leaves the check that made it.
final class TurnBook {
  /// What can be done where certain reactions are ready.
  final class Page {
    /// `unkept` when it was only made for now.
    let number: UInt16
    let list: Int
    let ready: TrialMask
    /// For each way the call goes on, the first place that takes it there.
    let places: [UInt8]
    /// The reactions in these places.
    let reactions: [Int]
    /// Ways that a call can take only once, a bit each; nil until asked for.
    fileprivate var oneShots: UInt64?
    /// By limits: the ways that can be taken; nil until asked for.
    fileprivate var ways: [UInt64?] = []

    fileprivate init(number: UInt16, list: Int, ready: TrialMask, places: [UInt8], reactions: [Int]) {
      self.number = number
      self.list = list
      self.ready = ready
      self.places = places
      self.reactions = reactions
    }
  }

  let flow: Flow
  private let memory: TurnMemory
  private let disabled: Set<Int>
  private let blur: Blur
  private var lists: [TrialList?]
  private(set) var pages: [Page] = []
  private var byReady: [[TrialMask: Page]]
  private let misses: Marks<Int>
  private let hits: Marks<Int>
  /// Reactions that answer in some call.
  let fired: Marks<Bool>

  /// Pages made for a list before it is judged whether that pays.
  private static let fewestTries = 4096
  private static let mostPages = 60_000

  /// No page: the reactions that are ready are worked out anew each time.
  static let unkept = UInt16.max

  init(_ memory: TurnMemory, disabled: Set<Int>, blur: Blur) {
    flow = memory.flow
    self.memory = memory
    self.disabled = disabled
    self.blur = blur
    let count = flow.states.count * flow.people.count
    lists = Array(repeating: nil, count: count)
    byReady = Array(repeating: [:], count: count)
    misses = Marks(0, count: count)
    hits = Marks(0, count: count)
    fired = Marks(false, count: flow.reactions.count)
  }

  /// The number by which limits are asked for.
  func number(of wanted: TurnSearch.Limits) -> Int { memory.number(of: wanted) }
  func limits(_ number: Int) -> TurnSearch.Limits { memory.limits(number) }

  func list(_ number: Int) -> TrialList {
    if let list = lists[number] { return list }
    let list = TrialList(flow, memory.order(number), disabled: disabled, blur: blur)
    lists[number] = list
    return list
  }

  /// The ways on from a situation.
  func page(at standing: Standing) -> Page {
    let number = standing.state * flow.people.count + standing.speaker
    let list = list(number)
    let ready = list.ready(at: standing, in: flow)
    if let known = byReady[number][ready] {
      hits[number] += 1
      return known
    }
    misses[number] += 1
    // Where the same reactions are hardly ever ready twice, keeping pages costs more than it saves.
    let isKept =
      pages.count < Self.mostPages && (misses[number] < Self.fewestTries || misses[number] < hits[number])
    let places = places(list, number, ready)
    let page = Page(
      number: isKept ? UInt16(pages.count) : Self.unkept,
      list: number,
      ready: ready,
      places: places,
      reactions: places.map { list.reactions[Int($0)] }
    )
    if isKept {
      pages.append(page)
      byReady[number][ready] = page
    }
    return page
  }

  /// Finds the reactions that lead on from a situation.
  ///
  /// - Returns: The number of the page they stand on; `unkept` where no page was made for them.
  func find(at standing: Standing, _ reactions: inout [Int]) -> UInt16 {
    let number = standing.state * flow.people.count + standing.speaker
    guard pages.count >= Self.mostPages || (misses[number] >= Self.fewestTries && misses[number] >= hits[number]) else {
      let page = page(at: standing)
      reactions = page.reactions
      return page.number
    }
    let list = list(number)
    let ready = list.ready(at: standing, in: flow)
    reactions.removeAll(keepingCapacity: true)
    let trial = list.order
    var taken = TrialMask.none
    for word in 0..<TrialMask.words {
      var rest = ready[word]
      while rest != 0 {
        let place = word << 6 + rest.trailingZeroBitCount
        rest &= rest &- 1
        guard list.escapesAll[place] == .yes || isPossible(list, number, place, ready) else { continue }
        let reaction = trial.reactions[place]
        fired[reaction] = true
        guard !taken.contains(trial.likes[place]) else { continue }
        taken.insert(trial.likes[place])
        reactions.append(reaction)
      }
    }
    return Self.unkept
  }

  /// Whether some turn is answered at a place.
  private func isPossible(_ list: TrialList, _ number: Int, _ place: Int, _ ready: TrialMask) -> Bool {
    if list.escapesAll[place] == .unknown {
      list.escapesAll[place] = memory.escapesAll(place, of: number, within: 0) ? .yes : .no
    }
    if list.escapesAll[place] == .yes { return true }
    let earlier = ready & list.sure & list.rivals[place]
    guard earlier == .none else { return memory.turn(at: place, of: number, avoiding: earlier, within: 0) != nil }
    if list.isAnswerable[place] == .unknown {
      let turn = memory.turn(at: place, of: number, avoiding: .none, within: 0)
      list.isAnswerable[place] = turn == nil ? .no : .yes
    }
    return list.isAnswerable[place] == .yes
  }

  private func places(_ list: TrialList, _ number: Int, _ ready: TrialMask) -> [UInt8] {
    var places: [UInt8] = []
    for place in list.reactions.indices where ready.contains(place) {
      guard isPossible(list, number, place, ready) else { continue }
      fired[list.reactions[place]] = true
      let first = UInt8(list.likes[place])
      // The place that stands for its likes must itself be one of those that are ready: the first found is.
      if !places.contains(where: { list.likes[Int($0)] == Int(first) }) { places.append(UInt8(place)) }
    }
    return places
  }

  /// A turn within limits that takes one of the ways of a page; nil when there is none.
  func turn(_ page: Page, _ way: Int, _ number: Int) -> (reaction: Int, turn: FlowTurn)? {
    let list = list(page.list)
    for place in places(list, page, way, number) {
      if let turn = turn(list, page.list, place, page.ready, number) { return (list.reactions[place], turn) }
    }
    return nil
  }

  /// The places at which a way can be taken, as far as limits name the one that may answer.
  private func places(_ list: TrialList, _ page: Page, _ way: Int, _ number: Int) -> some Sequence<Int> {
    let first = Int(page.places[way])
    let like = list.likes[first]
    let only = memory.limits(number).answeredBy
    return (first..<list.reactions.count).lazy.filter { place in
      list.likes[place] == like && page.ready.contains(place) && (only == nil || list.reactions[place] == only)
    }
  }

  /// Whether a way can be taken within limits.
  func canTake(_ page: Page, _ way: Int, _ number: Int) -> Bool {
    guard page.number != Self.unkept, way < 64 else { return turn(page, way, number) != nil }
    if page.ways.count <= number {
      page.ways += Array(repeating: nil, count: number + 1 - page.ways.count)
    }
    if let bits = page.ways[number] { return bits & (1 << UInt64(way)) != 0 }
    let list = list(page.list)
    var bits: UInt64 = 0
    for index in page.places.indices.prefix(64)
    where places(list, page, index, number).contains(where: { canAnswer(list, page.list, $0, page.ready, number) }) {
      bits |= 1 << UInt64(index)
    }
    page.ways[number] = bits
    return bits & (1 << UInt64(way)) != 0
  }

  /// The way that a reaction takes, or another that does the same; nil when none does.
  func way(of reaction: Int, on page: Page) -> Int? {
    let list = list(page.list)
    guard let place = list.reactions.firstIndex(of: reaction) else { return nil }
    return page.places.firstIndex { list.likes[Int($0)] == list.likes[place] }
  }

  /// All reactions that may take a way.
  func reactions(_ page: Page, _ way: Int) -> [Int] {
    let list = list(page.list)
    let like = list.likes[Int(page.places[way])]
    return list.likes.indices.filter { list.likes[$0] == like && page.ready.contains($0) }.map { list.reactions[$0] }
  }

  /// Whether a call can take a way only once.
  func isOneShot(_ page: Page, _ way: Int, lasting: UInt64) -> Bool {
    func isShut(_ way: Int) -> Bool {
      reactions(page, way).allSatisfy { reaction in
        let rule = flow.reactions[reaction]
        return rule.once != 0 || rule.guarded.absentFacts & rule.remembers & lasting != 0
      }
    }
    guard way < 64 else { return isShut(way) }
    if page.oneShots == nil {
      page.oneShots = page.places.indices.prefix(64).reduce(0) { isShut($1) ? $0 | 1 << UInt64($1) : $0 }
    }
    return (page.oneShots ?? 0) & (1 << UInt64(way)) != 0
  }

  private func turn(_ list: TrialList, _ listNumber: Int, _ place: Int, _ ready: TrialMask, _ number: Int) -> FlowTurn?
  {
    // What may be out of the way is: only those surely ready take the turn away.
    memory.turn(at: place, of: listNumber, avoiding: ready & list.sure & list.rivals[place], within: number)
  }

  private func canAnswer(_ list: TrialList, _ listNumber: Int, _ place: Int, _ ready: TrialMask, _ number: Int) -> Bool
  {
    let earlier = ready & list.sure & list.rivals[place]
    return memory.isPossible(at: place, of: listNumber, avoiding: earlier, within: number)
  }
}

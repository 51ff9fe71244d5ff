internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// A scenario while its author plays and edits it: the call, and what was typed to get there.
struct PlayedScenario {
  /// Something the author did that a changed file has to be tried with again.
  enum Deed {
    case said(String)
    case put(at: Placing)
  }

  /// Where `:goto` puts the call.
  struct Placing {
    var state: String
    var meters: [Meter: Int] = [:]
    var facts: [String: Bool] = [:]
  }

  private let listener: Listener
  private(set) var flow: Flow
  private(set) var conversation: Conversation
  private(set) var deeds: [Deed] = []
  private var earlier: [Conversation] = []

  /// - Parameter listener: One that knows no scenario yet.
  init(_ scenario: Scenario, listener: Listener) {
    self.listener = listener
    flow = Flow(scenario)
    conversation = Conversation(flow, listener: listener.knowing(scenario), seed: 1)
  }

  /// What was typed since the phone was picked up; nil when the call was put somewhere by hand.
  var lines: [String]? {
    let said = deeds.compactMap { deed in
      if case .said(let text) = deed { return text }
      return nil
    }
    return said.count == deeds.count ? said : nil
  }

  mutating func say(_ text: String) {
    earlier.append(conversation)
    deeds.append(.said(text))
    conversation.say(text)
  }

  /// - Returns: False when there is nothing to take back.
  mutating func undo() -> Bool {
    guard let last = earlier.popLast() else { return false }
    conversation = last
    deeds.removeLast()
    return true
  }

  mutating func put(at place: Placing) {
    earlier.append(conversation)
    deeds.append(.put(at: place))
    conversation.put(inState: place.state, meters: place.meters, facts: place.facts)
  }

  /// The same deeds in a changed scenario.
  ///
  /// - Returns: The number of the first turn that goes another way now, from 1; nil when all go as before.
  mutating func reload(_ scenario: Scenario) -> Int? {
    let before = (earlier + [conversation]).map { $0.call.close?.ending ?? $0.call.state }
    var fresh = PlayedScenario(scenario, listener: listener)
    var differing: Int?
    for (index, deed) in deeds.enumerated() {
      switch deed {
      case .said(let text): fresh.say(text)
      case .put(let place):
        guard scenario.states[place.state] != nil else {
          differing = index + 1
          break
        }
        fresh.put(at: place)
      }
      let now = fresh.conversation.call.close?.ending ?? fresh.conversation.call.state
      if differing == nil, now != before[index + 1] { differing = index + 1 }
      if differing != nil { break }
    }
    self = fresh
    return differing
  }
}

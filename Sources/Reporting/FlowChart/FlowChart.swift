/// The flow of a scripted call as boxes and arrows, ready to be drawn.
package struct FlowChart: Sendable {
  /// What stands over the picture.
  package let title: String
  /// The boxes, in the order of the script.
  package let nodes: [Node]
  /// The arrows, in the order of the script.
  package let edges: [Edge]

  /// Boxes and arrows as they are; arrows that name no box are left out when drawn.
  package init(title: String, nodes: [Node], edges: [Edge]) {
    self.title = title
    self.nodes = nodes
    self.edges = edges
  }

  /// One box: a state, an ending, or what is tried in every state.
  package struct Node: Sendable {
    /// What arrows call the box.
    package let id: String
    /// What the box stands for.
    package let kind: Kind
    /// The name in bold.
    package let title: String
    /// The footer: what keeps the call here, or the outcome of an ending.
    package let lines: [String]
    /// Whether no call can come here.
    package let isUnreached: Bool
    /// Whether no test of the script comes here.
    package let isUncovered: Bool
    /// The caller turns of the overlaid call that arrive here.
    package let step: [Int]
    /// What the overlaid call has to say about the box.
    package let note: String?

    /// A box of a chart.
    package init(
      id: String,
      kind: Kind,
      title: String,
      lines: [String] = [],
      isUnreached: Bool = false,
      isUncovered: Bool = false,
      step: [Int] = [],
      note: String? = nil
    ) {
      self.id = id
      self.kind = kind
      self.title = title
      self.lines = lines
      self.isUnreached = isUnreached
      self.isUncovered = isUncovered
      self.step = step
      self.note = note
    }
  }

  /// What a box stands for.
  package enum Kind: String, Sendable, CaseIterable {
    /// A state of the call.
    case state
    /// The state in which the phone is picked up.
    case opening
    /// An ending the caller wanted.
    case won
    /// An ending with something in hand.
    case partial
    /// An ending with nothing in hand.
    case lost
    /// Reactions tried in every state.
    case anytime
  }

  /// One arrow.
  package struct Edge: Sendable {
    /// The box it leaves.
    package let from: String
    /// The box it reaches.
    package let to: String
    /// What takes the call along it, in a few words.
    package let label: String
    /// Whether the overlaid call went along it.
    package let isOnCall: Bool
    /// Whether no test of the script goes along it.
    package let isUncovered: Bool
    /// Whether it returns from a shared state.
    package let isBack: Bool

    /// An arrow of a chart.
    package init(
      from: String,
      to: String,
      label: String,
      isOnCall: Bool = false,
      isUncovered: Bool = false,
      isBack: Bool = false
    ) {
      self.from = from
      self.to = to
      self.label = label
      self.isOnCall = isOnCall
      self.isUncovered = isUncovered
      self.isBack = isBack
    }
  }
}

extension FlowChart.Kind {
  /// Whether the call is over here.
  var isEnding: Bool { self == .won || self == .partial || self == .lost }

  /// The kind as a word in the box, so that it is not told by colour alone; plain states need none.
  var word: String {
    switch self {
    case .state: ""
    case .opening: "opening"
    case .won: "won"
    case .partial: "partial"
    case .lost: "lost"
    case .anytime: "at any time"
    }
  }
}

extension FlowChart.Node {
  /// What is wrong with the box, in words.
  var warnings: [String] { (isUnreached ? ["never reached"] : []) + (isUncovered ? ["no test"] : []) }

  /// The word of the kind, unless the title says the same.
  var kindWord: String { kind.word == title.lowercased() ? "" : kind.word }

  /// The footer, lines that follow one another and are the same counted: `ask-meeting ×4`.
  var footer: [String] {
    var runs: [(text: String, times: Int)] = []
    for line in lines where !line.isEmpty {
      if let last = runs.last, last.text == line {
        runs[runs.count - 1].times += 1
      } else {
        runs.append((text: line, times: 1))
      }
    }
    return runs.map { $0.times == 1 ? $0.text : "\($0.text) \u{00D7}\($0.times)" }
  }

  /// The whole box in lines, for drawings that have no small print.
  var caption: [String] {
    let turns = step.map(String.init).joined(separator: ", ")
    let steps = step.isEmpty ? "" : (step.count == 1 ? "turn " : "turns ") + turns
    let head = [kindWord, warnings.joined(separator: ", "), title, steps, note ?? ""].filter { !$0.isEmpty }
    guard !footerHeading.isEmpty, !footer.isEmpty else { return head + footer }
    return head + ["\(footerHeading):"] + footer
  }

  /// What stands over the footer.
  var footerHeading: String {
    switch kind {
    case .state, .opening: "stays here on"
    case .anytime: "stays where it is on"
    case .won, .partial, .lost: ""
    }
  }
}

extension FlowChart.Edge {
  /// The label as drawn: a return says that it is one.
  var caption: String {
    guard isBack else { return label }
    return label.isEmpty ? "back" : "back: \(label)"
  }
}

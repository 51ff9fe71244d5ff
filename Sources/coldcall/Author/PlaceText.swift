internal import CallEngine
internal import Listening
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Terminal

/// What a line of a scenario does: a reaction or a state, with the calls that come to it.
struct PlaceText {
  let survey: Survey
  let columns: Int
  /// Lines that the tests of the scenario have been to.
  let covered: Set<Coverage.Item>

  private var flow: Flow { survey.flow }
  private let width = 12

  /// - Returns: nil when the line is above the first state of that file.
  func page(file: String, line: Int) -> Page? {
    let reactions = flow.written.indices.filter {
      flow.written[$0].place.file == file && flow.written[$0].place.line <= line
    }
    let states = survey.scenario.states.values.filter { $0.name.place.file == file && $0.name.place.line <= line }
    let reaction = reactions.max { flow.written[$0].place < flow.written[$1].place }
    let state = states.max { $0.name.place < $1.name.place }
    if let reaction, flow.written[reaction].place.line >= state?.name.place.line ?? 0 {
      return page(reaction: reaction)
    }
    return state.map(page)
  }

  private func page(reaction: Int) -> Page {
    let written = flow.written[reaction]
    var page = Page(columns: columns)
    let owner = survey.state(of: reaction).map { "of '\($0)'" } ?? "tried in every state"
    let kind = flow.reactions[reaction].isOtherwise ? "the 'otherwise'" : "a reaction"
    page.add(StyledText("Line \(written.place.line), \(kind) \(owner)", .bold))
    add("answers", ReactionText.condition(written.condition).joined(separator: "; "), to: &page)
    add("when", written.when?.text ?? "", to: &page)
    if written.once { add("once", "only the first time", to: &page) }
    add("then", ReactionText.effects(written).joined(separator: ", "), to: &page)
    add("says", written.says?.variants.first?.value ?? "", to: &page)
    let rivals = survey.rivals(of: reaction)
    add("before it", lines(rivals.earlier), to: &page)
    add("after it", lines(rivals.later), to: &page)
    if let state = survey.state(of: reaction) { addMeters(state, to: &page) }
    add("samples", written.samples.isEmpty ? "" : "\(written.samples.count)", to: &page)
    let isCovered = covered.contains { $0.kind == .reaction && $0.reaction == reaction }
    add("tests", isCovered ? "a test comes here" : "no test comes here", to: &page)
    addCall(survey.answers(reaction), survey.call(to: reaction), "answers", to: &page)
    return page
  }

  private func page(_ state: State) -> Page {
    let name = state.name.value
    var page = Page(columns: columns)
    page.add(StyledText("Line \(state.name.place.line), the state '\(name)'", .bold))
    add("says", state.says?.variants.first?.value ?? "", to: &page)
    let index = flow.index(ofState: name)
    let ways = flow.reactions.indices.filter { flow.reactions[$0].goal == index.map { .state($0) } }
    add("ways in", name == survey.scenario.opening.value ? "the call opens here" : lines(ways), to: &page)
    var targets: [String] = []
    for reaction in state.reacts + [state.otherwise] {
      if let goes = reaction.goes?.value, !targets.contains(goes) { targets.append(goes) }
    }
    add("ways out", targets.joined(separator: ", "), to: &page)
    var heard: Set<Heard> = []
    for reaction in state.reacts {
      heard.formUnion(
        reaction.condition.hears + reaction.condition.hearsAny + reaction.condition.leads.map { .move($0) }
      )
    }
    let unheard = Move.allCases.filter { !heard.contains(.move($0)) }.map(\.rawValue)
    add("not heard", unheard.joined(separator: ", "), to: &page)
    addMeters(name, to: &page)
    addCall(survey.isReached(state: name), survey.call(toState: name), "is reached", to: &page)
    return page
  }

  private func add(_ label: String, _ text: String, to page: inout Page) {
    guard !text.isEmpty else { return }
    page.add(label: StyledText(label, .dim), width: width, StyledText(text.sanitized()))
  }

  private func lines(_ reactions: [Int]) -> String {
    let shown = reactions.prefix(12).map { "\(flow.written[$0].place.line)" }.joined(separator: ", ")
    let noun = reactions.count == 1 ? "line" : "lines"
    return reactions.isEmpty
      ? "" : "\(noun) \(shown)" + (reactions.count > 12 ? " and \(reactions.count - 12) more" : "")
  }

  private func addMeters(_ state: String, to page: inout Page) {
    let ranges = survey.meters(inState: state)
    let texts = Meter.allCases.compactMap { meter in
      ranges[meter].map {
        $0.count == 1 ? "\(meter.rawValue) \($0.lowerBound)" : "\(meter.rawValue) \($0.lowerBound) to \($0.upperBound)"
      }
    }
    add(
      "mood here",
      texts.joined(separator: ", ") + (survey.situations.areAll ? "" : ", as far as was looked"),
      to: &page
    )
  }

  private func addCall(_ isSo: Bool?, _ call: ExampleCall?, _ what: String, to page: inout Page) {
    switch isSo {
    case false: add("reached", "no call \(what == "answers" ? "makes it answer" : "comes here")", to: &page)
    case nil: add("reached", "not known: there are too many calls", to: &page)
    default:
      guard let call, !call.turns.isEmpty else { return add("reached", "at once", to: &page) }
      add("reached", "in \(call.turns.count) turn\(call.turns.count == 1 ? "" : "s"), by this call:", to: &page)
      page.add(ExampleCallText.page(call, columns: columns))
    }
  }
}

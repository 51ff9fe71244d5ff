/// A first scenario out of a few answers: small, whole, and sound, so that an author begins with something that works.
package struct ScenarioTemplate: Sendable {
  package struct Person: Sendable {
    package var first: String
    package var last: String
    package var role: String
    package var company: String

    package init(first: String, last: String, role: String, company: String) {
      self.first = first
      self.last = last
      self.role = role
      self.company = company
    }

    fileprivate var name: String { last.isEmpty ? first : "\(first) \(last)" }
  }

  /// The name of the file, without its ending.
  package var name: String
  package var caller: Person
  package var story: String
  package var prospect: Person
  package var fact: String
  package var factWords: [String]
  /// What the caller wants to find out, as in `what late boxes cost`.
  package var question: String
  package var questionWords: [String]

  package init(
    name: String,
    caller: Person,
    story: String,
    prospect: Person,
    fact: String,
    factWords: [String],
    question: String,
    questionWords: [String]
  ) {
    self.name = name
    self.caller = caller
    self.story = story
    self.prospect = prospect
    self.fact = fact
    self.factWords = factWords
    self.question = question
    self.questionWords = questionWords
  }

  /// Its files, by path below the folder of scenarios.
  package var files: [String: String] {
    ["\(name).yaml": scenario, "personas/\(name).yaml": persona]
  }

  private var who: String { "prospect" }

  private func value(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func list(_ words: [String]) -> String { "[" + words.map(value).joined(separator: ", ") + "]" }

  private var persona: String {
    """
    format: 1
    persona: \(name)
    kind: prospect
    name: {first: \(value(prospect.first))\(prospect.last.isEmpty ? "" : ", last: \(value(prospect.last))")}
    role: \(value(prospect.role))
    company: \(value(prospect.company))
    temper: busy, fair, with no time for brochures
    listens-for: 40
    trust: {start: 3, max: 8}
    patience: {start: 5, max: 6, at-zero: hangs-up}

    """
  }

  private var scenario: String {
    """
    # yaml-language-server: $schema=\(ScenarioSchema.fileName)
    format: 1
    title: \(value("\(prospect.role) of \(prospect.company), for the first time"))
    level: easy

    briefing:
      you:
        name: \(value(caller.name))
        role: \(value(caller.role))
        company: \(value(caller.company))
        story: |
          \(story)
      calling: \(value("\(prospect.name), \(prospect.role), \(prospect.company)"))
      known:
        the-fact:
          fact: \(value(fact))
          words: \(list(factWords))
      purpose: \(value("find out \(question), and agree to compare notes"))

    people:
      \(who): personas/\(name)

    remembers: [opened-with-product, told-story]

    topics:
      the-question:
        words: \(list(questionWords))

    opening: pick-up

    states:
      pick-up:
        does: ask
        wants: [introduce, state-purpose, cite-trigger]
        hint: Say who you are, and what about them made you call.
        says: |
          {prospect.last}.
          {prospect.company}, {prospect.last}.
        reacts:
          - leads: pitch-product          # product before any reason to talk
            trust: -2
            patience: -2
            remember: opened-with-product
            does: brush-off
            says: |
              We have somebody for that, thank you.
              I get these calls every day. What is different about yours?
            goes: guarded
          - hears: cite-trigger           # something true about them
            about: known
            not-stance: [vendor, subordinate]
            trust: +2
            does: invite
            says: |
              So somebody has read about us. Go on.
              That is right. And why does it matter to you?
            goes: listening
          - hears: state-purpose
            not-stance: [vendor, subordinate]
            trust: +1
            does: invite
            says: |
              All right, you have a minute.
              Go on, but keep it short.
            goes: listening
        otherwise:
          patience: -1
          does: ask
          says: |
            And what is this about?
            I did not get that. Why are you calling?

      listening:
        does: invite
        hint: Ask about their side before you propose anything.
        reacts:
          - hears: pitch-product
            trust: -2
            patience: -2
            does: brush-off
            says: |
              Now you are reading me the brochure.
              That is what you have. I asked what you want.
          - hears: ask-discovery          # the question you came for; told once
            about: the-question
            not-stance: vendor
            when: not told-story
            trust: +1
            remember: told-story
            does: inform
            says: |
              Honestly? More than I would like. Nobody has the whole of it in one place.
              We only find out when it is too late. That is the trouble with it.
          - hears: ask-meeting
            stance: peer
            when: told-story and trust >= 4 and not opened-with-product
            does: invite
            says: |
              Twenty minutes, then. Thursday at eight, before the others are in.
              Thursday morning. Bring a question, no slides.
            goes: booked
          - hears: ask-meeting
            patience: -1
            does: {objection: timing}
            says: |
              Slowly. We have hardly talked about anything yet.
              My week is full. What would it be about?
          - hears: close-out
            says: |
              Thank you for keeping it short.
              Fine. Goodbye.
            goes: goodbye
        otherwise:
          patience: -1
          does: ask
          says: |
            And what has that to do with us?
            I am still waiting for the point.

      guarded:
        hint: Take it as it is. There is no way back from here but a polite one.
        reacts:
          - hears: [acknowledge, close-out]
            says: |
              No harm done. Goodbye.
              Good of you. Goodbye, then.
            goes: goodbye
        otherwise:
          patience: -2
          does: brush-off
          says: |
            As I said, we are supplied.
            I really have to go on here.

    endings:
      booked: next-step-agreed
      goodbye: {outcome: not-interested, counts: lost}
      hangs-up:
        outcome: hung-up
        says: |
          I have to go. Goodbye.
          That is all the time I have.

    proves:
      - never: booked
        after: leads pitch-product in pick-up
      - can: booked
        using: peer
        within: 4
      - must: ended
        within: 20

    tests:
      - name: an equal asks and books
        ends: booked
        call: |
          > [peer: introduce + cite-trigger about the-fact]
          = listening, trust 5
          > [peer: ask-discovery about the-question]
          = listening, trust 6, told-story
          > [peer: ask-meeting]
      - name: product first gets nowhere
        ends: hangs-up
        call: |
          > [vendor: pitch-product]
          = guarded, trust 1, opened-with-product
          > [vendor: pitch-product]
          > [vendor: pressure]
      - name: asking too early is told so
        ends: hangs-up
        call: |
          > [neutral: state-purpose]
          = listening, trust 4
          > [peer: ask-meeting]
          = listening, patience 4
          > [neutral]
          > [silence]
          > [silence]
          > [silence]

    """
  }
}

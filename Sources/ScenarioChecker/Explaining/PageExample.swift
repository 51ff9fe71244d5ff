/// An example of a page: part of a scenario, which a frame makes whole.
package struct PageExample: Sendable {
  static let scenario = "call.yaml"
  /// Stands before the place a finding must point at.
  package static let mark: Character = "\u{27E6}"

  /// By path, the scenario first; with the mark.
  package let files: [(path: String, text: String)]

  package var isEmpty: Bool { files.isEmpty }

  /// As it is shown: without the mark.
  package var shown: [(path: String, text: String)] {
    files.map { ($0.path, $0.text.filter { $0 != Self.mark }) }
  }

  /// The file, line and column of the mark; nil when there is none.
  package var place: (file: String, line: Int, column: Int)? {
    for file in files {
      for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard let mark = line.firstIndex(of: Self.mark) else { continue }
        return (file.path, index + 1, line[..<mark].unicodeScalars.count + 1)
      }
    }
    return nil
  }

  /// Every file of a whole scenario, with what the example leaves out.
  package var whole: [String: String] {
    var files = Dictionary(shown.map { ($0.path, $0.text + "\n") }, uniquingKeysWith: { first, _ in first })
    let given = files[Self.scenario] ?? ""
    let keys = Set(
      given.split(separator: "\n").compactMap { line -> String? in
        guard line.first?.isLetter == true, let colon = line.firstIndex(of: ":") else { return nil }
        return String(line[..<colon])
      }
    )
    let isOwnFlow = !keys.isDisjoint(with: ["states", "anytime", "remembers", "tests"])
    let rest = Self.frame.filter { key, _ in
      !keys.contains(key) && !(isOwnFlow && ["remembers", "tests"].contains(key))
    }
    if !(given.isEmpty && files[Self.scenario] != nil) {
      files[Self.scenario] = given + rest.map(\.text).joined(separator: "\n") + "\n"
    }
    if files["personas/weber.yaml"] == nil { files["personas/weber.yaml"] = Self.persona + "\n" }
    return files
  }

  private static let persona = """
    format: 1
    persona: weber
    name: {first: Karin, last: Weber}
    role: CFO
    company: Hansa Freight
    listens-for: 30
    trust: {start: 3, max: 10}
    patience: {start: 4, max: 6, at-zero: hangs-up}
    interest: {start: 2, max: 10}
    """

  /// By top-level key.
  private static let frame: [(key: String, text: String)] = [
    ("format", "format: 1"),
    ("title", "title: A call to try things in"),
    (
      "briefing",
      """
      briefing:
        you:
          name: Jonas Brandt
          role: managing director
          company: Tiderail
          story: |
            We tell shippers three days ahead which boxes will overrun.
        calling: Karin Weber, CFO, Hansa Freight
        known:
          q3-demurrage:
            fact: Their Q3 report says demurrage doubled
            words: [Q3, demurrage]
        purpose: learn whether late boxes hurt her cash
      """
    ),
    (
      "people",
      """
      people:
        weber: personas/weber
      """
    ),
    ("opening", "opening: pick-up"),
    ("remembers", "remembers: [told-pain]"),
    (
      "states",
      """
      states:
        pick-up:
          does: ask
          says: |
            Weber.
          reacts:
            - leads: pitch-product
              says: |
                We have a system, thank you.
              goes: declined
            - hears: state-purpose
              stance: peer
              trust: +2
              says: |
                Go on.
              goes: listening
          otherwise:
            patience: -1
            says: |
              What is this about?
        listening:
          reacts:
            - leads: pitch-product
              says: |
                Now you are selling.
              goes: declined
            - hears: ask-meeting
              when: told-pain
              says: |
                Thursday at eight.
              goes: booked
            - hears: ask-discovery
              when: not told-pain
              trust: +1
              remember: told-pain
              says: |
                Three weeks too late.
          otherwise:
            patience: -1
            says: |
              And?
      """
    ),
    (
      "endings",
      """
      endings:
        booked: next-step-agreed
        declined: {outcome: not-interested, counts: lost}
        hangs-up: hung-up
      """
    ),
    (
      "tests",
      """
      tests:
        - name: a peer books
          ends: booked
          call: |
            > [peer: state-purpose]
            > [peer: ask-discovery]
            > [peer: ask-meeting]
      """
    ),
  ]
}

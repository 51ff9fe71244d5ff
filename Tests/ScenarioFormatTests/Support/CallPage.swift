import ScenarioFormat
import TestSupport

/// Scenario files made of a clean call and the part a test is about.
enum CallPage {
  /// A scenario nothing is wrong with.
  static let clean =
    TestScenario.head + """
      states:
        pick-up:
          says: |
            Weber.
          reacts:
            - hears: ask-meeting
              goes: booked
          otherwise:
            patience: -1
      endings:
        booked: next-step-agreed
        hangs-up: hung-up
      tests:
        - name: asking books
          ends: booked
          call: |
            > [peer: ask-meeting]

      """

  /// A shared exchange nothing is wrong with.
  static let fragment = """
    format: 1
    fragment: detour
    states:
      detour:
        says: |
          Who is this?
        reacts:
          - hears: introduce
            says: |
              All right.
            goes: back
        otherwise:
          patience: -1
    """

  /// A page with these top-level keys put in place of its own; new ones are appended.
  static func page(_ text: String, with replacements: [String]) -> String {
    var sections = sections(of: text)
    for replacement in replacements {
      let key = key(of: replacement)
      if let index = sections.firstIndex(where: { Self.key(of: $0) == key }) {
        sections[index] = replacement
      } else {
        sections.append(replacement)
      }
    }
    return sections.joined(separator: "\n") + "\n"
  }

  static func scenario(_ replacements: String...) -> String { page(clean, with: replacements) }
  static func persona(_ replacements: String...) -> String { page(TestScenario.persona, with: replacements) }

  /// The clean call with this in front of the reactions of `pick-up`.
  static func reaction(_ body: String, _ replacements: String...) -> String {
    state(
      """
      reacts:
        - \(indented(body, by: 4))
        - hears: ask-meeting
          goes: booked
      otherwise:
        patience: -1
      """,
      replacements
    )
  }

  /// The clean call with this as the whole of `pick-up`.
  static func state(_ body: String, _ replacements: [String] = []) -> String {
    page(clean, with: ["states:\n  pick-up:\n    " + indented(body, by: 4)] + replacements)
  }

  /// The clean call with these lines at the end of its test.
  static func transcript(_ lines: String) -> String {
    scenario("tests:\n  - name: a call\n    call: |\n      > [peer: ask-meeting]\n      " + indented(lines, by: 6))
  }

  private static func indented(_ text: String, by columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + String(repeating: " ", count: columns))
  }

  private static func sections(of text: String) -> [String] {
    var sections: [String] = []
    for line in text.split(separator: "\n") {
      if let last = sections.indices.last, line.first?.isLetter != true {
        sections[last] += "\n" + line
      } else {
        sections.append(String(line))
      }
    }
    return sections
  }

  private static func key(of section: String) -> String {
    Marked(String(section.prefix { $0 != ":" })).text
  }
}

extension ScenarioLoader.Loaded {
  var codes: [String] { diagnostics.map(\.code) }
  func finding(_ code: String) -> Diagnostic? { diagnostics.first { $0.code == code } }
}

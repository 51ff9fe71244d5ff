package import Listening
package import ScenarioFormat

/// A scenario folder in memory: what a test writes is what is loaded.
package enum TestScenario {
  /// A persona that most tests can do with.
  package static let persona = """
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

  /// Everything a scenario needs before its states; `states:` and `endings:` follow.
  package static let head = """
    format: 1
    title: A call for tests
    level: easy
    briefing:
      you:
        name: Jonas Brandt
        role: managing director
        company: Tiderail
      calling: Karin Weber, CFO
      known:
        q3-demurrage:
          fact: Their Q3 report says demurrage doubled
          words: [Q3, demurrage]
      purpose: compare notes
    people:
      weber: personas/weber
    opening: pick-up

    """

  /// Loads `call.yaml` out of these files; the usual persona is there unless another is given.
  package static func load(_ text: String, files: [String: String] = [:]) -> ScenarioLoader.Loaded? {
    var all = ["call.yaml": text, "personas/weber.yaml": persona]
    all.merge(files) { _, given in given }
    return ScenarioLoader(folder: BuiltInFolder(files: all)).load("call.yaml")
  }
}

/// The listener that ships with the program, read once.
package enum TestListener {
  package static func standard() throws -> Listener { try read.get() }

  private static let read = Result { try Listener.standard() }
}

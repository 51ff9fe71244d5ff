import ScenarioFormat
import TestSupport
import Testing

/// A clean call in which a mapping of one shape stands, to be written over key by key.
struct ShapeHost: Sendable, CustomTestStringConvertible {
  let shape: Shape
  /// The path of the file that holds it.
  var path = "call.yaml"
  /// The mapping with nothing wrong, its keys at the edge.
  let clean: String
  /// All files of the call around such a mapping, by path.
  let files: @Sendable (String) -> [String: String]

  var testDescription: String { shape.id }

  static let all: [ShapeHost] = [
    ShapeHost(shape: .scenario, clean: CallPage.clean) { ["call.yaml": $0] },
    ShapeHost(shape: .persona, path: persona, clean: TestScenario.persona) {
      ["call.yaml": CallPage.clean, persona: $0]
    },
    ShapeHost(shape: .fragment, path: "common/detour.yaml", clean: CallPage.fragment) {
      ["call.yaml": CallPage.scenario("uses: common/detour"), "common/detour.yaml": $0]
    },
    inScenario(.briefing, "you:\n  name: Jonas\ncalling: Karin Weber\npurpose: compare notes", under: "briefing:"),
    inScenario(
      .you,
      "name: Jonas Brandt",
      under: "briefing:\n  calling: Karin Weber\n  purpose: compare notes\n  you:"
    ),
    inScenario(
      .knownFact,
      "fact: It doubled\nwords: [doubled]",
      under:
        "briefing:\n  you: {name: Jonas}\n  calling: Karin Weber\n  purpose: compare notes\n  known:\n    it-doubled:"
    ),
    inScenario(.vocabulary, "jargon: [demurrage]", under: "vocabulary:"),
    inScenario(.topic, "words: [early]", under: "topics:\n  freight:"),
    inScenario(.customMove, "examples: |\n  How much?\n  What is it?\n  Your price?", under: "moves:\n  ask-price:"),
    inScenario(.state, "does: ask\notherwise:\n  patience: -1", under: "states:\n  pick-up:"),
    inScenario(.reaction, "hears: boast\ntrust: -1", under: "anytime:\n  -"),
    inScenario(.otherwise, "trust: -1\npatience: -1", under: "states:\n  pick-up:\n    otherwise:"),
    inScenario(.ending, "outcome: next-step-agreed", under: "endings:\n  hangs-up: hung-up\n  booked:"),
    inScenario(.property, "can: won", under: "proves:\n  -"),
    inScenario(.test, "name: a call\ncall: |\n  > [peer: ask-meeting]", under: "tests:\n  -"),
    inPersona(.personName, "first: Karin\nlast: Weber", under: "name:"),
    inPersona(.meter, "start: 1\nmax: 20", under: "trust:"),
    inPersona(.patience, "start: 1\nmax: 20\nat-zero: hangs-up", under: "patience:"),
  ]

  /// The files with one key written anew, or without it when nothing is given.
  func files(with key: String, _ value: String?) -> [String: String] {
    var rivals = [key]
    if case .exactlyOne(let names) = shape.choice, names.contains(key), value != nil { rivals = names }
    var sections = Self.sections(of: clean).filter { section in !rivals.contains { section.hasPrefix($0 + ":") } }
    if let value { sections.append("\(key):\(value)") }
    return files(sections.joined(separator: "\n") + "\n")
  }

  static func load(_ files: [String: String]) throws -> ScenarioLoader.Loaded {
    try #require(TestScenario.load(files["call.yaml"] ?? "", files: files))
  }

  static func indented(_ text: String, by columns: Int) -> String {
    text.split(separator: "\n").map { String(repeating: " ", count: columns) + $0 }.joined(separator: "\n")
  }

  private static let persona = "personas/weber.yaml"

  private static func inScenario(_ shape: Shape, _ clean: String, under opening: String) -> ShapeHost {
    ShapeHost(shape: shape, clean: clean) { ["call.yaml": CallPage.scenario(opening + "\n" + indented($0, by: 6))] }
  }

  private static func inPersona(_ shape: Shape, _ clean: String, under opening: String) -> ShapeHost {
    ShapeHost(shape: shape, path: persona, clean: clean) {
      ["call.yaml": CallPage.clean, persona: CallPage.persona(opening + "\n" + indented($0, by: 6))]
    }
  }

  private static func sections(of text: String) -> [String] {
    text.split(separator: "\n").reduce(into: []) { sections, line in
      if let last = sections.indices.last, line.first?.isLetter != true {
        sections[last] += "\n" + line
      } else {
        sections.append(String(line))
      }
    }
  }
}

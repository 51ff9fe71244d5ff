internal import ArgumentParser
internal import CallEngine
internal import Listening
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Terminal

/// `coldcall author stats`: how large a scenario is, how long its calls get, and how hard it is.
struct AuthorStats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count words and calls of scenarios, and say how hard they are.",
    discussion: """
      Par is the shortest call an equal can win with. "Won at random" is the share of calls won by somebody who does
      anything at all, always in one stance: worked out over all calls where they are few, else by 4,000 calls of one
      seed (marked "about").

      Examples:
        coldcall author stats                     every scenario in ./Scenarios
        coldcall author stats Scenarios/mine.yaml
      """
  )

  @Argument(help: "A scenario file, or a folder of them.")
  var path = "./Scenarios"

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    let target = try ScenarioTarget(path)
    let loader = ScenarioLoader(folder: target.folder)
    let listener = try Shipped.listener()
    var figures: [ScenarioFigures] = []
    for path in target.paths {
      guard let scenario = loader.load(path)?.scenario else {
        throw Failure(
          .badData,
          "'\(target.folder.displayName(of: path))' cannot be played.",
          fix: "`coldcall author check` shows what there is to mend."
        )
      }
      figures.append(ScenarioFigures(Survey(scenario, listener: listener)))
    }
    switch format {
    case .json: try surroundings.output.write(JSONValue.array(figures.map(\.json)).document + "\n")
    case .text:
      for one in figures {
        try surroundings.output.write(
          one.page(columns: surroundings.columns).rendered(color: surroundings.output.color) + "\n"
        )
      }
    }
  }
}

/// The figures of one scenario.
struct ScenarioFigures {
  private let name: String
  private let states: Int
  private let endings: Int
  private let reactions: Int
  private let words: Int
  private let phrasings: Int
  private let par: Int?
  private let shortest: Int?
  private let longest: Int?
  private let situations: (count: Int, areAll: Bool)
  private let random: [(name: String, play: RandomPlay)]

  init(_ survey: Survey) {
    let scenario = survey.scenario
    name = scenario.name
    states = scenario.states.count
    endings = scenario.endings.count
    reactions = survey.flow.written.count
    let speeches =
      scenario.stateOrder.compactMap { scenario.states[$0]?.says } + survey.flow.written.compactMap(\.says)
      + survey.flow.endings.compactMap(\.says)
    let lines = speeches.flatMap(\.variants)
    phrasings = lines.count
    words = lines.reduce(0) { $0 + $1.value.split(separator: " ").count }
    par = survey.shortestWin(asPeer: true)?.turns.count
    shortest = survey.shortestWin(asPeer: false)?.turns.count
    longest = survey.mostTurns
    situations = survey.situations
    random =
      Stance.allCases.map { ($0.rawValue, RandomPlay(survey, stance: $0)) } + [("any", RandomPlay(survey, stance: nil))]
  }

  func page(columns: Int) -> Page {
    var page = Page(columns: columns)
    let width = 18
    page.add(StyledText(name.sanitized(), .bold))
    page.add(label: "size", width: width, StyledText("\(states) states, \(reactions) reactions, \(endings) endings"))
    let mean = phrasings == 0 ? 0 : (words * 10 + phrasings / 2) / phrasings
    page.add(
      label: "her words",
      width: width,
      StyledText("\(words) in \(phrasings) lines, \(mean / 10).\(mean % 10) a line")
    )
    page.add(label: "par", width: width, StyledText(par.map { "\($0) turns" } ?? "an equal cannot win"))
    page.add(label: "shortest win", width: width, StyledText(shortest.map { "\($0) turns" } ?? "nobody can win"))
    page.add(label: "over within", width: width, StyledText(longest.map { "\($0) turns" } ?? "not known"))
    page.add(
      label: "situations",
      width: width,
      StyledText(situations.areAll ? "\(situations.count)" : "more than \(situations.count), proved with less in sight")
    )
    let shares = random.map { "\($0.name) \($0.play.isExact ? "" : "about ")\(Self.percent($0.play.perThousand))" }
    page.add(label: "won at random", width: width, StyledText(shares.joined(separator: ", ")))
    return page
  }

  private static func percent(_ perThousand: Int) -> String { "\(perThousand / 10).\(perThousand % 10) %" }

  var json: JSONValue {
    .object([
      "scenario": .string(name), "states": .int(states), "endings": .int(endings), "reactions": .int(reactions),
      "words": .int(words), "phrasings": .int(phrasings), "par": .optional(par), "shortestWin": .optional(shortest),
      "overWithin": .optional(longest), "situations": .int(situations.count),
      "situationsAreAll": .bool(situations.areAll),
      "wonAtRandom": .object(
        Dictionary(
          random.map {
            ($0.name, JSONValue.object(["share": .thousandths($0.play.perThousand), "exact": .bool($0.play.isExact)]))
          },
          uniquingKeysWith: { first, _ in first }
        )
      ),
    ])
  }
}

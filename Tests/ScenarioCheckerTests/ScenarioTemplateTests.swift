import ScenarioChecker
import ScenarioFormat
import TestSupport
import Testing

/// What `author new` writes is sound, whatever the answers.
@Suite struct ScenarioTemplateTests {
  struct Answers: Sendable, CustomTestStringConvertible {
    var caller = ScenarioTemplate.Person(first: "Jonas", last: "Brandt", role: "managing director", company: "Tiderail")
    var prospect = ScenarioTemplate.Person(first: "Karin", last: "Weber", role: "CFO", company: "Hansa Freight")
    var fact = "Their Q3 report says demurrage costs doubled"
    var factWords = ["Q3", "demurrage"]
    var question = "what late boxes cost them"
    var questionWords = ["late boxes", "cost"]
    var testDescription: String { "\(prospect.company), \(fact)" }
  }

  static let answers = [
    Answers(),
    Answers(
      prospect: .init(first: "Zo\u{EB}", last: "O'Neil", role: "COO: plants & yards", company: "\"Quick\" # 1, Ltd."),
      fact: "She said: \"no more slides\" # in June",
      factWords: ["no: yes", "#1", "50 % \\ half"],
      question: "why {prices} rise - and fall",
      questionWords: ["*price*", "&rise", "!fall"]
    ),
    Answers(
      prospect: .init(first: "\u{6F22}\u{5B57}", last: "", role: "owner", company: "\u{1F44B} Bakery"),
      factWords: ["null", "true", "12:30"],
      questionWords: ["yes", "~"]
    ),
  ]

  @Test(arguments: answers) func itIsSound(answers: Answers) throws {
    let template = ScenarioTemplate(
      name: "mine",
      caller: answers.caller,
      story: "We tell them three days ahead: that is all.",
      prospect: answers.prospect,
      fact: answers.fact,
      factWords: answers.factWords,
      question: answers.question,
      questionWords: answers.questionWords
    )
    let loaded = try #require(ScenarioLoader(folder: BuiltInFolder(files: template.files)).load("mine.yaml"))
    let report = ScenarioCheck(listener: try TestListener.standard()).run(loaded)
    #expect(report.findings.filter { $0.severity != .note }.map(\.message) == [])
    #expect(report.testsPassed == 3)
    let scenario = try #require(loaded.scenario)
    #expect(scenario.prospect?.company == answers.prospect.company)
    #expect(scenario.briefing.known.first?.fact == answers.fact)
    #expect(scenario.briefing.known.first?.words == answers.factWords)
  }
}

import Terminal
import Testing

@Suite struct ColorChoiceTests {
  @Test func theFlagBeatsEverything() {
    #expect(ColorChoice.always.allowsColor(environment: ["NO_COLOR": "1", "TERM": "dumb"], isTerminal: false))
    #expect(!ColorChoice.never.allowsColor(environment: ["FORCE_COLOR": "1", "TERM": "xterm"], isTerminal: true))
  }

  @Test(arguments: [
    (["TERM": "xterm"], true, true),
    (["TERM": "xterm"], false, false),
    (["TERM": "dumb"], true, false),
    (["TERM": ""], true, false),
    ([:], true, false),
    (["TERM": "xterm", "NO_COLOR": "1"], true, false),
    (["TERM": "xterm", "NO_COLOR": ""], true, true),
    (["TERM": "xterm", "NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false),
    (["CLICOLOR_FORCE": "1"], false, true),
    (["FORCE_COLOR": "yes", "TERM": "dumb"], false, true),
    (["FORCE_COLOR": "0", "TERM": "xterm"], false, false),
    (["CLICOLOR": "0", "TERM": "xterm"], true, false),
    (["CLICOLOR": "0", "FORCE_COLOR": "1"], true, true),
    (["CLICOLOR": "1", "TERM": "xterm"], false, false),
  ])
  func theEnvironmentDecidesOtherwise(environment: [String: String], isTerminal: Bool, expected: Bool) {
    #expect(ColorChoice.auto.allowsColor(environment: environment, isTerminal: isTerminal) == expected)
  }

  @Test func namesAreTheFlagsValues() {
    #expect(ColorChoice.allCases.map(\.rawValue) == ["auto", "always", "never"])
  }
}

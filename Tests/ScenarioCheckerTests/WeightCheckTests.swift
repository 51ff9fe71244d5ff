import ScenarioChecker
import ScenarioFormat
import Testing

/// Weights must be for checks there are.
@Suite struct WeightCheckTests {
  @Test func weightsOfKnownChecksAreFine() throws {
    try CheckedCall(more: "scoring:\n  purpose: 5\n  asks: 0").expectClean()
  }

  @Test func anUnknownCheckIsShownWithTheOneThatWasMeant() throws {
    let finding = try CheckedCall(more: "scoring:\n  asks: 3\n  ⟦purpse: 5").expectOnly("unknown-check")

    #expect(finding.fix == "did you mean 'purpose'?")
  }

  @Test func withoutALikeAllAreNamed() throws {
    let finding = try CheckedCall(more: "scoring:\n  ⟦friendliness: 5").expectOnly("unknown-check")

    #expect(finding.fix == "known here: asks, purpose.")
  }

  @Test func severalComeInTheOrderOfTheFile() throws {
    let report = try CheckedCall(more: "scoring:\n  zebra: 1\n  asks: 2\n  alpha: 3\n  middle: 4").report()
    let lines = report.findings.filter { $0.code == "unknown-check" }.map(\.place.line)

    #expect(lines.count == 3)
    #expect(lines == lines.sorted())
  }
}

import CallJournal
import Testing

@Suite struct JournalErrorTests {
  @Test func everyKindHasAdviceOfItsOwn() {
    let advice = JournalError.Kind.allCases.map { JournalError($0, path: "journal.sqlite", detail: "").fix }

    #expect(Set(advice).count == advice.count)
    #expect(advice.allSatisfy { $0.hasSuffix(".") })
  }
}

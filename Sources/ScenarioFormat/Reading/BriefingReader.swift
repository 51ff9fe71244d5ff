/// Reads what the caller may know before dialling.
struct BriefingReader {
  let findings: Findings

  func briefing(_ node: PlacedNode) -> Briefing? {
    guard let reader = MappingReader(node, as: .briefing, findings: findings),
      let you = reader.node("you").flatMap(caller)
    else {
      if case .mapping(let entries, let place) = node, !entries.contains(where: { $0.key.value == "you" }) {
        findings.error(
          "missing-key",
          at: place,
          "A briefing has no 'you'.",
          fix: "write 'you:' with name, role, company and story."
        )
      }
      return nil
    }
    let calling = reader.requiredText("calling", fix: "write one line about whom the caller rings.")
    let purpose = reader.requiredText("purpose", fix: "write one line about why the caller rings.")
    return Briefing(
      you: you,
      yourself: reader.flag("yourself"),
      calling: calling?.value ?? "",
      known: known(reader.entries("known")),
      purpose: purpose?.value ?? ""
    )
  }

  private func caller(_ node: PlacedNode) -> Briefing.Caller? {
    guard let reader = MappingReader(node, as: .you, findings: findings) else { return nil }
    return Briefing.Caller(
      name: reader.requiredText("name", fix: "write the name the caller goes by.")?.value ?? "",
      role: reader.text("role")?.value ?? "",
      company: reader.text("company")?.value ?? "",
      story: reader.prose("story") ?? ""
    )
  }

  private func known(_ entries: [PlacedNode.Entry]) -> [Briefing.KnownFact] {
    entries.compactMap { entry in
      guard let reader = MappingReader(entry.value, as: .knownFact, findings: findings),
        let fact = reader.requiredText("fact", fix: "write the fact in one line.")
      else { return nil }
      let words = reader.phrases("words")
      if reader.isEmpty("words") {
        reader.missing("words", fix: "list the words by which it is recognised: 'words: [Q3, demurrage]'.")
      }
      return Briefing.KnownFact(name: entry.key, fact: fact.value, words: words)
    }
  }
}

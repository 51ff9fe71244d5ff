/// Reads what an author wants proved.
struct PropertyReader {
  let findings: Findings

  func property(_ node: PlacedNode) -> Property? {
    guard let reader = MappingReader(node, as: .property, findings: findings) else { return nil }
    let kinds = Property.Kind.allCases.filter { reader.has($0.rawValue) }
    guard let kind = kinds.first, kinds.count == 1 else {
      findings.error(
        "property-kind",
        at: reader.place,
        kinds.isEmpty
          ? "A property says one of never, can, must or always-possible."
          : "This one has \(kinds.map { "'\($0.rawValue)'" }.joined(separator: " and ")).",
        fix: kinds.isEmpty
          ? "write for example '- never: booked' and 'after: leads pitch-product in pick-up'."
          : "make an entry of its own of each."
      )
      return nil
    }
    guard let target = reader.text(kind.rawValue).flatMap(event) else { return nil }
    return Property(
      kind: kind,
      target: target,
      after: reader.text("after").flatMap(event),
      before: reader.text("before").flatMap(event),
      using: reader.names("using"),
      within: reader.number("within", in: 1...1000)?.value,
      place: reader.place
    )
  }

  /// An event such as `booked`, `won` or `leads pitch-product in pick-up`; names are looked up when the scenario is whole.
  private func event(_ source: Placed<String>) -> Placed<Property.Event>? {
    let words = source.value.split(separator: " ").map(String.init)
    switch words.first {
    case "won": return Placed(.won, at: source.place)
    case "lost": return Placed(.lost, at: source.place)
    case "ended": return Placed(.ended, at: source.place)
    case "hears", "leads":
      guard words.count == 2 || (words.count == 4 && words[2] == "in"), let heard = Heard(name: words[1]) else {
        findings.error(
          "bad-property",
          at: source.place,
          "'\(source.value)' is nothing that can be heard in a call.",
          fix: words.count == 4
            ? "write '\(words[0]) \(words[1]) in \(words[3])'."
            : "write 'leads pitch-product' or 'hears pressure in pick-up'."
        )
        return nil
      }
      let state = words.count == 4 ? words[3] : nil
      return Placed(words[0] == "hears" ? .hears(heard, in: state) : .leads(heard, in: state), at: source.place)
    default:
      guard words.count == 1 else {
        findings.error(
          "bad-property",
          at: source.place,
          "'\(source.value)' is nothing that can happen in a call.",
          fix: "name an ending, a state, a fact, won, lost or ended."
        )
        return nil
      }
      return Placed(.state(words[0]), at: source.place)
    }
  }
}

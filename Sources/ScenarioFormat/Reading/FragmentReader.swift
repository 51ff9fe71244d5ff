/// A small shared exchange: states and reactions that any scenario may use.
struct Fragment {
  var name: Placed<String>
  /// Where the scenario names it.
  var use: Placed<String>
  var facts: [Placed<String>]
  var states: [State]
  var anytime: [Reaction]
}

/// Reads a fragment file.
struct FragmentReader {
  let findings: Findings

  func fragment(_ root: PlacedNode, use: Placed<String>) -> Fragment? {
    if case .mapping(let entries, _) = root, let uses = entries.first(where: { $0.key.value == "uses" }) {
      findings.error(
        "include-cycle",
        at: uses.key.place,
        "A fragment does not use other fragments.",
        fix: "name both in the scenario's 'uses'."
      )
    }
    guard let reader = MappingReader(root, as: .fragment, besides: ["uses"], findings: findings) else { return nil }
    FormatVersion.check(reader)
    guard let name = reader.requiredText("fragment", fix: "write 'fragment:' and the file's name without its ending.")
    else { return nil }
    let reactions = ReactionReader(findings: findings)
    return Fragment(
      name: name,
      use: use,
      facts: reader.names("remembers"),
      states: StateReader(findings: findings, fragment: name.value).states(reader.entries("states")),
      anytime: reader.list("anytime").enumerated().compactMap {
        reactions.reaction($1, id: "\(name.value)/anytime/\($0 + 1)")
      }
    )
  }
}

/// Takes the keys of one mapping out one by one, and says which are missing, misspelt or of the wrong kind.
struct MappingReader {
  let kind: String
  let place: SourcePlace
  let findings: Findings
  private let entries: [PlacedNode.Entry]

  /// - Parameters:
  ///   - shape: What it must be, with every key it may have.
  ///   - others: Keys it may not have, of which something better is said elsewhere.
  /// - Returns: nil, after a finding, when the node is no mapping.
  init?(_ node: PlacedNode, as shape: Shape, besides others: [String] = [], findings: Findings) {
    self.init(node, kind: shape.name, keys: shape.keyNames, besides: others, findings: findings)
  }

  /// - Parameters:
  ///   - kind: What this is, for messages: "a reaction".
  ///   - keys: Every key it may have.
  ///   - others: Keys it may not have, of which something better is said elsewhere.
  /// - Returns: nil, after a finding, when the node is no mapping.
  init?(_ node: PlacedNode, kind: String, keys: [String], besides others: [String] = [], findings: Findings) {
    guard case .mapping(let entries, let place) = node else {
      findings.error(
        "wrong-kind",
        at: node.place,
        node.isEmptyText
          ? "\(kind.capitalizedFirst) needs something below it, and there is nothing."
          : "\(kind.capitalizedFirst) is made of lines such as '\(keys.first ?? "key"): …', but this is \(node.kind).",
        fix: "its keys are: \(keys.joined(separator: ", "))."
      )
      return nil
    }
    self.kind = kind
    self.place = place
    self.findings = findings
    self.entries = entries
    for entry in entries where !keys.contains(entry.key.value) && !others.contains(entry.key.value) {
      let near = NearMiss.of(entry.key.value, among: keys)
      findings.error(
        "unknown-key",
        at: entry.key.place,
        "'\(entry.key.value)' is not known in \(kind).",
        fix: near.map { "did you mean '\($0)'?" } ?? Self.otherKey(entry.key.value, keys)
      )
    }
  }

  /// A capital begins a sentence rather than a key: somebody speaks, too far to the left.
  private static func otherKey(_ key: String, _ keys: [String]) -> String {
    let isSpoken = key.first?.isUppercase == true
    return (isSpoken ? "if she says it, indent it further than the 'says: |' above; " : "")
      + "its keys are: \(keys.joined(separator: ", "))."
  }

  func node(_ key: String) -> PlacedNode? { entries.first { $0.key.value == key }?.value }
  func keyPlace(_ key: String) -> SourcePlace? { entries.first { $0.key.value == key }?.key.place }
  func has(_ key: String) -> Bool { node(key) != nil }

  /// Whether there is no such key, or nothing under it.
  func isEmpty(_ key: String) -> Bool {
    switch node(key) {
    case nil: true
    case .text(let text, _, _): text.isEmpty
    case .list(let items, _): items.isEmpty
    case .mapping(let entries, _): entries.isEmpty
    }
  }

  func missing(_ key: String, fix: String) {
    findings.error("missing-key", at: place, "\(kind.capitalizedFirst) has no '\(key)'.", fix: fix)
  }

  /// One line of text.
  func text(_ key: String) -> Placed<String>? {
    guard let node = node(key) else { return nil }
    guard case .text(let text, let place, _) = node, !text.trimmedLines.isEmpty else {
      findings.error(
        "wrong-kind",
        at: node.place,
        node.isEmptyText
          ? "There is nothing behind '\(key):'." : "'\(key)' needs one line of text, but this is \(node.kind).",
        fix: node.onlyItem.map { "write '\(key): \($0)'." } ?? "write '\(key): …'."
      )
      return nil
    }
    return Placed(text.trimmedLines.joined(separator: " "), at: place)
  }

  /// One name.
  func name(_ key: String) -> Placed<String>? {
    guard let text = text(key) else { return nil }
    guard case .text(let raw, let place, nil) = node(key) else { return text }
    return NameReader(findings: findings).name(Placed(raw, at: place))
  }

  func requiredName(_ key: String, fix: String) -> Placed<String>? {
    if !has(key) { missing(key, fix: fix) }
    return name(key)
  }

  func requiredText(_ key: String, fix: String) -> Placed<String>? {
    if !has(key) { missing(key, fix: fix) }
    return text(key)
  }

  /// Text that is read as a whole, whether it stands on one line or under a bar.
  func prose(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard case .text(let text, _, _) = node, !text.trimmedLines.isEmpty else {
      findings.error(
        "wrong-kind",
        at: node.place,
        "'\(key)' needs text, but this is \(node.kind).",
        fix: "write '\(key): …', or '\(key): |' and the text below it."
      )
      return nil
    }
    return text.trimmedLines.joined(separator: " ")
  }

  /// A whole number with an optional sign, within a range.
  func number(_ key: String, in range: ClosedRange<Int>) -> Placed<Int>? {
    guard let node = node(key) else { return nil }
    guard case .text(let text, let place, _) = node,
      let value = Int(text.hasPrefix("+") ? String(text.dropFirst()) : text)
    else {
      findings.error(
        "wrong-kind",
        at: node.place,
        "'\(key)' needs a whole number, but this is \(Self.shown(node)).",
        fix: "for example '\(key): \(min(max(2, range.lowerBound), range.upperBound))'."
      )
      return nil
    }
    guard range.contains(value) else {
      findings.error(
        "out-of-range",
        at: place,
        "'\(key)' goes from \(range.lowerBound) to \(range.upperBound), and this is \(value).",
        fix: "take a number in that range."
      )
      return nil
    }
    return Placed(value, at: place)
  }

  func flag(_ key: String) -> Bool {
    guard let node = node(key) else { return false }
    guard case .text(let text, _, _) = node, ["true", "false", "yes", "no"].contains(text.lowercased()) else {
      findings.error("wrong-kind", at: node.place, "'\(key)' is true or false.", fix: "write '\(key): true'.")
      return false
    }
    return ["true", "yes"].contains(text.lowercased())
  }

  /// One name, or a list of names.
  func names(_ key: String) -> [Placed<String>] { words(key).map(NameReader(findings: findings).name) }

  /// One phrase of the call, or a list of them.
  func phrases(_ key: String) -> [String] { words(key).map(\.value) }

  private func words(_ key: String) -> [Placed<String>] {
    node(key).map { Self.words($0, of: key, findings) } ?? []
  }

  /// One word or phrase, or a list of them.
  static func words(_ node: PlacedNode, of key: String, _ findings: Findings) -> [Placed<String>] {
    switch node {
    case .text(let text, let place, nil) where text.contains(","):
      let several = text.split(whereSeparator: { "[(,)]".contains($0) }).map { String($0).trimmed }.filter {
        !$0.isEmpty
      }
      findings.error(
        "wrong-kind",
        at: place,
        "Several names stand here without brackets, and would be taken for one.",
        fix: "write '\(key): [\(several.joined(separator: ", "))]'."
      )
      // What was meant is clear, and hides nothing else.
      return several.map { Placed($0, at: place) }
    case .text(let text, let place, nil) where !text.isEmpty: return [Placed(text, at: place)]
    case .list(let items, _):
      return items.compactMap { item in
        if case .text(let text, let place, _) = item, !text.isEmpty { return Placed(text, at: place) }
        findings.error(
          "wrong-kind",
          at: item.place,
          "'\(key)' lists names, but this is \(item.kind).",
          fix: "write '\(key): [one, two]'."
        )
        return nil
      }
    default:
      findings.error(
        "wrong-kind",
        at: node.place,
        "'\(key)' needs a name or a list of names, but this is \(node.kind).",
        fix: "write '\(key): [one, two]'."
      )
      return []
    }
  }

  func list(_ key: String) -> [PlacedNode] {
    guard let node = node(key), !node.isEmptyText else { return [] }
    guard case .list(let items, _) = node else {
      findings.error(
        "wrong-kind",
        at: node.place,
        "'\(key)' is a list, but this is \(node.kind).",
        fix: "begin each entry with '- '."
      )
      return []
    }
    return items
  }

  /// Named entries, in the order of the file.
  func entries(_ key: String) -> [PlacedNode.Entry] {
    guard let node = node(key), !node.isEmptyText else { return [] }
    guard case .mapping(let entries, _) = node else {
      findings.error(
        "wrong-kind",
        at: node.place,
        "'\(key)' needs a name for each entry, but this is \(node.kind).",
        fix: node.isList ? "take the dashes away: 'name: …' for each." : "write 'name:' and the rest below it."
      )
      return []
    }
    return entries
  }

  /// Lines under a bar, each with its place.
  func speech(_ key: String) -> Speech? {
    guard let node = node(key) else { return nil }
    return Speech(node, key: key, findings: findings)
  }

  static func shown(_ node: PlacedNode) -> String {
    if case .text(let text, _, _) = node, !text.isEmpty { return "'\(text)'" }
    return node.kind
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The lines that hold anything, without blanks at either end.
  var trimmedLines: [String] { split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty } }

  /// Without blanks and tabs at either end.
  var trimmed: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = utf8.firstIndex(where: { !isBlank($0) }), let last = utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}

extension Character {
  /// A blank or a tab.
  var isBlank: Bool { self == " " || self == "\t" }
}

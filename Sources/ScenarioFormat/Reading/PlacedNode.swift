/// A YAML value with its place: everything is text, a list or a mapping, and nothing is guessed from its looks.
indirect enum PlacedNode {
  /// - `block`: how far the text under a bar is indented; nil when it stands under none.
  case text(String, place: SourcePlace, block: Int?)
  case list([PlacedNode], place: SourcePlace)
  case mapping([Entry], place: SourcePlace)

  struct Entry {
    var key: Placed<String>
    var value: PlacedNode
  }

  var place: SourcePlace {
    switch self {
    case .text(_, let place, _): place
    case .list(_, let place): place
    case .mapping(_, let place): place
    }
  }

  /// What the author would call it.
  var kind: String {
    switch self {
    case .text(let text, _, _): text.isEmpty ? "nothing" : "text"
    case .list: "a list"
    case .mapping: "made of keys"
    }
  }

  /// The text of a list of one.
  var onlyItem: String? {
    guard case .list(let items, _) = self, items.count == 1, case .text(let text, _, nil) = items[0] else { return nil }
    return text
  }

  var isList: Bool {
    if case .list = self { return true }
    return false
  }

  var isEmptyText: Bool {
    if case .text("", _, nil) = self { return true }
    return false
  }
}

/// A class of words that patterns can name although no file lists its words.
enum WordClass: Sendable, Hashable {
  case number, percent, money, time
  /// Carries matter of its own.
  case content
  case name
  /// Three or more short items one after the other.
  case list
  case vocabulary(Vocabulary.WordClass)

  /// As the cue file writes it; nil when there is none of this name.
  init?(name: String) {
    switch name {
    case "num": self = .number
    case "percent": self = .percent
    case "money": self = .money
    case "when": self = .time
    case "content": self = .content
    case "name": self = .name
    case "list": self = .list
    default:
      guard let wordClass = Vocabulary.WordClass(rawValue: name) else { return nil }
      self = .vocabulary(wordClass)
    }
  }

  /// It never spans several words.
  var isOneWord: Bool { bit < Self.list.bit }

  /// Its place in a `WordClassSet`, below 32.
  var bit: UInt32 {
    switch self {
    case .number: 1 << 0
    case .percent: 1 << 1
    case .money: 1 << 2
    case .time: 1 << 3
    case .content: 1 << 4
    case .name: 1 << 5
    case .list: 1 << 6
    case .vocabulary(let wordClass): 1 << (7 + UInt32(wordClass.place))
    }
  }
}

extension Vocabulary.WordClass {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

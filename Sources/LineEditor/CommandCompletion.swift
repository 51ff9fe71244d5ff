/// What Tab does: it completes commands, never what is said.
enum CommandCompletion: Equatable {
  /// Nothing fits, or this is no command.
  case nothing
  /// Type these characters for the user.
  case insert(String)
  /// Several fit and agree on nothing more.
  case list([String])

  /// Looks at the text before and after the cursor; only the first word of a line that begins with ":" counts.
  init(before: String, after: String, commands: [String]) {
    self = .nothing
    guard before.hasPrefix(":"), !before.contains(" "), after.isEmpty || after.hasPrefix(" ") else { return }
    let fitting = Set(commands).filter { $0.hasPrefix(before) }.sorted()
    guard let first = fitting.first else { return }
    let common = fitting.dropFirst().reduce(first) { Self.commonPrefix($0, $1) }
    if common.count > before.count {
      self = .insert(String(common.dropFirst(before.count)))
    } else if fitting.count > 1 {
      self = .list(fitting)
    }
  }

  private static func commonPrefix(_ left: String, _ right: String) -> String {
    String(zip(left, right).prefix { $0 == $1 }.map(\.0))
  }
}

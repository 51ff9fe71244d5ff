/// Just enough of a terminal to know what a person would see: rows of characters, a cursor, wrapping, erasing.
///
/// Every character counts one column; tests that look at rows use narrow characters only.
struct VirtualScreen {
  private let columns: Int
  private var rows: [[Character]] = [[]]
  private var row = 0
  private var column = 0

  init(columns: Int) {
    self.columns = columns
  }

  /// The rows without spaces at their ends, and without empty rows at the bottom.
  var lines: [String] {
    var lines = rows.map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  mutating func show(_ bytes: [UInt8]) {
    var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n": move(to: row + 1)
      case "\u{8}": column = max(0, column - 1)
      case "\u{7}": break
      case "\u{1B}" where rest.first == "[":
        rest.removeFirst()
        let parameters = rest.prefix { !("@"..."~").contains($0) }
        rest = rest.dropFirst(parameters.count)
        obey(rest.popFirst() ?? "m", String(String.UnicodeScalarView(parameters)))
      case "\u{1B}": rest = rest.dropFirst()
      default: put(Character(scalar))
      }
    }
  }

  private mutating func put(_ character: Character) {
    if column >= columns {
      column = 0
      move(to: row + 1)
    }
    pad()
    if column < rows[row].count { rows[row][column] = character } else { rows[row].append(character) }
    column += 1
  }

  private mutating func obey(_ command: Unicode.Scalar, _ parameters: String) {
    let count = max(1, Int(parameters) ?? 1)
    column = min(column, columns - 1)
    switch command {
    case "A": row = max(0, row - count)
    case "B": move(to: row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "K": rows[row].removeSubrange(min(column, rows[row].count)...)
    case "J":
      rows[row].removeSubrange(min(column, rows[row].count)...)
      rows.removeSubrange((row + 1)...)
    case "P": rows[row].removeSubrange(min(column, rows[row].count)..<min(column + count, rows[row].count))
    case "@":
      pad()
      rows[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      rows[row] = Array(rows[row].prefix(columns))
    default: break
    }
  }

  private mutating func move(to wanted: Int) {
    row = wanted
    while rows.count <= row { rows.append([]) }
  }

  private mutating func pad() {
    while rows[row].count < column { rows[row].append(" ") }
  }
}

extension StyledText {
  /// One character with its look and its width, which is what lines are laid out of.
  private struct Cell {
    let character: Character
    let style: Style
    let width: Int

    var isSpace: Bool { character == " " }
  }

  private var cells: [Cell] {
    runs.flatMap { run in
      run.text.map { Cell(character: $0, style: run.style, width: DisplayWidth.of($0)) }
    }
  }

  private init(cells: some Sequence<Cell>) {
    self.init()
    for cell in cells { append(String(cell.character), style: cell.style) }
  }

  /// The text in lines of at most `columns`, broken at spaces; a line break in the text ends a line.
  ///
  /// Lines after the first begin with `indent` spaces (none when no room would be left). A word longer than a whole
  /// line is broken where the line ends, between two characters as a reader sees them. Never empty.
  package func wrapped(to columns: Int, indent: Int = 0) -> [StyledText] {
    let columns = max(1, columns)
    // A wide character must still fit beside the margin.
    let indent = indent > 0 && indent + 2 <= columns ? indent : 0
    var lines: [StyledText] = []
    for paragraph in cells.split(omittingEmptySubsequences: false, whereSeparator: \.character.isNewline) {
      var line = Line(room: columns - (lines.isEmpty ? 0 : indent))
      func finish() {
        let margin = StyledText(lines.isEmpty || line.cells.isEmpty ? "" : String(repeating: " ", count: indent))
        lines.append(margin + StyledText(cells: line.cells))
        line = Line(room: columns - indent)
      }
      for piece in Self.pieces(of: paragraph) {
        let width = piece.reduce(0) { $0 + $1.width }
        if piece.first?.isSpace == true {
          line.pending = Array(piece)
        } else if line.used + line.pendingWidth + width <= line.room {
          line.take(piece)
        } else if width > columns - indent, line.used + line.pendingWidth < line.room {
          for cell in piece {
            if !line.fits(cell) { finish() }
            line.take([cell])
          }
        } else {
          if !line.cells.isEmpty { finish() }
          line.pending = []
          for cell in piece {
            if !line.fits(cell) { finish() }
            line.take([cell])
          }
        }
      }
      finish()
    }
    return lines
  }

  /// A line being filled; spaces wait until a word follows, so that none hang at its end.
  private struct Line {
    let room: Int
    var cells: [Cell] = []
    var used = 0
    var pending: [Cell] = []

    var pendingWidth: Int { pending.reduce(0) { $0 + $1.width } }

    /// A line that holds nothing takes anything, or a wide character would never find its place.
    func fits(_ cell: Cell) -> Bool {
      cells.isEmpty && pending.isEmpty || used + pendingWidth + cell.width <= room
    }

    mutating func take(_ more: some Sequence<Cell>) {
      for cell in pending + Array(more) {
        cells.append(cell)
        used += cell.width
      }
      pending = []
    }
  }

  /// Words and the spaces between them, in order.
  private static func pieces(of paragraph: ArraySlice<Cell>) -> [ArraySlice<Cell>] {
    var pieces: [ArraySlice<Cell>] = []
    var rest = paragraph
    while let first = rest.first {
      let piece = rest.prefix { $0.isSpace == first.isSpace }
      pieces.append(piece)
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }

  /// The text on one line of at most `columns`, ending in `…` when something had to go.
  package func truncated(to columns: Int) -> StyledText {
    let cells = cells.map { $0.character.isNewline ? Cell(character: " ", style: $0.style, width: 1) : $0 }
    guard cells.reduce(0, { $0 + $1.width }) > columns else { return StyledText(cells: cells) }
    guard columns > 0 else { return StyledText() }
    var used = 0
    let kept = cells.prefix { cell in
      used += cell.width
      return used <= columns - 1
    }
    var short = StyledText(cells: kept)
    short.append("…", style: kept.last?.style ?? cells.first?.style ?? .plain)
    return short
  }

  /// The text with spaces after it (before it when `trailing`) up to `columns`; longer text stays as it is.
  package func padded(to columns: Int, trailing: Bool = false) -> StyledText {
    let margin = StyledText(String(repeating: " ", count: max(0, columns - width)))
    return trailing ? margin + self : self + margin
  }
}

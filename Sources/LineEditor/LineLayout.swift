/// Where libedit puts things when prompt and text take more than one row.
///
/// libedit keeps its own picture of the screen and does not show it, so the same sums are done again here, with the
/// same widths (`cedit_width`), whenever something is to be written above a half-typed line.
struct LineLayout {
  let columns: Int
  private(set) var row = 0
  private(set) var column = 0

  init(columns: Int) {
    self.columns = max(1, columns)
  }

  /// Puts one more scalar down; a wide one that does not fit goes to the next row, a full row ends.
  mutating func place(width: Int) {
    if width > 1, column + width > columns { wrap() }
    column += width
    if column >= columns { wrap() }
  }

  /// The row a cursor stands in that is on a scalar of this width.
  func cursorRow(before width: Int) -> Int {
    width > 1 && column + width > columns ? row + 1 : row
  }

  private mutating func wrap() {
    row += 1
    column = 0
  }
}

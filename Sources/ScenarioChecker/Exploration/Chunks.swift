/// A list that grows by whole blocks: nothing is ever copied, so a large search takes no more than it keeps.
struct Chunks<Element: BitwiseCopyable> {
  private static var shift: Int { 15 }
  private static var size: Int { 1 << shift }

  /// Frees the blocks when the last copy of the list is gone.
  private final class Blocks {
    var all: [UnsafeMutablePointer<Element>] = []
    deinit { for block in all { block.deallocate() } }
  }

  private let blocks = Blocks()
  private var bases: ContiguousArray<UnsafeMutablePointer<Element>> = []
  private(set) var count = 0

  mutating func append(_ element: Element) {
    if count & (Self.size - 1) == 0 {
      let block = UnsafeMutablePointer<Element>.allocate(capacity: Self.size)
      blocks.all.append(block)
      bases.append(block)
    }
    bases[count >> Self.shift].advanced(by: count & (Self.size - 1)).initialize(to: element)
    count += 1
  }

  subscript(index: Int) -> Element {
    get {
      precondition(index < count)
      return bases[index >> Self.shift][index & (Self.size - 1)]
    }
    set {
      precondition(index < count)
      bases[index >> Self.shift][index & (Self.size - 1)] = newValue
    }
  }
}

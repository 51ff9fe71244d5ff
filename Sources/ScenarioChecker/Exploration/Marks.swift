/// A row of marks that is written to at every step of a search.
///
/// An array inside a class is guarded against two hands at once, and counted for copies, at every write; a search that never lets go of
/// it pays for both a hundred million times.
final class Marks<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ element: Element, count: Int) {
    base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    base.initialize(repeating: element, count: max(1, count))
    self.count = count
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  func contains(_ element: Element) -> Bool where Element: Equatable {
    for index in 0..<count where base[index] == element { return true }
    return false
  }
}

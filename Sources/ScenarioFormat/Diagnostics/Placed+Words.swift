extension Placed<String> {
  /// Where a word or sign of a line stands; the whole line when it is not in it.
  ///
  /// `told` is not found in `told-pain`: where a word begins or ends with a letter, the line must not go on with one.
  func place(of word: String) -> SourcePlace {
    guard let first = word.first, let last = word.last else { return place }
    let range = value.ranges(of: word).first { range in
      let before = value[..<range.lowerBound].last
      let after = value[range.upperBound...].first
      return !(first.isPartOfName && before?.isPartOfName == true)
        && !(last.isPartOfName && after?.isPartOfName == true)
    }
    guard let range else { return place }
    var place = place
    place.column += value[..<range.lowerBound].unicodeScalars.count
    place.length = word.unicodeScalars.count
    return place
  }
}

extension Character {
  fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "-" }
}

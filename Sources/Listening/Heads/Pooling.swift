/// Makes one judgement of a turn out of the scores of its sentences.
///
/// A sentence weighs the square root of its words, and the last one half as much again: the label guide's tie rule says
/// that the other side reacts to what a turn ends on, or spends most words on.
enum Pooling {
  static func pool(_ sentences: [(words: Int, scores: SentenceScores)]) -> [Stance: Int] {
    var sums: [Stance: Int] = [.neutral: neutralPoints]
    for (index, sentence) in sentences.enumerated() {
      let last = index == sentences.count - 1 && sentences.count > 1
      let weight = squareRoot(sentence.words * 100) * (last ? 3 : 2)
      for (stance, points) in sentence.scores.stances { sums[stance, default: 0] += points * weight / 40 }
    }
    return sums
  }

  /// What a turn must outweigh to be more than neutral: about one weak cue in a short sentence.
  private static let neutralPoints = 90

  /// Rounded down; exact on every machine.
  static func squareRoot(_ value: Int) -> Int {
    guard value > 0 else { return 0 }
    var root = value
    var next = (root + 1) / 2
    while next < root {
      root = next
      next = (root + value / root) / 2
    }
    return root
  }
}

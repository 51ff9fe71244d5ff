internal import Listening

/// How weights become whole numbers of one byte, each head by a scale of its own.
enum Scales {
  /// How many thousandths of a logit one step is, so that the heaviest weight fits into 127 of them.
  static func scale(_ weights: some Sequence<Double>) -> Int32 {
    let heaviest = weights.reduce(0) { max($0, abs($1)) }
    return max(1, Int32((heaviest * 1000 / 127).rounded(.up)))
  }

  static func whole(_ weight: Double, _ scale: Int32) -> Int8 {
    Int8(clamping: Int((weight * 1000 / Double(scale)).rounded()))
  }

  /// What is left of weights once they have been whole numbers: figures taken with these are those of a model that ships.
  ///
  /// All but one thing: a model adds a word's stem and classes up before it rounds, which loses less.
  static func rounded(_ weights: [Double], _ objective: Objective) -> [Double] {
    var rounded = weights
    for head in 0..<Model.heads {
      let places = stride(from: head, to: objective.biases, by: Model.heads)
      let scale = scale(places.lazy.map { weights[$0] })
      for place in places { rounded[place] = Double(whole(weights[place], scale)) * Double(scale) / 1000 }
    }
    return rounded
  }
}

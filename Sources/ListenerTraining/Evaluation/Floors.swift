/// What the figures must not fall below: a little under what they are, so that only a real loss fails.
package struct Floors: Sendable {
  package var accuracy: Double
  package var stanceF1: Double
  package var movesMacroF1: Double
  package var movesMicroF1: Double
  package var pairsRight: Double
  package var calibrationError: Double
  package var gap: Double

  package static let shipped = Floors(
    accuracy: 0.88,
    stanceF1: 0.88,
    movesMacroF1: 0.785,
    movesMicroF1: 0.80,
    pairsRight: 0.735,
    calibrationError: 0.03,
    gap: 0.03
  )

  /// A line for each figure that is worse than its floor.
  package func missed(by evaluation: Evaluation) -> [String] {
    let figures = evaluation.figures
    let least = [
      ("stance accuracy", figures.accuracy, accuracy), ("stance macro-F1", figures.stanceF1, stanceF1),
      ("moves macro-F1", figures.movesMacroF1, movesMacroF1), ("moves micro-F1", figures.movesMicroF1, movesMicroF1),
      ("minimal pairs both right", evaluation.pairsRight, pairsRight),
    ]
    let most = [
      ("calibration error", figures.calibrationError, calibrationError), ("gap to other authors", evaluation.gap, gap),
    ]
    return least.filter { $0.1 < $0.2 }.map { "\($0.0) is \($0.1), below its floor \($0.2)" }
      + most.filter { $0.1 > $0.2 }.map { "\($0.0) is \($0.1), above its ceiling \($0.2)" }
  }
}

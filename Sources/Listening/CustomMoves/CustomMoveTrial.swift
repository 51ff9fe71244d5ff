/// What a move's own lines say of it: which are misheard, and whether they have anything in common.
package struct CustomMoveTrial: Sendable, Hashable {
  /// Examples in which the move is not heard.
  package var deafExamples: [String] = []
  /// Counter-examples in which it is.
  package var heardCounterExamples: [String] = []
  /// Examples that would not be heard if they were not examples themselves.
  package var lonelyExamples: [String] = []
}

internal import Foundation

/// The model as a file: base64 of a header, the keys and the weights, all little-endian.
package enum ModelFile {
  /// What is wrong with a model file.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package static func read(_ text: String) throws(Failure) -> Model {
    guard let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters) else {
      throw Failure(description: "it is not base64")
    }
    var reader = Reader(data: data)
    guard reader.next(UInt32.self) == magic else { throw Failure(description: "it is not a model of this version") }
    guard let count = reader.next(UInt32.self), count < 1 << 24, let unit = reader.next(Int32.self),
      let surety = reader.next(Int32.self), let margin = reader.next(Int32.self),
      let scales = reader.array(Int32.self, Model.heads), let biases = reader.array(Int32.self, Model.heads),
      let stances = reader.array(Int32.self, SecondLook.stanceCount * SecondLook.stanceInputs),
      let moves = reader.array(Int32.self, SecondLook.moveCount * SecondLook.moveInputs),
      let thresholds = reader.array(Int32.self, Move.allCases.count), let pitchThreshold = reader.next(Int32.self),
      let keys = reader.array(UInt64.self, Int(count)),
      let weights = reader.array(Int8.self, Int(count) * Model.heads), reader.isAtEnd
    else { throw Failure(description: "it is cut short, or too long") }
    return Model(
      keys: keys,
      weights: weights,
      scales: scales,
      biases: biases,
      secondLook: SecondLook(stances: stances, moves: moves),
      thresholds: thresholds,
      pitchThreshold: pitchThreshold,
      unit: unit,
      surety: surety,
      margin: margin
    )
  }

  /// The file's text, in lines of 100 characters.
  package static func text(of model: Model) -> String {
    var data = Data()
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
    }
    append(magic)
    append(UInt32(model.keys.count))
    for value in [model.unit, model.surety, model.margin] { append(value) }
    let look = model.secondLook
    for values in [model.scales, model.biases, look.stances, look.moves, model.thresholds] {
      values.forEach { append($0) }
    }
    append(model.pitchThreshold)
    for key in model.keys { append(key) }
    data.append(contentsOf: model.weights.map { UInt8(bitPattern: $0) })
    let letters = Array(data.base64EncodedString().utf8)
    let lines = stride(from: 0, to: letters.count, by: lineLength).map { start in
      String(decoding: letters[start..<min(start + lineLength, letters.count)], as: UTF8.self)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let lineLength = 100
  /// "ccm2", read as a little-endian number.
  private static let magic: UInt32 = 0x326d_6363

  private struct Reader {
    let data: Data
    private var position = 0

    init(data: Data) {
      self.data = data
    }

    var isAtEnd: Bool { position == data.count }

    mutating func next<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? { array(type, 1)?.first }

    mutating func array<Value: FixedWidthInteger>(_ type: Value.Type, _ count: Int) -> [Value]? {
      let size = MemoryLayout<Value>.size
      guard count >= 0, position + count * size <= data.count else { return nil }
      let slice = data[position..<position + count * size]
      position += count * size
      let values = [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
        _ = slice.copyBytes(to: UnsafeMutableRawBufferPointer(buffer))
        initialized = count
      }
      #if _endian(little)
        return values
      #else
        return values.map(Value.init(littleEndian:))
      #endif
    }
  }
}

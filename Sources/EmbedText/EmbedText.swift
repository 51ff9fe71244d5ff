import Foundation

/// Writes every `.yaml` and `.txt` file below a folder into one Swift file: a name and a raw string each.
///
/// A string literal compiles in a second at a megabyte; the byte-array literal that SwiftPM's own embedding makes takes minutes.
@main
struct EmbedText {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: embed-text FOLDER OUTPUT\n".utf8))
      exit(64)
    }
    let root = URL(fileURLWithPath: arguments[1]).standardizedFileURL
    var entries: [String] = []
    for path in try names(below: root) {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      entries.append("    \(literal(path)): \(literal(text)),")
    }
    let body = entries.isEmpty ? "[:]" : "[\n\(entries.joined(separator: "\n"))\n  ]"
    let source = """
      // Generated at build time from the text files themselves; change those.

      enum EmbeddedText {
        /// Contents by path below the folder, with forward slashes.
        static let files: [String: String] = \(body)
      }

      """
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  static func names(below root: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".txt") }
      .sorted()
  }

  /// One line with escapes only: no raw delimiter has to be guessed, and CRLF stays what it was.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0": result += "\\0"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

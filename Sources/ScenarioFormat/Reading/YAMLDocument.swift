internal import Yams

/// Reads the strict subset of YAML that scenario files are written in.
///
/// `Yams.compose` keeps line and column of every key and value; its resolved tags are never used, so `NO` and `12:30` stay text.
struct YAMLDocument {
  let root: PlacedNode?
  let lines: [RawLine]

  init(_ source: SourceFile, findings: Findings) {
    lines = RawLine.lines(of: source.text)
    let reader = Reader(file: source.name, findings: findings, lines: lines)
    RawLineGuard(file: source.name, findings: findings).inspect(lines)
    root = reader.root(of: source.text)
  }
}

extension YAMLDocument {
  private struct Reader {
    let file: String
    let findings: Findings
    let lines: [RawLine]

    func root(of text: String) -> PlacedNode? {
      do {
        // Tags would be guessed from the looks of every value, and are never used.
        guard let node = try Yams.compose(yaml: text, .basic) else {
          findings.error("empty-file", at: top, "The file is empty.", fix: "begin with 'format: 1'.")
          return nil
        }
        return placed(node)
      } catch let error as YamlError {
        report(error)
      } catch {
        unreadable("\(error)")
      }
      return nil
    }

    private var top: SourcePlace { SourcePlace(file: file, line: 1, column: 1) }

    private func unreadable(_ problem: String, at place: SourcePlace? = nil) {
      findings.error(
        "yaml-syntax",
        at: place ?? top,
        "The layout cannot be read: \(problem).",
        fix: "save the file again as plain UTF-8 text."
      )
    }

    /// Characters no text has, such as those of a terminal's colours.
    private var controlCharacter: SourcePlace? {
      for line in lines {
        for (offset, scalar) in line.text.unicodeScalars.enumerated()
        where scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\u{85}" {
          return SourcePlace(file: file, line: line.number, column: offset + 1)
        }
      }
      return nil
    }

    /// Where the text of a block begins: the indent of its first line that holds anything, below the bar.
    private func blockIndent(below line: Int) -> Int {
      lines.dropFirst(line).first { !$0.isBlank }?.indent ?? 0
    }

    private func placed(_ node: Node) -> PlacedNode {
      let place = place(node)
      switch node {
      case .scalar(let scalar):
        let isBlock = scalar.style == .literal || scalar.style == .folded
        // A plain null is written as nothing; `~` is text like any other.
        return .text(scalar.string, place: place, block: isBlock ? blockIndent(below: place.line) : nil)
      case .sequence(let sequence): return .list(sequence.map(placed), place: place)
      case .mapping(let mapping):
        return .mapping(
          mapping.map { PlacedNode.Entry(key: key($0.key), value: placed($0.value)) },
          place: place
        )
      case .alias: return .text("", place: place, block: nil)
      }
    }

    private func key(_ node: Node) -> Placed<String> {
      var name = ""
      if case .scalar(let scalar) = node { name = scalar.string }
      return NameReader(findings: findings).name(Placed(name, at: place(node)))
    }

    private func place(_ node: Node) -> SourcePlace {
      let mark = node.mark
      var length = 1
      if case .scalar(let scalar) = node, scalar.style == .plain { length = scalar.string.unicodeScalars.count }
      return SourcePlace(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, length: length)
    }

    private func report(_ error: YamlError) {
      switch error {
      case .duplicatedKeysInMapping(let duplicates, _):
        reportDuplicates(duplicates)
      case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        // The guard has already said it in better words.
        guard !findings.hasErrors(in: file) else { return }
        let began = context.map { $0.mark.line < mark.line ? " It began in line \($0.mark.line)." : "" } ?? ""
        let words = YAMLProblem(problem)
        findings.error(
          "yaml-syntax",
          at: SourcePlace(file: file, line: max(1, min(mark.line, lines.count)), column: max(1, mark.column)),
          words.message + began,
          fix: words.fix
        )
      case .reader(let problem, _, _, _):
        unreadable(problem, at: controlCharacter)
      default:
        unreadable("\(error)")
      }
    }

    /// Yams names the keys only; where they stand is read off the lines.
    private func reportDuplicates(_ names: [String]) {
      for name in names {
        let onLines = twice(name).map { (keyPlace($0, name), keyPlace($1, name)) }
        let places = onLines ?? twiceInOneLine(name)
        findings.error(
          "duplicate-key",
          at: places?.1 ?? top,
          "'\(name)' is given twice.",
          fix: "keep one of the two.",
          related: places.map { [Diagnostic.Related(place: $0.0, message: "first given here")] } ?? []
        )
      }
    }

    /// Two uses on one line, as in `{start: 3, start: 4}`.
    private func twiceInOneLine(_ name: String) -> (SourcePlace, SourcePlace)? {
      for line in lines where !line.isSpeech && !line.isComment {
        let places = line.text.ranges(of: name + ":")
          .filter { "{, ".contains(line.text[..<$0.lowerBound].last ?? " ") }
          .map { line.text[..<$0.lowerBound].unicodeScalars.count + 1 }
          .map { SourcePlace(file: file, line: line.number, column: $0, length: name.unicodeScalars.count) }
        if places.count > 1 { return (places[0], places[1]) }
      }
      return nil
    }

    /// Two lines with the same key at the same depth, and nothing shallower or a new item between them.
    private func twice(_ name: String) -> (RawLine, RawLine)? {
      let code = lines.filter { !$0.isSpeech && !$0.isBlank && !$0.isComment }
      for (index, first) in code.enumerated() where first.pair?.key == name {
        let depth = first.entry.indent
        for second in code[(index + 1)...] {
          if second.indent < depth { break }
          if second.entry.indent == depth, second.entry.isItem { break }
          if second.entry.indent == depth, second.pair?.key == name { return (first, second) }
        }
      }
      return nil
    }

    private func keyPlace(_ line: RawLine, _ name: String) -> SourcePlace {
      SourcePlace(file: file, line: line.number, column: line.entry.indent + 1, length: name.count)
    }
  }
}

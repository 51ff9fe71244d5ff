/// A complaint of the YAML reader in the words of somebody who writes scenarios.
struct YAMLProblem {
  let message: String
  let fix: String

  /// - Parameter problem: As libyaml puts it; a complaint that is not known here keeps its words.
  init(_ problem: String) {
    let known = Self.known.first { problem.contains($0.complaint) }
    message = known?.message ?? "The layout cannot be read here: \(problem)."
    fix =
      known?.fix
      ?? "look at this line and the one above: a colon without a value, an open bracket, or an indent that does not fit."
  }

  private static let known: [(complaint: String, message: String, fix: String)] = [
    (
      "mapping values are not allowed", "A second colon stands where only one can be.",
      "put what follows on a line of its own, indented; speech stands under a bar."
    ),
    (
      "could not find expected ':'", "A line here has no colon, and is no part of what stands above.",
      "write 'key: value', or indent it as far as the lines it belongs to."
    ),
    (
      "did not find expected key", "A key is expected here: this line does not stand as far in as its neighbours.",
      "indent it as far as the lines it belongs to."
    ),
    (
      "did not find expected '-' indicator", "An entry of the list above is expected here.",
      "begin it with '- '; or, where no list is meant, take the dash above out."
    ),
    (
      "did not find expected ',' or", "A comma or a closing bracket is missing before this.",
      "put commas between the things in brackets, and close every bracket."
    ),
    (
      "block sequence entries are not allowed", "A list begins here, where its key has a value already.",
      "put the first '- ' on a line of its own below the key."
    ),
    (
      "found character that cannot start any token", "A word may not begin with this sign.",
      "put the word in double quotes."
    ),
    (
      "did not find expected node content", "Something is missing here between two signs.",
      "write what belongs there, or take one sign out."
    ),
    (
      "found unexpected end of stream", "Something that was opened is still open where the file ends.",
      "close the quote or the bracket."
    ),
    (
      "found unknown escape character", "A backslash in double quotes begins a code, and this is none.",
      "write two backslashes, or leave the quotes out."
    ),
  ]
}

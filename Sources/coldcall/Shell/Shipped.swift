internal import Listening
internal import Scoring

/// The listener and the rubric that ship with the program.
enum Shipped {
  static func listener() throws -> Listener {
    do { return try Listener.standard() } catch {
      throw Failure(.internal, "The listener's own files cannot be read: \(error).")
    }
  }

  static func rubric() throws -> Rubric {
    do { return try Rubric.current() } catch { throw Failure(.internal, "The rubric cannot be read: \(error).") }
  }
}

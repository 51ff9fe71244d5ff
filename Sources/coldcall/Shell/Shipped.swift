internal import Dispatch
internal import Listening
internal import ScenarioFormat
internal import Scoring

/// The listener and the rubric that ship with the program.
enum Shipped {
  /// Read once, whoever asks first.
  private static let read = Result { try Listener.standard() }

  /// Begins to read the listener while other things are done; `listener()` waits for the end of it.
  static func prepareListener() { DispatchQueue.global(qos: .userInitiated).async { _ = read } }

  static func listener() throws -> Listener {
    do { return try read.get() } catch {
      throw Failure(.internal, "The listener's own files cannot be read: \(error).")
    }
  }

  static func rubric() throws -> Rubric {
    do { return try Rubric.current() } catch { throw Failure(.internal, "The rubric cannot be read: \(error).") }
  }

  /// The rubric that a call with this scenario is scored by.
  static func rubric(for scenario: Scenario) throws -> Rubric {
    do { return try Rubric.current(for: scenario) } catch {
      throw Failure(.internal, "The rubric cannot be read: \(error).")
    }
  }
}

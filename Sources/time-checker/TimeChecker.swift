internal import CallEngine
internal import Foundation
internal import Listening
internal import ScenarioChecker
internal import ScenarioFormat

/// Times the search through all calls, and whole checks: `time-checker [--search-only] [--runs N] FILE...`.
///
/// One line of JSON a file, so that it can stand beside other searches of the same model in one run.
@main
struct TimeChecker {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var runs = 3
    let searchesOnly = arguments.first == "--search-only"
    if searchesOnly { arguments.removeFirst() }
    if arguments.first == "--runs", arguments.count > 1 {
      runs = Int(arguments[1]) ?? runs
      arguments.removeFirst(2)
    }
    // A search needs no listener, and its memory is counted too.
    let listener = try searchesOnly ? Listener(cueFile: "") : Listener.standard()
    for path in arguments {
      let url = URL(fileURLWithPath: path)
      let folder = DiskFolder(path: url.deletingLastPathComponent().path)
      for _ in 0..<runs { try time(url.lastPathComponent, in: folder, listener, searchesOnly) }
    }
  }

  private static func time(_ file: String, in folder: DiskFolder, _ listener: Listener, _ searchesOnly: Bool) throws {
    guard let loaded = ScenarioLoader(folder: folder).load(file), let scenario = loaded.scenario else {
      FileHandle.standardError.write(Data("\(file) cannot be played\n".utf8))
      exit(65)
    }
    let clock = ContinuousClock()
    var search: FullSearch?
    let searched = seconds(clock.measure { search = FullSearch(Flow(scenario), most: 60_000_000) })
    var findings = 0
    let checked =
      searchesOnly
      ? 0 : seconds(clock.measure { findings = ScenarioCheck(listener: listener).run(loaded).findings.count })
    guard let search else { return }
    let rate = Int(Double(search.situations) / searched)
    print(
      """
      {"file":"\(file)","situations":\(search.situations),"links":\(search.links),"complete":\(search.isComplete),\
      "search_s":\(rounded(searched)),"situations_per_s":\(rate),"check_s":\(rounded(checked)),"findings":\(findings)}
      """
    )
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }
}

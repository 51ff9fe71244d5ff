internal import CallEngine
internal import Foundation
internal import Listening
internal import ScenarioChecker
internal import ScenarioFormat

/// Times the search through all calls, and whole checks: `time-checker [--search-only | --check-only] [--runs N] FILE...`;
/// with `--turns`, single turns of calls instead.
///
/// One line of JSON a file, so that it can stand beside other searches of the same model in one run.
@main
struct TimeChecker {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var runs = 3
    let searchesOnly = arguments.first == "--search-only"
    let checksOnly = arguments.first == "--check-only"
    let turnsOnly = arguments.first == "--turns"
    if searchesOnly || checksOnly || turnsOnly { arguments.removeFirst() }
    if arguments.first == "--runs", arguments.count > 1 {
      runs = Int(arguments[1]) ?? runs
      arguments.removeFirst(2)
    }
    // A search needs no listener, and its memory is counted too.
    let listener = try searchesOnly ? Listener(cueFile: "") : Listener.standard()
    for path in arguments {
      let url = URL(fileURLWithPath: path)
      let folder = DiskFolder(path: url.deletingLastPathComponent().path)
      if turnsOnly, let scenario = ScenarioLoader(folder: folder).load(url.lastPathComponent)?.scenario {
        print(try TurnTimes(scenario, listener: listener, runs: runs).line)
        continue
      }
      for _ in 0..<runs {
        try time(url.lastPathComponent, in: folder, listener, searches: !checksOnly, checks: !searchesOnly)
      }
    }
  }

  private static func time(_ file: String, in folder: DiskFolder, _ listener: Listener, searches: Bool, checks: Bool)
    throws
  {
    guard let loaded = ScenarioLoader(folder: folder).load(file), let scenario = loaded.scenario else {
      FileHandle.standardError.write(Data("\(file) cannot be played\n".utf8))
      exit(65)
    }
    let clock = ContinuousClock()
    var figures = ["\"file\":\"\(file)\""]
    if searches {
      var search: FullSearch?
      let took = seconds(clock.measure { search = FullSearch(Flow(scenario), most: 60_000_000) })
      if let search {
        figures += [
          "\"situations\":\(search.situations)", "\"links\":\(search.links)", "\"complete\":\(search.isComplete)",
          "\"search_s\":\(rounded(took))", "\"situations_per_s\":\(Int(Double(search.situations) / took))",
        ]
      }
    }
    if checks {
      var findings = 0
      let took = seconds(clock.measure { findings = ScenarioCheck(listener: listener).run(loaded).findings.count })
      figures += ["\"check_s\":\(rounded(took))", "\"findings\":\(findings)"]
    }
    print("{\(figures.joined(separator: ","))}")
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }
}

import Foundation
import PackagePlugin

/// Turns the text files a target lives by into one generated Swift file, so that one copied binary carries them.
@main
struct EmbedTextPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = folder(of: target, package: context.package)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedText.swift")
    return [
      .buildCommand(
        displayName: "Embedding the text files of \(target.name)",
        executable: try context.tool(named: "embed-text").url,
        arguments: [root.path, output.path],
        inputFiles: textFiles(under: root),
        outputFiles: [output]
      )
    ]
  }

  /// The executable carries the scenarios; a library carries the data files that stand beside its own code.
  private func folder(of target: any Target, package: Package) -> URL {
    target.name == "coldcall" ? package.directoryURL.appending(path: "Scenarios") : target.directoryURL
  }

  private func textFiles(under root: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { ["yaml", "txt"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}

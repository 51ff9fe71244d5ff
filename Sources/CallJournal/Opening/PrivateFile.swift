import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Files and folders for this user alone; the only file of the journal that knows the operating system.
enum PrivateFile {
  /// Makes the folder, and those above it that are missing, with mode 0700; one that stands is left as it is.
  static func makeFolder(at url: URL) throws(JournalError) {
    let path = url.path
    var info = stat()
    if stat(path, &info) == 0 { return }
    guard errno == ENOENT else { throw failure(errno, path) }
    let parent = url.deletingLastPathComponent()
    guard parent.path != path else { throw failure(ENOENT, path) }
    try makeFolder(at: parent)
    // Another terminal may have been quicker.
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(errno, path) }
  }

  /// Makes an empty file with mode 0600 unless something stands there; never empties what another terminal has made.
  static func makeFile(at url: URL) throws(JournalError) {
    let path = url.path
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw failure(errno, path)
    }
  }

  /// The file's size in bytes, or nothing when there is no file; throws `.cannotCreate` when it is no regular file.
  static func size(of url: URL) throws(JournalError) -> Int? {
    let path = url.path
    var info = stat()
    guard stat(path, &info) == 0 else {
      if errno == ENOENT { return nil }
      throw failure(errno, path)
    }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw JournalError(.cannotCreate, path: path, detail: "it is a folder, or another thing that is no file")
    }
    return Int(info.st_size)
  }

  private static func failure(_ code: Int32, _ path: String) -> JournalError {
    let kind: JournalError.Kind =
      switch code {
      case ENOSPC, EDQUOT: .diskFull
      case EACCES, EPERM, EROFS: .readOnly
      case EIO: .io
      default: .cannotCreate
      }
    return JournalError(kind, path: path, detail: String(cString: strerror(code)))
  }
}

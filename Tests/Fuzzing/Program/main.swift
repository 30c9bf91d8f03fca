import CLibFuzzer
import Foundation
import ParserCases

// fuzz-parser list                                     the parsers, one a line
// fuzz-parser seeds PARSER FOLDER FOLDER…              writes the seeds that the files of folders give into the first
// fuzz-parser words PARSER                             a dictionary for libFuzzer
// fuzz-parser PARSER ARGUMENTS…                        libFuzzer, with its own arguments

func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

func parser(_ name: String?) -> ParserCase {
    if let name, let parser = ParserCase.named(name) { return parser }
    FileHandle.standardError.write(Data("no parser is named \(name ?? ""): \(ParserCase.all.map(\.name).joined(separator: ", "))\n".utf8))
    exit(2)
}

func files(in folder: String) -> [SeedFile] {
    guard let paths = FileManager.default.enumerator(at: URL(filePath: folder), includingPropertiesForKeys: [.fileSizeKey]) else { return [] }
    return paths.compactMap { $0 as? URL }.sorted { $0.path < $1.path }.compactMap { path in
        guard let size = try? path.resourceValues(forKeys: [.fileSizeKey]).fileSize, size > 0, size < 4 << 20, let data = try? Data(contentsOf: path)
        else { return nil }
        return SeedFile(name: path.lastPathComponent, bytes: [UInt8](data))
    }
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "list": for parser in ParserCase.all { write("\(parser.name)\t\(parser.maximumByteCount)\t\(parser.summary)\n") }
case "words":
    for word in parser(arguments.dropFirst().first).words {
        write("\"" + word.utf8.map { "\\x" + String(format: "%02x", $0) }.joined() + "\"\n")
    }
case "seeds":
    let chosen = parser(arguments.dropFirst().first)
    let found = chosen.seeds(from: arguments.dropFirst(3).flatMap(files))
    for (number, seed) in found.enumerated() { try Data(seed).write(to: URL(filePath: arguments[2]).appending(path: "seed-\(number)")) }
    write("\(found.count)\n")
default:
    let chosen = parser(arguments.first)
    var pointers = unsafe ([CommandLine.arguments[0]] + arguments.dropFirst()).map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    unsafe Running.parser = chosen
    exit(unsafe fuzz(Int32(pointers.count - 1), &pointers, Running.callback))
}

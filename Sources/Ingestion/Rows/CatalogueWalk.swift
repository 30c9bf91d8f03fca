import Intake
import SystemPackage

/// Goes through the rows of a catalogue, or the lines of a dump: the first line tells which it is.
struct CatalogueWalk: ItemWalk {
    private let path: FilePath
    private let label: String
    private let catalogue: String
    private let isPacked: Bool
    private var file: CatalogueFile?
    private var lines: LineSplitter
    private var failure: String?
    private var isAtEnd = false
    private var isDump = false

    /// Prepares to go through a file; it is opened when the first row is asked for.
    init(path: FilePath, catalogue: String, isPacked: Bool, limits: IngestionLimits) {
        self.path = path
        self.catalogue = catalogue
        self.isPacked = isPacked
        label = path.lastComponent?.string ?? path.string
        lines = LineSplitter(limit: limits.lineByteCount)
    }

    mutating func next() -> IngestionItem? {
        while !Task.isCancelled {
            if let (number, line) = lines.next() { return item(number, line) }
            if let reason = failure.take() { return refused(reason) }
            guard !isAtEnd else { return nil }
            readOn()
            if isAtEnd, failure == nil, let (number, line) = lines.last() { return item(number, line) }
        }
        return nil
    }

    /// Reads a little; a failure is told after the lines that could be read.
    private mutating func readOn() {
        var bytes: [UInt8] = []
        do throws(CatalogueFile.Failure) {
            let file = try opened()
            isAtEnd = try !file.read(into: &bytes)
        } catch {
            isAtEnd = true
            failure = error.description
        }
        lines.add(bytes)
    }

    private mutating func opened() throws(CatalogueFile.Failure) -> CatalogueFile {
        if let file { return file }
        let opened: RegularFile
        do throws(FileRefusal) {
            opened = try RegularFile.open(path)
        } catch {
            throw .file(error)
        }
        let file = try CatalogueFile(opened, isPacked: isPacked)
        self.file = file
        return file
    }

    private mutating func item(_ number: Int, _ line: LineSplitter.Line) -> IngestionItem {
        if number == 1, case .text(let bytes) = line, Intake.beginsDump(bytes) {
            isDump = true
            lines.limit = Intake.maximumDumpLineByteCount
        }
        let content: IngestionItem.Content =
            switch line {
            case .text(let bytes): isDump ? .dumped(bytes) : .row(bytes, catalogue: catalogue)
            case .tooLong: .refused(reason: "the line has more than \(lines.limit) bytes")
            }
        return IngestionItem(label: "\(label):\(number)", path: path.string, line: number, content: content, position: file?.position ?? 0)
    }

    private func refused(_ reason: String) -> IngestionItem {
        let told = "\(reason); nothing after line \(lines.lineCount) was read"
        return IngestionItem(
            label: label, path: path.string, line: lines.lineCount, content: .refused(reason: told), position: file?.position ?? 0)
    }
}

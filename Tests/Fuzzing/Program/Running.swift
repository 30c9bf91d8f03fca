import Foundation
import ParserCases

/// What libFuzzer calls, which is a C function and so can hold nothing itself.
enum Running {
    nonisolated(unsafe) static var parser: ParserCase?

    static let callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 = { start, count in
        let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
        if let broken = unsafe parser?.violation(bytes) {
            FileHandle.standardError.write(Data("RULE BROKEN: \(broken)\n".utf8))
            abort()
        }
        return 0
    }
}

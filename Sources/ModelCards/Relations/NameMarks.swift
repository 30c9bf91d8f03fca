internal import Lineage

/// The marks of quantization and of file formats in a name or tag.
package struct NameMarks {
    /// Quantization formats that only weights at low precision have: `gguf`, `gptq`, `awq`, …
    private(set) var formats: Set<String> = []
    /// Words that also describe how a model was trained: `bitsandbytes`, `4bit`, `int8`, `quantized`.
    private(set) var hints: Set<String> = []
    /// Runtimes to which a model is converted: `mlx`, `onnx`, …
    private(set) var conversions: Set<String> = []

    /// Whether one folded word is such a mark.
    package static func isMark(_ word: String) -> Bool {
        word.utf8.count <= longestWord && (format(word) != nil || hint(word) != nil || runtimes[word] != nil)
    }

    /// The marks of a library's name, whose parts are joined: `transformers.js`.
    init(library: String) { self.init([library, String(library.filter { $0 != "." && $0 != "-" })]) }

    /// Reads the marks of some names; words are parted at everything but letters and digits.
    init(_ names: [String]) {
        for name in names { read(Array(foldedName(name).utf8)) }
    }

    private mutating func read(_ bytes: [UInt8]) {
        var previous = ""
        var start = 0
        while start < bytes.count {
            var stop = start
            while stop < bytes.count, Byte.isLetter(bytes[stop]) || Byte.isDigit(bytes[stop]) { stop += 1 }
            if stop > start {
                let word = stop - start <= Self.longestWord ? String(decoding: bytes[start..<stop], as: UTF8.self) : ""
                read(word, after: previous)
                previous = word
            }
            start = stop + 1
        }
        // Elsewhere in a name it may be another word, as in quantitative finance.
        if previous == "quant" { hints.insert("quantized") }
    }

    private static let longestWord = 20

    private mutating func read(_ word: String, after previous: String) {
        if let format = Self.format(word) {
            formats.insert(format)
        } else if let hint = Self.hint(word) {
            hints.insert(hint)
        } else if let conversion = Self.runtimes[word] {
            conversions.insert(conversion)
        } else if word == "bpw", Self.isSmallNumber(previous) {
            formats.insert("exl2")
        } else if word == "bit" || word == "bits", Self.isSmallNumber(previous) {
            hints.insert("\(previous)bit")
        }
    }

    private static let formatWords: [String: String] = [
        "gguf": "gguf", "ggml": "gguf", "imatrix": "gguf", "gptq": "gptq", "gptqmodel": "gptq", "awq": "awq", "autoawq": "awq", "exl2": "exl2",
        "exl3": "exl3", "exllamav2": "exl2", "exllamav3": "exl3", "hqq": "hqq", "aqlm": "aqlm", "eetq": "eetq", "quip": "quip", "vptq": "vptq",
        "autoround": "autoround", "nvfp4": "nvfp4", "mxfp4": "mxfp4", "fp8": "fp8", "smoothquant": "smoothquant",
        "spqr": "spqr", "omniquant": "omniquant", "quanto": "quanto", "compressedtensors": "compressed-tensors", "llamacpp": "gguf",
        "sinq": "sinq",
    ]

    /// The format that a word names, also `w4a16`, `q4`, `iq3` and `4bpw`.
    private static func format(_ word: String) -> String? {
        if let known = formatWords[word] { return known }
        guard word.utf8.count <= 6, let first = word.utf8.first else { return nil }
        let bytes = Array(word.utf8)
        if first == UInt8(ascii: "w"), bytes.count >= 4, Byte.isDigit(bytes[1]), bytes[2] == UInt8(ascii: "a"), bytes[3...].allSatisfy(Byte.isDigit) {
            return "compressed-tensors"
        }
        if Byte.isDigit(first), word.hasSuffix("bpw"), bytes.dropLast(3).allSatisfy(Byte.isDigit) { return "exl2" }
        let level = word.hasPrefix("iq") ? bytes.dropFirst(2) : first == UInt8(ascii: "q") ? bytes.dropFirst() : []
        return level.count == 1 && (UInt8(ascii: "2")...UInt8(ascii: "8")).contains(level.first ?? 0) ? "gguf" : nil
    }

    private static func hint(_ word: String) -> String? {
        switch word {
        case "bnb", "bitsandbytes", "nf4", "fp4": return "bitsandbytes"
        case "quantized", "quantised", "quants": return "quantized"
        case "int8", "int4", "uint4", "int2": return "\(word.last ?? "4")bit"
        default:
            guard let first = word.utf8.first, Byte.isDigit(first), word.utf8.count == 4, word.hasSuffix("bit") else { return nil }
            return isSmallNumber(String(word.prefix(1))) ? word : nil
        }
    }

    private static func isSmallNumber(_ word: String) -> Bool { word.utf8.count == 1 && ("1"..."8").contains(word) }

    /// Words for runtimes that have files of their own.
    private static let runtimes: [String: String] = [
        "mlx": "mlx", "onnx": "onnx", "openvino": "openvino", "ov": "openvino", "coreml": "coreml", "ct2": "ctranslate2",
        "ctranslate2": "ctranslate2",
        "tflite": "tflite", "litert": "litert", "mnn": "mnn", "ncnn": "ncnn", "rknn": "rknn", "rkllm": "rknn", "executorch": "executorch",
        "tensorrt": "tensorrt", "trtllm": "tensorrt", "mlc": "mlc", "transformersjs": "onnx", "qnn": "qnn",
    ]
}

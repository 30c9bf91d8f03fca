extension WeightFormat {
    /// Reads a format as measurements and model cards name it: `Q4_K_M`, `GPTQ-4bit-g128`, `awq-4bit`, `NF4-DQ`, `EXL2-4.0`, `mlx-6bit`, …
    ///
    /// Case, hyphens and underscores do not matter. `gguf` alone names a container and no type, so it is none.
    ///
    /// - Parameter written: The name, at most 100 bytes.
    /// - Returns: The format, or nil for a name that is not known.
    public init?(_ written: some StringProtocol) {
        let folded = written.lowercased().split(whereSeparator: { $0 == "_" || $0 == " " || $0 == "-" })
        guard written.utf8.count <= 100, let head = folded.first else { return nil }
        if let type = Self.fileTypes[folded.joined()] {
            self = type
        } else if let other = Self.fixedNames[folded.joined()] {
            self = other
        } else if let method = Self.methods[String(head)] {
            self = .grouped(method, bits: Self.bits(folded) ?? 4, group: Self.group(folded) ?? Self.usualGroup(of: method))
        } else if head == "exl2", let bits = Self.fraction(folded), bits > 0, bits <= 16 {
            self = .exl2(bits: bits)
        } else if folded.contains("w4a8") {
            self = .executorchFourBit
        } else {
            return nil
        }
    }

    private static let fileTypes: [String: WeightFormat] = {
        var types: [String: WeightFormat] = [:]
        for type in GGUFFileType.allCases { types[type.rawValue.lowercased().filter { $0 != "_" }] = .gguf(type) }
        // Half and full precision mean plain numbers wherever they are not said of a GGUF file.
        for type in PlainType.allCases { types[type.rawValue.lowercased()] = .plain(type) }
        return types
    }()

    private static let fixedNames: [String: WeightFormat] = [
        "fp32": .plain(.float32), "float32": .plain(.float32), "fp16": .plain(.float16), "float16": .plain(.float16),
        "bfloat16": .plain(.bfloat16), "fbgemmfp8": .plain(.float8), "float8": .plain(.float8), "mlxmxfp8": .plain(.float8), "mxfp8": .plain(.float8),
        "w8a8": .plain(.int8), "bitsandbytes8bit": .plain(.int8), "smoothquant": .plain(.int8),
        "nf4": .fourBitFloat(quantizesScales: false), "fp4": .fourBitFloat(quantizesScales: false), "nf4dq": .fourBitFloat(quantizesScales: true),
        "bitsandbytes4bit": .fourBitFloat(quantizesScales: true), "bitsandbytes": .fourBitFloat(quantizesScales: true),
        "mxfp4": .microscaled, "mlxmxfp4": .microscaled, "nvfp4": .nvidiaFourBit, "mlxnvfp4": .nvidiaFourBit,
    ]

    private static let methods: [String: GroupedMethod] = [
        "gptq": .gptq, "awq": .awq, "rtn": .roundToNearest, "mlx": .mlx, "int4": .int4, "autoround": .roundToNearest, "hqq": .roundToNearest,
    ]

    /// The group that a method's own tools take when nothing is said.
    private static func usualGroup(of method: GroupedMethod) -> Int {
        switch method {
        case .mlx: 64
        case .int4: 32
        case .gptq, .awq, .roundToNearest: 128
        }
    }

    private static func bits(_ parts: [some StringProtocol]) -> Int? {
        parts.lazy.compactMap { part -> Int? in
            if part.hasSuffix("bit") { return Int(part.dropLast(3)) }
            return part.hasPrefix("w") ? Int(part.dropFirst().prefix { $0.isNumber }) : nil
        }.first { (1...16).contains($0) }
    }

    private static func group(_ parts: [some StringProtocol]) -> Int? {
        parts.lazy.compactMap { $0.hasPrefix("g") ? Int($0.dropFirst()) : nil }.first { (1...65_536).contains($0) }
    }

    private static func fraction(_ parts: [some StringProtocol]) -> Double? {
        parts.dropFirst().lazy.compactMap { part in Double(part.hasSuffix("bpw") ? String(part.dropLast(3)) : String(part)) }.first
    }
}

extension GGUFHeader {
    /// What in the header breaks the rules of the format, why it was not read to its end, and what of its file is missing.
    ///
    /// The rules are those by which llama.cpp loads a file (ggml's `gguf.cpp`): the alignment is a power of two, rows divide into blocks,
    /// and each tensor begins where the one before it ends, padded to the alignment.
    ///
    /// - Returns: At most ``maximumProblemCount`` problems, ``stop`` first.
    public var problems: [HeaderProblem] {
        var problems = [stop].compactMap(\.self)
        if let value = value("general.alignment") {
            let isPower = alignment & (alignment - 1) == 0
            if case .uint32(let number) = value, number > 0, isPower {
            } else {
                problems.append(HeaderProblem(.malformed, "general.alignment is no power of two of 32 bits"))
            }
        }
        problems += typeProblems
        problems += offsetProblems
        return Array(problems.prefix(Self.maximumProblemCount))
    }

    /// The most problems that are told of one header.
    public static let maximumProblemCount = 20

    private var typeProblems: [HeaderProblem] {
        var seen: Set<UInt32> = []
        return tensors.filter { !$0.type.isKnown && seen.insert($0.type.number).inserted }.map {
            HeaderProblem(.unknownType, "\($0.name) has the type \($0.type.number), which is not known")
        }
    }

    private var offsetProblems: [HeaderProblem] {
        var end: UInt64? = 0
        for tensor in tensors {
            guard tensor.weightCount != nil else { return [HeaderProblem(.malformed, "\(tensor.name) has more weights than a file can hold")] }
            if tensor.type.isKnown, tensor.byteCount == nil {
                return [HeaderProblem(.malformed, "the rows of \(tensor.name) do not divide into blocks of \(tensor.type.name)")]
            }
            if let expected = end, tensor.offset != expected {
                return [HeaderProblem(.malformed, "\(tensor.name) begins at \(tensor.offset), not where the tensor before it ends, at \(expected)")]
            }
            end = tensor.byteCount.flatMap { paddedEnd(tensor.offset, UInt64($0)) }
        }
        guard let dataOffset, let fileByteCount, let last = tensors.last, let bytes = last.byteCount else { return [] }
        let (position, overflow) = dataOffset.addingReportingOverflow(last.offset)
        let (stop, overflowToo) = position.addingReportingOverflow(UInt64(bytes))
        guard overflow || overflowToo || stop > fileByteCount else { return [] }
        return [
            HeaderProblem(.weightsMissing, "the file has \(fileByteCount) bytes, its last tensor ends at \(overflow || overflowToo ? .max : stop)")
        ]
    }

    private func paddedEnd(_ offset: UInt64, _ bytes: UInt64) -> UInt64? {
        let (end, overflow) = offset.addingReportingOverflow(bytes)
        let (bumped, overflowToo) = end.addingReportingOverflow(alignment - 1)
        return overflow || overflowToo ? nil : bumped / alignment * alignment
    }
}

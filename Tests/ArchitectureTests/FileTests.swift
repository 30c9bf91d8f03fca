import Testing

/// The shape of files.
@Suite struct FileTests {
    private static let greatestLineCount = 350

    @Test func `no file of the product is longer than 350 lines`() throws {
        for file in try SourceFile.product() {
            let count = file.lines.count - (file.lines.last == "" ? 1 : 0)
            #expect(count <= Self.greatestLineCount, "\(file) has \(count) lines")
        }
    }

    @Test func `every statement's file says what it does and what it takes`() throws {
        let files = try SourceFile.all(in: "Sources", suffix: ".sql")
        #expect(files.count > 40)
        for file in files {
            let header = file.lines.prefix { $0.hasPrefix("--") }
            let body = file.lines.dropFirst(header.count).joined(separator: "\n")
            #expect(header.first?.contains(/^-- [A-Z]/) == true, "\(file) does not begin with a sentence about it")
            for number in Set(body.matches(of: /\$(\d+)/).map { String($0.output.1) }).sorted() {
                let isNamed = header.contains { $0.matches(of: /\$(\d+)/).contains { String($0.output.1) == number } }
                #expect(isNamed, "\(file) does not say what $\(number) is")
            }
            let answers = body.hasPrefix("SELECT") || body.hasPrefix("WITH RECURSIVE")
            if answers { #expect(header.contains { $0.hasPrefix("-- columns:") }, "\(file) does not name its columns") }
        }
    }

    @Test func `every step of the schema says what it is`() throws {
        for file in try SourceFile.all(in: "Migrations", suffix: ".sql") {
            #expect(file.lines.first?.hasPrefix("-- ") == true, "\(file) does not begin with a sentence about it")
            #expect(file.path.contains(/\/\d{4}_[a-z_]+\.sql$/), "\(file) is not named NNNN_verb_noun.sql")
        }
    }
}

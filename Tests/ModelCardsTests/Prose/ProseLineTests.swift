import Foundation
import Testing

/// What single lines of cards state, or do not.
struct ProseLineTests {
    @Test(arguments: ProseLine.lines(StatedOrigins.english)) func `an English line states its parents`(line: ProseLine) {
        #expect(line.read == line.expected)
    }

    @Test(arguments: ProseLine.lines(StatedOrigins.more)) func `a line of other habits states its parents`(line: ProseLine) {
        #expect(line.read == line.expected)
    }

    @Test(arguments: ProseLine.lines(StatedOrigins.formats)) func `a fork in another format names what it was made from`(line: ProseLine) {
        #expect(line.read == line.expected)
    }

    @Test(arguments: ProseLine.lines(StatedOrigins.merges)) func `a merge names its parts`(line: ProseLine) {
        #expect(line.read == line.expected)
    }

    @Test(arguments: ProseLine.lines(StatedOrigins.languages)) func `other languages state parents too`(line: ProseLine) {
        #expect(line.read == line.expected)
    }

    @Test(arguments: ProseLine.lines(StatedOrigins.commands)) func `a command shows what it began with`(line: ProseLine) {
        #expect(line.read == line.expected)
    }

    @Test(arguments: ProseLine.lines(StatedOrigins.names)) func `a known name means one model`(line: ProseLine) {
        #expect(line.read == line.expected)
    }

    @Test(arguments: ProseLine.lines(Distractors.lines) + ProseLine.lines(Distractors.more)) func `a line that names models otherwise states nothing`(
        line: ProseLine
    ) {
        #expect(line.read == [])
    }

    @Test func `there are enough lines`() {
        #expect(ProseLine.lines(Distractors.lines).count >= 80)
    }
}

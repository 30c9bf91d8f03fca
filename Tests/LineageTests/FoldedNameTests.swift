import Lineage
import Testing

/// The folding by which names are matched.
struct FoldedNameTests {
    @Test func `only the ASCII capitals are folded`() {
        #expect(foldedName("Acme/River-7B_ÄÖ.İ\u{212A}@[Z`{") == "acme/river-7b_ÄÖ.İ\u{212A}@[z`{")
        #expect(foldedName("") == "")
        #expect(foldedName("abc"[...]) == "abc")
        #expect(foldedName("xABCx".dropFirst().dropLast()) == "abc")
    }
}

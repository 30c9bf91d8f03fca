import Lineage
import Testing

/// The ids of licences as people write them.
struct LicenseIdentifierTests {
    @Test(arguments: [
        ("Apache-2.0", "apache-2.0"), ("apache 2.0", "apache-2.0"), ("Apache License 2.0", "apache-2.0"), (" MIT ", "mit"), ("MIT License", "mit"),
        ("llama3.1", "llama3.1"), ("Llama-2", "llama2"), ("cc_by_4.0", "cc-by-4.0"), ("GPLv3", "gpl-3.0"), ("other", "other"),
        ("bigscience-openrail-m", "bigscience-openrail-m"),
    ]) func `a licence is folded to the Hub's id`(written: String, id: String) {
        #expect(LicenseIdentifier.normalized(written) == id)
    }

    @Test func `an empty or long text is no id`() {
        #expect(LicenseIdentifier.normalized("  ") == nil)
        #expect(LicenseIdentifier.normalized(String(repeating: "x", count: 61)) == nil)
    }

    @Test func `an id stays what it is when folded again`() {
        for written in ["apache", "the mit license", "BSD 3", "cc0", "llama 3.3", "gemma"] {
            let once = LicenseIdentifier.normalized(written)
            #expect(once.flatMap { LicenseIdentifier.normalized($0) } == once)
        }
    }
}

import Lineage
import Testing

/// What people write where a model's name belongs, and what it means.
struct WrittenNameTests {
    private func id(_ text: String) -> String? {
        if case .model(let id, _) = WrittenName.reading(text) { return id.written }
        return nil
    }

    private func revision(_ text: String) -> String? {
        if case .model(_, let revision) = WrittenName.reading(text) { return revision?.written }
        return nil
    }

    @Test(arguments: [
        "acme/river-7b", " acme/river-7b ", "acme/river-7b/", "acme/river-7b//", "acme/river-7b.", "acme/river-7b,", "'acme/river-7b'",
        "\"acme/river-7b\"",
        "`acme/river-7b`", "<acme/river-7b>", "@acme/river-7b", "**acme/river-7b**", "- acme/river-7b", "models/acme/river-7b", "acme / river-7b",
        "models--acme--river-7b", "https://huggingface.co/acme/river-7b", "http://huggingface.co/acme/river-7b",
        "https://www.huggingface.co/acme/river-7b/",
        "huggingface.co/acme/river-7b", "hf.co/acme/river-7b", "HTTPS://HuggingFace.co/acme/river-7b", "https://hf-mirror.com/acme/river-7b",
        "https://huggingface.co/acme/river-7b/tree/main", "https://huggingface.co/acme/river-7b/blob/main/README.md",
        "https://huggingface.co/acme/river-7b?library=transformers", "https://huggingface.co/acme/river-7b#usage",
        "https://huggingface.co/models/acme/river-7b", "https://huggingface.co/api/models/acme/river-7b",
        "https://huggingface.co/acme%2Friver-7b".replacing("%2F", with: "/"),
        "https:/steps/huggingface.co/acme/river-7b", "https://web.example.org/2023/https://huggingface.co/acme/river-7b", "hf://acme/river-7b",
        "[River](https://huggingface.co/acme/river-7b)", "acme/river-7b (4 bit)", "acme/river-7b [base]", "acme/river-7b # the base",
        "acme/river-7b, ",
        "acme/river-7b:Q4_K_M", "hf.co/acme/river-7b:Q4_K_M".replacing(":Q4_K_M", with: ""), "acme/river-7b@v2", "acme/river-7b instruct version",
        "“acme/river-7b”",
        "acme/river-7b/tree/main",
    ]) func `a name in many dresses is read`(text: String) {
        #expect(id(text) == "acme/river-7b")
    }

    @Test func `case and odd characters of an id are kept as written`() {
        #expect(id("Acme/River-7B") == "Acme/River-7B")
        #expect(id("acme/river_7b,small") == "acme/river_7b,small")
        #expect(id("openai-gpt") == "openai-gpt")
        #expect(id("https://huggingface.co/openai-gpt") == "openai-gpt")
        #expect(id("https://huggingface.co/albert-base-v2/blob/main/config.json") == "albert-base-v2")
        #expect(id("models--openai-gpt") == "openai-gpt")
        #expect(id("models--acme--river--7b") == "acme/river--7b")
    }

    @Test func `a revision is read`() {
        #expect(revision("acme/river-7b@v2.0") == "v2.0")
        #expect(revision("https://huggingface.co/acme/river-7b/tree/v1.1") == "v1.1")
        #expect(revision("https://huggingface.co/acme/river-7b/resolve/refs%2Fpr%2F3/x.bin") == "refs/pr/3")
        #expect(revision("https://huggingface.co/acme/river-7b/blob/0a1b/README.md") == "0a1b")
        #expect(revision("acme/river-7b") == nil)
    }

    @Test(arguments: [
        "/models/river", "/", "./river", "../acme/river", "~/river", ".", "..", "C:\\models\\river", "D:/river", "\\\\share\\river", "$HOME/river",
        "/kaggle/input/river/1", "/content/drive/MyDrive/river", "acme/river/7b", "outputs/river", "output/checkpoint-500", "checkpoints/last",
        "river/checkpoint-1200", "checkpoint-1200", "results", "models/river", "data/river", "acme/river.safetensors", "river.gguf",
        "file:///x/river",
        "a/b/c/d/e", "merges/river", "workspace/river", "final_model", ".cache/river",
    ]) func `a path is no model`(text: String) {
        #expect(WrittenName.reading(text) == .localPath(holding: nil))
    }

    @Test(arguments: [
        "/root/.cache/huggingface/hub/models--acme--river-7b/snapshots/0a1b2c/unet", "~/.cache/huggingface/hub/models--acme--river-7b",
        "C:\\Users\\x\\.cache\\huggingface\\hub\\models--acme--river-7b\\snapshots\\0a", "hub/models--acme--river-7b/snapshots/0a",
        "file:///x/models--acme--river-7b/snapshots/0a",
    ]) func `a path in the cache holds the id`(text: String) throws {
        #expect(WrittenName.reading(text) == .localPath(holding: try ModelID("acme/river-7b")))
    }

    @Test(arguments: [
        "", " ", "None", "null", "N/A", "-", "[]", "unknown", "from scratch", "More Information Needed", "~", "7", "3.1",
        "https://example.org/acme/river",
        "https://github.com/acme/river", "https://huggingface.co/datasets/acme/streams", "https://huggingface.co/spaces/acme/demo",
        "https://huggingface.co/acme",
        "https://huggingface.co/", "the river model", "input/output pairs", "llama3:8b", "s3://bucket/river", "acme/ri?ver",
    ]) func `what names no model says why`(text: String) {
        guard case .nothing(let reason) = WrittenName.reading(text) else {
            Issue.record("\(text) was read as \(WrittenName.reading(text))")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test func `a very long text names nothing and is read at once`() {
        for text in [String(repeating: "a", count: 1 << 20), String(repeating: "a/", count: 1 << 19), String(repeating: " ", count: 1 << 20)] {
            guard case .nothing = WrittenName.reading(text) else {
                Issue.record("read as a name")
                return
            }
        }
    }

    @Test func `a name that is read again stays the same`() {
        for text in ["acme/river-7b", "ACME/x.y-z_1", "openai-gpt", "River"] { #expect(id(text) == text) }
    }

    @Test func `legacy names are told from folders by their architecture`() {
        for name in ["openai-gpt", "gpt2-xl", "bert-large-cased", "t5-3b", "distilgpt2", "albert-base-v2", "xlnet-base-cased", "ctrl"] {
            #expect(LegacyName.isPlausible(name))
        }
        for name in ["river", "gpt2x", "Bert-base", "my-bert", "bert-", "outputs", "ctrlx", "t5", "gpt2_medium"] {
            #expect(!LegacyName.isPlausible(name))
        }
    }
}

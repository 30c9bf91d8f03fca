#!/usr/bin/env python3
"""Trains small tokenizers with the `tokenizers` package of PyPI on texts of our own, and counts samples with them.

    make_tokenizers.py FOLDER SEED COUNT

FOLDER then holds one NAME.json a tokenizer and `samples.json`: COUNT random samples besides the fixed ones, and the number of
tokens of each under each tokenizer, without those that a template adds.
"""

import json
import random
import sys
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

TEXTS = [
    "The registry answers what a model was made from, how we know, and what it would cost to move to another one. It doesn't guess; we'll say why.",
    "A model of eight billion weights fits a card of 24 GB when it is quantized to four bits, and it'll decode 90 tokens a second.",
    "Das Verzeichnis sagt, woraus ein Modell gemacht wurde, woher wir das wissen und was ein Wechsel kosten würde. Größere Straßen führen weiter.",
    "Le registre répond à la question : de quoi ce modèle est-il fait, et combien coûterait le passage à un autre ? C'était déjà l'été à Besançon.",
    "El registro dice de qué se hizo cada modelo, cómo lo sabemos y cuánto costaría mudarse. ¿Mañana? ¡Sí, señor!",
    "Реестр отвечает, из чего сделана модель, откуда это известно и сколько стоит переход на другую модель.",
    "这个登记处回答每个模型是由什么制成的,我们怎么知道,以及迁移到另一个模型需要多少费用。数字一二三,价格是128元。",
    "このレジストリは、モデルが何から作られたか、どうやって知ったか、移行にいくらかかるかを答えます。カタカナもあります。",
    "이 등록부는 모델이 무엇으로 만들어졌는지, 이동 비용이 얼마인지 답합니다.",
    "يجيب هذا السجل عن أصل كل نموذج وكيف نعرف ذلك وكم تبلغ كلفة الانتقال إلى نموذج آخر.",
    "यह रजिस्ट्री बताती है कि हर मॉडल किससे बना है, हमें कैसे पता है, और दूसरे मॉडल पर जाने में कितना खर्च होगा।",
    "ทะเบียนนี้ตอบว่าแต่ละโมเดลทำมาจากอะไร และการย้ายไปโมเดลอื่นมีค่าใช้จ่ายเท่าไร",
    "def cost(model, tokens=1_000_000):\n    \"\"\"The price of tokens.\"\"\"\n    total = 0\n    for item in model.items:\n        total += item.price * tokens / 1e6\n"
    "    return round(total, 2)\n\n\nclass Model:\n\tdef __init__(self):\n\t\tself.items = []\n",
    "func path(from start: Int, to end: Int) -> [Int]? {\n    guard start != end else { return [] }\n    return parents[end].map { path(from: start, to: $0) + [end] }\n}\n",
    "{\"id\": \"org/model-7b\", \"parents\": [], \"parameters\": 7241732096, \"score\": 0.8125, \"date\": \"2026-11-27T15:30:00Z\", \"ok\": true}\n" * 2,
    "| model | bits | GB |\r\n| --- | ---: | ---: |\r\n| A | 4.156 | 4.31 |\r\n| B | 16 | 15.96 |\r\n",
    "Emoji: 🤗 🚀 👩‍👩‍👧‍👦 🇨🇭 ❤️ and math ∑∀x∈ℝ, x² ≥ 0; arrows → ⇒; half ½, roman Ⅷ, circled ①.",
]
FIXED = [
    "", " ", "  ", "\n", "a", "é", "e\u0301", " a", "a ", "  a  b  ", "\t\n \r\n x", "\u3000全角　スペース", "don't DON'T we'll I'M it'ſ x'Ve", "…“quoted”—dash",
    "123456789 1 12 123 1234 ١٢٣ Ⅷ½", "<|end|>", "a<|end|>b", "<pad> x<pad>", "x <mask> y", "unword ord word words", "ﬁn ﬀ ①② ㌀ Å Ω ﷺ", "ǅ ǆ Ǆ ʰ ª ά ΑΣ İ ı",
    "\u00a0nbsp\u00a0", "\u200bzero\u200dwidth\ufeff", "\u0000\u0001\u007f\ufffd", "\U0001F469\u200d\U0001F467", "한국어 하나둘", "각", "x" * 300, "ab" * 200,
    " " * 100 + "x", "\n" * 50, " \n" * 20 + "  end", "supercalifragilisticexpialidocious", "a.b,c;d!e?f", "=>->!=::{}[]()", "/path/to//file.txt", "snake_case_name CamelCaseName",
    "HTTPServer v2.0-beta+build", "▁already ▁ marked", "##hash ## tag", "Ġbyte Ċ", "<0x41><0x0A>", "ÀÉÎÕÜ àéîõü", "straße STRASSE ẞ", "x\u1885 \ua9bdb \u1ac1 y\u1734", "\u0890a\U000110cd", "a\u2e52b\u166dc", "\u1cf2b \U000111c9",
    "ǅ\u0f73\u0323", "\u030c\u0f75ǅ\u0f71", "\u0301\u0f81\u0323ﬃ",
]
PIECES = list("abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789.,;:!?'\"()[]{}<>|/\\_-+=*&^%$#@~` \n\t\r") + [
    " ", " ", "  ", "\r\n", "\n\n", "é", "e\u0301", "ß", "ſ", "İ", "ǅ", "ʰ", "你好", "模型", "カタ", "ひら", "한", "\u1112\u1161\u11ab", "Ж", "я", "ع", "َ", "हि", "न्", "ที่", "🤗", "\u0f73\u0323", "a\U000e0041\u0301", "\u9fef", "\u32ff", "\u0061\u1ac1\u0323",
    "👩‍👧", "❤️", "½", "Ⅷ", "①", "٣", "\u00a0", "\u3000", "\u200b", "\u200d", "\u2028", "\ufffd", "\u0000", "\u0085", "'s", "'LL", "'Re", "▁", "##", "<0x0A>", "<|end|>", "<pad>", "<mask>",
    "word", " the", "ing", "model", "tokens", "123", "00", "ﬁ", "Å", "\U00020000", "\ue000", "\U000e0041", "=>", "//",
]
GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
LLAMA3 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
QWEN2 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
QWEN35 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?[\p{L}\p{M}]+|\p{N}| ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
UPPER, LOWER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]", r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
ENDING = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
O200K = (
    rf"[^\r\n\p{{L}}\p{{N}}]?{UPPER}*{LOWER}+{ENDING}|[^\r\n\p{{L}}\p{{N}}]?{UPPER}+{LOWER}*{ENDING}"
    r"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
TEKKEN = (
    rf"[^\r\n\p{{L}}\p{{N}}]?{UPPER}*{LOWER}+|[^\r\n\p{{L}}\p{{N}}]?{UPPER}+{LOWER}*"
    r"|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
CL100K = r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s"
DEEPSEEK = [
    r"\p{N}{1,3}", r"[一-龥぀-ゟ゠-ヿ]+",
    r"""[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+""",
]
BLOOM = r" ?[^(\s|[.,!?…。,、।۔،])]+"
ADDED = [
    AddedToken("<|end|>", special=True, normalized=False), AddedToken("<pad>", special=True, normalized=False, rstrip=True),
    AddedToken("<mask>", special=True, normalized=False, lstrip=True), AddedToken("word", single_word=True, normalized=True),
    AddedToken("  ", normalized=False),
]


def split(pattern, behavior="isolated", invert=False):
    return pre_tokenizers.Split(Regex(pattern), behavior=behavior, invert=invert)


def byte_level(pattern=None, normalizer=None, vocabulary=500, prefix=False, parts=None, **options):
    tokenizer = Tokenizer(models.BPE(**options))
    if normalizer:
        tokenizer.normalizer = normalizer
    if pattern or parts:
        parts = parts or [split(pattern)]
        tokenizer.pre_tokenizer = pre_tokenizers.Sequence(parts + [pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    else:
        tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=prefix)
    trainer = trainers.BpeTrainer(vocab_size=vocabulary, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    tokenizer.train_from_iterator(TEXTS, trainer)
    tokenizer.add_tokens(ADDED)
    return tokenizer


def with_bytes(normalizer, pre_tokenizer, vocabulary=700, added=True, **options):
    """BPE as SentencePiece has it, with tokens for the bytes of unknown characters."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True, byte_fallback=True, **options))
    tokenizer.normalizer = normalizer
    if pre_tokenizer:
        tokenizer.pre_tokenizer = pre_tokenizer
    special = ["<unk>"] + [f"<0x{byte:02X}>" for byte in range(256)]
    words = [line for text in TEXTS for line in text.split(" ")]
    trainer = trainers.BpeTrainer(vocab_size=vocabulary, special_tokens=special, limit_alphabet=150, show_progress=False, max_token_length=12)
    tokenizer.train_from_iterator(words, trainer)
    state = json.loads(tokenizer.to_str())
    state["added_tokens"] = [token for token in state["added_tokens"] if token["content"] == "<unk>"]
    tokenizer = Tokenizer.from_str(json.dumps(state))
    if added:
        tokenizer.add_tokens(ADDED)
    return tokenizer


def plain_pairs(pre_tokenizer, **options):
    tokenizer = Tokenizer(models.BPE(**options))
    tokenizer.pre_tokenizer = pre_tokenizer
    suffix = {"end_of_word_suffix": options["end_of_word_suffix"]} if "end_of_word_suffix" in options else {}
    prefix = {"continuing_subword_prefix": options["continuing_subword_prefix"]} if "continuing_subword_prefix" in options else {}
    special = [options["unk_token"]] if "unk_token" in options else []
    trainer = trainers.BpeTrainer(vocab_size=400, limit_alphabet=60, special_tokens=special, show_progress=False, **suffix, **prefix)
    tokenizer.train_from_iterator(TEXTS, trainer)
    return tokenizer


def word_piece(normalizer, pre_tokenizer, longest=100):
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=longest))
    tokenizer.normalizer = normalizer
    tokenizer.pre_tokenizer = pre_tokenizer
    trainer = trainers.WordPieceTrainer(vocab_size=500, limit_alphabet=120, special_tokens=["[UNK]", "[CLS]", "[SEP]"], show_progress=False)
    tokenizer.train_from_iterator(TEXTS, trainer)
    return tokenizer


def unigram(normalizer, pre_tokenizer, fallback=False):
    tokenizer = Tokenizer(models.Unigram())
    if normalizer:
        tokenizer.normalizer = normalizer
    tokenizer.pre_tokenizer = pre_tokenizer
    trainer = trainers.UnigramTrainer(vocab_size=500, special_tokens=["<unk>"], unk_token="<unk>", show_progress=False)
    tokenizer.train_from_iterator(TEXTS, trainer)
    if fallback:
        state = json.loads(tokenizer.to_str())
        state["model"]["byte_fallback"] = True
        # Characters that are unknown become their bytes: half of the alphabet is taken out.
        state["model"]["vocab"] = [entry for index, entry in enumerate(state["model"]["vocab"]) if len(entry[0]) > 1 or index % 2 == 0]
        state["model"]["vocab"] += [[f"<0x{byte:02X}>", -20.0] for byte in range(256)]
        tokenizer = Tokenizer.from_str(json.dumps(state))
    return tokenizer


def tokenizers():
    sign = "▁"
    bert = normalizers.BertNormalizer
    words = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Punctuation()])
    legacy = normalizers.Sequence([normalizers.Prepend(sign), normalizers.Replace(" ", sign)])
    return {
        "gpt2": byte_level(), "gpt2-prefix": byte_level(prefix=True), "gpt2-split": byte_level(GPT2), "llama3": byte_level(LLAMA3, ignore_merges=True),
        "qwen2": byte_level(QWEN2, normalizers.NFC()), "qwen3.5": byte_level(QWEN35, normalizers.NFC()), "o200k": byte_level(O200K), "tekken": byte_level(TEKKEN),
        "deepseek": byte_level(parts=[split(pattern) for pattern in DEEPSEEK]), "bloom": byte_level(BLOOM),
        "starcoder": byte_level(parts=[pre_tokenizers.Digits(individual_digits=True), split(GPT2)]),
        "falcon": byte_level(parts=[pre_tokenizers.Punctuation("contiguous"), split(GPT2), pre_tokenizers.Digits(False), split("[0-9][0-9][0-9]")]),
        "removed": byte_level(parts=[split(r"\s+", "removed"), split(r"\p{Lu}\p{Ll}*", "merged_with_next")]),
        "inverted": byte_level(parts=[split(r"\p{L}+|\d{2,3}", "removed", True), split(r"[aeiou]", "merged_with_previous")]),
        "llama2": with_bytes(legacy, None), "metaspace-first": with_bytes(normalizers.NFC(), pre_tokenizers.Metaspace(prepend_scheme="first", split=False)),
        "gemma": with_bytes(normalizers.Replace(" ", sign), pre_tokenizers.Split(" ", "merged_with_previous")),
        "metaspace-split": with_bytes(normalizers.NFKC(), pre_tokenizers.Metaspace(prepend_scheme="first", split=True)),
        "pairs-suffix": plain_pairs(pre_tokenizers.Whitespace(), unk_token="<unk>", end_of_word_suffix="</w>"),
        "pairs-prefix": plain_pairs(words, unk_token="<unk>", continuing_subword_prefix="##", fuse_unk=True), "pairs-silent": plain_pairs(pre_tokenizers.WhitespaceSplit()),
        "bert-uncased": word_piece(bert(lowercase=True), pre_tokenizers.BertPreTokenizer()),
        "bert-cased": word_piece(bert(lowercase=False, strip_accents=True), pre_tokenizers.BertPreTokenizer(), 12),
        "bert-plain": word_piece(
            normalizers.Sequence([normalizers.NFD(), normalizers.Lowercase(), normalizers.StripAccents(), normalizers.Strip()]), pre_tokenizers.Whitespace()),
        "unigram": unigram(normalizers.NFKC(), pre_tokenizers.Metaspace()),
        "unigram-whole": unigram(normalizers.Replace(Regex(r" {2,}"), " "), pre_tokenizers.Metaspace(prepend_scheme="never", split=False)),
        "unigram-bytes": unigram(normalizers.NFKD(), pre_tokenizers.Metaspace(), True),
    }


def random_sample(chance):
    if chance.random() < 0.3:
        text = chance.choice(TEXTS)
        start = chance.randrange(len(text))
        return text[start : start + chance.randrange(1, 120)]
    return "".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 40)))


def main():
    folder, seed, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    samples = FIXED + TEXTS + [random_sample(chance) for _ in range(count)]
    counts = {}
    for name, tokenizer in tokenizers().items():
        tokenizer.save(str(folder / f"{name}.json"), pretty=False)
        counts[name] = [len(tokenizer.encode(sample, add_special_tokens=False).ids) for sample in samples]
    (folder / "samples.json").write_text(json.dumps({"samples": samples, "counts": counts}, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    main()
